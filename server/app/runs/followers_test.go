package runs_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/runs"
	"playbooks/server/domain/event"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

func TestNewRunsAreFollowedByThePlaybooksFollowers(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, testkit.Private)
	start := func() []string {
		r, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID})
		require.NoError(t, err)
		stored, err := w.Runs.Followers(ctx, testkit.As(w.Owner), r.ID)
		require.NoError(t, err)
		require.Equal(t, []string{w.Owner.ID}, r.ParticipantIDs)
		require.Equal(t, r.FollowerIDs, stored)
		return stored
	}
	require.Equal(t, []string{w.Owner.ID}, start())
	for _, u := range []host.User{w.Owner, w.Member} {
		require.NoError(t, w.Playbooks.AutoFollow(ctx, testkit.As(u), p.ID, u.ID))
	}
	require.ElementsMatch(t, []string{w.Owner.ID, w.Member.ID}, start())
	require.Contains(t, w.Heard.LastEvents(), event.AutoFollowed{UserIDs: slices.Sorted(slices.Values([]string{w.Owner.ID, w.Member.ID}))})

	w.Host.LeaveTeam(w.Team.ID, w.Member.ID)
	require.Equal(t, []string{w.Owner.ID}, start(), "who may not see the run does not hear of it")
	listed, err := w.Playbooks.AutoFollowers(ctx, testkit.As(w.Owner), p.ID)
	require.NoError(t, err)
	require.Len(t, listed, 2, "but hears of later ones when they are back")
}

func TestTheCostOfAStartDoesNotGrowWithTheFollowers(t *testing.T) {
	w := testkit.New(t)
	cost := func(followers int) []int {
		p := w.Playbook(t)
		for i := range followers {
			u := w.Host.AddUser(fmt.Sprintf("fan-%d-%d", followers, i), hosttest.In(w.Team))
			_, err := w.Store.AddAutoFollower(ctx, p.ID, u.ID)
			require.NoError(t, err)
		}
		asked := func() int {
			return w.Host.Calls("Granted") + w.Host.Calls("GrantedInTeamTo") + w.Host.Calls("GrantedByRoles")
		}
		before := asked()
		statements := pgtest.Count(t, w.Store, func() {
			r, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID})
			require.NoError(t, err)
			require.Len(t, r.FollowerIDs, followers+1)
		})
		return []int{statements, asked() - before}
	}
	few, many := cost(1), cost(60)
	require.Equal(t, few, many)
	require.LessOrEqual(t, few[0], 20)
	require.Less(t, cost(0)[0], few[0])
}
