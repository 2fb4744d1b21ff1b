package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/run"
)

type timelineRow struct {
	RunID    string `db:"run_id"`
	ID       string `db:"id"`
	CreateAt int64  `db:"create_at"`
	EventAt  int64  `db:"event_at"`
	// DeleteAt is 0 in every row that is read or written.
	DeleteAt      int64  `db:"delete_at"`
	EventType     string `db:"event_type"`
	Summary       string `db:"summary"`
	Details       string `db:"details"`
	PostID        string `db:"post_id"`
	SubjectUserID string `db:"subject_user_id"`
	CreatorUserID string `db:"creator_user_id"`
}

var timelineTable = newTable(table[timelineRow]{name: "pb_timeline_event", parent: "run_id", key: "id", softly: true})

func timelineRows(r run.Run) []timelineRow {
	out := make([]timelineRow, len(r.Timeline))
	for i, e := range r.Timeline {
		out[i] = timelineRow{
			RunID: r.ID, ID: e.ID, CreateAt: clock.Millis(e.CreateAt), EventAt: clock.Millis(e.EventAt), EventType: e.EventType,
			Summary: e.Summary, Details: e.Details, PostID: e.PostID, SubjectUserID: e.SubjectUserID, CreatorUserID: e.CreatorUserID,
		}
	}
	return out
}

func (s *Store) loadTimeline(ctx context.Context, ids []string, runs map[string]*run.Run) error {
	var rows []timelineRow
	err := s.list(ctx, &rows, build.Select(timelineTable.columns...).From(timelineTable.name).
		Where(sq.Expr("run_id = ANY(?) AND delete_at = 0", ids)).OrderBy("run_id", "event_at", "seq"))
	for _, row := range rows {
		r := runs[row.RunID]
		r.Timeline = append(r.Timeline, run.TimelineEntry{
			ID: row.ID, CreateAt: clock.FromMillis(row.CreateAt), EventAt: clock.FromMillis(row.EventAt), EventType: row.EventType,
			Summary: row.Summary, Details: row.Details, PostID: row.PostID, SubjectUserID: row.SubjectUserID, CreatorUserID: row.CreatorUserID,
		})
	}
	return err
}
