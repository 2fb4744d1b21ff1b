package access_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
)

// grants says for each rule that goes by permissions of the host which of them open it:
// each one alone, and nothing else. public and private are about the playbook.
var grants = map[string]struct {
	rule            access.PlaybookRule
	public, private []access.Permission
	// teamOnly rules ask roles in the team alone.
	teamOnly bool
}{
	"ViewPlaybook": {
		rule:    access.ViewPlaybook,
		public:  []access.Permission{access.PlaybookPublicView, access.PlaybookPrivateView},
		private: []access.Permission{access.PlaybookPrivateView},
	},
	"EditPlaybook": {
		rule:    access.EditPlaybook,
		public:  []access.Permission{access.PlaybookPublicManageProperties},
		private: []access.Permission{access.PlaybookPrivateManageProperties},
	},
	"ManageMembers": {
		rule:    access.ManageMembers,
		public:  []access.Permission{access.PlaybookPublicManageMembers},
		private: []access.Permission{access.PlaybookPrivateManageMembers},
	},
	"RemoveMember": {
		rule:    access.RemoveMember("somebody"),
		public:  []access.Permission{access.PlaybookPublicManageMembers},
		private: []access.Permission{access.PlaybookPrivateManageMembers},
	},
	"ManageRoles": {
		rule:    access.ManageRoles,
		public:  []access.Permission{access.PlaybookPublicManageRoles},
		private: []access.Permission{access.PlaybookPrivateManageRoles},
	},
	"Convert": {
		rule:    func(f access.Facts) error { return access.Convert(f, !f.Playbook.Public) },
		public:  []access.Permission{access.PlaybookPublicMakePrivate},
		private: []access.Permission{access.PlaybookPrivateMakePublic},
	},
	"StartRun": {
		rule:    access.StartRun,
		public:  []access.Permission{access.RunCreate},
		private: []access.Permission{access.RunCreate},
	},
	"CreatePlaybook": {
		rule:    func(f access.Facts) error { return access.CreatePlaybook(f, f.Playbook.Public) },
		public:  []access.Permission{access.PlaybookPublicCreate},
		private: []access.Permission{access.PlaybookPrivateCreate}, teamOnly: true,
	},
	"StartRunIn": {rule: access.StartRunIn, public: []access.Permission{access.RunCreate}, private: []access.Permission{access.RunCreate}, teamOnly: true},
	"ViewRun": {
		rule:    func(f access.Facts) error { return access.ViewRun(f, foreignRun) },
		public:  []access.Permission{access.RunView},
		private: []access.Permission{access.RunView}, teamOnly: true,
	},
	"JoinRun": {
		rule:    func(f access.Facts) error { return access.JoinRun(f, foreignRun) },
		public:  []access.Permission{access.RunView},
		private: []access.Permission{access.RunView}, teamOnly: true,
	},
	"EditRun": {
		rule:    func(f access.Facts) error { return access.EditRun(f, foreignRun) },
		public:  []access.Permission{access.RunManageProperties},
		private: []access.Permission{access.RunManageProperties}, teamOnly: true,
	},
	"FinishRun": {
		rule:    func(f access.Facts) error { return access.FinishRun(f, foreignRun) },
		public:  []access.Permission{access.RunManageProperties},
		private: []access.Permission{access.RunManageProperties}, teamOnly: true,
	},
	"FinishByUpdate": {
		rule:    func(f access.Facts) error { return access.FinishByUpdate(f, foreignRun) },
		public:  []access.Permission{access.RunManageProperties},
		private: []access.Permission{access.RunManageProperties}, teamOnly: true,
	},
	// No permission opens it: it is the owner's.
	"SwitchRetrospective": {
		rule: func(f access.Facts) error {
			return access.SwitchRetrospective(access.ChannelFacts{Read: true})(f, foreignRun)
		},
	},
	"ChangeOwner": {
		rule:    func(f access.Facts) error { return access.ChangeOwner(f, foreignRun) },
		public:  []access.Permission{access.RunManageProperties},
		private: []access.Permission{access.RunManageProperties}, teamOnly: true,
	},
}

