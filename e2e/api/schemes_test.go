package api_test

import (
	"database/sql"
	"slices"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/e2e/stack"
	"playbooks/server/api/wire"
	"playbooks/server/client"
)

// change is what a scheme gives to a built-in role, and takes from it.
type change struct{ give, take []string }

// schemed is a world whose team has a permission scheme of its own. Making one over the
// API takes a licence, so it is written as the server would. Not for tests that run beside
// others.
func schemed(t *testing.T, changes map[string]change) *world {
	t.Helper()
	own := ownServer(t)
	w := newWorld(t)
	w.scheme(own, w.Team, changes)
	return w
}

func (w *world) scheme(own *stack.Stack, team *model.Team, changes map[string]change) {
	w.t.Helper()
	db, err := sql.Open("pgx", own.DatabaseURL)
	require.NoError(w.t, err)
	defer func() { require.NoError(w.t, db.Close()) }()
	role := func(builtIn string) string {
		var held string
		require.NoError(w.t, db.QueryRowContext(w.t.Context(), `SELECT permissions FROM roles WHERE name = $1`, builtIn).Scan(&held))
		granted := slices.DeleteFunc(strings.Fields(held), func(p string) bool { return slices.Contains(changes[builtIn].take, p) })
		name := model.NewId()
		_, err := db.ExecContext(w.t.Context(), `
INSERT INTO roles (id, name, displayname, description, createat, updateat, deleteat, permissions, schememanaged, builtin)
VALUES ($1, $1, $2, '', 1, 1, 0, $3, true, false)`, name, builtIn, " "+strings.Join(append(granted, changes[builtIn].give...), " "))
		require.NoError(w.t, err)
		return name
	}
	_, err = db.ExecContext(w.t.Context(), `
INSERT INTO systems (name, value) VALUES ('migration_advanced_permissions_phase_2', 'true') ON CONFLICT DO NOTHING`)
	require.NoError(w.t, err, "as on every server that has ever had schemes")
	_, err = db.ExecContext(w.t.Context(), `
WITH s AS (
	INSERT INTO schemes (id, name, displayname, description, createat, updateat, deleteat, scope,
		defaultteamadminrole, defaultteamuserrole, defaultteamguestrole, defaultchanneladminrole, defaultchanneluserrole, defaultchannelguestrole,
		defaultplaybookadminrole, defaultplaybookmemberrole, defaultrunadminrole, defaultrunmemberrole)
	VALUES ($1, $1, 'Scheme', '', 1, 1, 0, 'team', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
	RETURNING id)
UPDATE teams SET schemeid = s.id FROM s WHERE teams.id = $2`,
		model.NewId(), team.Id, role("team_admin"), role("team_user"), role("team_guest"), role("channel_admin"), role("channel_user"), role("channel_guest"),
		role("playbook_admin"), role("playbook_member"), role("run_admin"), role("run_member"))
	require.NoError(w.t, err)
}

// lead makes somebody an admin of the team.
func (w *world) lead(p *person) {
	w.t.Helper()
	_, err := w.Admin().Host.UpdateTeamMemberSchemeRoles(w.t.Context(), w.Team.Id, p.id, &model.SchemeRoles{SchemeAdmin: true, SchemeUser: true})
	require.NoError(w.t, err)
}

// listed gives the names of the runs that somebody finds, in the team or everywhere, and
// fails the test when the total says anything else.
func (w *world) listed(p *person, teamID string) []string {
	w.t.Helper()
	found, err := p.API.Runs.List(w.t.Context(), client.RunQuery{TeamID: teamID})
	require.NoError(w.t, err)
	out := []string{}
	for _, r := range found.Items {
		out = append(out, r.Name)
	}
	require.Len(w.t, out, found.TotalCount)
	return out
}

