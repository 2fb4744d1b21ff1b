package digest_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/digest"
	"playbooks/server/domain/run"
)

func TestDaysAreThoseOfTheReader(t *testing.T) {
	kolkata, err := time.LoadLocation("Asia/Kolkata") // half an hour off
	require.NoError(t, err)
	berlin, err := time.LoadLocation("Europe/Berlin")
	require.NoError(t, err)
	for _, c := range []struct {
		about   string
		at, due time.Time
		days    int
	}{
		{"the same day", time.Date(2026, 5, 4, 0, 0, 0, 0, berlin), time.Date(2026, 5, 4, 23, 59, 0, 0, berlin), 0},
		{"a minute after midnight", time.Date(2026, 5, 4, 23, 59, 0, 0, berlin), time.Date(2026, 5, 5, 0, 0, 0, 0, berlin), 1},
		{"a minute before midnight", time.Date(2026, 5, 4, 0, 0, 0, 0, berlin), time.Date(2026, 5, 3, 23, 59, 0, 0, berlin), -1},
		{"half hours count", time.Date(2026, 5, 4, 12, 0, 0, 0, kolkata), time.Date(2026, 5, 4, 18, 45, 0, 0, time.UTC), 1},
		{"a day of 23 hours", time.Date(2026, 3, 28, 12, 0, 0, 0, berlin), time.Date(2026, 3, 30, 0, 0, 0, 0, berlin), 2},
		{"a day of 25 hours", time.Date(2026, 10, 24, 23, 0, 0, 0, berlin), time.Date(2026, 10, 26, 0, 0, 0, 0, berlin), 2},
	} {
		days, dated := digest.Digest{At: c.at}.DaysUntil(c.due.UTC())
		require.True(t, dated)
		require.Equal(t, c.days, days, c.about)
	}
	_, dated := digest.Digest{}.DaysUntil(time.Time{})
	require.False(t, dated)
}

func TestWhatIsDueLeavesTheRest(t *testing.T) {
	at := time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)
	task := func(runID string, days int) run.OwnTask {
		return run.OwnTask{Task: checklist.Task{DueAt: at.AddDate(0, 0, days)}, RunID: runID, RunName: runID}
	}
	d := digest.New(at, run.OwnRunPage{}, run.TaskPage{Tasks: []run.OwnTask{task("b", -1), task("b", 0), task("b", 1), task("a", 1)}, Total: 4})
	due, count := d.DueToday()
	require.Equal(t, 2, count)
	require.Len(t, due.Groups, 1)
	require.Len(t, due.Groups[0].Tasks, 2)
	require.Len(t, d.Groups[0].Tasks, 1)
	require.Len(t, d.Groups[1].Tasks, 3, "what is not due is still there")
	require.False(t, d.Empty())
	require.True(t, digest.Digest{}.Empty())
}
