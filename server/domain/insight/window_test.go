package insight_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/domain/insight"
)

func utc(text string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05.999", text)
	if err != nil {
		panic(err)
	}
	return t
}

func TestPeriodsOfADay(t *testing.T) {
	// A Wednesday, late enough for Thursday to have begun further east.
	p := insight.PeriodsAt(utc("2026-11-25 23:59:59.999").In(time.FixedZone("east", 9*3600)))
	require.Len(t, p.Weeks, 12)
	require.Equal(t, insight.Window{From: utc("2026-11-22 00:00:00"), To: utc("2026-11-29 00:00:00")}, p.Weeks[11], "Sunday to Sunday")
	require.Equal(t, utc("2026-09-06 00:00:00"), p.Weeks[0].From)
	require.Len(t, p.Days, 14)
	require.Equal(t, insight.Window{From: utc("2026-11-25 00:00:00"), To: utc("2026-11-26 00:00:00")}, p.Days[13])
	require.Equal(t, insight.Window{From: utc("2026-10-26 00:00:00"), To: utc("2026-11-26 00:00:00")}, p.Finished)
	require.Equal(t, insight.Window{From: utc("2026-09-26 00:00:00"), To: utc("2026-10-26 00:00:00")}, p.FinishedBefore)
}

func TestAWeekBeginsOnSunday(t *testing.T) {
	for at, from := range map[string]string{
		"2026-11-28 23:59:59.999": "2026-11-22 00:00:00",
		"2026-11-29 00:00:00":     "2026-11-29 00:00:00",
	} {
		require.Equal(t, utc(from), insight.PeriodsAt(utc(at)).Weeks[11].From, at)
	}
}

// Whenever a dashboard is read, every moment of a series is in exactly one window.
func TestSeriesHaveNoGapsAndNoOverlaps(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		now := anyTime.Draw(rt, "now")
		p := insight.PeriodsAt(now)
		for _, series := range [][]insight.Window{p.Weeks, p.Days, {p.FinishedBefore, p.Finished}} {
			require.Equal(rt, 1, holding(series, now), "the last window is the current one")
			require.Equal(rt, 1, holding(series[len(series)-1:], now))
			first, last := series[0].From, series[len(series)-1].To
			moment := first.Add(time.Duration(rapid.Int64Range(0, last.Sub(first).Milliseconds()-1).Draw(rt, "moment")) * time.Millisecond)
			require.Equal(rt, 1, holding(series, moment))
			for i, w := range series {
				require.Equal(rt, time.UTC, w.From.Location())
				require.Equal(rt, 1, holding(series, w.From))
				if i > 0 {
					require.Equal(rt, series[i-1].To, w.From)
				}
			}
			require.Zero(rt, holding(series, first.Add(-time.Millisecond)))
			require.Zero(rt, holding(series, last))
		}
	})
}

var anyTime = rapid.Custom(func(rt *rapid.T) time.Time {
	at := time.UnixMilli(rapid.Int64Range(0, 4_000_000_000_000).Draw(rt, "milliseconds"))
	if rapid.Bool().Draw(rt, "at midnight") {
		at = at.UTC().Truncate(24 * time.Hour)
	}
	return at.In(time.FixedZone("somewhere", rapid.IntRange(-12, 14).Draw(rt, "hours")*3600))
})

func holding(windows []insight.Window, at time.Time) int {
	n := 0
	for _, w := range windows {
		if !at.Before(w.From) && at.Before(w.To) {
			n++
		}
	}
	return n
}

func TestRangesBeginWithADayOfTheCaller(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	require.NoError(t, err)
	now := utc("2026-11-24 23:30:00").In(berlin) // half past midnight there
	require.Equal(t, utc("2026-11-24 23:00:00"), insight.Today.Since(now).UTC())
	require.Equal(t, utc("2026-11-18 23:00:00"), insight.Week.Since(now).UTC())
	require.Equal(t, utc("2026-10-28 23:00:00"), insight.Month.Since(now).UTC())
	require.Equal(t, utc("2026-11-24 00:00:00"), insight.Today.Since(now.UTC()))
}
