package postgres_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

var everyPlaybook = playbook.Visibility{Everything: true}

func titles(t *testing.T, s *postgres.Store, f playbook.Filter) []string {
	t.Helper()
	if f.PerPage == 0 {
		f.PerPage = playbook.MaxPerPage
	}
	page, err := s.Playbooks(ctx, f)
	require.NoError(t, err)
	out := []string{}
	for _, p := range page.Playbooks {
		out = append(out, p.Title)
	}
	if f.Page == 0 && f.PerPage == playbook.MaxPerPage {
		require.Equal(t, len(out), page.Total)
	}
	return out
}

func TestListedPlaybooks(t *testing.T) {
	s := pgtest.Open(t)
	full := filled[playbook.Playbook]()
	full.DeleteAt = time.Time{}
	require.NoError(t, s.SavePlaybook(ctx, playbook.Playbook{}, full))
	insertRun(t, s, full, 1, func(r *run.Run) { r.CreateAt = start.Add(time.Hour) })
	insertRun(t, s, full, 2, func(r *run.Run) { r.Finish(start) })

	page, err := s.Playbooks(ctx, playbook.Filter{Visible: everyPlaybook, PerPage: 10})
	require.NoError(t, err)
	require.Len(t, page.Playbooks, 1)
	want := playbook.Listed{
		Playbook: full, NumChecklists: 2, NumTasks: 4,
		Stats: playbook.Stats{NumRuns: 2, ActiveRuns: 1, LastRunAt: start.Add(time.Hour)},
	}
	want.Checklists, want.RemovedMetrics, want.Fields, want.Conditions = []checklist.Template{}, []playbook.RemovedMetric{}, nil, nil
	same(t, want, page.Playbooks[0], "everything but checklists, attributes, conditions and what is out of use")

	stats, err := s.PlaybookStats(ctx, full.ID)
	require.NoError(t, err)
	assert.Equal(t, want.Stats, stats)
	unused := insertPlaybook(t, s, 1)
	stats, err = s.PlaybookStats(ctx, unused.ID)
	require.NoError(t, err)
	assert.Equal(t, playbook.Stats{}, stats)
}

// Who sees which playbook of a list.
func TestVisibilityOfPlaybooks(t *testing.T) {
	s := pgtest.Open(t)
	add := func(title, team string, public bool, members ...playbook.Member) {
		insertPlaybook(t, s, 1, func(d *playbook.Draft) { d.Title, d.TeamID, d.Public, d.Members = title, team, public, members })
	}
	add("public", "team", true)
	add("private", "team", false)
	add("listed", "team", false,
		playbook.Member{UserID: "member", Roles: []playbook.Role{playbook.RoleMember}},
		playbook.Member{UserID: "admin", Roles: []playbook.Role{playbook.RoleAdmin, playbook.RoleMember}},
		playbook.Member{UserID: "odd", Roles: []playbook.Role{"odd_role"}})
	const oddly = "public, but odd is listed"
	add(oddly, "team", true, playbook.Member{UserID: "odd", Roles: []playbook.Role{"odd_role"}})
	add("elsewhere", "other team", true, playbook.Member{UserID: "member", Roles: []playbook.Role{playbook.RoleMember}})

	who := sees
	with := func(v playbook.Visibility, change func(v *playbook.Visibility)) playbook.Visibility {
		change(&v)
		return v
	}
	tests := []struct {
		about string
		who   playbook.Visibility
		sees  []string
	}{
		{"nobody", playbook.Visibility{}, nil},
		{"system admin", everyPlaybook, []string{"elsewhere", "listed", "private", "public", oddly}},
		{"colleague", who("colleague"), []string{"public", oddly}},
		{"guest", with(who("guest"), func(v *playbook.Visibility) { v.OpenTeamIDs = nil }), nil},
		{"guest who is listed", with(who("member"), func(v *playbook.Visibility) { v.OpenTeamIDs = nil }), []string{"listed"}},
		{"member, not in the other team", who("member"), []string{"listed", "public", oddly}},
		{"admin of the playbook, who has the member role too", who("admin"), []string{"listed", "public", oddly}},
		{"listed with a role that shows nothing", who("odd"), []string{"public"}},
		{"listed with a role that shows public ones alone", with(who("odd"), func(v *playbook.Visibility) {
			v.Listings = append(v.Listings, playbook.Listing{Role: "odd_role", PublicTeamIDs: []string{"team"}})
		}), []string{"public", oddly}},
		{"whoever sees public ones by a role in the team", with(who("odd"), func(v *playbook.Visibility) { v.OpenTeamIDs, v.PublicTeamIDs = nil, []string{"team"} }), []string{"public", oddly}},
		{"whose role shows nothing in this team", with(who("member"), func(v *playbook.Visibility) { v.OpenTeamIDs, v.Listings[0].AnyTeamIDs = nil, []string{"third team"} }), nil},
		{"whoever sees private playbooks", with(who("colleague"), func(v *playbook.Visibility) { v.AnyTeamIDs = []string{"team"} }), []string{"listed", "private", "public", oddly}},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			assert.ElementsMatch(t, test.sees, titles(t, s, playbook.Filter{Visible: test.who}))
		})
	}
}

