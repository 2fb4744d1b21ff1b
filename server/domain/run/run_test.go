package run_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

var (
	ids   = clock.RandomIDs{}
	start = time.UnixMilli(1_700_000_000_000).UTC()
	later = start.Add(time.Minute)
)

func aPlaybook(t require.TestingT, edit func(*playbook.Draft)) playbook.Playbook {
	d := playbook.Draft{Content: playbook.Content{
		Title: "Incident", TeamID: "team", Public: true, ReminderDefault: time.Hour, StatusUpdatesEnabled: true,
		Checklists: []checklist.Template{
			{Title: "Triage", Tasks: []checklist.TemplateTask{{Title: "look", DueAfter: time.Hour}, {Title: "tell", AssigneeType: checklist.ByOwner}}},
			{Title: "Fix", Tasks: []checklist.TemplateTask{{Title: "mend"}}},
		},
	}}
	if edit != nil {
		edit(&d)
	}
	p, err := playbook.New(d, "ada", ids, start)
	require.NoError(t, err)
	return p
}

func aRun(t testing.TB) run.Run {
	r, err := run.FromPlaybook(aPlaybook(t, nil), 7, run.Start{ID: ids.New(), Name: "Disk full", OwnerID: "ada", ReporterID: "ben", TeamID: "team", ChannelID: "channel"}, ids, start)
	require.NoError(t, err)
	return r.Clone()
}

func at(list, task int) checklist.Ref {
	return checklist.Ref{List: checklist.ListRef{Position: list}, Position: task}
}

func TestFromPlaybookCopiesSettingsOnlyWhereTheyAreOn(t *testing.T) {
	p := aPlaybook(t, func(d *playbook.Draft) {
		d.InvitedUserIDs, d.BroadcastChannelIDs = []string{"cleo"}, []string{"news"}
		d.CreationWebhookURLs, d.StatusWebhookURLs = []string{"https://a.example"}, []string{"https://b.example"}
		d.RetrospectiveTemplate, d.RunNumberPrefix = "What happened?", "INC"
	})
	r, err := run.FromPlaybook(p, 42, run.Start{ID: "r", Name: "x", OwnerID: "ada", ReporterID: "ben", ChannelCreated: true}, ids, start)
	require.NoError(t, err)
	require.Equal(t, "INC-00042", r.SequentialID)
	require.Empty(t, r.InvitedUserIDs, "inviting is off")
	require.Empty(t, r.CreationWebhookURLs, "creation webhooks are off")
	require.Equal(t, []string{"https://b.example"}, r.StatusWebhookURLs, "kept even while off")
	require.False(t, r.StatusWebhooksEnabled)
	require.False(t, r.BroadcastEnabled)
	require.Empty(t, r.Retrospective)
	require.Equal(t, time.Hour, r.ReminderEvery)
	require.Equal(t, start.Add(time.Hour), r.ReminderDueAt())
	require.Equal(t, []string{"ada", "ben"}, r.ParticipantIDs)
	require.Equal(t, r.ParticipantIDs, r.FollowerIDs)
	require.Equal(t, "ada", r.Checklists[0].Tasks[1].AssigneeID)
	require.Equal(t, start.Add(time.Hour), r.Checklists[0].Tasks[0].DueAt)
}

func TestRunsOfOnePlaybookShareNoIDs(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := aPlaybook(t, func(d *playbook.Draft) {
			d.Checklists = nil
			for range rapid.IntRange(0, 4).Draw(rt, "lists") {
				l := checklist.Template{Title: "l", ID: rapid.SampledFrom([]string{"", "same"}).Draw(rt, "id")}
				for range rapid.IntRange(0, 4).Draw(rt, "tasks") {
					l.Tasks = append(l.Tasks, checklist.TemplateTask{Title: "t", ID: rapid.SampledFrom([]string{"", "same"}).Draw(rt, "tid")})
				}
				d.Checklists = append(d.Checklists, l)
			}
		})
		seen := map[string]bool{}
		for n := range 2 {
			r, err := run.FromPlaybook(p, int64(n+1), run.Start{ID: ids.New(), Name: "x", OwnerID: "ada", ReporterID: "ada"}, ids, start)
			if err != nil {
				rt.Fatal(err)
			}
			for _, c := range r.Checklists {
				for _, id := range append([]string{c.ID}, taskIDs(c)...) {
					if seen[id] {
						rt.Fatalf("id %s twice", id)
					}
					seen[id] = true
				}
			}
		}
	})
}

