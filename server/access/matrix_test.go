package access_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// The stock grants of the host, as the specification lists them.
var stock = map[playbook.Role][]access.Permission{
	playbook.RoleMember: {
		access.PlaybookPublicView, access.PlaybookPublicManageMembers, access.PlaybookPublicManageProperties,
		access.PlaybookPrivateView, access.PlaybookPrivateManageMembers, access.PlaybookPrivateManageProperties, access.RunCreate,
	},
	playbook.RoleAdmin: {
		access.PlaybookPublicManageMembers, access.PlaybookPublicManageRoles, access.PlaybookPublicManageProperties,
		access.PlaybookPrivateManageMembers, access.PlaybookPrivateManageRoles, access.PlaybookPrivateManageProperties,
		access.PlaybookPublicMakePrivate,
	},
}

const team = "team"

// person is one column of the matrix.
type person struct {
	name   string
	inTeam bool
	guest  bool
	sys    bool
	roles  []playbook.Role // listed in the playbook with these
	owner  bool            // of the run
	takes  bool            // part in the run
}

var people = []person{
	{name: "owner", inTeam: true, owner: true, takes: true},
	{name: "participant", inTeam: true, takes: true},
	{name: "playbook member", inTeam: true, roles: []playbook.Role{playbook.RoleMember}},
	{name: "playbook admin", inTeam: true, roles: []playbook.Role{playbook.RoleMember, playbook.RoleAdmin}},
	{name: "colleague", inTeam: true},
	{name: "guest", inTeam: true, guest: true},
	{name: "guest who takes part", inTeam: true, guest: true, takes: true},
	{name: "outsider"},
	{name: "participant who left the team", takes: true},
	{name: "system admin", inTeam: true, sys: true},
}

func (p person) facts(pb playbook.Subject) access.Facts {
	f := access.Facts{UserID: p.name, SystemAdmin: p.sys, Team: access.TeamFacts{TeamID: team, View: p.inTeam || p.sys, RoleGrants: stock}}
	if f.Team.View && !p.guest {
		f.Team.ListChannels = true
		f.Team.Granted = []access.Permission{access.PlaybookPublicCreate, access.PlaybookPrivateCreate}
		f.Team.CreatePublicChannel, f.Team.CreatePrivateChannel = true, true
	}
	if p.sys {
		f.Team.Granted = append(f.Team.Granted, access.OnPlaybooks()...)
	}
	pb.Listed, pb.ActorRoles = len(p.roles) > 0, p.roles
	f.Playbook = &pb
	return f
}

func (p person) subject() run.Subject {
	s := run.Subject{ID: "run", Type: run.OfPlaybook, TeamID: team, OwnerID: "somebody", Participates: p.takes, Status: run.InProgress}
	if p.owner {
		s.OwnerID = p.name
	}
	return s
}

func allowed(t *testing.T, err error) bool {
	t.Helper()
	if err != nil {
		require.Equal(t, failure.Forbidden, failure.Of(err))
	}
	return err == nil
}

// Letters of a cell: v view, e edit, f finish and restore, o change the owner of a
// run of the playbook; V view, E edit, A administer, M manage members, R manage
// roles of the playbook itself; S start a run, P make private, U make public.
var matrix = map[string]struct{ public, private, ownerOnly, locked string }{
	"owner":                         {"vefoVEMS", "vefo", "vefoVEMS", "vefoVMS"},
	"participant":                   {"vefoVEMS", "vefo", "veVEMS", "vefoVMS"},
	"playbook member":               {"vVEMS", "vVEMS", "vVEMS", "vVMS"},
	"playbook admin":                {"vVEAMRSP", "vVEAMRSP", "voVEAMRSP", "vVEAMRSP"},
	"colleague":                     {"vVEMS", "", "vVEMS", "vVMS"},
	"guest":                         {"", "", "", ""},
	"guest who takes part":          {"vefo", "vefo", "ve", "vefo"},
	"outsider":                      {"", "", "", ""},
	"participant who left the team": {"", "", "", ""},
	"system admin":                  {"vefoVEAMRSPU", "vefoVEAMRSPU", "vefoVEAMRSPU", "vefoVEAMRSPU"},
}

var runRules = map[byte]access.RunRule{'v': access.ViewRun, 'e': access.EditRun, 'f': access.FinishRun, 'o': access.ChangeOwner}

var playbookRules = map[byte]access.PlaybookRule{
	'V': access.ViewPlaybook, 'E': access.EditPlaybook, 'A': access.AdministerPlaybook, 'M': access.ManageMembers,
	'R': access.ManageRoles, 'S': access.StartRun,
	'P': func(f access.Facts) error { return access.Convert(f, false) },
	'U': func(f access.Facts) error { return access.Convert(f, true) },
}

