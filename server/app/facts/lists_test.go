package facts_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/access"
	"playbooks/server/domain/category"
	"playbooks/server/domain/insight"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

// Whatever roles, schemes, memberships and states there are, a list holds exactly the rows
// that the rules show one by one, and its total counts no others.
func TestListsHoldWhatTheRulesShow(t *testing.T) {
	w := testkit.New(t)
	cases := 0
	rapid.Check(t, func(rt *rapid.T) {
		cases++
		s := &scene{T: rt, World: w, name: fmt.Sprint("case", cases)}
		s.build()
		for _, u := range rapid.Permutation(s.people).Draw(rt, "asking")[:3] {
			for _, teamID := range []string{s.teams[0].ID, s.teams[1].ID, ""} {
				if teamID == "" && u.ID == s.admin.ID {
					continue // sees what other cases left behind
				}
				s.checkPlaybooks(u, teamID)
				s.checkRuns(u, teamID)
				if teamID != "" {
					s.checkSidebar(u, teamID)
					s.checkUsage(u, teamID)
				}
			}
		}
	})
}

// scene is a random part of the world: two teams with people, playbooks and runs.
type scene struct {
	*rapid.T
	*testkit.World
	name      string
	teams     []host.Team
	people    []host.User
	admin     host.User
	rooms     []host.Channel
	playbooks []playbook.Playbook
	runs      []run.Run
}

func (s *scene) flip(label string) bool { return rapid.Bool().Draw(s.T, label) }
func (s *scene) person() host.User      { return rapid.SampledFrom(s.people).Draw(s.T, "person") }
func (s *scene) team() host.Team        { return rapid.SampledFrom(s.teams).Draw(s.T, "team") }
func (s *scene) called(n int) string    { return fmt.Sprint(s.name, "-", n) }
func some[T any](s *scene, from []T) []T {
	return slices.DeleteFunc(slices.Clone(from), func(T) bool { return s.flip("left out") })
}

func (s *scene) build() {
	for i := range 2 {
		s.teams = append(s.teams, s.Host.AddTeam(s.called(i)))
	}
	s.schemes()
	s.crowd()
	s.channels()
	for range rapid.IntRange(1, 4).Draw(s.T, "playbooks") {
		s.addPlaybook()
	}
	for range rapid.IntRange(1, 6).Draw(s.T, "runs") {
		s.addRun()
	}
	for _, u := range s.people {
		if s.flip("leaves") && len(s.teamsOf(u)) > 0 {
			s.Host.LeaveTeam(s.teamsOf(u)[0], u.ID)
		}
	}
}

// schemes lets playbook roles of a team, and a role of team members, give anything.
func (s *scene) schemes() {
	shows := []string{"playbook_public_view", "playbook_private_view", "run_create"}
	for i, t := range s.teams {
		s.Host.DefineRole(s.called(i)+"-member", some(s, shows)...)
		s.Host.DefineRole(s.called(i)+"-admin", some(s, shows)...)
		s.Host.DefineRole(s.called(i)+"-extra", some(s, append(shows, "run_view", "read_channel"))...)
		if s.flip("scheme") {
			roles := host.BuiltInPlaybookRoles()
			roles.PlaybookMember, roles.PlaybookAdmin = s.called(i)+"-member", s.called(i)+"-admin"
			s.Host.SetPlaybookRoles(t.ID, roles)
		}
	}
}

func (s *scene) crowd() {
	first, both := hosttest.In(s.teams[0]), hosttest.In(s.teams...)
	for i, options := range [][]hosttest.UserOption{
		{first}, {both}, {both, hosttest.WithTeamRole(s.teams[0], s.called(0)+"-extra"), hosttest.WithTeamRole(s.teams[1], s.called(1)+"-extra")},
		{hosttest.AsTeamAdmin(s.teams[0])}, {hosttest.AsGuest(), both}, {hosttest.AsBot(), both}, {both, hosttest.Deactivated()}, {}, {hosttest.AsSystemAdmin(), first},
	} {
		s.people = append(s.people, s.Host.AddUser(s.called(i), options...))
	}
	s.admin = s.people[len(s.people)-1]
}

func (s *scene) channels() {
	for i, t := range s.teams {
		members := slices.DeleteFunc(some(s, s.people), func(u host.User) bool { return !slices.Contains(s.teamsOf(u), t.ID) })
		options := []hosttest.ChannelOption{hosttest.WithMembers(members...)}
		if s.flip("private") {
			options = append(options, hosttest.Private())
		}
		if s.flip("archived") {
			options = append(options, hosttest.Archived())
		}
		s.rooms = append(s.rooms, s.Host.AddChannel(t, s.called(i), options...))
	}
	s.rooms = append(s.rooms, s.Host.AddConversation(s.person(), s.person(), s.person()))
}

