package playbooks_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func replacement(p playbook.Playbook, edits ...func(*playbook.Draft)) playbook.Draft {
	d := playbook.Draft{Content: p.Clone().Content}
	for _, e := range edits {
		e(&d)
	}
	return d
}

func TestCreateAndRead(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	got, err := w.Playbooks.Get(ctx, testkit.As(w.Colleague), p.ID)
	require.NoError(t, err)
	require.Equal(t, p.Clone(), got.Playbook)
	require.Equal(t, "playbook_admin", got.Roles.PlaybookAdmin)
	require.Zero(t, got.NumRuns)

	for _, c := range []struct {
		who  host.User
		want bool
	}{{w.Owner, true}, {w.Colleague, true}, {w.Admin, true}, {w.Guest, false}, {w.Outsider, false}} {
		_, err := w.Playbooks.Create(ctx, testkit.As(c.who), testkit.Draft(w.Team.ID))
		require.Equal(t, c.want, err == nil, c.who.Username)
	}
}

func TestRunsAreCounted(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	got, err := w.Playbooks.Get(ctx, testkit.As(w.Owner), r.PlaybookID)
	require.NoError(t, err)
	require.Equal(t, 1, got.NumRuns)
	require.Equal(t, 1, got.ActiveRuns)
	require.Equal(t, r.CreateAt, got.LastRunAt)
}

func TestNewPlaybooksMustStayWithinReach(t *testing.T) {
	w := testkit.New(t)
	closed := w.Host.AddChannel(w.Team, "closed")
	for name, edit := range map[string]func(*playbook.Draft){
		"invited outsider": func(d *playbook.Draft) { d.InvitedUserIDs = []string{w.Outsider.ID} },
		"unknown group":    func(d *playbook.Draft) { d.InvitedGroupIDs = []string{"nope"} },
		"foreign channel":  func(d *playbook.Draft) { d.BroadcastChannelIDs = []string{closed.ID} },
		"unknown channel":  func(d *playbook.Draft) { d.BroadcastChannelIDs = []string{"nope"} },
		"unknown team":     func(d *playbook.Draft) { d.TeamID = "nope" },
	} {
		t.Run(name, func(t *testing.T) {
			d := testkit.Draft(w.Team.ID)
			edit(&d)
			_, err := w.Playbooks.Create(ctx, testkit.As(w.Owner), d)
			require.Equal(t, failure.Forbidden, failure.Of(err), err)
		})
	}
}

func TestReplace(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	w.Clock.Advance(time.Minute)
	got, err := w.Playbooks.Replace(ctx, testkit.As(w.Colleague), p.ID, replacement(p, func(d *playbook.Draft) {
		d.Title = "Renamed"
		d.InvitedUserIDs = []string{w.Outsider.ID, w.Member.ID}
		d.DefaultOwnerID, d.DefaultOwnerEnabled = w.Outsider.ID, true
	}))
	require.NoError(t, err)
	require.Equal(t, "Renamed", got.Title)
	require.Equal(t, []string{w.Member.ID}, got.InvitedUserIDs, "people out of reach are dropped")
	require.Empty(t, got.DefaultOwnerID)
	require.False(t, got.DefaultOwnerEnabled)
	require.Equal(t, w.Clock.Now(), got.UpdateAt)
	require.Equal(t, p.Members, got.Members)
	stored, err := w.Playbooks.Get(ctx, testkit.As(w.Owner), p.ID)
	require.NoError(t, err)
	require.Equal(t, got.Clone(), stored.Playbook)
}

