package playbooks_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/testkit"
)

var (
	plain = []playbook.Role{playbook.RoleMember}
	admin = []playbook.Role{playbook.RoleMember, playbook.RoleAdmin}
)

func TestWhoMayChangeMembers(t *testing.T) {
	w := testkit.New(t)
	p, secret := w.Playbook(t), w.Playbook(t, testkit.Private)
	set := func(who host.User, p playbook.Playbook, user string, roles ...playbook.Role) func() error {
		return func() error {
			_, err := w.Playbooks.SetMember(ctx, testkit.As(who), p.ID, playbook.Member{UserID: user, Roles: roles}, anytime)
			return err
		}
	}
	remove := func(who host.User, p playbook.Playbook, user string) func() error {
		return func() error {
			_, err := w.Playbooks.RemoveMember(ctx, testkit.As(who), p.ID, user, anytime)
			return err
		}
	}
	const ok = failure.Kind(-1)
	for _, c := range []struct {
		about string
		do    func() error
		want  failure.Kind
	}{
		{"a colleague joins a public one", set(w.Colleague, p, w.Colleague.ID), ok},
		{"a colleague makes themselves admin", set(w.Colleague, p, w.Colleague.ID, admin...), failure.Forbidden},
		{"a colleague joins a private one", set(w.Colleague, secret, w.Colleague.ID), failure.Forbidden},
		{"a member adds somebody", set(w.Member, secret, w.Colleague.ID), ok},
		{"a member adds a guest of the team", set(w.Member, secret, w.Guest.ID), ok},
		{"a member adds an outsider", set(w.Member, p, w.Outsider.ID), failure.Invalid},
		{"a member adds nobody", set(w.Member, p, "nobody"), failure.Invalid},
		{"a guest adds somebody to what they are not in", set(w.Guest, p, w.Guest.ID), failure.Forbidden},
		{"an unknown playbook", set(w.Owner, playbook.Playbook{ID: "none"}, w.Owner.ID), failure.Forbidden},
		{"a member removes the admin", remove(w.Member, p, w.Owner.ID), failure.Forbidden},
		{"a member sinks the admin", set(w.Member, p, w.Owner.ID, plain...), failure.Forbidden},
		{"a member removes a plain member", remove(w.Member, secret, w.Colleague.ID), ok},
		{"again", remove(w.Member, secret, w.Colleague.ID), failure.NotFound},
		{"the only admin leaves", remove(w.Owner, p, w.Owner.ID), failure.Conflict},
		{"the only admin becomes plain", set(w.Owner, p, w.Owner.ID, plain...), failure.Conflict},
		{"the admin makes another one", set(w.Owner, p, w.Member.ID, admin...), ok},
		{"an admin leaves", remove(w.Owner, p, w.Owner.ID), ok},
		{"an odd role", set(w.Member, p, w.Owner.ID, "boss"), failure.Invalid},
		{"a system admin removes the last admin", remove(w.Admin, p, w.Member.ID), ok},
		{"a guest leaves", remove(w.Guest, secret, w.Guest.ID), ok},
		{"a guest who is not in it leaves", remove(w.Guest, secret, w.Guest.ID), failure.Forbidden},
	} {
		err := c.do()
		if c.want == ok {
			require.NoError(t, err, c.about)
			continue
		}
		require.Error(t, err, c.about)
		require.Equal(t, c.want, failure.Of(err), "%s: %v", c.about, err)
	}
	require.NoError(t, w.ArchivePlaybook(secret.ID))
	require.Equal(t, failure.Invalid, failure.Of(remove(w.Member, secret, w.Member.ID)()), "nobody leaves an archived playbook")
	require.Equal(t, failure.Invalid, failure.Of(set(w.Owner, secret, w.Colleague.ID)()))
}

func TestDeactivatedPeopleDoNotBecomeMembers(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	w.Host.Deactivate(w.Colleague.ID)
	_, err := w.Playbooks.SetMember(ctx, testkit.As(w.Owner), p.ID, playbook.Member{UserID: w.Colleague.ID}, anytime)
	require.Equal(t, failure.Invalid, failure.Of(err))
	_, err = w.Playbooks.Get(ctx, testkit.As(w.Colleague), p.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err), "nor does anybody act for them")
}

