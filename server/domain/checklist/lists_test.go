package checklist_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/failure"
)

func lists(sizes ...int) checklist.Lists {
	out := checklist.Lists{}
	for i, n := range sizes {
		c := checklist.Checklist{ID: string(rune('A' + i)), Title: string(rune('A' + i)), Tasks: []checklist.Task{}}
		for j := range n {
			id := string(rune('a'+i)) + string(rune('0'+j))
			c.Tasks = append(c.Tasks, checklist.Task{ID: id, Title: id})
		}
		out = append(out, c)
	}
	return out
}

func ids(c checklist.Checklist) []string {
	out := []string{}
	for _, t := range c.Tasks {
		out = append(out, t.ID)
	}
	return out
}

func titles(l checklist.Lists) []string {
	out := []string{}
	for _, c := range l {
		out = append(out, c.Title)
	}
	return out
}

func TestMoveUsesThePositionInTheFinalOrder(t *testing.T) {
	cases := []struct {
		from, to int
		want     []string
	}{{0, 2, []string{"B", "C", "A"}}, {2, 0, []string{"C", "A", "B"}}, {1, 1, []string{"A", "B", "C"}}}
	for _, c := range cases {
		l := lists(0, 0, 0)
		require.NoError(t, l.Move(c.from, c.to))
		require.Equal(t, c.want, titles(l), "%d to %d", c.from, c.to)
	}
	for _, bad := range [][2]int{{-1, 0}, {0, 3}, {3, 0}} {
		require.True(t, failure.Is(lists(0, 0, 0).Move(bad[0], bad[1]), failure.Invalid))
	}
}

func TestMoveTaskWithinAndBetweenLists(t *testing.T) {
	at := time.UnixMilli(9)
	l := lists(3, 0)
	require.NoError(t, l.MoveTask(0, 0, 0, 2, at))
	require.Equal(t, []string{"a1", "a2", "a0"}, ids(l[0]))
	require.NoError(t, l.MoveTask(0, 1, 1, 0, at))
	require.Equal(t, []string{"a2"}, ids(l[1]))
	require.Equal(t, at, l[1].UpdateAt)
	require.Equal(t, at, l[1].Tasks[0].UpdateAt)
	require.True(t, failure.Is(l.MoveTask(0, 0, 0, 2, at), failure.Invalid), "the end of the same list is n-1")
	require.NoError(t, l.MoveTask(0, 0, 1, 1, at), "the end of another list is n")
}

func TestMovesLoseNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := lists(rapid.IntRange(0, 4).Draw(rt, "a"), rapid.IntRange(0, 4).Draw(rt, "b"), rapid.IntRange(0, 4).Draw(rt, "c"))
		all := func() []string {
			var out []string
			for _, c := range l {
				out = append(out, ids(c)...)
			}
			slices.Sort(out)
			return out
		}
		before := all()
		for range 10 {
			pos := rapid.IntRange(-1, 5)
			_ = l.MoveTask(pos.Draw(rt, "fl"), pos.Draw(rt, "ft"), pos.Draw(rt, "tl"), pos.Draw(rt, "tt"), time.UnixMilli(1))
			_ = l.Move(pos.Draw(rt, "f"), pos.Draw(rt, "t"))
		}
		if !slices.Equal(before, all()) {
			rt.Fatalf("tasks before %v, after %v", before, all())
		}
	})
}

func TestRefsAreCheckedAgainstIDs(t *testing.T) {
	l := lists(2, 1)
	ref := func(list, task int, id string) checklist.Ref {
		return checklist.Ref{List: checklist.ListRef{Position: list}, Position: task, ID: id}
	}
	cases := []struct {
		name string
		ref  checklist.Ref
		kind failure.Kind
		ok   bool
	}{
		{"position", ref(0, 1, ""), 0, true},
		{"position and id agree", ref(0, 1, "a1"), 0, true},
		{"position and id disagree", ref(0, 0, "a1"), failure.Conflict, false},
		{"the list is gone but an id was given", ref(7, 0, "a1"), failure.Conflict, false},
		{"the task is gone but an id was given", ref(0, 9, "a1"), failure.Conflict, false},
		{"no such position", ref(0, 2, ""), failure.NotFound, false},
		{"negative", ref(0, -2, ""), failure.NotFound, false},
		{"by id", checklist.Ref{Position: checklist.ByID, ID: "b0"}, 0, true},
		{"by unknown id", checklist.Ref{Position: checklist.ByID, ID: "zz"}, failure.NotFound, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			i, j, err := l.Task(c.ref)
			if c.ok {
				require.NoError(t, err)
				if c.ref.ID != "" {
					require.Equal(t, c.ref.ID, l[i].Tasks[j].ID)
				}
				return
			}
			require.Equal(t, c.kind, failure.Of(err))
		})
	}
}

