package postgres_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/digest"
	"playbooks/server/store/pgtest"
)

func TestDigestSettings(t *testing.T) {
	s := pgtest.Open(t)
	on, off := true, false
	has := func(userID string, want digest.Settings) {
		t.Helper()
		got, err := s.DigestSettings(ctx, userID)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	has("ada", digest.DefaultSettings())
	for _, c := range []struct {
		choice digest.Choice
		want   digest.Settings
	}{
		{digest.Choice{}, digest.Settings{Daily: true, Weekly: true}},
		{digest.Choice{Weekly: &off}, digest.Settings{Daily: true}},
		{digest.Choice{Daily: &off}, digest.Settings{}},
		{digest.Choice{Weekly: &on}, digest.Settings{Weekly: true}},
		{digest.Choice{Daily: &on, Weekly: &off}, digest.Settings{Daily: true}},
	} {
		got, err := s.ChooseDigests(ctx, "ada", c.choice)
		require.NoError(t, err)
		require.Equal(t, c.want, got)
		has("ada", c.want)
	}
	has("ben", digest.DefaultSettings())
}

func TestChoicesAtTheSameTimeDoNotUndoEachOther(t *testing.T) {
	s := pgtest.Open(t)
	off := false
	var wg sync.WaitGroup
	for _, c := range []digest.Choice{{Daily: &off}, {Weekly: &off}} {
		wg.Go(func() {
			_, err := s.ChooseDigests(ctx, "ada", c)
			require.NoError(t, err)
		})
	}
	wg.Wait()
	got, err := s.DigestSettings(ctx, "ada")
	require.NoError(t, err)
	require.Equal(t, digest.Settings{}, got)
}
