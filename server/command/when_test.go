package command

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestMoment(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	require.NoError(t, err)
	now := time.Date(2026, 10, 24, 22, 30, 0, 0, berlin)
	for line, want := range map[string]string{
		"today":                 "2026-10-24T23:59:00+02:00",
		"Tomorrow":              "2026-10-25T23:59:00+01:00",
		"tomorrow 09:15":        "2026-10-25T09:15:00+01:00",
		"2026-12-24":            "2026-12-24T23:59:00+01:00",
		"2026-12-24 0:05":       "2026-12-24T00:05:00+01:00",
		"90m":                   "2026-10-25T00:00:00+02:00",
		"4h":                    "2026-10-25T02:30:00+02:00",
		"2d":                    "2026-10-26T21:30:00+01:00",
		"1w":                    "2026-10-31T21:30:00+01:00",
		"":                      "",
		"soon":                  "",
		"today 25:00":           "",
		"today at noon":         "",
		"2026-13-01":            "",
		"2026-02-30":            "",
		"3d 10:00":              "",
		"999999w":               "",
		"9999999d":              "",
		"-3d":                   "",
		"2026-12-24T10:00:00Z":  "",
		"2026-12-24 10:00 12:0": "",
	} {
		at, understood := moment(strings.Fields(line), now)
		require.Equal(t, want != "", understood, line)
		if understood {
			require.Equal(t, want, at.Format(time.RFC3339), line)
		}
	}
}

func FuzzMoment(f *testing.F) {
	for _, line := range []string{"today", "2026-12-24 15:00", "999999w", "0000-00-00", "tomorrow 24:00"} {
		f.Add(line)
	}
	now := time.Date(2026, 10, 24, 22, 30, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, line string) {
		at, understood := moment(strings.Fields(line), now)
		require.Equal(t, !understood, at.IsZero() && !strings.HasPrefix(strings.TrimSpace(line), "0001"))
	})
}