// foreignRun is one in which the actor has no part.
var foreignRun = run.Subject{ID: "run", Type: run.OfPlaybook, TeamID: team, OwnerID: "somebody", PlaybookID: "pb"}

// Rules of runs see the playbook as well; here it is another team's, so that it opens nothing.
var runRulesHere = []string{"ViewRun", "JoinRun", "EditRun", "FinishRun", "FinishByUpdate", "SwitchRetrospective", "ChangeOwner"}

const inAnotherTeam = "a role in another team"

// ways are the ways in which a permission can reach somebody in the team, and whether they
// do when the playbook is public, and when it is private.
var ways = []struct {
	name            string
	public, private bool
	teamWide        bool
	facts           func(f *access.Facts, p access.Permission)
}{
	{"a role in the team", true, true, true, func(f *access.Facts, p access.Permission) { f.Team.Granted = []access.Permission{p} }},
	{"the scheme's member role, listed", true, true, false, func(f *access.Facts, p access.Permission) {
		f.Team.RoleGrants = map[playbook.Role][]access.Permission{playbook.RoleMember: {p}}
		f.Playbook.Listed, f.Playbook.ActorRoles = true, []playbook.Role{playbook.RoleMember}
	}},
	{"the scheme's admin role, listed", true, true, false, func(f *access.Facts, p access.Permission) {
		f.Team.RoleGrants = map[playbook.Role][]access.Permission{playbook.RoleAdmin: {p}}
		f.Playbook.Listed, f.Playbook.ActorRoles = true, []playbook.Role{playbook.RoleAdmin}
	}},
	{"the scheme's member role, not listed", true, false, false, func(f *access.Facts, p access.Permission) {
		f.Team.RoleGrants = map[playbook.Role][]access.Permission{playbook.RoleMember: {p}}
	}},
	{"the same for a guest", false, false, false, func(f *access.Facts, p access.Permission) {
		f.Team.RoleGrants = map[playbook.Role][]access.Permission{playbook.RoleMember: {p}}
		f.Team.ListChannels = false
	}},
	{"the member role, but listed as admin", false, false, false, func(f *access.Facts, p access.Permission) {
		f.Team.RoleGrants = map[playbook.Role][]access.Permission{playbook.RoleMember: {p}}
		f.Playbook.Listed, f.Playbook.ActorRoles = true, []playbook.Role{playbook.RoleAdmin}
	}},
	{"listed without a role", false, false, false, func(f *access.Facts, p access.Permission) {
		f.Team.RoleGrants = map[playbook.Role][]access.Permission{playbook.RoleMember: {p}, playbook.RoleAdmin: {p}}
		f.Playbook.Listed = true
	}},
	{"a role in the team, but the team is out of sight", false, false, false, func(f *access.Facts, p access.Permission) {
		f.Team.Granted, f.Team.View = []access.Permission{p}, false
	}},
	{inAnotherTeam, false, false, false, func(f *access.Facts, p access.Permission) {
		f.Team = access.TeamFacts{TeamID: "other", View: true, ListChannels: true, Granted: []access.Permission{p}}
	}},
}

// Schemes give and take permissions. Every rule opens by those that the specification
// names, in every way that they can reach somebody, and stays closed without.
func TestSchemesDecide(t *testing.T) {
	all := append(access.OnPlaybooks(), access.PlaybookPublicCreate, access.PlaybookPrivateCreate, access.RunView, access.RunManageProperties)
	for name, g := range grants {
		for _, public := range []bool{true, false} {
			opens := g.private
			if public {
				opens = g.public
			}
			for _, way := range ways {
				if way.name == inAnotherTeam && (name == "StartRunIn" || name == "CreatePlaybook") {
					continue // they are about the team of the facts, whichever that is
				}
				for _, p := range all {
					f := access.Facts{UserID: "me", Team: access.TeamFacts{TeamID: team, View: true, ListChannels: true}}
					f.Playbook = &playbook.Subject{ID: "pb", TeamID: team, Public: public}
					way.facts(&f, p)
					if slices.Contains(runRulesHere, name) {
						f.Playbook.TeamID = "elsewhere"
					}
					reaches := (public && way.public) || (!public && way.private)
					want := slices.Contains(opens, p) && reaches && (way.teamWide || !g.teamOnly)
					require.Equal(t, want, allowed(t, g.rule(f)), "%s of a playbook with public %v: %s by %s", name, public, p, way.name)
				}
			}
		}
	}
}

