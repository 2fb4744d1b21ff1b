package facts

import (
	"context"
	"slices"

	"playbooks/server/access"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// PlaybookSubjects reads the access facts of a playbook.
type PlaybookSubjects interface {
	// PlaybookSubject reads them for one user. Kind: NotFound.
	PlaybookSubject(ctx context.Context, id, userID string) (playbook.Subject, error)
	// PlaybookSubjects reads them for many, by their ids; none for an unknown playbook.
	PlaybookSubjects(ctx context.Context, id string, userIDs []string) (map[string]playbook.Subject, error)
}

// Deps are the dependencies of Gatherer; all are required.
type Deps struct {
	Permissions host.Permissions
	Teams       host.Teams
	Channels    host.Channels
	Store       PlaybookSubjects
}

// Gatherer gathers facts.
type Gatherer struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Gatherer {
	if d.Permissions == nil || d.Teams == nil || d.Channels == nil || d.Store == nil {
		panic("facts: a dependency is missing")
	}
	return &Gatherer{d}
}

// ForRun gathers what the rules of an existing run need, and no more: people in
// the run are not asked about its playbook's visibility.
func (g *Gatherer) ForRun(ctx context.Context, userID string, s run.Subject) (access.Facts, error) {
	of, err := g.playbookOf(ctx, userID, s)
	if err != nil {
		return access.Facts{}, err
	}
	var teamIDs []string
	if s.TeamID != "" {
		teamIDs = append(teamIDs, s.TeamID)
		if of != nil && of.TeamID != s.TeamID {
			teamIDs = append(teamIDs, of.TeamID)
		}
	}
	is, err := g.standing(ctx, userID, teamIDs...)
	if err != nil {
		return access.Facts{}, err
	}
	teams := append(is.teams, access.TeamFacts{}, access.TeamFacts{}) // for those that there are not
	f := access.Facts{UserID: userID, SystemAdmin: is.admin, Team: teams[0], PlaybookTeam: teams[1], Playbook: of}
	if s.ChannelRule() {
		f.Channel, err = g.Channel(ctx, userID, s.ChannelID)
		if err != nil && !failure.Is(err, failure.NotFound) {
			return access.Facts{}, err
		}
	}
	return f, nil
}

// playbookOf is nil for a run without a playbook, and when that is gone.
func (g *Gatherer) playbookOf(ctx context.Context, userID string, s run.Subject) (*playbook.Subject, error) {
	if s.PlaybookID == "" {
		return nil, nil
	}
	subject, err := g.Store.PlaybookSubject(ctx, s.PlaybookID, userID)
	switch {
	case failure.Is(err, failure.NotFound):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return &subject, nil
}

// ForPlaybook gathers what the rules of a playbook need.
func (g *Gatherer) ForPlaybook(ctx context.Context, userID string, s playbook.Subject) (access.Facts, error) {
	f, err := g.ForTeam(ctx, userID, s.TeamID)
	f.Playbook = &s
	return f, err
}

// ForTeam gathers what the rules of new playbooks and runs need. Nobody may do anything in
// an unknown team.
func (g *Gatherer) ForTeam(ctx context.Context, userID, teamID string) (access.Facts, error) {
	var teamIDs []string
	if teamID != "" {
		teamIDs = append(teamIDs, teamID)
	}
	is, err := g.standing(ctx, userID, teamIDs...)
	f := access.Facts{UserID: userID, SystemAdmin: is.admin}
	if len(is.teams) > 0 {
		f.Team = is.teams[0]
	}
	return f, err
}

// Active tells whether the account exists and can be used.
func (g *Gatherer) Active(ctx context.Context, userID string) (bool, error) {
	is, err := g.standing(ctx, userID)
	return is.active, err
}

// ForSite gathers what the rules about the whole site need.
func (g *Gatherer) ForSite(ctx context.Context, userID string) (access.Facts, error) {
	granted, err := g.Permissions.Granted(ctx, userID, host.Question{InSystem: []string{manageSystem, getAnalytics}})
	return access.Facts{
		UserID: userID, SystemAdmin: slices.Contains(granted.InSystem, manageSystem), Analytics: slices.Contains(granted.InSystem, getAnalytics),
	}, err
}

// standing is what the host says of somebody.
type standing struct {
	// active is false for accounts that are unknown or deactivated, whatever they are members of.
	active, admin bool
	teams         []access.TeamFacts
}

// standing asks the host at once about the system and about each of the teams.
func (g *Gatherer) standing(ctx context.Context, userID string, teamIDs ...string) (standing, error) {
	granted, err := g.Permissions.Granted(ctx, userID, host.Question{InSystem: []string{manageSystem}, TeamIDs: teamIDs, InTeam: askedInTeam})
	if err != nil {
		return standing{}, err
	}
	is := standing{active: granted.Active, admin: len(granted.InSystem) > 0}
	for _, id := range teamIDs {
		t := teamFacts(id, granted.InTeam[id])
		if t.View {
			t.RoleGrants, err = g.roleGrants(ctx, id)
		}
		if failure.Is(err, failure.NotFound) { // system roles reach into teams that do not exist
			t = access.TeamFacts{TeamID: id}
		} else if err != nil {
			return standing{}, err
		}
		is.teams = append(is.teams, t)
	}
	return is, nil
}

func teamFacts(teamID string, granted []string) access.TeamFacts {
	t := access.TeamFacts{TeamID: teamID, View: slices.Contains(granted, viewTeam)}
	if !t.View {
		return t
	}
	t.ListChannels = slices.Contains(granted, listTeamChannels)
	t.CreatePublicChannel = slices.Contains(granted, createPublicChannel)
	t.CreatePrivateChannel = slices.Contains(granted, createPrivateChannel)
	t.ReadChannels = slices.Contains(granted, readChannel)
	for _, p := range granted {
		t.Granted = append(t.Granted, access.Permission(p))
	}
	return t
}

// roleGrants says what the stored playbook roles give through the team's scheme.
func (g *Gatherer) roleGrants(ctx context.Context, teamID string) (map[playbook.Role][]access.Permission, error) {
	names, err := g.Teams.PlaybookRoles(ctx, teamID)
	if err != nil {
		return nil, err
	}
	out := map[playbook.Role][]access.Permission{}
	for role, name := range map[playbook.Role]string{playbook.RoleMember: names.PlaybookMember, playbook.RoleAdmin: names.PlaybookAdmin} {
		granted, err := g.Permissions.GrantedByRoles(ctx, []string{name}, onPlaybooks...)
		if err != nil {
			return nil, err
		}
		for _, p := range granted {
			out[role] = append(out[role], access.Permission(p))
		}
	}
	return out, nil
}

// Channel asks the host about one channel. Kind: NotFound.
func (g *Gatherer) Channel(ctx context.Context, userID, channelID string) (access.ChannelFacts, error) {
	c, err := g.Channels.Channel(ctx, channelID)
	if err != nil {
		return access.ChannelFacts{}, err
	}
	manageProperties, manageMembers := managePublicProperties, managePublicMembers
	if c.Type == host.PrivateChannel {
		manageProperties, manageMembers = managePrivateProperties, managePrivateMembers
	}
	granted, err := g.Permissions.GrantedInChannel(ctx, userID, channelID, readChannel, createPost, manageProperties, manageMembers)
	if err != nil {
		return access.ChannelFacts{}, err
	}
	return access.ChannelFacts{
		ChannelID: c.ID, TeamID: c.TeamID, Archived: c.Archived(),
		Read: slices.Contains(granted, readChannel), Post: slices.Contains(granted, createPost),
		ManageProperties: slices.Contains(granted, manageProperties), ManageMembers: slices.Contains(granted, manageMembers),
	}, nil
}

// Seen says which runs and playbooks of lists the actor may see, in all their teams and
// in the one that is asked about. Channels are those of the team, or of all for "", and
// direct and group messages.
func (g *Gatherer) Seen(ctx context.Context, userID, teamID string) (run.Visibility, playbook.Visibility, error) {
	teamIDs, err := g.teamsOf(ctx, userID)
	if err != nil {
		return run.Visibility{}, playbook.Visibility{}, err
	}
	if teamID != "" && !slices.Contains(teamIDs, teamID) {
		teamIDs = append(teamIDs, teamID)
	}
	is, err := g.standing(ctx, userID, teamIDs...)
	if err != nil || is.admin || !is.active {
		return access.SeesRuns(userID, is.admin, nil, nil), access.SeesPlaybooks(userID, is.admin, is.teams), err
	}
	channels, err := g.Channels.ChannelsOf(ctx, userID, teamID)
	if err != nil {
		return run.Visibility{}, playbook.Visibility{}, err
	}
	channelIDs := make([]string, len(channels))
	for i, c := range channels {
		channelIDs[i] = c.ID
	}
	return access.SeesRuns(userID, false, is.teams, channelIDs), access.SeesPlaybooks(userID, false, is.teams), nil
}

// SeenPlaybooks says which playbooks of lists the actor may see: of one team, or of all
// their teams when teamID is empty.
func (g *Gatherer) SeenPlaybooks(ctx context.Context, userID, teamID string) (playbook.Visibility, error) {
	teamIDs := []string{teamID}
	if teamID == "" {
		var err error
		if teamIDs, err = g.teamsOf(ctx, userID); err != nil {
			return playbook.Visibility{}, err
		}
	}
	is, err := g.standing(ctx, userID, teamIDs...)
	return access.SeesPlaybooks(userID, is.admin, is.teams), err
}

func (g *Gatherer) teamsOf(ctx context.Context, userID string) ([]string, error) {
	all, err := g.Teams.TeamsOf(ctx, userID)
	ids := make([]string, len(all))
	for i, t := range all {
		ids[i] = t.ID
	}
	return ids, err
}

// The host's permissions that facts are made of.
const (
	manageSystem            = "manage_system"
	getAnalytics            = "get_analytics"
	viewTeam                = "view_team"
	listTeamChannels        = "list_team_channels"
	createPublicChannel     = "create_public_channel"
	createPrivateChannel    = "create_private_channel"
	readChannel             = "read_channel"
	createPost              = "create_post"
	managePublicProperties  = "manage_public_channel_properties"
	managePrivateProperties = "manage_private_channel_properties"
	managePublicMembers     = "manage_public_channel_members"
	managePrivateMembers    = "manage_private_channel_members"
)

var (
	onPlaybooks = names(access.OnPlaybooks())
	askedInTeam = append([]string{
		viewTeam, listTeamChannels, createPublicChannel, createPrivateChannel, readChannel,
		string(access.PlaybookPublicCreate), string(access.PlaybookPrivateCreate), string(access.RunView), string(access.RunManageProperties),
	}, onPlaybooks...)
)

func names(in []access.Permission) []string {
	out := make([]string, len(in))
	for i, p := range in {
		out[i] = string(p)
	}
	return out
}