func TestWhoMayReplaceWhat(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	secret := w.Playbook(t, testkit.Private)
	other := w.Host.AddTeam("other")
	cases := []struct {
		name string
		who  host.User
		p    playbook.Playbook
		edit func(*playbook.Draft)
		want bool
	}{
		{"title by colleague", w.Colleague, p, func(d *playbook.Draft) { d.Title = "a" }, true},
		{"title by guest", w.Guest, p, func(d *playbook.Draft) { d.Title = "b" }, false},
		{"title of an invisible one", w.Colleague, secret, func(d *playbook.Draft) { d.Title = "c" }, false},
		{"lock by colleague", w.Colleague, p, func(d *playbook.Draft) { d.AdminOnlyEdit = true }, false},
		{"lock by member", w.Member, p, func(d *playbook.Draft) { d.AdminOnlyEdit = true }, false},
		{"owner only by member", w.Member, p, func(d *playbook.Draft) { d.OwnerGroupOnlyActions = true }, false},
		{"private by member", w.Member, p, func(d *playbook.Draft) { d.Public = false }, false},
		{"public by admin of the playbook", w.Owner, secret, func(d *playbook.Draft) { d.Public = true }, false},
		{"public by system admin", w.Admin, secret, func(d *playbook.Draft) { d.Public = true }, true},
		{"to a team out of sight", w.Owner, p, func(d *playbook.Draft) { d.TeamID = other.ID }, false},
		{"promotion by member", w.Member, p, func(d *playbook.Draft) {
			d.Members = []playbook.Member{{UserID: w.Member.ID, Roles: []playbook.Role{playbook.RoleAdmin}}}
		}, false},
		{"lock by admin of the playbook", w.Owner, p, func(d *playbook.Draft) { d.AdminOnlyEdit = true }, true},
		{"title of a locked one", w.Member, p, func(d *playbook.Draft) { d.Title, d.KeepAdminOnlyEdit = "d", true }, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			now, err := w.Store.Playbook(ctx, c.p.ID)
			require.NoError(t, err)
			_, err = w.Playbooks.Replace(ctx, testkit.As(c.who), c.p.ID, replacement(now, c.edit))
			require.Equal(t, c.want, err == nil, err)
			if err != nil {
				require.Equal(t, failure.Forbidden, failure.Of(err))
			}
		})
	}
}

func TestArchiveAndRestore(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, func(d *playbook.Draft) { d.RunNumberPrefix = "INC" })
	require.NoError(t, w.Playbooks.Archive(ctx, testkit.As(w.Owner), p.ID))
	_, err := w.Playbooks.Replace(ctx, testkit.As(w.Owner), p.ID, replacement(p))
	require.Equal(t, failure.Invalid, failure.Of(err))
	page, err := w.Playbooks.List(ctx, testkit.As(w.Owner), playbook.Filter{TeamID: w.Team.ID, PerPage: 10})
	require.NoError(t, err)
	require.Zero(t, page.Total)

	w.Playbook(t, func(d *playbook.Draft) { d.RunNumberPrefix = "inc" })
	require.Equal(t, failure.Conflict, failure.Of(w.Playbooks.Restore(ctx, testkit.As(w.Owner), p.ID)), "the prefix is taken")
	require.Equal(t, failure.Forbidden, failure.Of(w.Playbooks.Archive(ctx, testkit.As(w.Guest), p.ID)))
}

func TestListsShowExactlyWhatSingleReadsShow(t *testing.T) {
	w := testkit.New(t)
	all := []playbook.Playbook{w.Playbook(t), w.Playbook(t, testkit.Private)}
	for _, who := range []host.User{w.Owner, w.Member, w.Colleague, w.Guest, w.Outsider, w.Admin} {
		page, err := w.Playbooks.List(ctx, testkit.As(who), playbook.Filter{PerPage: 10})
		require.NoError(t, err)
		listed := map[string]bool{}
		for _, p := range page.Playbooks {
			listed[p.ID] = true
		}
		require.Equal(t, len(listed), page.Total)
		for _, p := range all {
			_, err := w.Playbooks.Get(ctx, testkit.As(who), p.ID)
			require.Equal(t, err == nil, listed[p.ID], "%s, public %v", who.Username, p.Public)
		}
	}
	_, err := w.Playbooks.List(ctx, testkit.As(w.Outsider), playbook.Filter{TeamID: w.Team.ID, PerPage: 10})
	require.Equal(t, failure.Forbidden, failure.Of(err))
}

func TestStartableLeavesOutWhatMayOnlyBeRead(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, func(d *playbook.Draft) {
		d.Members = append(d.Members, playbook.Member{UserID: w.Colleague.ID, Roles: []playbook.Role{playbook.RoleAdmin}})
	})
	for who, want := range map[host.User]int{w.Owner: 1, w.Member: 1, w.Colleague: 0, w.Guest: 0} {
		got, err := w.Playbooks.Startable(ctx, testkit.As(who), w.Team.ID)
		require.NoError(t, err)
		require.Len(t, got, want, who.Username)
	}
	require.NotEmpty(t, p.ID)
	_, err := w.Playbooks.Startable(ctx, testkit.As(w.Outsider), w.Team.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err))
}
