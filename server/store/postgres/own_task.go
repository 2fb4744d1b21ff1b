package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// ownTaskRow is a task with what it needs to be understood alone.
type ownTaskRow struct {
	taskRow
	ChecklistTitle string `db:"checklist_title"`
	RunName        string `db:"run_name"`
	RunOwnerID     string `db:"run_owner_id"`
	Type           string `db:"type"`
	TeamID         string `db:"team_id"`
	ChannelID      string `db:"channel_id"`
	PlaybookID     string `db:"playbook_id"`
}

// OwnTasks reads one page of the tasks that are a user's own, in two statements: those
// with a due date first, the most urgent first, then those of the oldest runs. Hidden
// ones are left out. Kind: Invalid for a page that does not exist.
func (s *Store) OwnTasks(ctx context.Context, f run.TaskFilter) (page run.TaskPage, err error) {
	defer s.observe("OwnTasks")()
	if !inRange(f.Page, f.PerPage, run.MaxTasksPerPage) {
		return run.TaskPage{}, failure.New(failure.Invalid, "there is no such page")
	}
	var (
		rows   []ownTaskRow
		counts struct {
			Total    int `db:"total"`
			Assigned int `db:"assigned"`
			Overdue  int `db:"overdue"`
		}
	)
	const mine = "t.assignee_id = ? AND t.state IN ('', 'in_progress')"
	err = s.snapshot(ctx, s.db, func(ctx context.Context) error {
		err := s.get(ctx, &counts, fromOwnTasks(f).Column("count(*) AS total").
			Column("count(*) FILTER (WHERE "+mine+") AS assigned", f.UserID).
			Column("count(*) FILTER (WHERE "+mine+" AND t.due_at > 0 AND t.due_at < ?) AS overdue", f.UserID, clock.Millis(f.Now)))
		if err != nil {
			return err
		}
		return s.list(ctx, &rows, pageOfOwnTasks(f))
	})
	if err != nil {
		return run.TaskPage{}, err
	}
	page = run.TaskPage{Tasks: make([]run.OwnTask, len(rows)), Total: counts.Total, Assigned: counts.Assigned, Overdue: counts.Overdue}
	for i, r := range rows {
		task, err := r.task()
		if err != nil {
			return run.TaskPage{}, err
		}
		page.Tasks[i] = run.OwnTask{
			Task: task, ChecklistID: r.ChecklistID, ChecklistTitle: r.ChecklistTitle, RunID: r.RunID, RunName: r.RunName, RunOwnerID: r.RunOwnerID,
			Type: run.Type(r.Type), TeamID: r.TeamID, ChannelID: r.ChannelID, PlaybookID: r.PlaybookID,
		}
	}
	return page, nil
}

func fromOwnTasks(f run.TaskFilter) sq.SelectBuilder {
	return build.Select().From("pb_run_task t").Join("pb_run r ON r.id = t.run_id").
		Join("pb_run_checklist c ON c.run_id = t.run_id AND c.id = t.checklist_id").Where(ownTasks(f))
}

func pageOfOwnTasks(f run.TaskFilter) sq.SelectBuilder {
	q := fromOwnTasks(f)
	for _, c := range taskTable.columns {
		q = q.Column("t." + c)
	}
	return q.Columns("c.title AS checklist_title", "r.name AS run_name", "r.owner_id AS run_owner_id", "r.type", "r.team_id", "r.channel_id", "r.playbook_id").
		OrderBy("t.due_at = 0", "t.due_at", "r.create_at", "r.id", "c.position", "t.position", "t.id").
		Limit(uint64(f.PerPage)).Offset(uint64(f.Page) * uint64(f.PerPage))
}

// ownTasks says which tasks t of runs r the filter selects. The tasks of somebody are few,
// so the database begins with them.
func ownTasks(f run.TaskFilter) sq.Sqlizer {
	state := "t.state IN ('', 'in_progress')"
	if f.Done {
		state = "TRUE"
	}
	own := sq.Or{sq.Expr("t.assignee_id = ? AND t.assignee_id <> '' AND "+state, f.UserID)}
	if f.Unassigned {
		own = append(own, sq.Expr("t.run_id = ANY(ARRAY(SELECT id FROM pb_run WHERE owner_id = ? AND status = 'InProgress')) AND t.assignee_id = '' AND "+state, f.UserID))
	}
	where := sq.And{own, sq.Expr("t.condition_action <> 'hidden' AND r.status = 'InProgress'"), visibleRuns(f.Visible)}
	if f.TeamID != "" {
		where = append(where, sq.Eq{"r.team_id": f.TeamID})
	}
	if !f.DueBefore.IsZero() {
		where = append(where, sq.Expr("t.due_at > 0 AND t.due_at < ?", clock.Millis(f.DueBefore)))
	}
	return where
}
