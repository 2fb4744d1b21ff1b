package announce_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/runs"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/testkit"
)

// conditional starts a run of the conditional playbook.
func (s *stage) conditional(p playbook.Playbook) run.Run {
	s.t.Helper()
	return s.start(s.Owner, runs.StartRequest{Name: "Disk full on db-3", PlaybookID: p.ID, TeamID: s.Team.ID})
}

func (s *stage) set(by host.User, r run.Run, field int, value string) {
	s.t.Helper()
	_, _, err := s.Runs.SetValue(ctx, testkit.As(by), r.ID, r.Fields[field].ID, attribute.Input{Text: &value})
	require.NoError(s.t, err)
	s.tell()
}

func TestTasksThatAppearAreAnnounced(t *testing.T) {
	s := newStage(t)
	r := s.conditional(s.Conditional(t))
	before := len(s.Host.PostsIn(r.ChannelID))
	high, low := r.Fields[0].Options[0].ID, r.Fields[0].Options[1].ID
	s.set(s.Owner, r, 0, high)
	posts := s.Host.PostsIn(r.ChannelID)[before:]
	require.Equal(t, []string{"@owner set **Severity** to High. This brings new tasks:\n- 2 new tasks in **Repair**"}, texts(posts))
	stored, err := s.Store.Run(ctx, r.ID)
	require.NoError(t, err)
	require.Equal(t, history{stored.Timeline[len(stored.Timeline)-1].ID: posts[0].ID}, s.history)

	s.set(s.Owner, r, 0, low)
	require.Len(t, s.Host.PostsIn(r.ChannelID), before+1, "hiding is silent")
	_, err = s.Tasks.SetState(ctx, testkit.As(s.Owner), r.ID, checklist.Ref{List: checklist.ListRef{Position: 1}}, checklist.Closed)
	require.NoError(t, err)
	s.tell()
	s.set(s.Owner, r, 0, high)
	require.Contains(t, texts(s.Host.PostsIn(r.ChannelID)), "@owner set **Severity** to High. This brings new tasks:\n- 2 new tasks in **Repair**")
}

func TestClearingMayBringTasks(t *testing.T) {
	s := newStage(t)
	p := s.Conditional(t)
	e := p.Conditions[0].Expr
	e.Op = "isNot"
	_, p, err := s.Playbooks.ReplaceCondition(ctx, testkit.As(s.Owner), p.ID, p.Conditions[0].ID, e, time.Time{})
	require.NoError(t, err)
	r := s.conditional(p)
	s.set(s.Owner, r, 0, r.Fields[0].Options[0].ID)
	s.set(s.Owner, r, 0, "")
	posts := texts(s.Host.PostsIn(r.ChannelID))
	require.Equal(t, "@owner cleared **Severity**. This brings new tasks:\n- 2 new tasks in **Repair**", posts[len(posts)-1])
}

func TestOneMessageAboutAllTasksOfAnAttribute(t *testing.T) {
	s := newStage(t)
	p := s.Conditional(t)
	lists := p.Clone().Checklists
	for i := range 11 {
		task := lists[0].Tasks[0]
		task.ID, task.Title = "", fmt.Sprint("Task ", i)
		lists[1].Tasks = append(lists[1].Tasks, task)
	}
	p, err := s.Playbooks.Edit(ctx, testkit.As(s.Owner), p.ID, playbook.Edit{Checklists: &lists}, time.Time{})
	require.NoError(t, err)
	r := s.conditional(p)
	link := "[Disk full on db-3](/playbooks/runs/" + r.ID + "?from=dm_assignedtask)"
	s.set(s.Owner, r, 1, s.Colleague.ID)
	require.Equal(t, []string{
		"@owner named you as **Lead** of " + link + ", so 12 tasks are yours now: " +
			"**Name an owner**, **Task 0**, **Task 1**, **Task 2**, **Task 3**, **Task 4**, **Task 5**, **Task 6**, **Task 7**, **Task 8**, … #taskassigned",
	}, texts(s.Host.DirectPosts(s.Colleague.ID)))
	s.set(s.Owner, r, 1, s.Owner.ID)
	require.Empty(t, s.Host.DirectPosts(s.Owner.ID), "nobody hears of what they did themselves")
	s.set(s.Owner, r, 1, "")
}

func TestAssigningThroughAnAttributeSaysSo(t *testing.T) {
	s := newStage(t)
	r := s.conditional(s.Conditional(t))
	s.set(s.Owner, r, 1, s.Colleague.ID)
	_, err := s.Tasks.Assign(ctx, testkit.As(s.Owner), r.ID, checklist.Ref{Position: 1}, run.Assignment{FieldID: r.Fields[1].ID})
	require.NoError(t, err)
	s.tell()
	link := "[Disk full on db-3](/playbooks/runs/" + r.ID + "?from=dm_assignedtask)"
	require.Equal(t, []string{
		"@owner named you as **Lead** of " + link + ", so the task **Name an owner** is yours now. #taskassigned",
		"@owner assigned you the task **Find the blast radius** of " + link + ", because you are its **Lead**. Previous assignee: No Assignee #taskassigned",
	}, texts(s.Host.DirectPosts(s.Colleague.ID)))
}
