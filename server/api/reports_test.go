package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/apitest"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

// reported is what these tests read of a report.
type reported struct {
	Run struct {
		Name    string
		Owner   struct{ DisplayName, Username string }
		Channel struct{ ID, Name string }
	}
	Checklists []struct {
		Tasks []struct {
			State   string
			StateBy *struct{ ID string } `json:"state_changed_by"`
		}
	}
	Updates []struct {
		Message string
		Kept    bool `json:"not_readable"`
		Author  *struct{ ID string }
	} `json:"status_updates"`
}

func TestARunIsExported(t *testing.T) {
	s := serve(t)
	r := s.Run(t, func(d *playbook.Draft) { d.RunNumberPrefix, d.RunNameTemplate = "INC", "{SEQ} Disk/full: db \"3\"" })
	_, err := s.Tasks.SetState(t.Context(), testkit.As(s.Participant), r.ID, checklist.Ref{List: checklist.ListRef{Position: checklist.ByID}, Position: checklist.ByID, ID: r.Checklists[0].Tasks[0].ID}, checklist.Closed)
	require.NoError(t, err)
	_, err = s.StatusUpdates.Post(t.Context(), testkit.As(s.Owner), r.ID, run.StatusDraft{Message: "All calm", Reminder: 60})
	require.NoError(t, err)

	a := s.raw(s.Owner, http.MethodGet, "/runs/"+r.ID+"/export", "").is(t, 200)
	require.Equal(t, `attachment; filename=INC-00001_INC-00001_Disk_full_db_3.json`, a.header.Get("Content-Disposition"))
	var got reported
	require.NoError(t, json.Unmarshal([]byte(a.body), &got))
	require.Equal(t, s.Participant.ID, got.Checklists[0].Tasks[0].StateBy.ID)
	require.Equal(t, "All calm", got.Updates[0].Message)
	require.Equal(t, s.Owner.ID, got.Updates[0].Author.ID)
	require.NotEmpty(t, got.Run.Channel.Name)

	text, err := s.as(s.Owner).Runs.Report(t.Context(), r.ID, "markdown")
	require.NoError(t, err)
	require.Contains(t, string(text), "> All calm")
	require.Contains(t, string(text), "Olga Owner")

	// Who may view the run but not its channel learns nothing that is said there.
	text, err = s.as(s.Colleague).Runs.Report(t.Context(), r.ID, "json")
	require.NoError(t, err)
	var kept reported
	require.NoError(t, json.Unmarshal(text, &kept))
	require.Empty(t, kept.Updates[0].Message)
	require.True(t, kept.Updates[0].Kept)
	require.Empty(t, kept.Run.Channel.Name)
	require.NotContains(t, string(text), "All calm")

	_, err = s.as(s.Outsider).Runs.Report(t.Context(), r.ID, "json")
	refused(t, 403, err)
	_, err = s.as(s.Owner).Runs.Report(apitest.Odd(t.Context()), r.ID, "pdf")
	refused(t, 400, err)
}

func TestAReportShowsNoMoreThanTheHost(t *testing.T) {
	s := serve(t)
	r := s.Run(t, func(d *playbook.Draft) {
		d.StatusWebhooksEnabled, d.StatusWebhookURLs = true, []string{"https://example.com/token"}
	})
	s.Host.SetSite(host.SiteSettings{ShowFullName: false})
	for _, format := range []string{"json", "markdown"} {
		text, err := s.as(s.Owner).Runs.Report(t.Context(), r.ID, format)
		require.NoError(t, err)
		require.NotContains(t, string(text), "Olga")
		require.NotContains(t, string(text), "example.com/token")
	}
}

func TestAReportCostsTheSameForAnyRun(t *testing.T) {
	s := serve(t)
	cost := func(id string) (statements, calls int) {
		before := s.Host.TotalCalls()
		statements = pgtest.Count(t, s.Store, func() {
			_, err := s.as(s.Owner).Runs.Report(t.Context(), id, "json")
			require.NoError(t, err)
		})
		return statements, s.Host.TotalCalls() - before
	}
	fields := func(d *playbook.Draft) { d.Metrics = []playbook.Metric{{Title: "Cost", Type: playbook.MetricCurrency}} }
	small := s.Run(t, fields)
	large := s.Run(t, fields)
	for i := range 20 {
		_, _, err := s.Tasks.AddChecklist(t.Context(), testkit.As(s.Owner), large.ID, checklist.Draft{Title: "More", Tasks: []checklist.TaskDraft{{Title: "One"}, {Title: "Two"}}})
		require.NoError(t, err)
		_, err = s.StatusUpdates.Post(t.Context(), testkit.As(s.Owner), large.ID, run.StatusDraft{Message: "All calm", Reminder: 60})
		require.NoError(t, err)
		_, _, err = s.Runs.AddParticipants(t.Context(), testkit.As(s.Owner), large.ID, []string{s.Host.AddUser(fmt.Sprintf("more-%d", i), hosttest.In(s.Team)).ID}, false)
		require.NoError(t, err)
	}
	_, err := s.StatusUpdates.Post(t.Context(), testkit.As(s.Owner), small.ID, run.StatusDraft{Message: "All calm", Reminder: 60})
	require.NoError(t, err)
	one, asked := cost(small.ID)
	many, askedMore := cost(large.ID)
	require.Equal(t, one, many)
	require.Equal(t, asked, askedMore)
	require.LessOrEqual(t, one, 14)
}
