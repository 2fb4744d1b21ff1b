package postgres

import (
	"context"
	"encoding/json"
	"time"

	sq "github.com/Masterminds/squirrel"
	"github.com/pkg/errors"

	"playbooks/server/clock"
)

// HostPost is a post as the host stores it.
type HostPost struct {
	ID        string
	ChannelID string
	UserID    string
	RootID    string
	Message   string
	Type      string
	Props     map[string]any
	CreatedAt time.Time
	DeletedAt time.Time
}

// HostPosts reads those of the posts that exist, deleted ones included, in no particular
// order. It is a statement on a table of the host, whose plugin API knows neither many
// posts at once nor deleted ones.
func (s *Store) HostPosts(ctx context.Context, ids []string) ([]HostPost, error) {
	defer s.observe("HostPosts")()
	var rows []struct {
		ID        string   `db:"id"`
		ChannelID string   `db:"channelid"`
		UserID    string   `db:"userid"`
		RootID    string   `db:"rootid"`
		Message   string   `db:"message"`
		Type      string   `db:"type"`
		Props     document `db:"props"`
		CreateAt  int64    `db:"createat"`
		DeleteAt  int64    `db:"deleteat"`
	}
	err := s.list(ctx, &rows, sq.Expr(`
SELECT id, channelid, userid, COALESCE(rootid, '') AS rootid, message, COALESCE(type, '') AS type, COALESCE(props::text, '{}') AS props, createat, deleteat
FROM posts WHERE id = ANY($1)`, ids))
	out := make([]HostPost, len(rows))
	for i, r := range rows {
		out[i] = HostPost{
			ID: r.ID, ChannelID: r.ChannelID, UserID: r.UserID, RootID: r.RootID, Message: r.Message, Type: r.Type,
			CreatedAt: clock.FromMillis(r.CreateAt), DeletedAt: clock.FromMillis(r.DeleteAt),
		}
		if err := json.Unmarshal([]byte(r.Props), &out[i].Props); err != nil {
			return nil, errors.Wrap(err, "decode the props of a post")
		}
	}
	return out, err
}
