package api_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFollowersOfAPlaybookHearOfItsRuns(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook()
	fan := w.Colleague()
	c := fan.API.Playbooks
	before := w.start(id, "Before")
	require.NoError(t, c.AutoFollow(t.Context(), id, fan.id))
	ids, err := c.AutoFollowers(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, []string{fan.id}, ids)
	r := w.start(id, "Disk full")

	followers, err := w.Owner().API.Runs.Followers(t.Context(), r.ID)
	require.NoError(t, err)
	require.Contains(t, followers, fan.id)
	require.NotContains(t, w.Owner().get(r.ID).ParticipantIDs, fan.id)
	followers, err = w.Owner().API.Runs.Followers(t.Context(), before.ID)
	require.NoError(t, err)
	require.NotContains(t, followers, fan.id)
	eventually(t, "the bot tells of the start", func() bool {
		return len(w.told(fan, r)) == 1
	})

	require.NoError(t, c.StopAutoFollow(t.Context(), id, fan.id))
	followers, err = w.Owner().API.Runs.Followers(t.Context(), w.start(id, "After").ID)
	require.NoError(t, err)
	require.NotContains(t, followers, fan.id)

	secret := w.playbook(private(w.Owner()))
	refused(t, 403, c.AutoFollow(t.Context(), secret, fan.id))
	refused(t, 403, c.AutoFollow(t.Context(), id, w.Owner().id))
	refused(t, 403, c.StopAutoFollow(t.Context(), id, w.Owner().id))
	_, err = c.AutoFollowers(t.Context(), secret)
	refused(t, 403, err)
	require.NoError(t, w.Admin().API.Playbooks.AutoFollow(t.Context(), id, w.Owner().id))
}
