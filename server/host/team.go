package host

import (
	"context"
	"time"
)

// Team is a team.
type Team struct {
	ID          string
	Name        string // the part of addresses
	DisplayName string
	// DeletedAt is when the team was archived; zero for active ones.
	DeletedAt time.Time
}

// PlaybookRoles are the names of the roles that the team's permission scheme gives
// to the admins and members of a playbook or run. They are never empty.
type PlaybookRoles struct {
	PlaybookAdmin  string
	PlaybookMember string
	RunAdmin       string
	RunMember      string
}

// BuiltInPlaybookRoles are those of teams without a scheme.
func BuiltInPlaybookRoles() PlaybookRoles {
	return PlaybookRoles{
		PlaybookAdmin: "playbook_admin", PlaybookMember: "playbook_member",
		RunAdmin: "run_admin", RunMember: "run_member",
	}
}

// Teams answers questions about teams and changes who is in them.
type Teams interface {
	// Team finds one by id, archived ones included. Kinds: NotFound.
	Team(ctx context.Context, id string) (Team, error)
	// TeamsOf lists the active teams of which the user is an active member.
	TeamsOf(ctx context.Context, userID string) ([]Team, error)
	// TeamMembers tells which of the users are active members.
	TeamMembers(ctx context.Context, teamID string, userIDs []string) ([]string, error)
	// AddTeamMember does nothing for members. Kinds: NotFound, Forbidden, Invalid.
	AddTeamMember(ctx context.Context, teamID, userID string) error
	// PlaybookRoles gives the role names of the team's scheme. Kinds: NotFound.
	PlaybookRoles(ctx context.Context, teamID string) (PlaybookRoles, error)
}
