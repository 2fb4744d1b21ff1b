package timeline

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/run"
)

// Limits of the wire, in characters. Longer texts are cut: history never makes a
// change fail.
const (
	maxSummary = 256
	maxDetails = 4096
	// maxTask leaves room for the rest of the details document.
	maxTask = 1024
)

// Reaction writes history.
type Reaction struct{ IDs clock.IDs }

// ProjectRun implements editing.Projection.
func (x Reaction) ProjectRun(_ context.Context, c *editing.RunChange) error {
	for _, e := range c.Events {
		entry, ok := entryOf(e, *c)
		if !ok {
			continue
		}
		entry.ID = x.IDs.New()
		entry.CreateAt = c.At
		if entry.EventAt.IsZero() {
			entry.EventAt = c.At
		}
		entry.Summary = cut(entry.Summary, maxSummary)
		c.After.Timeline = append(c.After.Timeline, entry)
	}
	slices.SortStableFunc(c.After.Timeline, func(a, b run.TimelineEntry) int { return a.EventAt.Compare(b.EventAt) })
	return nil
}

// entryOf decides about one event; false means that history does not mention it.
func entryOf(e event.Event, c editing.RunChange) (run.TimelineEntry, bool) {
	actor := c.By.UserID
	name := func(id string) string {
		if n := c.Names[id]; n != "" {
			return "@" + n
		}
		return "someone"
	}
	switch e := e.(type) {
	case event.RunStarted:
		return run.TimelineEntry{EventType: "incident_created", SubjectUserID: c.After.ReporterID}, true
	case event.RunFinished:
		return run.TimelineEntry{EventType: "run_finished", SubjectUserID: actor}, true
	case event.RunRestored:
		return run.TimelineEntry{EventType: "run_restored", SubjectUserID: actor}, true
	case event.ChannelArchived:
		return run.TimelineEntry{EventType: "channel_archived", EventAt: afterwards(c.At), SubjectUserID: actor}, true
	case event.ChannelUnarchived:
		return run.TimelineEntry{EventType: "channel_unarchived", EventAt: afterwards(c.At), SubjectUserID: actor}, true
	case event.StatusUpdated:
		return run.TimelineEntry{EventType: "status_updated", EventAt: e.At, PostID: e.PostID, SubjectUserID: actor}, true
	case event.TimelinePostAdded:
		return run.TimelineEntry{
			EventType: "event_from_post", EventAt: e.At, Summary: strings.TrimSpace(e.Summary), PostID: e.PostID,
			SubjectUserID: e.AuthorID, CreatorUserID: actor,
		}, true
	case event.UpdateRequested:
		return run.TimelineEntry{
			EventType: "status_update_requested", Summary: name(actor) + " requested a status update", SubjectUserID: actor, CreatorUserID: actor,
		}, true
	case event.StatusUpdatesEnabled:
		return run.TimelineEntry{EventType: "status_updates_enabled", SubjectUserID: actor}, true
	case event.StatusUpdatesDisabled:
		return run.TimelineEntry{EventType: "status_updates_disabled", SubjectUserID: actor}, true
	case event.StatusUpdateSnoozed:
		return run.TimelineEntry{EventType: "status_update_snoozed", SubjectUserID: actor}, true
	case event.OwnerChanged:
		return run.TimelineEntry{
			EventType: "owner_changed", Summary: name(e.From) + " to " + name(e.To),
			SubjectUserID: e.To, CreatorUserID: actor,
		}, true
	case event.ParticipantsAdded:
		return participants("joined", e.UserIDs, c), true
	case event.ParticipantsRemoved:
		return participants("left", e.UserIDs, c), true
	case event.TaskStateChanged:
		action, words := verb(e)
		return run.TimelineEntry{
			EventType: "task_state_modified", Summary: words + " **" + naming.Plain(e.Title) + "**",
			Details: document(map[string]any{"action": action, "task": cut(naming.Plain(e.Title), maxTask)}), SubjectUserID: actor,
		}, true
	case event.TaskAssigned:
		return run.TimelineEntry{EventType: "assignee_changed", Summary: assigned(e, name), SubjectUserID: actor}, true
	case event.RetrospectivePublished:
		return run.TimelineEntry{EventType: "published_retrospective", SubjectUserID: actor}, true
	case event.RetrospectiveCanceled:
		return run.TimelineEntry{EventType: "canceled_retrospective", SubjectUserID: actor}, true
	case event.RetrospectiveEnabled:
		return run.TimelineEntry{EventType: "retrospective_enabled", SubjectUserID: actor}, true
	case event.RetrospectiveDisabled:
		return run.TimelineEntry{EventType: "retrospective_disabled", SubjectUserID: actor}, true
	case event.CommandRan:
		return run.TimelineEntry{EventType: "ran_slash_command", Summary: "ran the slash command `" + e.Command + "`", SubjectUserID: actor}, true
	case event.ValueChanged:
		return valueChanged(e, c, name), true
	case event.RetrospectiveSaved, event.AutoFollowed, event.InvitationsFailed, event.RunSettingsChanged, event.RunMoved, event.RunRenamed, event.SummaryChanged, event.FollowerAdded, event.FollowerRemoved, event.StatusPostDeleted, event.ReminderPosted, event.TimelineEntryRemoved,
		event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved, event.ChecklistMoved, event.ChecklistSkipped, event.ChecklistRestored,
		event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved, event.TaskDueChanged:
		return run.TimelineEntry{}, false
	}
	panic(fmt.Sprintf("timeline: no decision about %T", e))
}

