package postgres_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

// tasked is a run with tasks, saved.
func tasked(t testing.TB, s *postgres.Store, owner, channel string, edit func(r *run.Run), tasks ...checklist.Task) run.Run {
	t.Helper()
	r, err := run.InChannel(run.Start{ID: clock.RandomIDs{}.New(), Name: "Run of " + owner, OwnerID: owner, ReporterID: owner, TeamID: "team", ChannelID: channel}, "First", clock.RandomIDs{}, start)
	require.NoError(t, err)
	for i := range tasks {
		tasks[i].ID, tasks[i].TaskActions = clock.RandomIDs{}.New(), []checklist.TaskAction{}
	}
	r.Checklists[0].Tasks = tasks
	if edit != nil {
		edit(&r)
	}
	require.NoError(t, s.SaveRun(ctx, run.Run{}, r))
	return r
}

func TestOwnTasks(t *testing.T) {
	s := pgtest.Open(t)
	due := func(days int) time.Time { return start.AddDate(0, 0, days) }
	first := tasked(t, s, "mira", "seen", nil,
		checklist.Task{Title: "later", AssigneeID: "me", DueAt: due(9)}, checklist.Task{Title: "no date", AssigneeID: "me"},
		checklist.Task{Title: "done", AssigneeID: "me", State: checklist.Closed}, checklist.Task{Title: "of others", AssigneeID: "mira"},
		checklist.Task{Title: "hidden", AssigneeID: "me", ConditionAction: checklist.Hidden}, checklist.Task{Title: "of nobody"})
	tasked(t, s, "me", "seen", func(r *run.Run) { r.CreateAt = start.Add(time.Minute) }, checklist.Task{Title: "overdue", AssigneeID: "me", State: checklist.InProgress, DueAt: due(-1)}, checklist.Task{Title: "nobody's"}, checklist.Task{Title: "nobody's, skipped", State: checklist.Skipped})
	tasked(t, s, "mira", "secret", nil, checklist.Task{Title: "unseen", AssigneeID: "me"})
	tasked(t, s, "me", "seen", func(r *run.Run) { r.Finish(start) }, checklist.Task{Title: "over", AssigneeID: "me"}, checklist.Task{Title: "over, of nobody"})
	tasked(t, s, "me", "seen", func(r *run.Run) { r.TeamID, r.CreateAt = "elsewhere", start.Add(time.Hour) }, checklist.Task{Title: "elsewhere", AssigneeID: "me"})

	ask := func(edit func(f *run.TaskFilter)) (run.TaskPage, []string) {
		f := run.TaskFilter{UserID: "me", Now: start, PerPage: 10, Visible: run.Visibility{ChannelIDs: []string{"seen"}}}
		f.Visible.UserID, f.Visible.TeamIDs = "me", []string{"team", "elsewhere"}
		edit(&f)
		page, err := s.OwnTasks(ctx, f)
		require.NoError(t, err)
		titles := []string{}
		for _, task := range page.Tasks {
			titles = append(titles, task.Title)
		}
		return page, titles
	}
	page, titles := ask(func(*run.TaskFilter) {})
	require.Equal(t, []string{"overdue", "later", "no date", "elsewhere"}, titles)
	require.Equal(t, []int{4, 4, 1}, []int{page.Total, page.Assigned, page.Overdue})
	require.Equal(t, run.OwnTask{
		Task: first.Checklists[0].Tasks[0], ChecklistID: first.Checklists[0].ID, ChecklistTitle: "First", RunID: first.ID, RunName: "Run of mira", RunOwnerID: "mira",
		Type: run.ChannelChecklist, TeamID: "team", ChannelID: "seen",
	}, page.Tasks[1])

	page, titles = ask(func(f *run.TaskFilter) { f.Unassigned, f.Done, f.TeamID = true, true, "team" })
	require.ElementsMatch(t, []string{"overdue", "later", "no date", "done", "nobody's", "nobody's, skipped"}, titles)
	require.Equal(t, []int{6, 3, 1}, []int{page.Total, page.Assigned, page.Overdue})
	_, titles = ask(func(f *run.TaskFilter) { f.Unassigned = true; f.TeamID = "team" })
	require.Equal(t, []string{"overdue", "later", "no date", "nobody's"}, titles)
	_, titles = ask(func(f *run.TaskFilter) { f.DueBefore = due(9) })
	require.Equal(t, []string{"overdue"}, titles)
	_, titles = ask(func(f *run.TaskFilter) { f.Page, f.PerPage = 1, 3 })
	require.Equal(t, []string{"elsewhere"}, titles)
	_, titles = ask(func(f *run.TaskFilter) { f.Visible.TeamIDs = []string{"team"} })
	require.Equal(t, []string{"overdue", "later", "no date"}, titles)
	_, err := s.OwnTasks(ctx, run.TaskFilter{Page: -1, PerPage: 10})
	require.Equal(t, failure.Invalid, failure.Of(err))
}

// The tasks of somebody are found without looking at those of others.
func TestOwnTasksComeFromAnIndex(t *testing.T) {
	s := pgtest.Open(t)
	for i := range 40 {
		var tasks []checklist.Task
		for j := range 100 {
			tasks = append(tasks, checklist.Task{Title: "t", AssigneeID: fmt.Sprintf("user%d", j)})
		}
		tasked(t, s, fmt.Sprintf("user%d", i), "seen", nil, tasks...)
	}
	f := run.TaskFilter{UserID: "user7", Now: start, PerPage: 10, Visible: run.Visibility{ChannelIDs: []string{"seen"}}}
	f.Visible.UserID, f.Visible.TeamIDs = "user7", []string{"team"}
	require.Equal(t, 2, pgtest.Count(t, s, func() {
		_, err := s.OwnTasks(ctx, f)
		require.NoError(t, err)
	}))
	for _, done := range []bool{false, true} {
		f.Done, f.Unassigned = done, true
		plan, err := s.PlanOfOwnTasks(ctx, f)
		require.NoError(t, err)
		require.NotContains(t, plan, "Seq Scan on pb_run_task")
	}
}
