package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// Run reads a run with everything that belongs to it. Kind: NotFound.
func (s *Store) Run(ctx context.Context, id string) (r run.Run, err error) {
	defer s.observe("Run")()
	err = s.snapshot(ctx, s.db, func(ctx context.Context) error {
		r, err = s.loadRun(ctx, id)
		return err
	})
	return r, err
}

// RunForUpdate locks a run until the end of the transaction and reads it. Kinds:
// NotFound; Internal outside InTx.
func (s *Store) RunForUpdate(ctx context.Context, id string) (run.Run, error) {
	defer s.observe("RunForUpdate")()
	if err := s.mustBeInTx(ctx, "RunForUpdate"); err != nil {
		return run.Run{}, err
	}
	if err := s.lock(ctx, runTable.name, id); err != nil {
		return run.Run{}, named(err, "run")
	}
	return s.loadRun(ctx, id)
}

func (s *Store) loadRun(ctx context.Context, id string) (run.Run, error) {
	runs, err := s.loadRuns(ctx, build.Select().From("pb_run r").Where("r.id = ?", id))
	if err != nil {
		return run.Run{}, err
	}
	if len(runs) == 0 {
		return run.Run{}, failure.New(failure.NotFound, "there is no such run")
	}
	if len(runs[0].Fields) == 0 {
		return runs[0], nil
	}
	conditions, err := s.conditionsOf(ctx, runConditionTable, id)
	if of := conditions[id]; of != nil {
		runs[0].Conditions = of
	}
	return runs[0], err
}

// loadRuns reads the runs r that a query selects, in its order, and what belongs to
// them, but for conditions, which lists have no use for: five statements for any number
// of runs, and two more when any of them has attributes.
func (s *Store) loadRuns(ctx context.Context, q sq.SelectBuilder) ([]run.Run, error) {
	var rows []struct {
		runRow
		Values    document `db:"metric_values"`
		Posts     document `db:"status_posts"`
		HasFields bool     `db:"has_fields"`
	}
	if err := s.list(ctx, &rows, q.Columns(listed("r.", runTable.columns), metricValuesColumn, statusPostsColumn, hasFieldsColumn)); err != nil {
		return nil, err
	}
	runs := make([]run.Run, len(rows))
	byID := make(map[string]*run.Run, len(rows))
	ids := make([]string, len(rows))
	var withFields []string
	for i, row := range rows {
		runs[i] = row.run()
		var err error
		if runs[i].MetricValues, err = decodeMetricValues(row.Values); err != nil {
			return nil, err
		}
		if runs[i].StatusPosts, err = decodeStatusPosts(row.Posts); err != nil {
			return nil, err
		}
		byID[row.ID], ids[i] = &runs[i], row.ID
		runs[i].Fields, runs[i].Values, runs[i].Conditions = []attribute.Field{}, []attribute.Value{}, []condition.Condition{}
		if row.HasFields {
			withFields = append(withFields, row.ID)
		}
	}
	if len(runs) == 0 {
		return runs, nil
	}
	for _, load := range []func(context.Context, []string, map[string]*run.Run) error{
		s.loadChecklists, s.loadTasks, s.loadPeople, s.loadTimeline,
	} {
		if err := load(ctx, ids, byID); err != nil {
			return nil, err
		}
	}
	if len(withFields) > 0 {
		return runs, s.loadAttributes(ctx, withFields, byID)
	}
	return runs, nil
}

const runSubjectQuery = `
SELECT r.id, r.type, r.team_id, r.channel_id, r.playbook_id, r.owner_id, r.reporter_id, r.status,
       EXISTS (SELECT 1 FROM pb_run_person p WHERE p.run_id = r.id AND p.user_id = $2 AND p.is_participant) AS participates
FROM pb_run r
WHERE r.id = $1`

// RunSubject reads what access rules need to know of a run and a user, in one
// statement. Kind: NotFound.
func (s *Store) RunSubject(ctx context.Context, id, userID string) (run.Subject, error) {
	defer s.observe("RunSubject")()
	var row struct {
		ID           string `db:"id"`
		Type         string `db:"type"`
		TeamID       string `db:"team_id"`
		ChannelID    string `db:"channel_id"`
		PlaybookID   string `db:"playbook_id"`
		OwnerID      string `db:"owner_id"`
		ReporterID   string `db:"reporter_id"`
		Status       string `db:"status"`
		Participates bool   `db:"participates"`
	}
	if err := s.get(ctx, &row, sq.Expr(runSubjectQuery, id, userID)); err != nil {
		return run.Subject{}, named(err, "run")
	}
	return run.Subject{
		ID: row.ID, Type: run.Type(row.Type), TeamID: row.TeamID, ChannelID: row.ChannelID, PlaybookID: row.PlaybookID,
		OwnerID: row.OwnerID, ReporterID: row.ReporterID, Status: run.Status(row.Status), Participates: row.Participates,
	}, nil
}

// SaveRun writes what differs; an empty before inserts. Before must be what
// RunForUpdate read in the same transaction. A timeline entry that is left out is
// hidden. Kinds: Conflict for a number that the playbook gave out already,
// NotFound, Invalid.
func (s *Store) SaveRun(ctx context.Context, before, after run.Run) error {
	defer s.observe("SaveRun")()
	oldTasks, err := taskRows(before)
	if err != nil {
		return err
	}
	tasks, err := taskRows(after)
	if err != nil {
		return err
	}
	saveAttributes, err := s.runAttributes(before, after)
	if err != nil {
		return err
	}
	oldLists, lists := checklistRows(before), checklistRows(after)
	return s.InTx(ctx, func(ctx context.Context) error {
		if before.ID == "" {
			err = runTable.insert(ctx, s, fromRun(after))
		} else {
			err = runTable.update(ctx, s, after.ID, fromRun(before), fromRun(after))
		}
		if err != nil {
			return named(err, "run")
		}
		// Tasks refer to checklists: new ones come before the tasks that moved into
		// them, and removed ones take only tasks with them that nobody moved out.
		if err := checklistTable.putChanged(ctx, s, oldLists, lists); err != nil {
			return err
		}
		if err := taskTable.sync(ctx, s, after.ID, oldTasks, tasks, after.UpdateAt); err != nil {
			return err
		}
		if err := checklistTable.removeMissing(ctx, s, after.ID, oldLists, lists, after.UpdateAt); err != nil {
			return err
		}
		if err := personTable.sync(ctx, s, after.ID, personRows(before), personRows(after), after.UpdateAt); err != nil {
			return err
		}
		if err := saveAttributes(ctx); err != nil {
			return err
		}
		if err := metricValueTable.sync(ctx, s, after.ID, metricValueRows(before), metricValueRows(after), after.UpdateAt); err != nil {
			return err
		}
		if err := statusPostTable.sync(ctx, s, after.ID, statusPostRows(before), statusPostRows(after), after.UpdateAt); err != nil {
			return err
		}
		return timelineTable.sync(ctx, s, after.ID, timelineRows(before), timelineRows(after), after.UpdateAt)
	})
}