func taskIDs(c checklist.Checklist) []string {
	out := []string{}
	for _, t := range c.Tasks {
		out = append(out, t.ID)
	}
	return out
}

func TestFinishAndRestore(t *testing.T) {
	r := aRun(t)
	r.Finish(later)
	r.Finish(later.Add(time.Hour))
	require.Equal(t, run.Finished, r.Status)
	require.Equal(t, later, r.EndAt, "finishing again does nothing")
	require.Equal(t, []event.Event{event.RunFinished{}}, r.Events())
	require.True(t, r.ReminderDueAt().IsZero())

	again := later.Add(time.Hour)
	r.Restore(false, again)
	require.Equal(t, run.InProgress, r.Status)
	require.True(t, r.EndAt.IsZero())
	require.Equal(t, again, r.LastStatusUpdateAt)
}

func TestARunArchivesAndOpensItsOwnChannel(t *testing.T) {
	p := aPlaybook(t, func(d *playbook.Draft) { d.AutoArchive = true })
	ended := func(channelCreated bool) run.Run {
		r, err := run.FromPlaybook(p, 1, run.Start{ID: "r", Name: "x", OwnerID: "ada", ReporterID: "ada", TeamID: "team", ChannelID: "c", ChannelCreated: channelCreated}, ids, start)
		require.NoError(t, err)
		r = r.Clone()
		r.Finish(later)
		return r
	}
	r := ended(true)
	require.True(t, r.ChannelArchived)
	require.Equal(t, []event.Event{event.RunFinished{}, event.ChannelArchived{}}, r.Events())
	require.False(t, ended(false).ChannelArchived, "a channel that was there before stays open")

	opened := r.Clone()
	opened.Restore(false, later)
	require.False(t, opened.ChannelArchived)
	require.Equal(t, []event.Event{event.RunRestored{}, event.ChannelUnarchived{}}, opened.Events())
	r = r.Clone()
	r.Restore(true, later)
	require.False(t, r.ChannelArchived)
	require.Equal(t, []event.Event{event.RunRestored{}}, r.Events(), "somebody opened it before")
}

func TestAFinishedRunRefusesEveryEdit(t *testing.T) {
	name := "x"
	edits := map[string]func(*run.Run) error{
		"edit":      func(r *run.Run) error { return r.Edit(run.Edit{Name: &name}, later) },
		"owner":     func(r *run.Run) error { return r.ChangeOwner("ben", later) },
		"state":     func(r *run.Run) error { return r.SetTaskState(at(0, 0), checklist.Closed, later) },
		"due":       func(r *run.Run) error { return r.SetTaskDue(at(0, 0), later, later) },
		"assign":    func(r *run.Run) error { return r.AssignTask(at(0, 0), run.Assignment{}, later) },
		"task edit": func(r *run.Run) error { return r.EditTask(at(0, 0), checklist.TaskEdit{}, later) },
		"remove":    func(r *run.Run) error { return r.RemoveTask(at(0, 0), later) },
		"move":      func(r *run.Run) error { return r.MoveTask(at(0, 0), checklist.ListRef{}, 1, later) },
		"add": func(r *run.Run) error {
			_, err := r.AddTask(checklist.ListRef{}, checklist.TaskDraft{Title: "t"}, ids, later)
			return err
		},
		"copy":       func(r *run.Run) error { _, err := r.DuplicateTask(at(0, 0), ids, later); return err },
		"list add":   func(r *run.Run) error { _, err := r.AddChecklist(checklist.Draft{Title: "l"}, ids, later); return err },
		"list copy":  func(r *run.Run) error { _, err := r.DuplicateChecklist(checklist.ListRef{}, ids, later); return err },
		"rename":     func(r *run.Run) error { return r.RenameChecklist(checklist.ListRef{}, "l", later) },
		"list gone":  func(r *run.Run) error { return r.RemoveChecklist(checklist.ListRef{}) },
		"list moved": func(r *run.Run) error { return r.MoveChecklist(checklist.ListRef{}, 1, later) },
		"skip":       func(r *run.Run) error { return r.SkipChecklist(checklist.ListRef{}, later) },
		"restore":    func(r *run.Run) error { return r.RestoreChecklist(checklist.ListRef{}, later) },
	}
	for name, edit := range edits {
		t.Run(name, func(t *testing.T) {
			r := aRun(t)
			r.Finish(start)
			r = r.Clone()
			before := r.Clone()
			err := edit(&r)
			require.Equal(t, failure.Invalid, failure.Of(err))
			require.Equal(t, "cannot modify a finished run", failure.Message(err))
			require.Empty(t, r.Events())
			require.Equal(t, before, r)
		})
	}
}