func (s *scene) addPlaybook() {
	d := testkit.Draft(s.team().ID)
	d.Public = s.flip("public")
	p, err := playbook.New(d, s.admin.ID, s.IDs, s.Clock.Now())
	require.NoError(s, err)
	p.Members = []playbook.Member{}
	for _, u := range some(s, s.people) {
		roles := some(s, []playbook.Role{playbook.RoleMember, playbook.RoleAdmin, "no such role"})
		p.Members = append(p.Members, playbook.Member{UserID: u.ID, Roles: roles})
	}
	if s.flip("archived") {
		p.Archive(s.Clock.Now())
	}
	require.NoError(s, s.Store.SavePlaybook(ctx, playbook.Playbook{}, p))
	s.playbooks = append(s.playbooks, p)
}

func (s *scene) addRun() {
	room := rapid.SampledFrom(s.rooms).Draw(s.T, "room")
	start := run.Start{ID: s.IDs.New(), Name: "Run", OwnerID: s.person().ID, ReporterID: s.person().ID, TeamID: room.TeamID, ChannelID: room.ID}
	r, err := run.InChannel(start, "Tasks", s.IDs, s.Clock.Now())
	if s.flip("of a playbook") {
		of := rapid.SampledFrom(s.playbooks).Draw(s.T, "playbook")
		r, err = run.FromPlaybook(of, int64(len(s.runs)+1), start, s.IDs, s.Clock.Now())
	}
	require.NoError(s, err)
	r.ParticipantIDs = []string{}
	for _, u := range some(s, s.people) {
		r.AddParticipants(u.ID)
	}
	for _, u := range some(s, s.people) {
		r.Follow(u.ID)
	}
	if s.flip("finished") {
		r.Finish(s.Clock.Now())
	}
	require.NoError(s, s.Store.SaveRun(ctx, run.Run{}, r))
	s.runs = append(s.runs, r)
}

func (s *scene) teamsOf(u host.User) []string {
	teams, err := s.Host.TeamsOf(ctx, u.ID)
	require.NoError(s, err)
	ids := []string{}
	for _, t := range teams {
		ids = append(ids, t.ID)
	}
	return ids
}

// shows tells what a rule says, and fails the test when it says anything else.
func (s *scene) shows(err error) bool {
	if err != nil {
		require.Equal(s, failure.Forbidden, failure.Of(err), err)
	}
	return err == nil
}

func (s *scene) mayViewPlaybook(u host.User, p playbook.Playbook) bool {
	f, err := s.Facts.ForPlaybook(ctx, u.ID, p.SubjectFor(u.ID))
	require.NoError(s, err)
	return s.shows(access.ViewPlaybook(f))
}

func (s *scene) mayViewRun(u host.User, r run.Run) bool {
	f, err := s.Facts.ForRun(ctx, u.ID, r.SubjectFor(u.ID))
	require.NoError(s, err)
	return s.shows(access.ViewRun(f, r.SubjectFor(u.ID)))
}

func (s *scene) checkPlaybooks(u host.User, teamID string) {
	want := []string{}
	archivedToo := s.flip("archived too")
	for _, p := range s.playbooks {
		if (teamID == "" || p.TeamID == teamID) && (archivedToo || !p.Archived()) && s.mayViewPlaybook(u, p) {
			want = append(want, p.ID)
		}
	}
	visible, err := s.Facts.SeenPlaybooks(ctx, u.ID, teamID)
	require.NoError(s, err)
	got := []string{}
	for page := 0; page == 0 || page*2 < len(want); page++ {
		found, err := s.Store.Playbooks(ctx, playbook.Filter{Visible: visible, TeamID: teamID, WithArchived: archivedToo, Page: page, PerPage: 2})
		require.NoError(s, err)
		require.Equal(s, len(want), found.Total, "the total of playbooks for %s", u.Username)
		for _, p := range found.Playbooks {
			got = append(got, p.ID)
		}
	}
	require.ElementsMatch(s, want, got, "playbooks for %s in %q", u.Username, teamID)
}