func TestMatrix(t *testing.T) {
	kinds := map[string]playbook.Subject{
		"public":     {ID: "pb", TeamID: team, Public: true},
		"private":    {ID: "pb", TeamID: team},
		"owner only": {ID: "pb", TeamID: team, Public: true, OwnerGroupOnlyActions: true},
		"locked":     {ID: "pb", TeamID: team, Public: true, AdminOnlyEdit: true},
	}
	for _, p := range people {
		row, ok := matrix[p.name]
		require.True(t, ok, "no row for %s", p.name)
		cells := map[string]string{"public": row.public, "private": row.private, "owner only": row.ownerOnly, "locked": row.locked}
		for kind, pb := range kinds {
			t.Run(p.name+"/"+kind, func(t *testing.T) {
				got := ""
				for _, letter := range "vefoVEAMRSPU" {
					l := byte(letter)
					var err error
					if rule := runRules[l]; rule != nil {
						err = rule(p.facts(pb), p.subject())
					} else {
						err = playbookRules[l](p.facts(pb))
					}
					if allowed(t, err) {
						got += string(letter)
					}
				}
				require.Equal(t, cells[kind], got)
			})
		}
	}
}

func TestChecklistsGoByTheirChannel(t *testing.T) {
	cases := []struct {
		name       string
		channel    access.ChannelFacts
		view, edit bool
	}{
		{"member", access.ChannelFacts{TeamID: team, Read: true, Post: true}, true, true},
		{"reader", access.ChannelFacts{TeamID: team, Read: true}, true, false},
		{"stranger", access.ChannelFacts{TeamID: team}, false, false},
		{"archived", access.ChannelFacts{TeamID: team, Read: true, Post: true, Archived: true}, true, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			// Owning and taking part give nothing here.
			s := run.Subject{Type: run.ChannelChecklist, TeamID: team, OwnerID: "me", Participates: true}
			f := access.Facts{UserID: "me", SystemAdmin: true, Team: access.TeamFacts{TeamID: team, View: true}, Channel: c.channel}
			require.Equal(t, c.view, allowed(t, access.ViewRun(f, s)))
			for _, rule := range []access.RunRule{access.EditRun, access.FinishRun, access.ChangeOwner} {
				require.Equal(t, c.edit, allowed(t, rule(f, s)))
			}
			s.TeamID = "" // a direct message has no team to be a member of
			f.Team = access.TeamFacts{}
			require.Equal(t, c.view, allowed(t, access.ViewRun(f, s)))
		})
	}
}

func TestChangeMembers(t *testing.T) {
	member, admin := []playbook.Role{playbook.RoleMember}, []playbook.Role{playbook.RoleMember, playbook.RoleAdmin}
	before := []playbook.Member{{UserID: "boss", Roles: admin}, {UserID: "plain", Roles: member}}
	pb := playbook.Subject{ID: "pb", TeamID: team, Public: true}
	plain := person{name: "plain", inTeam: true, roles: member}.facts(pb)
	boss := person{name: "boss", inTeam: true, roles: admin}.facts(pb)
	guest := person{name: "guest", inTeam: true, guest: true}.facts(pb)
	cases := []struct {
		name  string
		who   access.Facts
		after []playbook.Member
		want  bool
	}{
		{"nothing differs", guest, []playbook.Member{before[1], before[0]}, true},
		{"plain adds plain", plain, append(before[:2:2], playbook.Member{UserID: "new", Roles: member}), true},
		{"plain adds admin", plain, append(before[:2:2], playbook.Member{UserID: "new", Roles: admin}), false},
		{"plain promotes", plain, []playbook.Member{before[0], {UserID: "plain", Roles: admin}}, false},
		{"plain removes admin", plain, before[1:], false},
		{"plain removes plain", plain, before[:1], true},
		{"admin leaves", boss, before[1:], true},
		{"admin promotes", boss, []playbook.Member{before[0], {UserID: "plain", Roles: admin}}, true},
		{"guest removes", guest, before[:1], false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, allowed(t, access.ChangeMembers(c.who, before, c.after)))
		})
	}
}

func TestFollowingForOthers(t *testing.T) {
	me, admin := access.Facts{UserID: "me"}, access.Facts{UserID: "me", SystemAdmin: true}
	require.True(t, allowed(t, access.FollowFor(me, "me")))
	require.False(t, allowed(t, access.FollowFor(me, "you")))
	require.True(t, allowed(t, access.FollowFor(admin, "you")))
}