// afterwards is the time of what follows from the rest of a change, also where clients sort.
func afterwards(at time.Time) time.Time { return at.Add(time.Millisecond) }

// participants distinguishes somebody who joined or left from people whom others added or removed.
func participants(action string, userIDs []string, c editing.RunChange) run.TimelineEntry {
	actor := c.By.UserID
	users := make([]string, len(userIDs))
	for i, id := range userIDs {
		users[i] = c.Names[id]
	}
	entry := run.TimelineEntry{
		EventType: "participants_changed", SubjectUserID: actor, CreatorUserID: actor,
		Details: document(map[string]any{"action": action, "requester": c.Names[actor], "users": users}),
	}
	if len(userIDs) == 1 {
		entry.SubjectUserID = userIDs[0]
		if userIDs[0] == actor {
			entry.EventType = "user_joined_left"
		}
	}
	return entry
}

func verb(e event.TaskStateChanged) (action, words string) {
	switch {
	case e.To == string(checklist.Skipped):
		return "skip", "skipped"
	case e.To == string(checklist.Open) && e.From == string(checklist.Skipped):
		return "restore", "restored"
	case e.To == string(checklist.Open):
		return "uncheck", "unchecked"
	}
	return "check", "checked off"
}

func assigned(e event.TaskAssigned, name func(string) string) string {
	task := "**" + cut(naming.Plain(e.Title), maxSummary/2) + "**"
	to := name(e.To)
	switch {
	case e.Attribute != "" && e.To == "":
		to = "nobody via **" + naming.Plain(e.Attribute) + "**"
	case e.Attribute != "":
		to += " via **" + naming.Plain(e.Attribute) + "**"
	case e.Type != "":
		to = "the run " + e.Type
	case e.To == "":
		to = "nobody"
	}
	if e.From == "" {
		return fmt.Sprintf("assigned %s to %s", task, to)
	}
	return fmt.Sprintf("reassigned %s from %s to %s", task, name(e.From), to)
}

func document(v map[string]any) string {
	raw, err := json.Marshal(v)
	if err != nil || len(raw) > maxDetails {
		return ""
	}
	return string(raw)
}

func cut(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	return string(r[:limit-1]) + "…"
}
