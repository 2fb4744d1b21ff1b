package mattermost

import (
	"context"
	"slices"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// membershipPage is how many memberships of a user are read at a time.
const membershipPage = 200

// The API answers one permission at a time and looks up the user's roles anew for
// each. These methods look them up once and then ask what they grant, which many
// users have in common.

// Granted implements host.Permissions: the user and their memberships are one call each.
func (h *Host) Granted(ctx context.Context, userID string, q host.Question) (host.Grants, error) {
	out := host.Grants{InTeam: make(map[string][]string, len(q.TeamIDs))}
	system, err := h.systemRoles(userID)
	if err != nil || len(system) == 0 { // everybody who is active has some
		return out, err
	}
	out.Active = true
	if out.InSystem, err = h.GrantedByRoles(ctx, system, q.InSystem...); err != nil {
		return host.Grants{}, err
	}
	roles, err := h.rolesInTeams(userID, q.TeamIDs)
	if err != nil {
		return host.Grants{}, err
	}
	for _, id := range q.TeamIDs {
		if out.InTeam[id], err = h.GrantedByRoles(ctx, slices.Concat(roles[id], system), q.InTeam...); err != nil {
			return host.Grants{}, err
		}
	}
	return out, nil
}

// GrantedInTeamTo implements host.Permissions. The API knows no question about many
// members of a team, so this costs one call for each user.
func (h *Host) GrantedInTeamTo(ctx context.Context, userIDs []string, teamID string, asked ...string) (map[string][]string, error) {
	out := make(map[string][]string, len(userIDs))
	if len(userIDs) == 0 {
		return out, nil
	}
	users, appErr := h.api.GetUsersByIds(userIDs)
	if appErr != nil {
		return nil, failed(appErr)
	}
	for _, u := range users {
		if u.DeleteAt != 0 {
			continue
		}
		roles, err := h.withTeamRoles(u.GetRoles(), u.Id, teamID)
		if err != nil {
			return nil, err
		}
		if out[u.Id], err = h.GrantedByRoles(ctx, roles, asked...); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// GrantedInChannel implements host.Permissions. The host knows the roles in channels
// from memory, so it is asked directly; but it forgets that a member may be deactivated.
func (h *Host) GrantedInChannel(_ context.Context, userID, channelID string, asked ...string) ([]string, error) {
	system, err := h.systemRoles(userID)
	if err != nil || len(system) == 0 {
		return []string{}, err
	}
	return granted(asked, func(permission string) bool {
		return h.api.HasPermissionToChannel(userID, channelID, &model.Permission{Id: permission})
	}), nil
}

// GrantedByRoles implements host.Permissions.
func (h *Host) GrantedByRoles(_ context.Context, roles []string, asked ...string) ([]string, error) {
	if len(roles) == 0 {
		return []string{}, nil
	}
	of := strings.Join(roles, " ") + "\n"
	return granted(asked, func(permission string) bool {
		grants, known := h.grants.get(of + permission)
		if !known {
			grants = h.api.RolesGrantPermission(roles, permission)
			h.grants.put(of+permission, grants)
		}
		return grants
	}), nil
}

func granted(asked []string, grants func(string) bool) []string {
	out := make([]string, 0, len(asked))
	for _, permission := range asked {
		if grants(permission) {
			out = append(out, permission)
		}
	}
	return out
}

// systemRoles are none for who is unknown or deactivated: another plugin may name
// anybody as the user it acts for.
func (h *Host) systemRoles(userID string) ([]string, error) {
	u, err := h.api.GetUser(userID)
	switch {
	case err != nil && kindByStatus[err.StatusCode] == failure.NotFound:
		return nil, nil
	case err != nil:
		return nil, failed(err)
	case u == nil:
		return nil, lost()
	case u.DeleteAt != 0:
		return nil, nil
	}
	return u.GetRoles(), nil
}

// rolesInTeams are the user's roles in each of the teams of which they are a member.
func (h *Host) rolesInTeams(userID string, teamIDs []string) (map[string][]string, error) {
	switch len(teamIDs) {
	case 0:
		return nil, nil
	case 1:
		m, err := h.teamMember(teamIDs[0], userID)
		if err != nil || m == nil {
			return nil, err
		}
		return map[string][]string{m.TeamId: m.GetRoles()}, nil
	}
	out := map[string][]string{}
	for page := 0; ; page++ {
		members, err := h.api.GetTeamMembersForUser(userID, page, membershipPage)
		if err != nil {
			return nil, failed(err)
		}
		for _, m := range members {
			if m != nil && m.DeleteAt == 0 {
				out[m.TeamId] = m.GetRoles()
			}
		}
		if len(members) < membershipPage {
			return out, nil
		}
	}
}

// withTeamRoles puts the roles in a team before those in the system.
func (h *Host) withTeamRoles(roles []string, userID, teamID string) ([]string, error) {
	m, err := h.teamMember(teamID, userID)
	if err != nil || m == nil {
		return roles, err
	}
	return slices.Concat(m.GetRoles(), roles), nil
}
