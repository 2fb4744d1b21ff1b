package insight

import "time"

// Window is the half-open interval of time from From until just before To.
type Window struct{ From, To time.Time }

// How much of the past a dashboard shows.
const (
	weeks        = 12
	days         = 14
	finishedDays = 30
)

const daysOfWeek = 7

// Periods are the windows of a dashboard, all in UTC. Series run from the oldest window
// to the one that now is in, without gaps and overlaps.
type Periods struct {
	// Weeks begin on Sunday.
	Weeks []Window
	Days  []Window
	// Finished ends with today, and FinishedBefore where it begins.
	Finished, FinishedBefore Window
}

// PeriodsAt gives the windows of a dashboard that is read at a time.
func PeriodsAt(now time.Time) Periods {
	today := startOfDay(now.UTC())
	tomorrow := today.AddDate(0, 0, 1)
	nextSunday := today.AddDate(0, 0, daysOfWeek-int(today.Weekday()))
	finished := Window{From: today.AddDate(0, 0, -finishedDays), To: tomorrow}
	return Periods{
		Weeks: upTo(nextSunday, weeks, daysOfWeek), Days: upTo(tomorrow, days, 1),
		Finished: finished, FinishedBefore: Window{From: finished.From.AddDate(0, 0, -finishedDays), To: finished.From},
	}
}

// upTo gives n windows of as many days each, the last of which ends at a time.
func upTo(end time.Time, n, length int) []Window {
	out := make([]Window, n)
	for i := range out {
		to := end.AddDate(0, 0, -length*(n-1-i))
		out[i] = Window{From: to.AddDate(0, 0, -length), To: to}
	}
	return out
}

// startOfDay is midnight of the day in the time's own zone.
func startOfDay(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}
