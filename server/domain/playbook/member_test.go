package playbook_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

var (
	plain = []playbook.Role{playbook.RoleMember}
	both  = []playbook.Role{playbook.RoleMember, playbook.RoleAdmin}
)

func TestEveryPlaybookBeginsWithAnAdmin(t *testing.T) {
	for about, c := range map[string]struct{ given, want []playbook.Member }{
		"nobody listed": {nil, []playbook.Member{{UserID: "ada", Roles: both}}},
		"an admin": {
			[]playbook.Member{{UserID: "cyd", Roles: both}, {UserID: "ben", Roles: plain}},
			[]playbook.Member{{UserID: "ben", Roles: plain}, {UserID: "cyd", Roles: both}},
		},
		"plain members": {
			[]playbook.Member{{UserID: "ben", Roles: plain}},
			[]playbook.Member{{UserID: "ada", Roles: both}, {UserID: "ben", Roles: plain}},
		},
		"the creator as plain member": {[]playbook.Member{{UserID: "ada", Roles: plain}}, []playbook.Member{{UserID: "ada", Roles: both}}},
	} {
		require.Equal(t, c.want, made(t, func(d *playbook.Draft) { d.Members = c.given }).Members, about)
	}
}

func TestMembersComeAndGo(t *testing.T) {
	p := made(t)
	require.NoError(t, p.SetMember(playbook.Member{UserID: "ben"}))
	require.NoError(t, p.SetMember(playbook.Member{UserID: "ben", Roles: both}))
	require.NoError(t, p.SetMember(playbook.Member{UserID: "ben", Roles: both}))
	require.NoError(t, p.RemoveMember("ada"))
	require.Equal(t, []playbook.Member{{UserID: "ben", Roles: both}}, p.Members)
	require.Equal(t, []event.Event{
		event.PlaybookMembersChanged{Added: []string{"ben"}},
		event.PlaybookMembersChanged{Changed: []string{"ben"}},
		event.PlaybookMembersChanged{Removed: []string{"ada"}},
	}, p.Events())
	require.Equal(t, failure.NotFound, failure.Of(p.RemoveMember("ada")))
	require.Equal(t, failure.Invalid, failure.Of(p.SetMember(playbook.Member{UserID: "cyd", Roles: []playbook.Role{"boss"}})))
}

func TestTheLastAdminStays(t *testing.T) {
	members := func(roles ...[]playbook.Role) []playbook.Member {
		var out []playbook.Member
		for i, r := range roles {
			out = append(out, playbook.Member{UserID: string(rune('a' + i)), Roles: r})
		}
		return out
	}
	for about, c := range map[string]struct {
		before, after []playbook.Member
		kept          bool
	}{
		"one of two goes":     {members(both, both), members(both), true},
		"the last one goes":   {members(both, plain), members(plain), false},
		"all go":              {members(both), members(), false},
		"the last one sinks":  {members(both), members(plain), false},
		"there never was one": {members(plain, plain), members(plain), true},
	} {
		err := playbook.MustKeepAdmin(c.before, c.after)
		require.Equal(t, c.kept, err == nil, about)
		if err != nil {
			require.Equal(t, failure.Conflict, failure.Of(err), about)
		}
	}
}