// A run may be in another team than its playbook; each is judged by its own team.
func TestARunInAnotherTeamThanItsPlaybook(t *testing.T) {
	open := func(id string) access.TeamFacts {
		return access.TeamFacts{TeamID: id, View: true, ListChannels: true, RoleGrants: stock}
	}
	r := foreignRun
	r.TeamID = "there"
	f := access.Facts{UserID: "me", Team: open("there"), PlaybookTeam: open(team), Playbook: &playbook.Subject{ID: "pb", TeamID: team, Public: true}}
	require.True(t, allowed(t, access.ViewRun(f, r)))
	f.PlaybookTeam.View = false
	require.False(t, allowed(t, access.ViewRun(f, r)), "the playbook is out of sight")
	f.PlaybookTeam.View, f.Team.View = true, false
	require.False(t, allowed(t, access.ViewRun(f, r)), "the run is out of sight")
	f.Team.View = true
	f.Playbook.OwnerGroupOnlyActions, f.Playbook.Listed, f.Playbook.ActorRoles = true, true, []playbook.Role{playbook.RoleAdmin}
	require.True(t, allowed(t, access.ChangeOwner(f, r)), "its admins are those of its own team")
	f.PlaybookTeam.View = false
	require.False(t, allowed(t, access.ChangeOwner(f, r)))
}

// Nobody knows whether a playbook that is gone kept its actions to the owner.
func TestARunWhosePlaybookIsGone(t *testing.T) {
	r := foreignRun
	r.Participates = true
	f := access.Facts{UserID: "me", Team: access.TeamFacts{TeamID: team, View: true}}
	for _, rule := range []access.RunRule{access.FinishRun, access.ChangeOwner} {
		require.False(t, allowed(t, rule(f, r)))
		require.True(t, allowed(t, access.EditRun(f, r)))
		own := r
		own.OwnerID = "me"
		require.True(t, allowed(t, rule(f, own)))
		admin := f
		admin.SystemAdmin = true
		require.True(t, allowed(t, rule(admin, r)))
	}
}

// elsewhere are the rules that other tests of this package decide about.
var elsewhere = []string{
	"AdministerPlaybook", "ChangeMembers", "FollowFor", "ViewTeam", "ViewUsage", "ViewSiteStatistics", "ReadChannel", "MakeRunChannel", "LinkChannel", "AddChecklistTo",
}

// A rule that no test knows may say anything.
func TestEveryRuleIsTested(t *testing.T) {
	sources, err := filepath.Glob("*_rules.go")
	require.NoError(t, err)
	found := 0
	for _, name := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, d := range file.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() || fn.Recv != nil || !isRule(fn) {
				continue
			}
			found++
			if _, ok := grants[fn.Name.Name]; !ok {
				require.Contains(t, elsewhere, fn.Name.Name, "say in a table whom the rule allows")
			}
		}
	}
	require.Equal(t, len(grants)+len(elsewhere), found)
}

// isRule tells whether a function is about facts, or gives a rule about them.
func isRule(fn *ast.FuncDecl) bool {
	named := func(e ast.Expr, names ...string) bool {
		id, ok := e.(*ast.Ident)
		return ok && slices.Contains(names, id.Name)
	}
	results := fn.Type.Results
	if results == nil || len(results.List) != 1 {
		return false
	}
	takes := len(fn.Type.Params.List) > 0 && named(fn.Type.Params.List[0].Type, "Facts")
	return (takes && named(results.List[0].Type, "error")) || named(results.List[0].Type, "PlaybookRule", "RunRule")
}
