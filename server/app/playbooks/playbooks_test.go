package playbooks_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

var ctx = context.Background()

// whole edits everything, to what it is but for the edits.
func whole(p playbook.Playbook, edits ...func(*playbook.Content)) playbook.Edit {
	c := p.Clone().Content
	for _, e := range edits {
		e(&c)
	}
	return playbook.Whole(c)
}

func ptr[T any](v T) *T { return &v }

var anytime time.Time

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

func TestEdit(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	w.Clock.Advance(time.Minute)
	got, err := w.Playbooks.Edit(ctx, testkit.As(w.Colleague), p.ID, whole(p, func(c *playbook.Content) {
		c.Title = "Renamed"
		c.InvitedUserIDs = []string{w.Outsider.ID, w.Member.ID}
		c.DefaultOwnerID, c.DefaultOwnerEnabled = w.Outsider.ID, true
	}), anytime)
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

// What an edit does not touch stays, even when it would be dropped today.
func TestAPartialEditLeavesTheRestAlone(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, func(d *playbook.Draft) {
		d.InviteEnabled, d.InvitedUserIDs = true, []string{w.Participant.ID}
		d.DefaultOwnerEnabled, d.DefaultOwnerID = true, w.Participant.ID
	})
	w.Host.LeaveTeam(w.Team.ID, w.Participant.ID)
	got, err := w.Playbooks.Edit(ctx, testkit.As(w.Owner), p.ID, playbook.Edit{Title: ptr("Renamed")}, anytime)
	require.NoError(t, err)
	want := p.Clone().Content
	want.Title = "Renamed"
	require.Equal(t, want, got.Content)

	got, err = w.Playbooks.Edit(ctx, testkit.As(w.Owner), p.ID, playbook.Edit{DefaultOwnerEnabled: ptr(true)}, anytime)
	require.NoError(t, err)
	require.False(t, got.DefaultOwnerEnabled, "what it touches is looked at")
	require.Equal(t, []string{w.Participant.ID}, got.InvitedUserIDs)

	changes := len(w.Heard.Playbooks())
	again, err := w.Playbooks.Edit(ctx, testkit.As(w.Owner), p.ID, playbook.Edit{}, anytime)
	require.NoError(t, err)
	require.Equal(t, got.UpdateAt, again.UpdateAt)
	require.Len(t, w.Heard.Playbooks(), changes, "nothing happened")
}

func TestAMoveTakesOnlyWhoIsThere(t *testing.T) {
	w := testkit.New(t)
	there := w.Host.AddTeam("there")
	require.NoError(t, w.Host.AddTeamMember(ctx, there.ID, w.Owner.ID))
	p := w.Playbook(t, func(d *playbook.Draft) { d.InviteEnabled, d.InvitedUserIDs = true, []string{w.Owner.ID, w.Member.ID} })
	got, err := w.Playbooks.Edit(ctx, testkit.As(w.Owner), p.ID, playbook.Edit{TeamID: &there.ID}, anytime)
	require.NoError(t, err)
	require.Equal(t, there.ID, got.TeamID)
	require.Equal(t, []string{w.Owner.ID}, got.InvitedUserIDs)
}

func TestOnlyTheVersionThatWasReadIsChanged(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, func(d *playbook.Draft) { d.Metrics = []playbook.Metric{{Title: "Cost", Type: playbook.MetricInteger}} })
	by, read := testkit.As(w.Owner), p.UpdateAt
	w.Clock.Advance(time.Minute)
	_, err := w.Playbooks.Edit(ctx, testkit.As(w.Colleague), p.ID, playbook.Edit{Title: ptr("Faster")}, read)
	require.NoError(t, err)
	for about, change := range map[string]func() error{
		"edit": func() error {
			_, err := w.Playbooks.Edit(ctx, by, p.ID, playbook.Edit{Title: ptr("Slower")}, read)
			return err
		},
		"archive": func() error { _, err := w.Playbooks.Archive(ctx, by, p.ID, read); return err },
		"restore": func() error { _, err := w.Playbooks.Restore(ctx, by, p.ID, read); return err },
		"set member": func() error {
			_, err := w.Playbooks.SetMember(ctx, by, p.ID, playbook.Member{UserID: w.Colleague.ID}, read)
			return err
		},
		"remove member": func() error { _, err := w.Playbooks.RemoveMember(ctx, by, p.ID, w.Member.ID, read); return err },
		"add metric":    func() error { _, _, err := w.Playbooks.AddMetric(ctx, by, p.ID, playbook.Metric{}, read); return err },
		"edit metric": func() error {
			_, err := w.Playbooks.EditMetric(ctx, by, p.ID, p.Metrics[0].ID, playbook.MetricEdit{}, read)
			return err
		},
		"remove metric": func() error { _, err := w.Playbooks.RemoveMetric(ctx, by, p.ID, p.Metrics[0].ID, read); return err },
	} {
		require.Equal(t, failure.Stale, failure.Of(change()), about)
	}
	_, err = w.Playbooks.Edit(ctx, testkit.As(w.Guest), p.ID, playbook.Edit{Title: ptr("x")}, read)
	require.Equal(t, failure.Forbidden, failure.Of(err), "who may not learns nothing of versions")
}