func (s *scene) checkRuns(u host.User, teamID string) {
	ids, channels, owners := []string{}, []string{}, map[string]bool{}
	for _, r := range s.runs {
		if (teamID == "" || r.TeamID == teamID) && s.mayViewRun(u, r) {
			ids, channels, owners[r.OwnerID] = append(ids, r.ID), append(channels, r.ChannelID), true
		}
	}
	visible, _, err := s.Facts.Seen(ctx, u.ID, teamID)
	require.NoError(s, err)
	got := []string{}
	for page := 0; page == 0 || page*2 < len(ids); page++ {
		found, err := s.Store.Runs(ctx, run.Filter{Visible: visible, TeamID: teamID, Page: page, PerPage: 2})
		require.NoError(s, err)
		require.Equal(s, len(ids), found.Total, "the total of runs for %s", u.Username)
		for _, r := range found.Runs {
			got = append(got, r.ID)
		}
	}
	require.ElementsMatch(s, ids, got, "runs for %s in %q", u.Username, teamID)
	rooms, err := s.Store.RunChannels(ctx, run.Filter{Visible: visible, TeamID: teamID, PerPage: run.MaxPerPage})
	require.NoError(s, err)
	require.ElementsMatch(s, channels, rooms, "channels for %s in %q", u.Username, teamID)
	people, err := s.Store.RunOwners(ctx, visible, teamID)
	require.NoError(s, err)
	require.Len(s, people, len(owners), "owners for %s in %q", u.Username, teamID)
	for _, id := range people {
		require.True(s, owners[id])
	}
}

// checkSidebar puts everything of the team into a category of somebody, which they may have
// done when they saw it.
func (s *scene) checkSidebar(u host.User, teamID string) {
	c, err := s.Store.EnsureFavourites(ctx, category.Favourites(s.IDs.New(), u.ID, teamID, s.Clock.Now()))
	require.NoError(s, err)
	filed, unfiled := []string{}, []string{}
	add := func(kind category.Kind, id string, shows, mine bool) {
		switch {
		case s.flip("filed"):
			_, err := s.Store.FileItem(ctx, c, category.Ref{Kind: kind, ID: id})
			require.NoError(s, err)
			if shows {
				filed = append(filed, id)
			}
		case shows && mine:
			unfiled = append(unfiled, id)
		}
	}
	for _, p := range s.playbooks {
		if p.TeamID == teamID {
			add(category.Playbook, p.ID, !p.Archived() && s.mayViewPlaybook(u, p), p.SubjectFor(u.ID).Listed)
		}
	}
	for _, r := range s.runs {
		if r.TeamID == teamID {
			takes := r.SubjectFor(u.ID).Participates || slices.Contains(r.FollowerIDs, u.ID)
			add(category.Run, r.ID, s.mayViewRun(u, r), takes && r.Status == run.InProgress && r.Type == run.OfPlaybook)
		}
	}
	visible, _, err := s.Facts.Seen(ctx, u.ID, teamID)
	require.NoError(s, err)
	got, err := s.Store.Sidebar(ctx, category.Filter{UserID: u.ID, TeamID: teamID, Visible: visible})
	require.NoError(s, err)
	require.ElementsMatch(s, filed, itemIDs(got.Categories[0].Items), "favourites of %s", u.Username)
	require.ElementsMatch(s, unfiled, itemIDs(append(got.Runs, got.Playbooks...)), "other items of %s", u.Username)
}

func itemIDs(items []category.Item) []string {
	out := []string{}
	for _, item := range items {
		out = append(out, item.ID)
	}
	return out
}

func (s *scene) checkUsage(u host.User, teamID string) {
	f, err := s.Facts.ForTeam(ctx, u.ID, teamID)
	require.NoError(s, err)
	want := []string{}
	for _, p := range s.playbooks {
		used := slices.ContainsFunc(s.runs, func(r run.Run) bool { return r.PlaybookID == p.ID })
		if p.TeamID == teamID && used && s.mayViewPlaybook(u, p) {
			want = append(want, p.ID)
		}
	}
	found, err := s.Store.PlaybookUsage(ctx, insight.UsageFilter{
		Visible: access.SeesPlaybooks(u.ID, f.SystemAdmin, []access.TeamFacts{f.Team}), TeamID: teamID,
		Since: s.Clock.Now().Add(-time.Hour), PerPage: insight.MaxPerPage,
	})
	require.NoError(s, err)
	got := []string{}
	for _, each := range found.Items {
		got = append(got, each.PlaybookID)
	}
	require.ElementsMatch(s, want, got, "usage for %s", u.Username)
}