func TestAnEditMayNotLoseTheLastAdmin(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	nobody := playbook.Edit{Members: &[]playbook.Member{}}
	_, err := w.Playbooks.Edit(ctx, testkit.As(w.Owner), p.ID, nobody, anytime)
	require.Equal(t, failure.Conflict, failure.Of(err))
	got, err := w.Playbooks.Edit(ctx, testkit.As(w.Admin), p.ID, nobody, anytime)
	require.NoError(t, err)
	require.Empty(t, got.Members)
}

func TestMetricsNeedTheRightToEdit(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, func(d *playbook.Draft) { d.AdminOnlyEdit = true })
	cost := playbook.Metric{Title: "Cost", Type: playbook.MetricCurrency}
	_, _, err := w.Playbooks.AddMetric(ctx, testkit.As(w.Member), p.ID, cost, anytime)
	require.Equal(t, failure.Forbidden, failure.Of(err))
	made, _, err := w.Playbooks.AddMetric(ctx, testkit.As(w.Owner), p.ID, cost, anytime)
	require.NoError(t, err)
	_, err = w.Playbooks.EditMetric(ctx, testkit.As(w.Member), p.ID, made.ID, playbook.MetricEdit{Title: ptr("x")}, anytime)
	require.Equal(t, failure.Forbidden, failure.Of(err))
	after, err := w.Playbooks.EditMetric(ctx, testkit.As(w.Owner), p.ID, made.ID, playbook.MetricEdit{Title: ptr("Price")}, anytime)
	require.NoError(t, err)
	require.Equal(t, "Price", after.Metrics[0].Title)
	_, err = w.Playbooks.RemoveMetric(ctx, testkit.As(w.Owner), p.ID, made.ID, anytime)
	require.NoError(t, err)
	stored, err := w.Store.Playbook(ctx, p.ID)
	require.NoError(t, err)
	require.Empty(t, stored.Metrics)
	require.Len(t, stored.RemovedMetrics, 1)
}

func TestDuplicate(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, testkit.Private, func(d *playbook.Draft) { d.InviteEnabled, d.InvitedUserIDs = true, []string{w.Participant.ID} })
	require.NoError(t, w.ArchivePlaybook(p.ID))
	w.Clock.Advance(time.Hour)
	c, err := w.Playbooks.Duplicate(ctx, testkit.As(w.Member), p.ID)
	require.NoError(t, err)
	stored, err := w.Playbooks.Get(ctx, testkit.As(w.Member), c.ID)
	require.NoError(t, err)
	require.Equal(t, c.Clone(), stored.Playbook)
	require.False(t, stored.Archived())
	require.Equal(t, w.Clock.Now(), stored.CreateAt)
	_, err = w.Playbooks.Get(ctx, testkit.As(w.Owner), c.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err), "a copy belongs to whoever made it")
	last := w.Heard.Playbooks()[len(w.Heard.Playbooks())-1]
	require.Equal(t, []event.Event{event.PlaybookCreated{CopyOf: p.ID}}, last.Events)

	locked := w.Playbook(t, func(d *playbook.Draft) { d.AdminOnlyEdit = true })
	for about, do := range map[string]func() error{
		"invisible": func() error { _, err := w.Playbooks.Duplicate(ctx, testkit.As(w.Colleague), p.ID); return err },
		"unknown":   func() error { _, err := w.Playbooks.Duplicate(ctx, testkit.As(w.Owner), "none"); return err },
		"locked":    func() error { _, err := w.Playbooks.Duplicate(ctx, testkit.As(w.Member), locked.ID); return err },
		"creating revoked": func() error {
			w.Host.Revoke("team_user", "playbook_private_create")
			_, err := w.Playbooks.Duplicate(ctx, testkit.As(w.Member), p.ID)
			return err
		},
	} {
		require.Equal(t, failure.Forbidden, failure.Of(do()), about)
	}
}