func TestChangeOwnerBringsOwnerTasksAlong(t *testing.T) {
	r := aRun(t)
	require.NoError(t, r.ChangeOwner("cleo", later))
	require.Equal(t, "cleo", r.Checklists[0].Tasks[1].AssigneeID)
	require.Contains(t, r.ParticipantIDs, "cleo")
	require.Contains(t, r.ParticipantIDs, "ada", "the old owner stays")
	require.Equal(t, []event.Event{
		event.OwnerChanged{From: "ada", To: "cleo"},
		event.ParticipantsAdded{UserIDs: []string{"cleo"}},
		event.FollowerAdded{UserID: "cleo"},
		event.TaskAssigned{TaskID: r.Checklists[0].Tasks[1].ID, Title: "tell", From: "ada", To: "cleo", Type: "owner"},
	}, r.Events())
	n := len(r.Events())
	require.NoError(t, r.ChangeOwner("cleo", later))
	require.Len(t, r.Events(), n)
}

func TestAssign(t *testing.T) {
	r := aRun(t)
	require.NoError(t, r.AssignTask(at(0, 0), run.Assignment{UserID: "cleo"}, later))
	require.NoError(t, r.AssignTask(at(0, 0), run.Assignment{UserID: "cleo"}, later))
	require.Len(t, r.Events(), 1, "the same again is nothing")
	require.NoError(t, r.AssignTask(at(0, 0), run.Assignment{Type: checklist.ByCreator}, later))
	require.Equal(t, "ben", r.Checklists[0].Tasks[0].AssigneeID)
	for _, bad := range []run.Assignment{{Type: "boss"}, {Type: checklist.ByAttribute}, {UserID: "x", Type: checklist.ByOwner}} {
		require.Equal(t, failure.Invalid, failure.Of(r.AssignTask(at(0, 0), bad, later)))
	}
}

func TestEdit(t *testing.T) {
	r := aRun(t)
	name, blank, long := " New name ", "  ", strings.Repeat("ä", run.MaxSummary+1)
	require.NoError(t, r.Edit(run.Edit{Name: &name}, later))
	require.Equal(t, "New name", r.Name)
	require.True(t, r.SummaryModifiedAt.IsZero())
	require.Equal(t, failure.Invalid, failure.Of(r.Edit(run.Edit{Name: &blank}, later)))
	require.Equal(t, failure.Invalid, failure.Of(r.Edit(run.Edit{Summary: &long}, later)))
	require.NoError(t, r.Edit(run.Edit{Summary: &blank}, later))
	require.Equal(t, later, r.SummaryModifiedAt)
	require.NoError(t, r.Edit(run.Edit{}, later))
}

