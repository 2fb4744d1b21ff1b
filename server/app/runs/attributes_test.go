package runs_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/runs"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

func text(s string) attribute.Input { return attribute.Input{Text: &s} }

// conditional starts a run of the conditional playbook in which Participant takes part.
func conditional(t *testing.T, w *testkit.World) run.Run {
	p := w.Conditional(t, func(d *playbook.Draft) { d.InviteEnabled, d.InvitedUserIDs = true, []string{w.Participant.ID} })
	r, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "Disk full", PlaybookID: p.ID, TeamID: w.Team.ID})
	require.NoError(t, err)
	return r
}

func TestAValueShowsTasksAndIsPartOfTheHistory(t *testing.T) {
	w := testkit.New(t)
	r := conditional(t, w)
	total, _ := r.Checklists.Count()
	require.Equal(t, 3, total)
	severity := r.Fields[0]
	w.Clock.Advance(time.Minute)
	after, v, err := w.Runs.SetValue(ctx, testkit.As(w.Participant), r.ID, severity.ID, text(severity.Options[0].ID))
	require.NoError(t, err)
	require.Equal(t, severity.Options[0].ID, v.Text)
	require.Equal(t, w.Clock.Now(), v.UpdateAt)
	total, _ = after.Checklists.Count()
	require.Equal(t, 5, total)

	stored, err := w.Runs.Get(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Equal(t, after.Clone(), stored)
	require.Equal(t, w.Clock.Now(), stored.UpdateAt)
	last := stored.Timeline[len(stored.Timeline)-1]
	require.Equal(t, []string{"property_changed", "set **Severity** to High", w.Participant.ID}, []string{last.EventType, last.Summary, last.SubjectUserID})

	changes := len(w.Heard.Runs())
	again, v, err := w.Runs.SetValue(ctx, testkit.As(w.Participant), r.ID, severity.ID, text(severity.Options[0].ID))
	require.NoError(t, err)
	require.Equal(t, stored.UpdateAt, again.UpdateAt)
	require.Equal(t, severity.Options[0].ID, v.Text)
	require.Len(t, w.Heard.Runs(), changes, "an equal value is no change")
}

func TestWhoMaySetWhat(t *testing.T) {
	w := testkit.New(t)
	r := conditional(t, w)
	severity, lead := r.Fields[0], r.Fields[1]
	for _, c := range []struct {
		about     string
		by        host.User
		run, attr string
		value     string
		kind      failure.Kind
	}{
		{"a stranger to the run", w.Colleague, r.ID, severity.ID, "", failure.Forbidden},
		{"an unknown run", w.Owner, "unknown", severity.ID, "", failure.Forbidden},
		{"an unknown attribute", w.Owner, r.ID, "unknown", "", failure.NotFound},
		{"the playbook's attribute", w.Owner, r.ID, severity.ParentID, "", failure.NotFound},
		{"an unknown option", w.Owner, r.ID, severity.ID, "High", failure.Invalid},
		{"somebody from outside", w.Owner, r.ID, lead.ID, w.Outsider.ID, failure.Invalid},
		{"somebody unknown", w.Owner, r.ID, lead.ID, w.IDs.New(), failure.Invalid},
		{"nobody at all", w.Owner, r.ID, lead.ID, "ben", failure.Invalid},
	} {
		_, _, err := w.Runs.SetValue(ctx, testkit.As(c.by), c.run, c.attr, text(c.value))
		require.Equal(t, c.kind, failure.Of(err), c.about)
	}
	_, err := w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	_, _, err = w.Runs.SetValue(ctx, testkit.As(w.Owner), r.ID, severity.ID, text(severity.Options[0].ID))
	require.Equal(t, failure.Invalid, failure.Of(err))
	_, values, err := w.Runs.Values(ctx, testkit.As(w.Colleague), r.ID, time.Time{})
	require.NoError(t, err)
	require.Empty(t, values, "nothing was set")
}

func TestWhoGetsTasksThroughAnAttributeJoinsIfTheOwnerSaysSo(t *testing.T) {
	w := testkit.New(t)
	r := conditional(t, w)
	lead := r.Fields[1].ID
	after, _, err := w.Runs.SetValue(ctx, testkit.As(w.Participant), r.ID, lead, text(w.Member.ID))
	require.NoError(t, err)
	require.Equal(t, w.Member.ID, after.Checklists[0].Tasks[0].AssigneeID)
	require.NotContains(t, after.ParticipantIDs, w.Member.ID)
	last := after.Timeline[len(after.Timeline)-1]
	require.Equal(t, "assigned **Name an owner** to @member via **Lead**", last.Summary)

	after, _, err = w.Runs.SetValue(ctx, testkit.As(w.Owner), r.ID, lead, text(w.Colleague.ID))
	require.NoError(t, err)
	require.Contains(t, after.ParticipantIDs, w.Colleague.ID)
	require.Contains(t, after.FollowerIDs, w.Colleague.ID)
	require.Contains(t, w.Heard.LastEvents(), event.TaskAssigned{
		TaskID: after.Checklists[0].Tasks[0].ID, Title: "Name an owner", From: w.Member.ID, To: w.Colleague.ID, Type: "property_user", Attribute: "Lead",
	})

	// The colleague leaves the team: the old value is no reason to refuse it again.
	w.Host.LeaveTeam(w.Team.ID, w.Colleague.ID)
	_, _, err = w.Runs.SetValue(ctx, testkit.As(w.Owner), r.ID, lead, text(w.Colleague.ID))
	require.NoError(t, err)
	after, _, err = w.Runs.SetValue(ctx, testkit.As(w.Owner), r.ID, lead, text(""))
	require.NoError(t, err)
	require.Empty(t, after.Checklists[0].Tasks[0].AssigneeID)
}

func TestWhatChangedSince(t *testing.T) {
	w := testkit.New(t)
	r := conditional(t, w)
	as := testkit.As(w.Owner)
	w.Clock.Advance(time.Minute)
	_, first, err := w.Runs.SetValue(ctx, as, r.ID, r.Fields[0].ID, text(r.Fields[0].Options[1].ID))
	require.NoError(t, err)
	w.Clock.Advance(time.Minute)
	_, second, err := w.Runs.SetValue(ctx, as, r.ID, r.Fields[1].ID, text(w.Owner.ID))
	require.NoError(t, err)
	for since, want := range map[time.Time][]attribute.Value{
		{}: {first, second}, first.UpdateAt: {first, second}, first.UpdateAt.Add(time.Millisecond): {second}, second.UpdateAt.Add(time.Millisecond): {},
	} {
		_, got, err := w.Runs.Values(ctx, as, r.ID, since)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	fields, err := w.Runs.Fields(ctx, as, r.ID, r.CreateAt)
	require.NoError(t, err)
	require.Equal(t, r.Fields, fields)
	fields, err = w.Runs.Fields(ctx, as, r.ID, r.CreateAt.Add(time.Millisecond))
	require.NoError(t, err)
	require.Empty(t, fields)
}

// A value costs the same whatever the size of the run and however many tasks it shows.
func TestTheCostOfAValueDoesNotGrowWithTheRun(t *testing.T) {
	w := testkit.New(t)
	cost := func(tasks int) (statements, calls int) {
		p := w.Conditional(t, func(d *playbook.Draft) {
			for range tasks {
				d.Checklists[1].Tasks = append(d.Checklists[1].Tasks, checklist.TemplateTask{Title: "t"})
			}
		})
		r, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "Disk full", PlaybookID: p.ID, TeamID: w.Team.ID})
		require.NoError(t, err)
		before := w.Host.TotalCalls()
		statements = pgtest.Count(t, w.Store, func() {
			_, _, err := w.Runs.SetValue(ctx, testkit.As(w.Owner), r.ID, r.Fields[0].ID, text(r.Fields[0].Options[0].ID))
			require.NoError(t, err)
		})
		return statements, w.Host.TotalCalls() - before
	}
	statements, calls := cost(1)
	more, moreCalls := cost(300)
	require.Equal(t, []int{statements, calls}, []int{more, moreCalls})
	// Look at the attribute, the run and its playbook, lock and read; then write run,
	// checklist, tasks, value and history.
	require.Equal(t, 17, statements)
}

