package tasks_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

// One tick costs the same number of statements whatever the size of the run.
func TestTheCostOfATickDoesNotGrowWithTheRun(t *testing.T) {
	w := testkit.New(t)
	cost := func(tasks int) int {
		r := w.Run(t, func(d *playbook.Draft) {
			d.Checklists = []checklist.Template{{Title: "a"}, {Title: "b"}}
			for range tasks {
				d.Checklists[1].Tasks = append(d.Checklists[1].Tasks, checklist.TemplateTask{Title: "t"})
			}
		})
		return pgtest.Count(t, w.Store, func() {
			_, err := w.Tasks.SetState(ctx, testkit.As(w.Participant), r.ID, at(1, 0), checklist.Closed)
			require.NoError(t, err)
		})
	}
	small, large := cost(1), cost(300)
	t.Logf("statements of one tick: %d", small)
	require.Equal(t, small, large)
	require.LessOrEqual(t, small, 12)
}