func TestASchemeTakesEditingFromMembers(t *testing.T) {
	w := schemed(t, map[string]change{"playbook_member": {take: []string{"playbook_public_manage_properties", "playbook_public_manage_members"}}})
	id := w.playbook(func(in *wire.PlaybookInput) {
		private(w.Owner(), w.Member())(in)
		in.Public = true
	})
	edit := wire.PlaybookPatch{Description: ptr("Changed")}
	for _, p := range []*person{w.Colleague(), w.Member()} { // not listed, and listed
		got, err := p.API.Playbooks.Get(t.Context(), id)
		require.NoError(t, err)
		require.NotEqual(t, "playbook_member", got.DefaultPlaybookMemberRole)
		require.Contains(t, w.titles(p, client.PlaybookQuery{TeamID: w.Team.Id}), got.Title)
		refused(t, 403, p.API.Playbooks.Update(t.Context(), id, edit))
		refused(t, 403, p.API.Playbooks.SetMember(t.Context(), id, w.Participant().id))
		refused(t, 403, p.API.Playbooks.Archive(t.Context(), id))
		r, err := p.API.Runs.Start(t.Context(), wire.RunInput{Name: "x", PlaybookID: id, TeamID: w.Team.Id})
		require.NoError(t, err, "starting is another permission")
		m, _, err := p.Host.GetChannelMember(t.Context(), r.ChannelID, p.id, "")
		require.NoError(t, err)
		require.True(t, m.SchemeAdmin, "the owner administers the channel, by the scheme's own role")
	}
	require.NoError(t, w.Owner().API.Playbooks.Update(t.Context(), id, edit), "its admins may")
	require.NoError(t, w.Admin().API.Playbooks.Update(t.Context(), id, edit))
}

func TestASchemeHidesPlaybooksFromMembers(t *testing.T) {
	w := schemed(t, map[string]change{"playbook_member": {take: []string{"playbook_public_view", "playbook_private_view"}}})
	id := w.playbook(inviting(w.Participant()))
	r := w.start(id, "Disk full")
	for _, p := range []*person{w.Owner(), w.Participant(), w.Colleague()} {
		_, err := p.API.Playbooks.Get(t.Context(), id)
		refused(t, 403, err)
		page, err := p.API.Playbooks.List(t.Context(), client.PlaybookQuery{TeamID: w.Team.Id})
		require.NoError(t, err)
		require.Empty(t, page.Items)
		require.Zero(t, page.TotalCount)
		suggested, err := p.API.Playbooks.Suggest(t.Context(), w.Team.Id, true)
		require.NoError(t, err)
		require.Empty(t, suggested)
	}
	require.Equal(t, []string{"Disk full"}, w.listed(w.Participant(), w.Team.Id), "who takes part sees the run")
	require.Empty(t, w.listed(w.Colleague(), w.Team.Id))
	_, err := w.Colleague().API.Runs.Get(t.Context(), r.ID)
	refused(t, 403, err)
	_, err = w.Admin().API.Playbooks.Get(t.Context(), id)
	require.NoError(t, err)
}

func TestASchemeShowsPrivatePlaybooksToTheTeam(t *testing.T) {
	w := schemed(t, map[string]change{"team_user": {give: []string{"playbook_private_view"}, take: []string{"playbook_public_create"}}})
	id := w.playbook(func(in *wire.PlaybookInput) { in.Public = false })
	r := w.start(id, "Disk full")
	got, err := w.Colleague().API.Playbooks.Get(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, []string{got.Title}, w.titles(w.Colleague(), client.PlaybookQuery{TeamID: w.Team.Id}))
	require.Equal(t, []string{"Disk full"}, w.listed(w.Colleague(), ""))
	_, err = w.Colleague().API.Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	refused(t, 403, w.Colleague().API.Playbooks.Update(t.Context(), id, wire.PlaybookPatch{Description: ptr("x")}))
	_, err = w.Colleague().API.Playbooks.Create(t.Context(), w.draft())
	refused(t, 403, err)

	_, err = w.Guest().API.Playbooks.Get(t.Context(), id)
	refused(t, 403, err)
	require.Empty(t, w.listed(w.Guest(), w.Team.Id))
	require.Empty(t, w.titles(w.Guest(), client.PlaybookQuery{TeamID: w.Team.Id}))
}

