package postgres_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

func TestPostsAreReadFromTheHost(t *testing.T) {
	s := pgtest.Open(t)
	_, err := s.DB().Exec(`CREATE TABLE posts (id varchar(26) PRIMARY KEY, createat bigint, updateat bigint, deleteat bigint, userid varchar(26),
			channelid varchar(26), rootid varchar(26), message varchar(65535), type varchar(26), props jsonb);
		INSERT INTO posts VALUES
			('here', 1000, 1000, 0, 'bot', 'channel', 'root', 'all calm', 'custom_run_update', '{"authorUsername": "ada"}'),
			('gone', 2000, 3000, 3000, 'bot', 'channel', NULL, 'oops', NULL, NULL),
			('else', 2000, 2000, 0, 'bot', 'channel', '', '', '', '{}')`)
	require.NoError(t, err)
	got, err := s.HostPosts(ctx, []string{"here", "gone", "never"})
	require.NoError(t, err)
	require.ElementsMatch(t, []postgres.HostPost{
		{
			ID: "here", ChannelID: "channel", UserID: "bot", RootID: "root", Message: "all calm", Type: "custom_run_update",
			Props: map[string]any{"authorUsername": "ada"}, CreatedAt: time.UnixMilli(1000).UTC(),
		},
		{ID: "gone", ChannelID: "channel", UserID: "bot", Message: "oops", Props: map[string]any{}, CreatedAt: time.UnixMilli(2000).UTC(), DeletedAt: time.UnixMilli(3000).UTC()},
	}, got)
}
