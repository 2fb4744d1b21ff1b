package postgres

import (
	"context"
	"fmt"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

type taskRow struct {
	RunID       string `db:"run_id"`
	ID          string `db:"id"`
	ChecklistID string `db:"checklist_id"`
	Position    int    `db:"position"`
	Title       string `db:"title"`
	Description string `db:"description"`

	State            string `db:"state"`
	StateModified    int64  `db:"state_modified"`
	SkippedAt        int64  `db:"skipped_at"`
	AssigneeID       string `db:"assignee_id"`
	AssigneeType     string `db:"assignee_type"`
	AssigneeFieldID  string `db:"assignee_field_id"`
	AssigneeModified int64  `db:"assignee_modified"`
	Command          string `db:"command"`
	CommandLastRun   int64  `db:"command_last_run"`

	DueAt           int64    `db:"due_at"`
	TaskActions     document `db:"task_actions"`
	ConditionID     string   `db:"condition_id"`
	ConditionAction string   `db:"condition_action"`
	ConditionReason string   `db:"condition_reason"`
	UpdateAt        int64    `db:"update_at"`
}

var taskTable = newTable(table[taskRow]{name: "pb_run_task", parent: "run_id", key: "id"})

func taskRows(r run.Run) ([]taskRow, error) {
	out := make([]taskRow, 0, r.Checklists.Size())
	for _, c := range r.Checklists {
		for i, t := range c.Tasks {
			actions, err := encodeActions(t.TaskActions)
			if err != nil {
				return nil, err
			}
			out = append(out, taskRow{
				RunID: r.ID, ID: t.ID, ChecklistID: c.ID, Position: i, Title: t.Title, Description: t.Description,
				State: string(t.State), StateModified: clock.Millis(t.StateModified), SkippedAt: clock.Millis(t.SkippedAt),
				AssigneeID: t.AssigneeID, AssigneeType: string(t.AssigneeType), AssigneeFieldID: t.AssigneeFieldID,
				AssigneeModified: clock.Millis(t.AssigneeModified),
				Command:          t.Command, CommandLastRun: clock.Millis(t.CommandLastRun),
				DueAt: clock.Millis(t.DueAt), TaskActions: actions,
				ConditionID: t.ConditionID, ConditionAction: string(t.ConditionAction), ConditionReason: t.ConditionReason,
				UpdateAt: clock.Millis(t.UpdateAt),
			})
		}
	}
	return out, nil
}

func (row taskRow) task() (checklist.Task, error) {
	actions, err := decodeActions(row.TaskActions)
	if err != nil {
		return checklist.Task{}, fmt.Errorf("task %s of run %s: %w", row.ID, row.RunID, err)
	}
	return checklist.Task{
		ID: row.ID, Title: row.Title, Description: row.Description,
		State: checklist.State(row.State), StateModified: clock.FromMillis(row.StateModified), SkippedAt: clock.FromMillis(row.SkippedAt),
		AssigneeID: row.AssigneeID, AssigneeType: checklist.AssigneeType(row.AssigneeType), AssigneeFieldID: row.AssigneeFieldID,
		AssigneeModified: clock.FromMillis(row.AssigneeModified),
		Command:          row.Command, CommandLastRun: clock.FromMillis(row.CommandLastRun),
		DueAt: clock.FromMillis(row.DueAt), TaskActions: actions,
		ConditionID: row.ConditionID, ConditionAction: checklist.Visibility(row.ConditionAction), ConditionReason: row.ConditionReason,
		UpdateAt: clock.FromMillis(row.UpdateAt),
	}, nil
}

// loadTasks puts tasks into the checklists that loadChecklists read.
func (s *Store) loadTasks(ctx context.Context, ids []string, runs map[string]*run.Run) error {
	type place struct{ runID, checklistID string }
	lists := map[place]*checklist.Checklist{}
	for _, r := range runs {
		for i := range r.Checklists {
			lists[place{r.ID, r.Checklists[i].ID}] = &r.Checklists[i]
		}
	}
	var rows []taskRow
	err := s.list(ctx, &rows, build.Select(taskTable.columns...).From(taskTable.name).
		Where(sq.Expr("run_id = ANY(?)", ids)).OrderBy("run_id", "checklist_id", "position", "id"))
	if err != nil {
		return err
	}
	for _, row := range rows {
		t, err := row.task()
		if err != nil {
			return err
		}
		c := lists[place{row.RunID, row.ChecklistID}]
		c.Tasks = append(c.Tasks, t)
	}
	return nil
}
