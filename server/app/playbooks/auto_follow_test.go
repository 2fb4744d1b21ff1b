package playbooks_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/testkit"
)

func TestWhoMayFollowForWhom(t *testing.T) {
	w := testkit.New(t)
	open, secret := w.Playbook(t), w.Playbook(t, testkit.Private)
	for _, c := range []struct {
		by, of host.User
		id     string
		want   bool
	}{
		{w.Colleague, w.Colleague, open.ID, true},
		{w.Colleague, w.Colleague, secret.ID, false},
		{w.Member, w.Member, secret.ID, true},
		{w.Owner, w.Member, open.ID, false},
		{w.Admin, w.Member, open.ID, true},
		{w.Admin, w.Colleague, secret.ID, false},
		{w.Admin, w.Guest, open.ID, false},
		{w.Guest, w.Guest, open.ID, false},
		{w.Owner, w.Owner, "unknown", false},
	} {
		for name, do := range map[string]func() error{
			"follow": func() error { return w.Playbooks.AutoFollow(ctx, testkit.As(c.by), c.id, c.of.ID) },
			"stop":   func() error { return w.Playbooks.StopAutoFollow(ctx, testkit.As(c.by), c.id, c.of.ID) },
		} {
			err := do()
			require.Equal(t, c.want, err == nil, "%s, %s of %s: %v", name, c.by.Username, c.of.Username, err)
			if err != nil {
				require.Equal(t, failure.Forbidden, failure.Of(err))
			}
		}
	}
	_, err := w.Playbooks.AutoFollowers(ctx, testkit.As(w.Colleague), secret.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err))
}

func TestFollowingIsRecordedWhenItChangesSomething(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	for range 2 {
		require.NoError(t, w.Playbooks.AutoFollow(ctx, testkit.As(w.Admin), p.ID, w.Member.ID))
	}
	for range 2 {
		require.NoError(t, w.Playbooks.StopAutoFollow(ctx, testkit.As(w.Member), p.ID, w.Member.ID))
	}
	parameters := map[string]any{"way": "session", "playbook_id": p.ID, "team_id": w.Team.ID, "user_id": w.Member.ID}
	require.Equal(t, []host.AuditRecord{
		{Event: "autoFollowPlaybook", UserID: w.Admin.ID, Parameters: parameters},
		{Event: "stopAutoFollowPlaybook", UserID: w.Member.ID, Parameters: parameters},
	}, w.Host.AuditRecords())
}
