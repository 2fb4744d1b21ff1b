package host

import "context"

// Permissions asks what roles allow. Names are the host's, such as "view_team".
// Each method answers which of the asked permissions are granted, in the order of
// the question. Somebody or something unknown is granted nothing, without an error.
type Permissions interface {
	// GrantedInSystem goes by the user's system roles.
	GrantedInSystem(ctx context.Context, userID string, asked ...string) ([]string, error)
	// GrantedInTeam goes by roles in the team, then by system roles.
	GrantedInTeam(ctx context.Context, userID, teamID string, asked ...string) ([]string, error)
	// GrantedInTeamTo is GrantedInTeam for many users, by their ids, in one call.
	GrantedInTeamTo(ctx context.Context, userIDs []string, teamID string, asked ...string) (map[string][]string, error)
	// GrantedInChannel goes by roles in the channel, then in its team, then in the system.
	GrantedInChannel(ctx context.Context, userID, channelID string, asked ...string) ([]string, error)
	// GrantedByRoles goes by role names alone.
	GrantedByRoles(ctx context.Context, roles []string, asked ...string) ([]string, error)
}
