package api_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/testkit"
)

func TestAutoFollow(t *testing.T) {
	s := serve(t)
	id := s.Playbook(t).ID
	secret := s.Playbook(t, testkit.Private).ID
	list := func() []string {
		ids, err := s.as(s.Owner).Playbooks.AutoFollowers(t.Context(), id)
		require.NoError(t, err)
		return ids
	}
	require.Empty(t, list())
	c := s.as(s.Colleague).Playbooks
	for range 2 {
		require.NoError(t, c.AutoFollow(t.Context(), id, s.Colleague.ID))
	}
	require.Equal(t, []string{s.Colleague.ID}, list())
	for range 2 {
		require.NoError(t, c.StopAutoFollow(t.Context(), id, s.Colleague.ID))
	}
	require.Empty(t, list())
	refused(t, 403, c.AutoFollow(t.Context(), id, s.Owner.ID))
	refused(t, 403, c.StopAutoFollow(t.Context(), id, s.Owner.ID))
	refused(t, 403, c.AutoFollow(t.Context(), secret, s.Colleague.ID))
	_, err := c.AutoFollowers(t.Context(), secret)
	refused(t, 403, err)
}