func TestStartingRuns(t *testing.T) {
	me := access.Facts{UserID: "me"}
	channel := func(c access.ChannelFacts) access.Facts { me.Channel = c; return me }
	require.True(t, allowed(t, access.LinkChannel(channel(access.ChannelFacts{TeamID: team, ManageProperties: true}))))
	require.False(t, allowed(t, access.LinkChannel(channel(access.ChannelFacts{TeamID: team, Read: true, Post: true}))))
	require.True(t, allowed(t, access.LinkChannel(channel(access.ChannelFacts{Read: true}))), "direct messages need only reading")
	require.False(t, allowed(t, access.AddChecklistTo(channel(access.ChannelFacts{TeamID: team, ManageProperties: true}))))
	require.True(t, allowed(t, access.AddChecklistTo(channel(access.ChannelFacts{TeamID: team, ManageProperties: true, Post: true}))))
	require.True(t, allowed(t, access.ReadChannel(channel(access.ChannelFacts{Read: true}))))
	f := access.Facts{Team: access.TeamFacts{TeamID: team, View: true, CreatePublicChannel: true, Granted: []access.Permission{access.PlaybookPublicCreate}}}
	require.True(t, allowed(t, access.MakeRunChannel(f, true)))
	require.False(t, allowed(t, access.MakeRunChannel(f, false)))
	require.True(t, allowed(t, access.CreatePlaybook(f, true)))
	require.False(t, allowed(t, access.CreatePlaybook(f, false)))
	require.False(t, allowed(t, access.StartRunIn(f)))
	require.True(t, allowed(t, access.ViewTeam(f)))
	require.False(t, allowed(t, access.ViewTeam(me)))
}

// Who may see which playbooks of the team are used most, and the numbers of the site.
var insightMatrix = map[string]struct{ usage, site bool }{
	"owner":                         {usage: true},
	"participant":                   {usage: true},
	"playbook member":               {usage: true},
	"playbook admin":                {usage: true},
	"colleague":                     {usage: true},
	"guest":                         {},
	"guest who takes part":          {},
	"outsider":                      {},
	"participant who left the team": {},
	"system admin":                  {usage: true, site: true},
}

func TestInsights(t *testing.T) {
	for _, p := range people {
		want, ok := insightMatrix[p.name]
		require.True(t, ok, "no row for %s", p.name)
		f := p.facts(playbook.Subject{ID: "pb", TeamID: team, Public: true})
		f.Analytics = p.sys // as the stock roles have it
		require.Equal(t, want.usage, allowed(t, access.ViewUsage(f, p.guest)), p.name)
		require.Equal(t, want.site, allowed(t, access.ViewSiteStatistics(f)), p.name)
	}
	require.True(t, allowed(t, access.ViewSiteStatistics(access.Facts{Analytics: true})), "a role of its own may grant it")
}

func TestVisibilityFollowsTheSameGrants(t *testing.T) {
	open := access.TeamFacts{TeamID: "open", View: true, ListChannels: true, RoleGrants: stock}
	guest := access.TeamFacts{TeamID: "guest", View: true, RoleGrants: stock}
	all := access.TeamFacts{TeamID: "all", View: true, Granted: []access.Permission{access.PlaybookPrivateView}, RoleGrants: stock}
	v := access.SeesRuns("me", false, []access.TeamFacts{open, guest, all, {TeamID: "none"}}, []string{"c"})
	require.Equal(t, []string{"open", "guest", "all"}, v.TeamIDs)
	require.Equal(t, []string{"open"}, v.OpenTeamIDs)
	require.Equal(t, []string{"all"}, v.AnyTeamIDs)
	require.Equal(t, []playbook.Listing{{Role: playbook.RoleMember, AnyTeamIDs: []string{"open", "guest", "all"}, PublicTeamIDs: []string{}}}, v.Listings)
	require.Equal(t, []string{"c"}, v.ChannelIDs)
	require.Equal(t, v.TeamIDs, access.SeesPlaybooks("me", false, []access.TeamFacts{open, guest, all}).TeamIDs)
}

func TestTheOwnerSwitchesTheRetrospectiveWhereTheyReadTheChannel(t *testing.T) {
	pb := playbook.Subject{ID: "pb", TeamID: team, Public: true}
	for _, p := range people {
		for _, read := range []bool{true, false} {
			rule := access.SwitchRetrospective(access.ChannelFacts{TeamID: team, Read: read})
			require.Equal(t, p.sys || (p.owner && read), allowed(t, rule(p.facts(pb), p.subject())), "%s, %t", p.name, read)
		}
	}
	gone := person{name: "owner who left the team", owner: true}
	require.False(t, allowed(t, access.SwitchRetrospective(access.ChannelFacts{Read: true})(gone.facts(pb), gone.subject())))
}