func TestTaskEditLeavesAbsentFieldsAlone(t *testing.T) {
	task := checklist.Task{Title: "old", Description: "d", Command: "/echo hi", CommandLastRun: time.UnixMilli(5)}
	title := " new "
	changed, err := checklist.TaskEdit{Title: &title}.ApplyTo(&task)
	require.NoError(t, err)
	require.True(t, changed)
	require.Equal(t, "new", task.Title)
	require.Equal(t, "/echo hi", task.Command)
	require.False(t, task.CommandLastRun.IsZero())

	command := "/echo ho"
	_, err = checklist.TaskEdit{Command: &command}.ApplyTo(&task)
	require.NoError(t, err)
	require.True(t, task.CommandLastRun.IsZero(), "a different command has not run yet")

	blank := "  "
	_, err = checklist.TaskEdit{Title: &blank, Command: &title}.ApplyTo(&task)
	require.True(t, failure.Is(err, failure.Invalid))
	require.Equal(t, "/echo ho", task.Command, "a refused edit changes nothing")
}

func TestNewTaskChecksEveryField(t *testing.T) {
	_, err := checklist.NewTask(checklist.TaskDraft{Title: " ", State: "done", DueAt: time.Date(3000, 1, 1, 0, 0, 0, 0, time.UTC), TaskActions: []checklist.TaskAction{{Trigger: checklist.ActionPart{Type: "x"}}}}, "id", time.UnixMilli(1))
	require.Len(t, failure.Problems(err), 4)
	got, err := checklist.NewTask(checklist.TaskDraft{Title: "t", State: checklist.Skipped, AssigneeID: "ada"}, "id", time.UnixMilli(7))
	require.NoError(t, err)
	require.Equal(t, time.UnixMilli(7), got.SkippedAt)
	require.Equal(t, time.UnixMilli(7), got.AssigneeModified)
}

func TestInstantiateMintsIDsAndResolves(t *testing.T) {
	at := time.UnixMilli(1_000_000).UTC()
	templates := []checklist.Template{{ID: "L", Title: "L", Tasks: []checklist.TemplateTask{
		{ID: "same", Title: "due", DueAfter: time.Hour},
		{ID: "same", Title: "owner", AssigneeType: checklist.ByOwner},
		{Title: "creator", AssigneeType: checklist.ByCreator},
	}}}
	a := checklist.Instantiate(templates, checklist.Binding{Owner: "ada", Creator: "ben"}, clock.RandomIDs{}, at)
	b := checklist.Instantiate(templates, checklist.Binding{}, clock.RandomIDs{}, at)
	require.NotEqual(t, a[0].ID, b[0].ID)
	require.NotEqual(t, a[0].Tasks[0].ID, a[0].Tasks[1].ID)
	require.Equal(t, at.Add(time.Hour), a[0].Tasks[0].DueAt)
	require.Equal(t, "ada", a[0].Tasks[1].AssigneeID)
	require.Equal(t, "ben", a[0].Tasks[2].AssigneeID)
}

func TestNormalizeTemplatesKeepsKnownIDsAndReportsPlaces(t *testing.T) {
	out, err := checklist.NormalizeTemplates([]checklist.Template{{ID: "keep", Title: " A ", Tasks: []checklist.TemplateTask{{ID: "keep", Title: "x"}, {Title: "y"}}}}, clock.RandomIDs{})
	require.NoError(t, err)
	require.Equal(t, "keep", out[0].ID)
	require.Equal(t, "A", out[0].Title)
	require.NotEqual(t, "keep", out[0].Tasks[0].ID, "ids are unique over checklists and tasks")
	require.NotEmpty(t, out[0].Tasks[1].ID)

	_, err = checklist.NormalizeTemplates([]checklist.Template{{Title: "A", Tasks: []checklist.TemplateTask{{Title: "x", DueAfter: -1}}}}, clock.RandomIDs{})
	require.Equal(t, "checklists[0].items[0].due_date", failure.Problems(err)[0].Field)
}

func TestCountLeavesHiddenTasksOut(t *testing.T) {
	l := lists(4)
	l[0].Tasks[0].State = checklist.Closed
	l[0].Tasks[1].State = checklist.Skipped
	l[0].Tasks[2].ConditionAction = checklist.Hidden
	total, done := l.Count()
	require.Equal(t, 3, total)
	require.Equal(t, 2, done)
}
