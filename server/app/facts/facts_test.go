package facts_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/host"
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
