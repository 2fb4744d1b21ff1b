package tasks_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func at(list, task int) checklist.Ref {
	return checklist.Ref{List: checklist.ListRef{Position: list}, Position: task}
}

func TestTickingIsStoredStampedAndPartOfTheHistory(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	w.Clock.Advance(time.Minute)
	_, err := w.Tasks.SetState(ctx, testkit.As(w.Participant), r.ID, at(0, 1), checklist.Closed)
	require.NoError(t, err)
	got, err := w.Runs.Get(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	task := got.Checklists[0].Tasks[1]
	require.Equal(t, checklist.Closed, task.State)
	require.Equal(t, w.Clock.Now(), task.StateModified)
	require.Equal(t, w.Clock.Now(), task.UpdateAt)
	require.Equal(t, w.Clock.Now(), got.Checklists[0].UpdateAt)
	require.Equal(t, w.Clock.Now(), got.UpdateAt)
	require.Equal(t, r.Checklists[1].UpdateAt, got.Checklists[1].UpdateAt, "the other checklist did not change")
	last := got.Timeline[len(got.Timeline)-1]
	require.Equal(t, "task_state_modified", last.EventType)
	require.Equal(t, w.Participant.ID, last.SubjectUserID)
}

func TestFiftyPeopleTickFiftyTasksAndNothingIsLost(t *testing.T) {
	const n = 50
	w := testkit.New(t)
	r := w.Run(t, func(d *playbook.Draft) {
		d.Checklists = []checklist.Template{{Title: "All at once"}}
		for range n {
			d.Checklists[0].Tasks = append(d.Checklists[0].Tasks, checklist.TemplateTask{Title: "t"})
		}
	})
	var wg sync.WaitGroup
	errs := make([]error, n)
	for i := range n {
		wg.Go(func() {
			_, errs[i] = w.Tasks.SetState(ctx, testkit.As(w.Participant), r.ID, at(0, i), checklist.Closed)
		})
	}
	wg.Wait()
	for _, err := range errs {
		require.NoError(t, err)
	}
	got, err := w.Runs.Get(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	total, done := got.Checklists.Count()
	require.Equal(t, n, total)
	require.Equal(t, n, done)
	stamps := map[time.Time]bool{}
	for _, task := range got.Checklists[0].Tasks {
		require.False(t, stamps[task.UpdateAt], "two changes carry the same time")
		stamps[task.UpdateAt] = true
	}
}

func TestAMovedTaskIsNotMistakenForAnother(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	seen := at(0, 0)
	seen.ID = r.Checklists[0].Tasks[0].ID
	_, err := w.Tasks.Move(ctx, testkit.As(w.Owner), r.ID, at(0, 0), checklist.ListRef{Position: 1}, 0)
	require.NoError(t, err)
	_, err = w.Tasks.SetState(ctx, testkit.As(w.Participant), r.ID, seen, checklist.Closed)
	require.Equal(t, failure.Conflict, failure.Of(err))
	byID := checklist.Ref{Position: checklist.ByID, ID: seen.ID}
	got, err := w.Tasks.SetState(ctx, testkit.As(w.Participant), r.ID, byID, checklist.Closed)
	require.NoError(t, err)
	require.Equal(t, checklist.Closed, got.Checklists[1].Tasks[0].State)
}

func TestAssign(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	assign := func(who string, to string) (run.Run, error) {
		actor := testkit.As(w.Owner)
		actor.UserID = who
		return w.Tasks.Assign(ctx, actor, r.ID, at(0, 0), run.Assignment{UserID: to})
	}
	got, err := assign(w.Participant.ID, w.Colleague.ID)
	require.NoError(t, err)
	require.NotContains(t, got.ParticipantIDs, w.Colleague.ID, "a participant assigns without bringing people in")
	require.Equal(t, "assigned **Name an owner** to @colleague", got.Timeline[len(got.Timeline)-1].Summary)

	got, err = assign(w.Owner.ID, w.Member.ID)
	require.NoError(t, err)
	require.Contains(t, got.ParticipantIDs, w.Member.ID)
	require.Contains(t, got.Timeline[len(got.Timeline)-2].Summary, "from @colleague to @member")

	for _, nobody := range []string{w.Outsider.ID, w.IDs.New()} {
		_, err = assign(w.Owner.ID, nobody)
		require.Equal(t, failure.Invalid, failure.Of(err))
	}
	w.Host.Deactivate(w.Colleague.ID)
	_, err = assign(w.Owner.ID, w.Colleague.ID)
	require.Equal(t, failure.Invalid, failure.Of(err))
	got, err = assign(w.Owner.ID, "")
	require.NoError(t, err)
	require.Empty(t, got.Checklists[0].Tasks[0].AssigneeID)
	_, err = assign(w.Colleague.ID, "")
	require.Equal(t, failure.Forbidden, failure.Of(err))
}

func TestEveryChangeSurvivesAReload(t *testing.T) {
	w := testkit.New(t)
	by := testkit.As(w.Participant)
	r := w.Run(t)
	first := checklist.ListRef{}
	title, due := "Renamed", w.Clock.Now().Add(time.Hour)
	// In this order: a step may need what an earlier one left.
	steps := []struct {
		name string
		do   func() (run.Run, error)
	}{
		{"add", func() (run.Run, error) {
			r, _, err := w.Tasks.Add(ctx, by, r.ID, first, checklist.TaskDraft{Title: "new"})
			return r, err
		}},
		{"edit", func() (run.Run, error) {
			return w.Tasks.Edit(ctx, by, r.ID, at(0, 0), checklist.TaskEdit{Title: &title})
		}},
		{"due", func() (run.Run, error) { return w.Tasks.SetDue(ctx, by, r.ID, at(0, 0), due) }},
		{"duplicate", func() (run.Run, error) { r, _, err := w.Tasks.Duplicate(ctx, by, r.ID, at(0, 0)); return r, err }},
		{"move", func() (run.Run, error) {
			return w.Tasks.Move(ctx, by, r.ID, at(0, 0), checklist.ListRef{Position: 1}, 1)
		}},
		{"remove", func() (run.Run, error) { return w.Tasks.Remove(ctx, by, r.ID, at(0, 0)) }},
		{"skip list", func() (run.Run, error) { return w.Tasks.SkipChecklist(ctx, by, r.ID, first) }},
		{"restore list", func() (run.Run, error) { return w.Tasks.RestoreChecklist(ctx, by, r.ID, first) }},
		{"rename list", func() (run.Run, error) { return w.Tasks.RenameChecklist(ctx, by, r.ID, first, "Later") }},
		{"move list", func() (run.Run, error) { return w.Tasks.MoveChecklist(ctx, by, r.ID, first, 1) }},
		{"duplicate list", func() (run.Run, error) { r, _, err := w.Tasks.DuplicateChecklist(ctx, by, r.ID, first); return r, err }},
		{"add list", func() (run.Run, error) {
			r, _, err := w.Tasks.AddChecklist(ctx, by, r.ID, checklist.Draft{Title: "More", Tasks: []checklist.TaskDraft{{Title: "x"}}})
			return r, err
		}},
		{"remove list", func() (run.Run, error) { return w.Tasks.RemoveChecklist(ctx, by, r.ID, first) }},
	}
	for _, step := range steps {
		t.Run(step.name, func(t *testing.T) {
			w.Clock.Advance(time.Second)
			after, err := step.do()
			require.NoError(t, err)
			stored, err := w.Runs.Get(ctx, by, r.ID)
			require.NoError(t, err)
			require.Equal(t, after.Clone(), stored)
		})
	}
}
