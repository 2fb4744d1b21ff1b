package postgres_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/insight"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/domain/webhook"
	"playbooks/server/store/pgtest"
)

// No read or write takes more statements because something is larger.
func TestStatementsDoNotGrowWithSize(t *testing.T) {
	s := pgtest.Open(t)
	small := insertPlaybook(t, s, 1)
	large := insertPlaybook(t, s, 20, func(d *playbook.Draft) {
		for i := range 30 {
			d.Members = append(d.Members, playbook.Member{UserID: string(rune('a'+i)) + "x", Roles: []playbook.Role{playbook.RoleMember}})
		}
		d.Metrics = []playbook.Metric{{Title: "a", Type: playbook.MetricInteger}, {Title: "b", Type: playbook.MetricInteger}}
	})
	smallRun := insertRun(t, s, small, 1)
	largeRun := insertRun(t, s, large, 1)
	withOne := insertRun(t, s, conditional(t, s, 1, 1), 1)
	manyFields := conditional(t, s, 20, attribute.MaxFields)
	withMany := insertRun(t, s, manyFields, 1)
	for i := range 20 {
		insertRun(t, s, small, int64(i+2))
	}
	at := start.Add(time.Hour)
	tick := func(id string) func() {
		return func() {
			saveRun(t, s, id, func(r *run.Run) {
				require.NoError(t, r.SetTaskState(checklist.Ref{}, checklist.Closed, at))
				r.UpdateAt = at
			})
		}
	}
	skipAll := func(id string) func() {
		return func() {
			saveRun(t, s, id, func(r *run.Run) {
				require.NoError(t, r.SkipChecklist(checklist.ListRef{}, at.Add(time.Hour)))
				r.AddParticipants("one", "two", "three")
				r.UpdateAt = at.Add(time.Hour)
			})
		}
	}
	setAll := func(id, text string) func() {
		return func() {
			saveRun(t, s, id, func(r *run.Run) {
				for _, f := range r.Fields {
					_, err := r.SetValue(f.ID, attribute.Input{Text: &text}, at)
					require.NoError(t, err)
				}
				r.UpdateAt = at
			})
		}
	}
	deliver := func(addresses int) func() {
		return func() {
			m := webhook.Message{ID: ids.New(), RunID: smallRun.ID, Kind: webhook.RunFinished, At: at, Run: []byte("{}"), Payload: []byte("null")}
			all := make([]webhook.Delivery, addresses)
			for i := range all {
				all[i] = webhook.Delivery{ID: ids.New(), Message: m, URL: "https://example.com", State: webhook.Waiting, Since: at}
			}
			require.NoError(t, s.AddDeliveries(ctx, all))
		}
	}
	tests := []struct {
		about string
		most  int
		do    func()
	}{
		{"a small playbook", 5, func() { _, err := s.Playbook(ctx, small.ID); require.NoError(t, err) }},
		{"a large playbook", 5, func() { _, err := s.Playbook(ctx, large.ID); require.NoError(t, err) }},
		{"what rules know of a playbook", 1, func() { _, err := s.PlaybookSubject(ctx, large.ID, "ax"); require.NoError(t, err) }},
		{"the numbers of a playbook", 1, func() { _, err := s.PlaybookStats(ctx, large.ID); require.NoError(t, err) }},
		{"a short list of playbooks", 4, func() {
			_, err := s.Playbooks(ctx, playbook.Filter{Visible: everyPlaybook, PerPage: 1})
			require.NoError(t, err)
		}},
		{"a long list of playbooks", 4, func() {
			_, err := s.Playbooks(ctx, playbook.Filter{Visible: everyPlaybook, PerPage: 100, Sort: playbook.SortRuns})
			require.NoError(t, err)
		}},
		{"the statistics of a small playbook", 3, func() {
			_, err := s.Dashboard(ctx, small.ID, insight.PeriodsAt(start), everything)
			require.NoError(t, err)
		}},
		{"the statistics of a large playbook", 3, func() {
			_, err := s.Dashboard(ctx, large.ID, insight.PeriodsAt(start), everything)
			require.NoError(t, err)
		}},
		{"the most used playbooks", 1, func() {
			_, err := s.PlaybookUsage(ctx, insight.UsageFilter{Visible: everyPlaybook, TeamID: "team", PerPage: 100})
			require.NoError(t, err)
		}},
		{"the statistics of the site", 1, func() { _, err := s.SiteStatistics(ctx); require.NoError(t, err) }},
		{"a small run", 5, func() { _, err := s.Run(ctx, smallRun.ID); require.NoError(t, err) }},
		{"a large run", 5, func() { _, err := s.Run(ctx, largeRun.ID); require.NoError(t, err) }},
		{"what rules know of a run", 1, func() { _, err := s.RunSubject(ctx, largeRun.ID, "owner"); require.NoError(t, err) }},
		{"a run with an attribute", 8, func() { _, err := s.Run(ctx, withOne.ID); require.NoError(t, err) }},
		{"a run with many attributes", 8, func() { _, err := s.Run(ctx, withMany.ID); require.NoError(t, err) }},
		{"an attribute of a run", 1, func() { _, _, err := s.RunField(ctx, withMany.ID, withMany.Fields[0].ID); require.NoError(t, err) }},
		{"a short list of runs without attributes", 6, func() {
			_, err := s.Runs(ctx, run.Filter{Visible: everything, PlaybookID: small.ID, PerPage: 1})
			require.NoError(t, err)
		}},
		{"a long list of runs, some with attributes", 8, func() {
			_, err := s.Runs(ctx, run.Filter{Visible: everything, PerPage: 100})
			require.NoError(t, err)
		}},
		{"the channels of runs", 1, func() {
			_, err := s.RunChannels(ctx, run.Filter{Visible: everything, PerPage: 100})
			require.NoError(t, err)
		}},
		{"the owners of runs", 1, func() { _, err := s.RunOwners(ctx, everything, ""); require.NoError(t, err) }},
		// Lock and read are nine; run, checklist, task and value are written.
		{"another value in a run with an attribute", 13, setAll(withOne.ID, "on")},
		{"other values in a run with many attributes", 13, setAll(withMany.ID, "on")},
		{"a message to one address", 2, deliver(1)},
		{"a message to all addresses", 2, deliver(64)},
		{"a page of deliveries", 2, func() {
			_, err := s.Deliveries(ctx, webhook.Filter{RunID: smallRun.ID, PerPage: 200})
			require.NoError(t, err)
		}},
		{"saving nothing", 0, func() { require.NoError(t, s.SaveRun(ctx, largeRun, largeRun)) }},
		// Lock and read are six; run, checklist and task are written.
		{"a tick in a small run", 9, tick(smallRun.ID)},
		{"a tick in a large run", 9, tick(largeRun.ID)},
		// The people are one more.
		{"twenty tasks skipped and three people added", 10, skipAll(largeRun.ID)},
		{"a large playbook saved with its member", 2, func() { insertPlaybook(t, s, 20) }},
		{"a run with many attributes started", 6, func() { insertRun(t, s, manyFields, 2) }},
		{"a large run started", 4, func() { insertRun(t, s, large, 2) }},
	}
	for _, test := range tests {
		assert.Equal(t, test.most, pgtest.Count(t, s, test.do), test.about)
	}
}

