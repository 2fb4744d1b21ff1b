package insight_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/domain/insight"
)

// recorded has the values with the newest first.
func recorded(values ...int64) insight.Recorded {
	r := insight.Recorded{}
	for _, v := range values {
		r.Latest = append(r.Latest, insight.Value{Value: v})
	}
	return r
}

func countdown(from, to int64) []int64 {
	var out []int64
	for v := from; v >= to; v-- {
		out = append(out, v)
	}
	return out
}

// The worked example of the specification: 10 to 32 in the order of their publication.
func TestRollingNumbersOfTheExample(t *testing.T) {
	r := recorded(countdown(32, 13)...)
	require.Len(t, r.Newest(), 10)
	require.EqualValues(t, 32, r.Newest()[0].Value)
	require.EqualValues(t, 23, r.Newest()[9].Value)
	require.EqualValues(t, 27, *r.RollingAverage())
	require.EqualValues(t, 58, *r.RollingChange())
}

func TestRollingNumbers(t *testing.T) {
	none := recorded()
	require.Nil(t, none.RollingAverage())
	require.Nil(t, none.RollingChange())
	require.Empty(t, none.Newest())

	require.EqualValues(t, 21, *recorded(33, 20, 10).RollingAverage())
	require.Nil(t, recorded(countdown(10, 1)...).RollingChange(), "nothing to compare with")
	require.Nil(t, recorded(append(countdown(10, 1), 0, 0)...).RollingChange(), "nothing can be said about a change from 0")
	require.Nil(t, recorded(append(countdown(10, 1), 3, -3)...).RollingChange())
	require.EqualValues(t, 25, *recorded(append(countdown(10, 1), 4)...).RollingChange())
	require.EqualValues(t, -37, *recorded(append(countdown(10, 1), 8)...).RollingChange(), "37.5 is cut off")
	require.EqualValues(t, -3, *recorded(-3, -4).RollingAverage(), "cut off, not rounded down")
}

func TestNumbersAtTheirLimits(t *testing.T) {
	most := make([]int64, 11)
	for i := range most {
		most[i] = math.MaxInt64
	}
	most[10] = 1
	r := recorded(most...)
	require.EqualValues(t, math.MaxInt64, *r.RollingAverage())
	require.EqualValues(t, math.MaxInt64, *r.RollingChange())
	most[10] = -1
	require.EqualValues(t, math.MinInt64, *recorded(most...).RollingChange())
}

// The average of values is never outside of them.
func TestAveragesAreWithinTheirValues(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		values := rapid.SliceOfN(rapid.Int64(), 1, 10).Draw(rt, "values")
		low, high := values[0], values[0]
		for _, v := range values {
			low, high = min(low, v), max(high, v)
		}
		mean := *recorded(values...).RollingAverage()
		require.True(rt, low <= mean && mean <= high)
	})
}

func TestFinishedChange(t *testing.T) {
	for _, c := range []struct {
		before, now int
		want        int64
	}{{4, 5, 25}, {3, 4, 33}, {3, 5, 66}, {4, 4, 0}, {4, 1, -75}, {3, 0, -100}, {0, 5, insight.NothingBefore}, {0, 0, insight.NothingBefore}} {
		d := insight.Dashboard{Counts: insight.Counts{Finished: c.now, FinishedBefore: c.before}}
		require.Equal(t, c.want, d.FinishedChange(), "%d after %d", c.now, c.before)
	}
}
