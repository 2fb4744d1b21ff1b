package digests_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"playbooks/assets/i18n"
	"playbooks/server/app/digests"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/digest"
	"playbooks/server/domain/run"
)

var at = time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)

func speaker(t *testing.T, locale string) i18n.Speaker {
	t.Helper()
	c, err := i18n.Load()
	require.NoError(t, err)
	return c.In(locale)
}

func task(runID, name, title string, days int) run.OwnTask {
	t := run.OwnTask{Task: checklist.Task{Title: title}, ChecklistTitle: "Chores", RunID: runID, RunName: name}
	if days != never {
		t.DueAt = at.AddDate(0, 0, days)
	}
	return t
}

const never = 1 << 20

// busy is somebody with something in every section.
func busy() digest.Digest {
	tasks := []run.OwnTask{
		task("b", "Bravo", "Long ago", -9), task("b", "Bravo", "Yesterday", -1), task("b", "Bravo", "Today", 0),
		task("a", "anton", "Tomorrow", 1), task("b", "Bravo", "Later", 5), task("b", "Bravo", "Undated [x](y) @all", never),
	}
	runs := []run.OwnRun{{ID: "b", Name: "Bravo", Overdue: true}, {ID: "a", Name: "anton"}}
	return digest.New(at, run.OwnRunPage{Runs: runs, Total: 2}, run.TaskPage{Tasks: tasks, Total: 6})
}

func TestEverything(t *testing.T) {
	require.Equal(t, `##### Overdue Status Updates
You own 1 run whose status update is overdue:
- [Bravo](/playbooks/runs/b?from=digest_overduestatus)

##### Your assigned tasks
You have 6 tasks to do:

[anton](/playbooks/runs/a?from=digest_assignedtask)
- [ ] Chores: Tomorrow `+"`Due in 1 day`"+`

[Bravo](/playbooks/runs/b?from=digest_assignedtask)
- [ ] Chores: Long ago **`+"`Due 9 days ago`"+`**
- [ ] Chores: Yesterday **`+"`Due yesterday`"+`**
- [ ] Chores: Today **`+"`Due today`"+`**
- [ ] Chores: Later `+"`Due in 5 days`"+`
- [ ] Chores: Undated x @`+"\u200b"+`all

##### Runs in Progress
You take part in 2 runs in progress:
- [anton](/playbooks/runs/a?from=digest_runsinprogress)
- [Bravo](/playbooks/runs/b?from=digest_runsinprogress)`, digests.Text(speaker(t, "en"), busy(), digests.Everything))
}

func TestDailyAndWeeklyNameWhatIsDue(t *testing.T) {
	for _, extent := range []digests.Extent{digests.Daily, digests.Weekly} {
		text := digests.Text(speaker(t, "en"), busy(), extent)
		require.Contains(t, text, `You have 3 tasks that are due now:

[Bravo](/playbooks/runs/b?from=digest_assignedtask)
- [ ] Chores: Long ago **`+"`Due 9 days ago`"+`**
- [ ] Chores: Yesterday **`+"`Due yesterday`"+`**
- [ ] Chores: Today **`+"`Due today`"+`**

3 more tasks are due later, or have no date: `+"`/playbook todo`"+` shows them.

##### Runs in Progress`)
		require.NotContains(t, text, "Tomorrow")
	}
}

func TestNothingToDo(t *testing.T) {
	nothing := `##### Overdue Status Updates
None of your runs has an overdue status update.

##### Your assigned tasks
You have no tasks %s

##### Runs in Progress
You take part in no run in progress.`
	say := speaker(t, "en")
	require.Equal(t, fmt.Sprintf(nothing, "to do."), digests.Text(say, digest.Digest{At: at}, digests.Everything))
	require.Equal(t, fmt.Sprintf(nothing, "that are due now."), digests.Text(say, digest.Digest{At: at}, digests.Weekly))
	require.Empty(t, digests.Text(say, digest.Digest{At: at}, digests.Daily))

	later := digest.New(at, run.OwnRunPage{}, run.TaskPage{Tasks: []run.OwnTask{task("a", "Anton", "Later", 1)}, Total: 1})
	require.False(t, later.Empty())
	require.Empty(t, digests.Text(say, later, digests.Daily), "nothing is due")
	require.Contains(t, digests.Text(say, later, digests.Weekly), "You have no tasks that are due now.\n\n1 more task is due later")
}

func TestALongDigestFitsIntoAPost(t *testing.T) {
	long := strings.Repeat("ä*", 2000)
	var tasks []run.OwnTask
	var runs []run.OwnRun
	for i := range 200 {
		id := fmt.Sprint("run", i)
		tasks = append(tasks, task(id, long, long, 0))
		runs = append(runs, run.OwnRun{ID: id, Name: long, Overdue: true})
	}
	d := digest.New(at, run.OwnRunPage{Runs: runs, Total: 5000}, run.TaskPage{Tasks: tasks, Total: 900})
	for _, locale := range []string{"en", "de"} {
		for _, extent := range []digests.Extent{digests.Everything, digests.Daily, digests.Weekly} {
			text := digests.Text(speaker(t, locale), d, extent)
			require.LessOrEqual(t, utf8.RuneCountInString(text), run.MaxStatus)
			require.Equal(t, 3, strings.Count(text, "\n… "), text)
		}
	}
	text := digests.Text(speaker(t, "en"), d, digests.Everything)
	require.Regexp(t, `… and 49\d\d more\.$`, text)
}