func TestFiltersAndOrdersOfPlaybooks(t *testing.T) {
	s := pgtest.Open(t)
	archived := insertPlaybook(t, s, 1, func(d *playbook.Draft) { d.Title = "archived" })
	savePlaybook(t, s, archived.ID, func(p *playbook.Playbook) { p.Archive(start) })
	b := insertPlaybook(t, s, 1, func(d *playbook.Draft) { d.Title, d.TeamID = "b 100%", "other team" })
	a := insertPlaybook(t, s, 3, func(d *playbook.Draft) { d.Title = "A one" })
	insertPlaybook(t, s, 2, func(d *playbook.Draft) { d.Title = "c" })
	insertRun(t, s, a, 1, func(r *run.Run) { r.Finish(start) })
	insertRun(t, s, a, 2, func(r *run.Run) { r.Finish(start) })
	insertRun(t, s, b, 1, func(r *run.Run) { r.CreateAt = start.Add(time.Hour) })

	tests := []struct {
		about string
		f     playbook.Filter
		want  []string
	}{
		{"active ones by title in any case", playbook.Filter{}, []string{"A one", "b 100%", "c"}},
		{"archived ones too", playbook.Filter{WithArchived: true}, []string{"A one", "archived", "b 100%", "c"}},
		{"team", playbook.Filter{TeamID: "other team"}, []string{"b 100%"}},
		{"part of the title", playbook.Filter{Search: " ONE "}, []string{"A one"}},
		{"a per cent sign is one", playbook.Filter{Search: "%"}, []string{"b 100%"}},
		{"by title", playbook.Filter{Sort: playbook.SortTitle}, []string{"A one", "b 100%", "c"}},
		{"by checklists", playbook.Filter{Sort: playbook.SortStages}, []string{"b 100%", "c", "A one"}},
		{"by tasks", playbook.Filter{Sort: playbook.SortSteps}, []string{"b 100%", "c", "A one"}},
		{"by runs", playbook.Filter{Sort: playbook.SortRuns}, []string{"c", "b 100%", "A one"}},
		{"by last run", playbook.Filter{Sort: playbook.SortLastRunAt}, []string{"c", "A one", "b 100%"}},
		{"by active runs", playbook.Filter{Sort: playbook.SortActiveRuns, Search: "b"}, []string{"b 100%"}},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			test.f.Visible = everyPlaybook
			assert.Equal(t, test.want, titles(t, s, test.f))
			test.f.Descending = true
			slices.Reverse(test.want)
			assert.Equal(t, test.want, titles(t, s, test.f))
		})
	}
}

func TestPagesOfPlaybooksRepeatAndSkipNothing(t *testing.T) {
	s := pgtest.Open(t)
	for range 7 {
		insertPlaybook(t, s, 1)
	}
	for _, sort := range []playbook.Sort{"", playbook.SortTitle, playbook.SortStages, playbook.SortSteps, playbook.SortRuns, playbook.SortLastRunAt, playbook.SortActiveRuns} {
		seen := map[string]bool{}
		for page := range 3 {
			got, err := s.Playbooks(ctx, playbook.Filter{Visible: everyPlaybook, Sort: sort, Page: page, PerPage: 3})
			require.NoError(t, err)
			require.Equal(t, 7, got.Total)
			for _, p := range got.Playbooks {
				seen[p.ID] = true
			}
		}
		assert.Len(t, seen, 7, "sorted by %q", sort)
	}
}

func TestSubjects(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1, func(d *playbook.Draft) {
		d.AdminOnlyEdit, d.OwnerGroupOnlyActions = true, true
		d.Members = []playbook.Member{{UserID: "member", Roles: []playbook.Role{playbook.RoleMember, "other"}}, {UserID: "bare", Roles: []playbook.Role{}}}
	})
	r := insertRun(t, s, p, 1, func(r *run.Run) { r.Follow("follower") })
	for _, user := range []string{"member", "bare", "nobody", "owner", "follower", ""} {
		ofPlaybook, err := s.PlaybookSubject(ctx, p.ID, user)
		require.NoError(t, err)
		same(t, p.SubjectFor(user).Listed, ofPlaybook.Listed, user)
		ofPlaybook.ActorRoles = append([]playbook.Role(nil), ofPlaybook.ActorRoles...)
		want := p.SubjectFor(user)
		want.ActorRoles = append([]playbook.Role(nil), want.ActorRoles...)
		same(t, want, ofPlaybook, "playbook as seen by "+user)

		ofRun, err := s.RunSubject(ctx, r.ID, user)
		require.NoError(t, err)
		same(t, r.SubjectFor(user), ofRun, "run as seen by "+user)
	}
	savePlaybook(t, s, p.ID, func(p *playbook.Playbook) { p.Archive(start) })
	archived, err := s.PlaybookSubject(ctx, p.ID, "member")
	require.NoError(t, err)
	assert.True(t, archived.Archived)
}