func TestInitialValuesFillTheNameAndDecide(t *testing.T) {
	w := testkit.New(t)
	p := w.Conditional(t)
	template := "{SEQ} {severity} for { Lead }"
	p, err := w.Playbooks.Edit(ctx, testkit.As(w.Owner), p.ID, playbook.Edit{RunNameTemplate: &template}, time.Time{})
	require.NoError(t, err)
	q := runs.StartRequest{PlaybookID: p.ID, TeamID: w.Team.ID, Values: map[string]attribute.Input{
		p.Fields[0].ID: text(p.Fields[0].Options[0].ID), p.Fields[1].ID: text(w.Member.ID),
	}}
	r, err := w.Runs.Start(ctx, testkit.As(w.Owner), q)
	require.NoError(t, err)
	require.Equal(t, "00001 High for member", r.Name)
	require.Equal(t, checklist.Shown, r.Checklists[1].Tasks[0].ConditionAction)
	require.Equal(t, w.Member.ID, r.Checklists[0].Tasks[0].AssigneeID)
	stored, err := w.Runs.Get(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Equal(t, r.Clone(), stored)

	made := w.Host.Calls("CreateChannel")
	for about, values := range map[string]map[string]attribute.Input{
		"a placeholder without a value": {p.Fields[0].ID: text(p.Fields[0].Options[0].ID)},
		"an unknown attribute":          {p.Fields[0].ID: text(p.Fields[0].Options[0].ID), p.Fields[1].ID: text(w.Member.ID), w.IDs.New(): text("x")},
		"an unknown option":             {p.Fields[0].ID: text("High"), p.Fields[1].ID: text(w.Member.ID)},
		"somebody from outside":         {p.Fields[0].ID: text(p.Fields[0].Options[0].ID), p.Fields[1].ID: text(w.Outsider.ID)},
	} {
		q.Values = values
		_, err := w.Runs.Start(ctx, testkit.As(w.Owner), q)
		require.Equal(t, failure.Invalid, failure.Of(err), about)
	}
	here := w.Host.AddChannel(w.Team, "here", hostMembers(w.Owner))
	_, err = w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{OwnerID: w.Owner.ID, ChannelID: here.ID, Values: q.Values})
	require.Equal(t, failure.Invalid, failure.Of(err), "a checklist has no attributes")
	require.Equal(t, made, w.Host.Calls("CreateChannel"), "nothing is left behind")
}
