package postgres_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
)

func TestLinkPost(t *testing.T) {
	s := pgtest.Open(t)
	r := insertRun(t, s, insertPlaybook(t, s, 1), 1, func(r *run.Run) {
		r.Timeline = []run.TimelineEntry{
			{ID: "first", CreateAt: start, EventAt: start, EventType: "incident_created"},
			{ID: "second", CreateAt: start, EventAt: start, EventType: "run_finished"},
		}
	})
	require.NoError(t, s.LinkPost(ctx, r.ID, "second", "post"))
	stored, err := s.Run(ctx, r.ID)
	require.NoError(t, err)
	require.Empty(t, stored.Timeline[0].PostID)
	require.Equal(t, "post", stored.Timeline[1].PostID)
	require.Equal(t, r.UpdateAt, stored.UpdateAt)
	require.True(t, failure.Is(s.LinkPost(ctx, r.ID, "other", "post"), failure.NotFound))
}
