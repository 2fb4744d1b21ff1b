package audit_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/reactions/audit"
)

var (
	ctx = context.Background()
	ada = access.Actor{UserID: "ada", Way: access.ByCommand}
)

func records(of func(audit.Reaction)) []host.AuditRecord {
	h := hosttest.New()
	of(audit.Reaction{Log: h})
	return h.AuditRecords()
}

func runRecords(events ...event.Event) []host.AuditRecord {
	return records(func(x audit.Reaction) {
		x.RunChanged(ctx, editing.RunChange{By: ada, After: run.Run{ID: "r", PlaybookID: "p", TeamID: "t", Name: "SECRET"}, Events: events})
	})
}

func playbookRecords(before, after playbook.Playbook, events ...event.Event) []host.AuditRecord {
	return records(func(x audit.Reaction) {
		x.PlaybookChanged(ctx, editing.PlaybookChange{By: ada, Before: before, After: after, Events: events})
	})
}

func TestEveryEventHasADecision(t *testing.T) {
	names := map[string]bool{}
	for _, e := range event.OfRun() {
		got := runRecords(e)
		require.Len(t, got, 1, "%T", e)
		names[got[0].Event] = true
	}
	for _, e := range event.OfPlaybook() {
		require.NotPanics(t, func() {
			for _, r := range playbookRecords(playbook.Playbook{}, playbook.Playbook{ID: "p"}, e) {
				names[r.Event] = true
			}
		}, "%T", e)
	}
	require.Len(t, names, len(event.OfRun())+len(event.OfPlaybook())-1, "every record has a name of its own, the run number none")
}

func TestARecordSaysWhoDidWhatToWhich(t *testing.T) {
	require.Equal(t, []host.AuditRecord{{
		Event: "changeTaskState", UserID: "ada",
		Parameters: map[string]any{
			"way": "command", "run_id": "r", "playbook_id": "p", "team_id": "t", "task_id": "task", "from": "", "to": "closed",
		},
	}}, runRecords(event.TaskStateChanged{TaskID: "task", Title: "SECRET", To: "closed"}))
}

func TestTextsStayOut(t *testing.T) {
	got := runRecords(event.RunRenamed{From: "SECRET", To: "SECRET"}, event.TaskAssigned{Title: "SECRET"}, event.TaskStateChanged{Title: "SECRET"})
	got = append(got, playbookRecords(playbook.Playbook{}, playbook.Playbook{Content: playbook.Content{Title: "SECRET"}}, event.PlaybookCreated{})...)
	raw, err := json.Marshal(got)
	require.NoError(t, err)
	require.Len(t, got, 4)
	require.NotContains(t, string(raw), "SECRET")
}

func TestFollowingThatComesWithTakingPartIsNotRecordedTwice(t *testing.T) {
	got := runRecords(event.ParticipantsAdded{UserIDs: []string{"ben"}}, event.FollowerAdded{UserID: "ben"})
	require.Len(t, got, 1)
	require.Equal(t, []string{"ben"}, got[0].Parameters["user_ids"])
	require.Equal(t, "followRun", runRecords(event.FollowerAdded{UserID: "ben"})[0].Event)
}

func TestAChangeOfVisibilityShows(t *testing.T) {
	private := playbook.Playbook{ID: "p"}
	public := playbook.Playbook{ID: "p", Content: playbook.Content{Public: true}}
	got := playbookRecords(private, public, event.PlaybookEdited{})[0].Parameters
	require.Equal(t, true, got["public"])
	require.Equal(t, false, got["was_public"])
	require.NotContains(t, playbookRecords(public, public, event.PlaybookEdited{})[0].Parameters, "was_public")
}
