package timeline_test

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/reactions/timeline"
)

func project(t *testing.T, events ...event.Event) []run.TimelineEntry {
	t.Helper()
	c := &editing.RunChange{
		By: access.Actor{UserID: "ada"}, At: time.UnixMilli(5000).UTC(), Events: events,
		After: run.Run{ReporterID: "ada"}, Names: map[string]string{"ada": "ada.l", "ben": "ben.k"},
	}
	require.NoError(t, timeline.Reaction{IDs: clock.RandomIDs{}}.ProjectRun(context.Background(), c))
	return c.After.Timeline
}

func TestEveryEventHasADecision(t *testing.T) {
	for _, e := range event.OfRun() {
		require.NotPanics(t, func() { project(t, e) }, "%T", e)
	}
}

func TestAChannelClosesAfterItsRunAndOpensAfterItGoesOn(t *testing.T) {
	for typ, events := range map[string][]event.Event{
		"channel_archived": {event.ChannelArchived{}, event.RunFinished{}}, "channel_unarchived": {event.ChannelUnarchived{}, event.RunRestored{}},
	} {
		got := project(t, events...)
		require.Len(t, got, 2)
		require.Equal(t, []any{typ, "ada", int64(5001)}, []any{got[1].EventType, got[1].SubjectUserID, got[1].EventAt.UnixMilli()})
	}
}

func TestEntries(t *testing.T) {
	cases := []struct {
		name                        string
		event                       event.Event
		typ, summary, details, subj string
	}{
		{"start", event.RunStarted{}, "incident_created", "", "", "ada"},
		{"finish", event.RunFinished{}, "run_finished", "", "", "ada"},
		{"owner", event.OwnerChanged{From: "ada", To: "ben"}, "owner_changed", "@ada.l to @ben.k", "", "ben"},
		{"check", event.TaskStateChanged{Title: "Do [it](http://x) **now**", To: "closed"}, "task_state_modified", "checked off **Do it now**", `{"action":"check","task":"Do it now"}`, "ada"},
		{"in progress counts as check", event.TaskStateChanged{Title: "T", To: "in_progress"}, "task_state_modified", "checked off **T**", `{"action":"check","task":"T"}`, "ada"},
		{"restore", event.TaskStateChanged{Title: "T", From: "skipped"}, "task_state_modified", "restored **T**", `{"action":"restore","task":"T"}`, "ada"},
		{"uncheck", event.TaskStateChanged{Title: "T", From: "closed"}, "task_state_modified", "unchecked **T**", `{"action":"uncheck","task":"T"}`, "ada"},
		{"skip", event.TaskStateChanged{Title: "T", To: "skipped"}, "task_state_modified", "skipped **T**", `{"action":"skip","task":"T"}`, "ada"},
		{"assign", event.TaskAssigned{Title: "T", To: "ben"}, "assignee_changed", "assigned **T** to @ben.k", "", "ada"},
		{"reassign to role", event.TaskAssigned{Title: "T", From: "ada", To: "ben", Type: "owner"}, "assignee_changed", "reassigned **T** from @ada.l to the run owner", "", "ada"},
		{"assign through an attribute", event.TaskAssigned{Title: "T", To: "ben", Type: "property_user", Attribute: "Lead"}, "assignee_changed", "assigned **T** to @ben.k via **Lead**", "", "ada"},
		{"an attribute names nobody", event.TaskAssigned{Title: "T", From: "ben", Type: "property_user", Attribute: "Lead"}, "assignee_changed", "reassigned **T** from @ben.k to nobody via **Lead**", "", "ada"},
		{"joined", event.ParticipantsAdded{UserIDs: []string{"ada"}}, "user_joined_left", "", `{"action":"joined","requester":"ada.l","users":["ada.l"]}`, "ada"},
		{"added", event.ParticipantsAdded{UserIDs: []string{"ben"}}, "participants_changed", "", `{"action":"joined","requester":"ada.l","users":["ben.k"]}`, "ben"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := project(t, c.event)
			require.Len(t, got, 1)
			require.Equal(t, c.typ, got[0].EventType)
			require.Equal(t, c.summary, got[0].Summary)
			require.Equal(t, c.details, got[0].Details)
			require.Equal(t, c.subj, got[0].SubjectUserID)
			require.Equal(t, time.UnixMilli(5000).UTC(), got[0].EventAt)
			require.NotEmpty(t, got[0].ID)
		})
	}
}

func TestLongTextsAreCutNotRefused(t *testing.T) {
	got := project(t, event.TaskStateChanged{Title: strings.Repeat("ä", 3000), To: "closed"})
	require.LessOrEqual(t, utf8.RuneCountInString(got[0].Summary), 256)
	require.LessOrEqual(t, len(got[0].Details), 4096)
	require.Contains(t, got[0].Details, `"action":"check"`)
}
