package command

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// nothing is the word that takes a due date, an assignee or a value away.
const nothing = "none"

// maxAhead is how far ahead a due date may be told as a duration.
const maxAhead = 10 * 365 * 24 * time.Hour

var (
	ahead = regexp.MustCompile(`^(\d{1,6})(m|h|d|w)$`)
	units = map[string]time.Duration{"m": time.Minute, "h": time.Hour, "d": 24 * time.Hour, "w": 7 * 24 * time.Hour}
)

// moment reads a point in time as people write it who live where now is: "today",
// "tomorrow" or "2026-12-24", which mean the end of the day unless a time such as "15:00"
// follows, and "30m", "4h", "3d", "2w" from now. It is false for anything else.
func moment(words []string, now time.Time) (at time.Time, understood bool) {
	if len(words) == 0 || len(words) > 2 {
		return time.Time{}, false
	}
	if m := ahead.FindStringSubmatch(words[0]); m != nil && len(words) == 1 {
		n, _ := strconv.Atoi(m[1]) // six digits at most
		if d := time.Duration(n) * units[m[2]]; n <= int(maxAhead/units[m[2]]) {
			return now.Add(d), true
		}
		return time.Time{}, false
	}
	var day time.Time
	switch strings.ToLower(words[0]) {
	case "today":
		day = now
	case "tomorrow":
		day = now.AddDate(0, 0, 1)
	default:
		var err error
		if day, err = time.ParseInLocation(time.DateOnly, words[0], now.Location()); err != nil {
			return time.Time{}, false
		}
	}
	hour, minute := 23, 59
	if len(words) == 2 {
		clock, err := time.Parse("15:04", words[1])
		if err != nil {
			return time.Time{}, false
		}
		hour, minute = clock.Hour(), clock.Minute()
	}
	return time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, now.Location()), true
}