func TestASchemeLetsTeamAdminsManageRuns(t *testing.T) {
	w := schemed(t, map[string]change{"team_admin": {give: []string{"run_view", "run_manage_properties"}}})
	r := w.start(w.playbook(func(in *wire.PlaybookInput) { in.Public = false }), "Disk full")
	w.lead(w.Member())
	require.Equal(t, []string{"Disk full"}, w.listed(w.Member(), w.Team.Id))
	require.NoError(t, w.Member().API.Tasks.SetState(t.Context(), task(r, 0, 0), "closed"))
	require.NoError(t, w.Member().API.Runs.Finish(t.Context(), r.ID))
	_, err := w.Member().API.Playbooks.Get(t.Context(), r.PlaybookID)
	refused(t, 403, err)
	require.Empty(t, w.listed(w.Colleague(), w.Team.Id))
	_, err = w.Colleague().API.Runs.Get(t.Context(), r.ID)
	refused(t, 403, err)
}

func TestASchemeOpensTheChecklistsOfAllChannels(t *testing.T) {
	w := schemed(t, map[string]change{"team_user": {give: []string{"read_channel"}}})
	r := w.checklist(w.channel(model.ChannelTypePrivate).Id)
	require.Equal(t, []string{"Shopping"}, w.listed(w.Colleague(), w.Team.Id))
	require.Equal(t, r.ID, w.Colleague().get(r.ID).ID)
	_, err := w.Colleague().API.Tasks.Add(t.Context(), list(r, 0), wire.TaskAdd{Title: "Bread"})
	refused(t, 403, err)
	require.Empty(t, w.listed(w.Guest(), w.Team.Id))
}

// A run may take place in another team, which few may do. Both teams decide who sees it.
func TestARunInAnotherTeam(t *testing.T) {
	own := ownServer(t)
	w := newWorld(t)
	w.Outsider() // brings the other team
	w.scheme(own, w.Elsewhere, map[string]change{"team_user": {give: []string{"run_create"}}})
	for _, p := range []*person{w.Owner(), w.Colleague()} {
		w.join(p, w.Elsewhere)
	}
	w.lead(w.Member())
	r, err := w.Owner().API.Runs.Start(t.Context(), wire.RunInput{Name: "Abroad", PlaybookID: w.playbook(), TeamID: w.Elsewhere.Id})
	require.NoError(t, err)
	for p, sees := range map[*person]bool{w.Owner(): true, w.Colleague(): true, w.Member(): false, w.Outsider(): false} {
		_, err := p.API.Runs.Get(t.Context(), r.ID)
		require.Equal(t, sees, err == nil, "%s: %v", p.username, err)
		for _, team := range []string{"", w.Elsewhere.Id} {
			require.Equal(t, sees, slices.Contains(w.listed(p, team), "Abroad"), "%s in %q", p.username, team)
		}
		require.Empty(t, w.listed(p, w.Team.Id))
	}
	_, err = w.Colleague().API.Runs.Start(t.Context(), wire.RunInput{Name: "Home", PlaybookID: r.PlaybookID, TeamID: w.Team.Id})
	require.NoError(t, err)
}

func TestATeamAdminGivesRoles(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	open, secret := w.playbook(), w.playbook(private(w.Owner()))
	both := []string{"playbook_member", "playbook_admin"}
	w.lead(w.Member())
	refused(t, 403, w.Colleague().API.Playbooks.SetMember(t.Context(), open, w.Participant().id, both...))
	require.NoError(t, w.Member().API.Playbooks.SetMember(t.Context(), open, w.Participant().id, both...))
	refused(t, 403, w.Member().API.Playbooks.SetMember(t.Context(), secret, w.Participant().id, both...))
	_, err := w.Member().API.Playbooks.Get(t.Context(), secret)
	refused(t, 403, err)
}
