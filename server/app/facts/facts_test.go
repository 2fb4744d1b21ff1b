package facts_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/runs"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func TestMayView(t *testing.T) {
	w := testkit.New(t)
	open, secret := w.Run(t), w.Run(t, testkit.Private)
	for _, c := range []struct {
		who          host.User
		open, secret bool
	}{{w.Owner, true, true}, {w.Participant, true, true}, {w.Member, true, true}, {w.Colleague, true, false}, {w.Guest, false, false}, {w.Outsider, false, false}, {w.Admin, true, true}} {
		got, err := w.Facts.MayView(ctx, c.who.ID, open)
		require.NoError(t, err)
		require.Equal(t, c.open, got, c.who.Username)
		got, err = w.Facts.MayView(ctx, c.who.ID, secret)
		require.NoError(t, err)
		require.Equal(t, c.secret, got, c.who.Username)
	}
}

// What many may see is what each of them may see.
func TestViewersAgreeWithMayView(t *testing.T) {
	w := testkit.New(t)
	room := w.Host.AddChannel(w.Team, "room", hosttest.WithMembers(w.Owner, w.Guest))
	list, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "List", OwnerID: w.Owner.ID, ChannelID: room.ID})
	require.NoError(t, err)
	orphan := w.Run(t)
	orphan.PlaybookID = "gone"
	elsewhere := w.Run(t)
	elsewhere.TeamID = w.Host.AddTeam("elsewhere").ID
	var all []string
	for _, u := range []host.User{w.Owner, w.Participant, w.Member, w.Colleague, w.Guest, w.Outsider, w.Admin} {
		all = append(all, u.ID)
	}
	for name, r := range map[string]run.Run{
		"open": w.Run(t), "secret": w.Run(t, testkit.Private), "checklist": list, "without its playbook": orphan, "elsewhere": elsewhere,
	} {
		want := []string{}
		for _, id := range all {
			may, err := w.Facts.MayView(ctx, id, r)
			require.NoError(t, err)
			if may {
				want = append(want, id)
			}
		}
		got, err := w.Facts.Viewers(ctx, all, r)
		require.NoError(t, err)
		require.Equal(t, want, got, name)
	}
}

func TestAskingAboutManyCostsAsMuchAsAboutOne(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t, testkit.Private)
	cost := func(ids ...string) []int {
		asked := func() int {
			return w.Host.Calls("Granted") + w.Host.Calls("GrantedInTeamTo") + w.Host.Calls("GrantedByRoles")
		}
		before := asked()
		statements := pgtest.Count(t, w.Store, func() {
			_, err := w.Facts.Viewers(ctx, ids, r)
			require.NoError(t, err)
		})
		return []int{statements, asked() - before}
	}
	require.Equal(t, []int{0, 0}, cost())
	one := cost(w.Owner.ID)
	require.Equal(t, []int{1, 3}, one)
	require.Equal(t, one, cost(w.Owner.ID, w.Participant.ID, w.Member.ID, w.Colleague.ID, w.Guest.ID, w.Outsider.ID, w.Admin.ID))
}

func TestBelong(t *testing.T) {
	w := testkit.New(t)
	w.Host.Deactivate(w.Member.ID)
	asked := []string{w.Owner.ID, w.Owner.ID, w.Member.ID, w.Outsider.ID, w.Guest.ID, "nobody", ""}
	got, err := w.People.Belong(ctx, asked, w.Team.ID, "")
	require.NoError(t, err)
	require.ElementsMatch(t, []string{w.Owner.ID, w.Guest.ID}, got)

	dm := w.Host.AddConversation(w.Owner, w.Outsider)
	got, err = w.People.Belong(ctx, asked, "", dm.ID)
	require.NoError(t, err)
	require.ElementsMatch(t, []string{w.Owner.ID, w.Outsider.ID}, got)
}

func TestGroupMembersOnlyOfGroupsThatMayBeMentioned(t *testing.T) {
	w := testkit.New(t)
	open := w.Host.AddGroup("open", w.Owner, w.Colleague)
	hidden := w.Host.AddGroup("hidden", w.Member)
	w.Host.HideGroup(hidden.ID)
	got, err := w.People.GroupMembers(ctx, []string{open.ID, hidden.ID, "unknown", open.ID})
	require.NoError(t, err)
	require.ElementsMatch(t, []string{w.Owner.ID, w.Colleague.ID}, got)
}

func TestDisplayNamesRespectTheSite(t *testing.T) {
	w := testkit.New(t)
	names, err := w.People.DisplayNames(ctx, []string{w.Owner.ID, "nobody"})
	require.NoError(t, err)
	require.Equal(t, map[string]string{w.Owner.ID: "Olga Owner"}, names)
	w.Host.SetSite(host.SiteSettings{ShowFullName: false})
	names, err = w.People.DisplayNames(ctx, []string{w.Owner.ID})
	require.NoError(t, err)
	require.Equal(t, "owner", names[w.Owner.ID])
}