func TestWhoMayEditWhat(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	secret := w.Playbook(t, testkit.Private)
	other := w.Host.AddTeam("other")
	closed := w.Host.AddChannel(w.Team, "closed", hosttest.Private())
	cases := []struct {
		name string
		who  host.User
		p    playbook.Playbook
		edit playbook.Edit
		want bool
	}{
		{"title by colleague", w.Colleague, p, playbook.Edit{Title: ptr("a")}, true},
		{"title by guest", w.Guest, p, playbook.Edit{Title: ptr("b")}, false},
		{"title of an invisible one", w.Colleague, secret, playbook.Edit{Title: ptr("c")}, false},
		{"lock by colleague", w.Colleague, p, playbook.Edit{AdminOnlyEdit: ptr(true)}, false},
		{"lock by member", w.Member, p, playbook.Edit{AdminOnlyEdit: ptr(true)}, false},
		{"owner only by member", w.Member, p, playbook.Edit{OwnerGroupOnlyActions: ptr(true)}, false},
		{"private by member", w.Member, p, playbook.Edit{Public: ptr(false)}, false},
		{"public by admin of the playbook", w.Owner, secret, playbook.Edit{Public: ptr(true)}, false},
		{"public by system admin", w.Admin, secret, playbook.Edit{Public: ptr(true)}, true},
		{"to a team out of sight", w.Owner, p, playbook.Edit{TeamID: &other.ID}, false},
		{"to no team", w.Owner, p, playbook.Edit{TeamID: ptr("")}, false},
		{"broadcast out of sight", w.Owner, p, playbook.Edit{BroadcastChannelIDs: &[]string{closed.ID}}, false},
		{"runs linked out of sight", w.Owner, p, playbook.Edit{ChannelID: &closed.ID}, false},
		{"promotion by member", w.Member, p, playbook.Edit{Members: &[]playbook.Member{
			{UserID: w.Owner.ID, Roles: admin}, {UserID: w.Member.ID, Roles: admin},
		}}, false},
		{"lock by admin of the playbook", w.Owner, p, playbook.Edit{AdminOnlyEdit: ptr(true)}, true},
		{"title of a locked one", w.Member, p, playbook.Edit{Title: ptr("d")}, false},
		{"prefix of a locked one", w.Member, p, playbook.Edit{RunNumberPrefix: ptr("d")}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := w.Playbooks.Edit(ctx, testkit.As(c.who), c.p.ID, c.edit, anytime)
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
	require.NoError(t, w.ArchivePlaybook(p.ID))
	_, err := w.Playbooks.Edit(ctx, testkit.As(w.Owner), p.ID, whole(p), anytime)
	require.Equal(t, failure.Invalid, failure.Of(err))
	page, err := w.Playbooks.List(ctx, testkit.As(w.Owner), playbook.Filter{TeamID: w.Team.ID, PerPage: 10})
	require.NoError(t, err)
	require.Zero(t, page.Total)

	w.Playbook(t, func(d *playbook.Draft) { d.RunNumberPrefix = "inc" })
	_, err = w.Playbooks.Restore(ctx, testkit.As(w.Owner), p.ID, anytime)
	require.Equal(t, failure.Conflict, failure.Of(err), "the prefix is taken")
	_, err = w.Playbooks.Archive(ctx, testkit.As(w.Guest), p.ID, anytime)
	require.Equal(t, failure.Forbidden, failure.Of(err))
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
