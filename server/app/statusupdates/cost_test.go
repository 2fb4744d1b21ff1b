package statusupdates_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

// A status update costs the same whatever the number of people and of earlier updates.
func TestTheCostOfAStatusUpdateDoesNotGrow(t *testing.T) {
	w := testkit.New(t)
	cost := func(people, earlier int) (statements, calls int) {
		r := w.Run(t, func(d *playbook.Draft) {
			d.InviteEnabled, d.InvitedUserIDs = true, nil
			for i := range people {
				d.InvitedUserIDs = append(d.InvitedUserIDs, w.Host.AddUser(fmt.Sprintf("p%d-%d", people, i), hosttest.In(w.Team)).ID)
			}
		})
		say := func() {
			_, err := w.StatusUpdates.Post(ctx, testkit.As(w.Owner), r.ID, run.StatusDraft{Message: "{SEQ}: all calm", Reminder: 60})
			require.NoError(t, err)
		}
		for range earlier {
			say()
		}
		before := w.Host.TotalCalls()
		statements = pgtest.Count(t, w.Store, say)
		return statements, w.Host.TotalCalls() - before
	}
	statements, calls := cost(1, 0)
	moreStatements, moreCalls := cost(40, 20)
	require.Equal(t, []int{statements, calls}, []int{moreStatements, moreCalls})
	// The jobs, the notices for broadcast channels and the commit come on top.
	require.LessOrEqual(t, statements, 16)
	require.LessOrEqual(t, calls, 10)
}
