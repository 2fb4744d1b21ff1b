package audit_test

import (
	"context"
	"encoding/json"
	"maps"
	"testing"
	"time"

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
	got = append(got, playbookRecords(playbook.Playbook{}, playbook.Playbook{Content: playbook.Content{Description: "SECRET", WelcomeMessage: "SECRET"}}, event.PlaybookCreated{})...)
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

// Auditors know these names and parameters from the classic product.
func TestRecordsOfPlaybooks(t *testing.T) {
	at := time.UnixMilli(1_700_000_000_000)
	p := playbook.Playbook{ID: "p", CreateAt: at, UpdateAt: at.Add(time.Second), Content: playbook.Content{Title: "Release", TeamID: "t", Public: true}}
	said := map[string]any{"id": "p", "title": "Release", "public": true, "team_id": "t", "create_at": int64(1_700_000_000_000), "update_at": int64(1_700_000_001_000), "delete_at": int64(0)}
	for name, c := range map[string]struct {
		e    event.Event
		more map[string]any
	}{
		"createPlaybook":            {event.PlaybookCreated{}, nil},
		"duplicatePlaybook":         {event.PlaybookCreated{CopyOf: "o"}, map[string]any{"originalPlaybook": "o"}},
		"importPlaybook":            {event.PlaybookImported{Fields: 2, Conditions: 1}, map[string]any{"numProperties": 2, "numConditions": 1}},
		"archivePlaybook":           {event.PlaybookArchived{}, nil},
		"restorePlaybook":           {event.PlaybookRestored{}, nil},
		"updatePlaybook":            {event.PlaybookEdited{Changed: []string{"title", "run_number_prefix"}}, map[string]any{"changed": []string{"title", "run_number_prefix"}}},
		"updateRunNumberPrefix":     {event.PlaybookEdited{Changed: []string{"run_number_prefix"}}, map[string]any{"changed": []string{"run_number_prefix"}}},
		"updateChannelNameTemplate": {event.PlaybookEdited{Changed: []string{"channel_name_template"}}, map[string]any{"changed": []string{"channel_name_template"}}},
		"updatePlaybookMembers":     {event.PlaybookMembersChanged{Added: []string{"u"}}, map[string]any{"added": []string{"u"}, "changed": []string(nil), "removed": []string(nil)}},
		"updatePlaybookMetrics":     {event.PlaybookMetricsChanged{Removed: []string{"m"}}, map[string]any{"added": []string(nil), "changed": []string(nil), "removed": []string{"m"}}},
	} {
		want := map[string]any{"way": "command", "userID": "ada", "playbook": said}
		maps.Copy(want, c.more)
		require.Equal(t, []host.AuditRecord{{Event: name, UserID: "ada", Parameters: want}}, playbookRecords(playbook.Playbook{}, p, c.e))
	}
}

func TestAChangeOfVisibilityShows(t *testing.T) {
	private := playbook.Playbook{ID: "p"}
	public := playbook.Playbook{ID: "p", Content: playbook.Content{Public: true}}
	require.Equal(t, false, playbookRecords(private, public, event.PlaybookEdited{})[0].Parameters["was_public"])
	require.NotContains(t, playbookRecords(public, public, event.PlaybookEdited{})[0].Parameters, "was_public")
}

func TestTheLogKeepsWhatWasTakenOutOfTheTimeline(t *testing.T) {
	got := runRecords(event.TimelineEntryRemoved{EntryID: "e", EventType: "owner_changed", At: time.UnixMilli(5000)})
	require.Len(t, got, 1)
	require.Equal(t, host.AuditRecord{Event: "removeTimelineEvent", UserID: "ada", Parameters: map[string]any{
		"way": "command", "run_id": "r", "playbook_id": "p", "team_id": "t", "event_id": "e", "event_type": "owner_changed", "event_at": int64(5000),
	}}, got[0])
}
