package access

import (
	"slices"

	"playbooks/server/domain/playbook"
)

// Way is how an actor came in. It is for audit and for messages, never for rules.
type Way string

// The ways in.
const (
	BySession Way = "session"
	ByPlugin  Way = "plugin"
	ByCommand Way = "command"
	ByDialog  Way = "dialog"
	// BySystem is the bot, when a time has come or the host tells of something.
	BySystem Way = "system"
)

// Actor is who acts.
type Actor struct {
	UserID string
	Way    Way
}

// Permission is a permission id of the host.
type Permission string

// The host's permissions that rules ask for. Names are the host's own.
const (
	PlaybookPublicCreate            Permission = "playbook_public_create"
	PlaybookPrivateCreate           Permission = "playbook_private_create"
	PlaybookPublicView              Permission = "playbook_public_view"
	PlaybookPrivateView             Permission = "playbook_private_view"
	PlaybookPublicManageProperties  Permission = "playbook_public_manage_properties"
	PlaybookPrivateManageProperties Permission = "playbook_private_manage_properties"
	PlaybookPublicManageMembers     Permission = "playbook_public_manage_members"
	PlaybookPrivateManageMembers    Permission = "playbook_private_manage_members"
	PlaybookPublicManageRoles       Permission = "playbook_public_manage_roles"
	PlaybookPrivateManageRoles      Permission = "playbook_private_manage_roles"
	PlaybookPublicMakePrivate       Permission = "playbook_public_make_private"
	PlaybookPrivateMakePublic       Permission = "playbook_private_make_public"
	RunCreate                       Permission = "run_create"
	// Those of runs count where a role in the team or system grants them.
	RunView             Permission = "run_view"
	RunManageProperties Permission = "run_manage_properties"
)

// OnPlaybooks lists the permissions that playbook roles and team roles can grant on a playbook.
func OnPlaybooks() []Permission {
	return []Permission{
		PlaybookPublicView, PlaybookPrivateView, PlaybookPublicManageProperties, PlaybookPrivateManageProperties,
		PlaybookPublicManageMembers, PlaybookPrivateManageMembers, PlaybookPublicManageRoles, PlaybookPrivateManageRoles,
		PlaybookPublicMakePrivate, PlaybookPrivateMakePublic, RunCreate,
	}
}

// TeamFacts are what the host says of an actor in one team.
type TeamFacts struct {
	TeamID string
	// View is the host's view_team.
	View bool
	// ListChannels is what guests lack.
	ListChannels bool
	// Granted are permissions that team or system roles give on every playbook and run of the team.
	Granted []Permission
	// RoleGrants say what each stored playbook role gives, through the team's scheme.
	RoleGrants map[playbook.Role][]Permission
	// CreatePublicChannel and CreatePrivateChannel allow new channels.
	CreatePublicChannel  bool
	CreatePrivateChannel bool
	// ReadChannels is the host's read_channel on every channel of the team.
	ReadChannels bool
}

func (t TeamFacts) grants(p Permission) bool { return slices.Contains(t.Granted, p) }

func (t TeamFacts) roleGrants(r playbook.Role, p Permission) bool {
	return slices.Contains(t.RoleGrants[r], p)
}

// ChannelFacts are what the host says of an actor in one channel.
type ChannelFacts struct {
	ChannelID string
	// TeamID is "" for direct and group messages.
	TeamID   string
	Archived bool
	Read     bool
	Post     bool
	// ManageProperties and ManageMembers go by the type of the channel.
	ManageProperties bool
	ManageMembers    bool
}

// Direct tells whether the channel is a direct or group message.
func (c ChannelFacts) Direct() bool { return c.TeamID == "" }

// Facts are everything that rules may know of an actor. What was not gathered is
// false and denies.
type Facts struct {
	UserID      string
	SystemAdmin bool
	// Analytics is the host's get_analytics.
	Analytics bool
	// Team is the team of the thing in question.
	Team TeamFacts
	// PlaybookTeam is the team of the playbook, where that is not Team: a run may be in another one.
	PlaybookTeam TeamFacts
	Channel      ChannelFacts
	// Playbook is the playbook of the run, or the one in question; nil when there is none.
	Playbook *playbook.Subject
}

// holds tells whether the actor has a permission on the playbook: through their
// roles on it, or through the team.
func (f Facts) holds(p Permission) bool {
	t := f.playbookTeam()
	if !t.View {
		return false
	}
	return t.grants(p) || slices.ContainsFunc(f.roles(t), func(r playbook.Role) bool { return t.roleGrants(r, p) })
}

// playbookTeam is nothing where nothing was gathered of the playbook's team.
func (f Facts) playbookTeam() TeamFacts {
	switch {
	case f.Playbook == nil:
		return TeamFacts{}
	case f.Playbook.TeamID == f.Team.TeamID:
		return f.Team
	case f.Playbook.TeamID == f.PlaybookTeam.TeamID:
		return f.PlaybookTeam
	}
	return TeamFacts{}
}

// roles are the actor's effective roles on the playbook, which is in the team: a listed
// member's own; the member role for everybody else on a public playbook, but not for guests.
func (f Facts) roles(t TeamFacts) []playbook.Role {
	switch {
	case f.Playbook.Listed:
		return f.Playbook.ActorRoles
	case f.Playbook.Public && t.ListChannels:
		return []playbook.Role{playbook.RoleMember}
	}
	return nil
}

// playbookAdmin tells whether the actor administers the playbook by their role.
func (f Facts) playbookAdmin() bool {
	t := f.playbookTeam()
	return t.View && slices.Contains(f.roles(t), playbook.RoleAdmin)
}

func byVisibility(pb playbook.Subject, public, private Permission) Permission {
	if pb.Public {
		return public
	}
	return private
}