// A change rewrites what it touched and nothing else.
func TestSavingWritesOnlyWhatDiffers(t *testing.T) {
	s := pgtest.Open(t)
	r := insertRun(t, s, insertPlaybook(t, s, 5), 1)
	before := rowsOf(t, s, allVersions, r.ID)
	saveRun(t, s, r.ID, func(r *run.Run) {
		at := start.Add(time.Hour)
		require.NoError(t, r.SetTaskState(checklist.Ref{List: checklist.ListRef{Position: 2}, Position: 3}, checklist.Closed, at))
	})
	changed := []string{}
	for i, row := range rowsOf(t, s, allVersions, r.ID) {
		if row != before[i] {
			changed = append(changed, row)
		}
	}
	assert.Len(t, changed, 2, "the task and its checklist, in new versions: %v", changed)
}

// allVersions names the rows of a run with the transaction that wrote each.
const allVersions = `
SELECT * FROM (
	SELECT 'run ' || xmin::text AS row FROM pb_run WHERE id = $1
	UNION ALL SELECT 'list ' || id || ' ' || xmin::text FROM pb_run_checklist WHERE run_id = $1
	UNION ALL SELECT 'task ' || id || ' ' || xmin::text FROM pb_run_task WHERE run_id = $1
	UNION ALL SELECT 'person ' || user_id || ' ' || xmin::text FROM pb_run_person WHERE run_id = $1
) rows ORDER BY row`
