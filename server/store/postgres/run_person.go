package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/domain/run"
)

type personRow struct {
	RunID         string `db:"run_id"`
	UserID        string `db:"user_id"`
	IsParticipant bool   `db:"is_participant"`
	IsFollower    bool   `db:"is_follower"`
}

var personTable = newTable(table[personRow]{name: "pb_run_person", parent: "run_id", key: "user_id"})

// personRows has one row for everybody who takes part, follows, or both.
func personRows(r run.Run) []personRow {
	out := make([]personRow, 0, len(r.ParticipantIDs)+len(r.FollowerIDs))
	at := make(map[string]int, cap(out))
	row := func(userID string) *personRow {
		i, known := at[userID]
		if !known {
			i = len(out)
			at[userID] = i
			out = append(out, personRow{RunID: r.ID, UserID: userID})
		}
		return &out[i]
	}
	for _, id := range r.ParticipantIDs {
		row(id).IsParticipant = true
	}
	for _, id := range r.FollowerIDs {
		row(id).IsFollower = true
	}
	return out
}

// The order is that of bytes, as the domain searches these lists.
func (s *Store) loadPeople(ctx context.Context, ids []string, runs map[string]*run.Run) error {
	var rows []personRow
	err := s.list(ctx, &rows, build.Select(personTable.columns...).From(personTable.name).
		Where(sq.Expr("run_id = ANY(?)", ids)).OrderBy("run_id", `user_id COLLATE "C"`))
	for _, row := range rows {
		r := runs[row.RunID]
		if row.IsParticipant {
			r.ParticipantIDs = append(r.ParticipantIDs, row.UserID)
		}
		if row.IsFollower {
			r.FollowerIDs = append(r.FollowerIDs, row.UserID)
		}
	}
	return err
}