func TestSkippingAndRestoringAChecklist(t *testing.T) {
	r := aRun(t)
	require.NoError(t, r.SkipChecklist(checklist.ListRef{}, later))
	for _, task := range r.Checklists[0].Tasks {
		require.Equal(t, checklist.Skipped, task.State)
		require.Equal(t, later, task.SkippedAt)
	}
	require.NoError(t, r.RestoreChecklist(checklist.ListRef{}, later))
	require.Equal(t, checklist.Open, r.Checklists[0].Tasks[0].State)
	require.True(t, r.Checklists[0].Tasks[0].SkippedAt.IsZero())
	id := r.Checklists[0].ID
	require.Equal(t, []event.Event{event.ChecklistSkipped{ChecklistID: id}, event.ChecklistRestored{ChecklistID: id}}, r.Events())
	require.NoError(t, r.RestoreChecklist(checklist.ListRef{}, later))
	require.Len(t, r.Events(), 2, "opening open tasks is nothing")
}

func TestRunsHaveASizeLimit(t *testing.T) {
	r := aRun(t)
	d := checklist.Draft{Title: "many"}
	for range checklist.MaxTasks {
		d.Tasks = append(d.Tasks, checklist.TaskDraft{Title: "t"})
	}
	_, err := r.AddChecklist(d, ids, later)
	require.Equal(t, failure.TooLarge, failure.Of(err))
}

// What no event tells of has not changed, and what changed carries the time of the change.
func TestEveryChangeIsRecordedAndStamped(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := aRun(t)
		before := r.Clone()
		randomEdit(rt, &r, later)
		events := r.Events()
		after := r.Clone()
		if len(events) == 0 && !reflect.DeepEqual(before, after) {
			rt.Fatal("a change without an event")
		}
		for _, c := range after.Checklists {
			old := slices.IndexFunc(before.Checklists, func(b checklist.Checklist) bool { return b.ID == c.ID })
			if old >= 0 && !reflect.DeepEqual(before.Checklists[old].Tasks, c.Tasks) && c.UpdateAt != later {
				rt.Fatalf("checklist %s changed but is not stamped", c.Title)
			}
		}
	})
}

// randomEdit applies one random edit; errors are part of the game.
func randomEdit(rt *rapid.T, r *run.Run, when time.Time) {
	pos := rapid.IntRange(-1, 3)
	ref := at(pos.Draw(rt, "list"), pos.Draw(rt, "task"))
	text := rapid.SampledFrom([]string{"", " ", "a", "look"}).Draw(rt, "text")
	switch rapid.IntRange(0, 9).Draw(rt, "what") {
	case 0:
		_ = r.SetTaskState(ref, rapid.SampledFrom([]checklist.State{"", "closed", "skipped", "in_progress"}).Draw(rt, "state"), when)
	case 1:
		_ = r.AssignTask(ref, run.Assignment{UserID: text}, when)
	case 2:
		_, _ = r.AddTask(ref.List, checklist.TaskDraft{Title: text}, ids, when)
	case 3:
		_ = r.EditTask(ref, checklist.TaskEdit{Title: &text}, when)
	case 4:
		_ = r.RemoveTask(ref, when)
	case 5:
		_ = r.MoveTask(ref, checklist.ListRef{Position: pos.Draw(rt, "to")}, pos.Draw(rt, "position"), when)
	case 6:
		_ = r.MoveChecklist(ref.List, pos.Draw(rt, "to"), when)
	case 7:
		_ = r.RenameChecklist(ref.List, text, when)
	case 8:
		_, _ = r.DuplicateChecklist(ref.List, ids, when)
	case 9:
		_ = r.SetTaskDue(ref, when, when)
	}
}

func TestAutoFollowersFollowWithoutTakingPart(t *testing.T) {
	r := run.Run{ParticipantIDs: []string{"ben"}, FollowerIDs: []string{"ben"}}
	r.AutoFollow()
	require.Empty(t, r.Events())
	r.AutoFollow("cleo", "ben", "ada")
	require.Equal(t, []string{"ada", "ben", "cleo"}, r.FollowerIDs)
	require.Equal(t, []string{"ben"}, r.ParticipantIDs)
	require.Equal(t, []event.Event{event.AutoFollowed{UserIDs: []string{"cleo", "ben", "ada"}}}, r.Events())
}
