package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/clock"
)

func TestRandomIDsLookLikeTheHosts(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		id := clock.RandomIDs{}.New()
		require.Regexp(t, `^[a-z0-9]{26}$`, id)
		require.False(t, seen[id], "id %s came twice", id)
		seen[id] = true
	}
}

func TestMillisRoundTrip(t *testing.T) {
	require.Zero(t, clock.Millis(time.Time{}))
	require.True(t, clock.FromMillis(0).IsZero())
	require.True(t, clock.FromMillis(-5).IsZero())
	at := clock.System{}.Now()
	require.Equal(t, at, clock.FromMillis(clock.Millis(at)))
}

func TestFixedMovesOnlyWhenTold(t *testing.T) {
	c := clock.NewFixed(time.UnixMilli(1000))
	before := c.Now()
	c.Advance(2 * time.Second)
	require.Equal(t, 2*time.Second, c.Now().Sub(before))
}
