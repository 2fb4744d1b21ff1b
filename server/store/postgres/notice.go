package postgres

import (
	"context"
	"encoding/json"

	sq "github.com/Masterminds/squirrel"
	"github.com/pkg/errors"

	"playbooks/server/domain/run"
)

type noticeRow struct {
	RunID     string `db:"run_id" json:"run_id"`
	ChannelID string `db:"channel_id" json:"channel_id"`
	Seq       int64  `db:"seq" json:"-"`
	Kind      string `db:"kind" json:"kind"`
	ActorID   string `db:"actor_id" json:"actor_id"`
	PostID    string `db:"post_id" json:"post_id"`
}

// AddNotices puts notices behind those that wait, in their order, in one statement. Seq
// is ignored.
func (s *Store) AddNotices(ctx context.Context, notices []run.Notice) error {
	defer s.observe("AddNotices")()
	if len(notices) == 0 {
		return nil
	}
	rows := make([]noticeRow, len(notices))
	for i, n := range notices {
		rows[i] = noticeRow{RunID: n.RunID, ChannelID: n.ChannelID, Kind: string(n.Kind), ActorID: n.ActorID, PostID: n.PostID}
	}
	raw, err := json.Marshal(rows)
	if err != nil {
		return errors.Wrap(err, "encode notices")
	}
	_, err = s.exec(ctx, sq.Expr(`
INSERT INTO pb_notice (run_id, channel_id, kind, actor_id, post_id)
SELECT run_id, channel_id, kind, actor_id, post_id FROM ROWS FROM (
	json_to_recordset($1) AS (run_id text, channel_id text, kind text, actor_id text, post_id text)
) WITH ORDINALITY AS n (run_id, channel_id, kind, actor_id, post_id, place) ORDER BY place`, string(raw)))
	return err
}

// maxNotices is how many notices are read at once.
const maxNotices = 100

// Notices lists the notices of a run that wait for a channel, in their order. More may
// wait than are listed.
func (s *Store) Notices(ctx context.Context, runID, channelID string) ([]run.Notice, error) {
	defer s.observe("Notices")()
	var rows []noticeRow
	err := s.list(ctx, &rows, build.Select("run_id", "channel_id", "seq", "kind", "actor_id", "post_id").From("pb_notice").
		Where("run_id = ? AND channel_id = ?", runID, channelID).OrderBy("seq").Limit(maxNotices))
	out := make([]run.Notice, len(rows))
	for i, r := range rows {
		out[i] = run.Notice{RunID: r.RunID, ChannelID: r.ChannelID, Seq: r.Seq, Kind: run.NoticeKind(r.Kind), ActorID: r.ActorID, PostID: r.PostID}
	}
	return out, err
}

// RemoveNotice takes a notice off the list; nothing happens when it is not on it.
func (s *Store) RemoveNotice(ctx context.Context, n run.Notice) error {
	defer s.observe("RemoveNotice")()
	_, err := s.exec(ctx, build.Delete("pb_notice").Where("run_id = ? AND channel_id = ? AND seq = ?", n.RunID, n.ChannelID, n.Seq))
	return err
}

// Thread gives the post that begins a run's thread in a broadcast channel, "" when there
// is none.
func (s *Store) Thread(ctx context.Context, runID, channelID string) (string, error) {
	defer s.observe("Thread")()
	var roots []string
	err := s.list(ctx, &roots, build.Select("root_id").From("pb_thread").Where("run_id = ? AND channel_id = ?", runID, channelID))
	if err != nil || len(roots) == 0 {
		return "", err
	}
	return roots[0], nil
}

// SetThread notes which post begins a run's thread in a broadcast channel.
func (s *Store) SetThread(ctx context.Context, runID, channelID, rootID string) error {
	defer s.observe("SetThread")()
	_, err := s.exec(ctx, sq.Expr(`
INSERT INTO pb_thread (run_id, channel_id, root_id) VALUES ($1, $2, $3)
ON CONFLICT (run_id, channel_id) DO UPDATE SET root_id = EXCLUDED.root_id`, runID, channelID, rootID))
	return err
}
