package host

import "context"

// Permissions asks what roles allow. Names are the host's, such as "view_team".
// Each method answers which of the asked permissions are granted, in the order of
// the question. Somebody or something unknown is granted nothing, without an error.
type Permissions interface {
	// Granted answers everything about one user at once.
	Granted(ctx context.Context, userID string, q Question) (Grants, error)
	// GrantedInTeamTo answers about many users, by their ids, in one call. It goes by roles
	// in the team, then by system roles.
	GrantedInTeamTo(ctx context.Context, userIDs []string, teamID string, asked ...string) (map[string][]string, error)
	// GrantedInChannel goes by roles in the channel, then in its team, then in the system.
	GrantedInChannel(ctx context.Context, userID, channelID string, asked ...string) ([]string, error)
	// GrantedByRoles goes by role names alone.
	GrantedByRoles(ctx context.Context, roles []string, asked ...string) ([]string, error)
}

// Question asks about a user.
type Question struct {
	// InSystem are permissions that system roles may grant.
	InSystem []string
	// TeamIDs are the teams in each of which InTeam is asked.
	TeamIDs []string
	// InTeam are permissions that roles in a team or system roles may grant.
	InTeam []string
}

// Grants answers a Question.
type Grants struct {
	// Active tells whether the account exists and can be used; nothing is granted otherwise.
	Active   bool
	InSystem []string
	// InTeam has an element for each team of the question.
	InTeam map[string][]string
}
