package postgres

import (
	"encoding/json"

	"github.com/pkg/errors"

	"playbooks/server/clock"
	"playbooks/server/domain/run"
)

type statusPostRow struct {
	RunID    string `db:"run_id"`
	PostID   string `db:"post_id"`
	CreateAt int64  `db:"create_at"`
	DeleteAt int64  `db:"delete_at"`
}

var statusPostTable = newTable(table[statusPostRow]{name: "pb_status_post", parent: "run_id", key: "post_id"})

func statusPostRows(r run.Run) []statusPostRow {
	out := make([]statusPostRow, len(r.StatusPosts))
	for i, p := range r.StatusPosts {
		out[i] = statusPostRow{RunID: r.ID, PostID: p.ID, CreateAt: clock.Millis(p.CreateAt), DeleteAt: clock.Millis(p.DeleteAt)}
	}
	return out
}

// statusPostsColumn is the status updates of the run r, as one column: it saves every
// read a statement.
const statusPostsColumn = `COALESCE((
	SELECT json_agg(json_build_object('id', p.post_id, 'create_at', p.create_at, 'delete_at', p.delete_at) ORDER BY p.create_at, p.post_id)
	FROM pb_status_post p WHERE p.run_id = r.id), '[]') AS status_posts`

func decodeStatusPosts(d document) ([]run.StatusPost, error) {
	out := []run.StatusPost{}
	if d == "[]" {
		return out, nil
	}
	var rows []struct {
		ID       string `json:"id"`
		CreateAt int64  `json:"create_at"`
		DeleteAt int64  `json:"delete_at"`
	}
	if err := json.Unmarshal([]byte(d), &rows); err != nil {
		return nil, errors.Wrap(err, "decode status posts")
	}
	for _, r := range rows {
		out = append(out, run.StatusPost{ID: r.ID, CreateAt: clock.FromMillis(r.CreateAt), DeleteAt: clock.FromMillis(r.DeleteAt)})
	}
	return out, nil
}
