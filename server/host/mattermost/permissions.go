package mattermost

import (
	"context"
	"slices"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/server/failure"
)

// The API answers one permission at a time and looks up the user's roles anew for
// each. These methods look them up once and then ask which permissions they grant,
// which the host knows from memory.

// GrantedInSystem implements host.Permissions.
func (h *Host) GrantedInSystem(ctx context.Context, userID string, asked ...string) ([]string, error) {
	roles, err := h.systemRoles(userID)
	if err != nil {
		return nil, err
	}
	return h.GrantedByRoles(ctx, roles, asked...)
}

// GrantedInTeam implements host.Permissions.
func (h *Host) GrantedInTeam(ctx context.Context, userID, teamID string, asked ...string) ([]string, error) {
	roles, err := h.teamRoles(userID, teamID)
	if err != nil {
		return nil, err
	}
	return h.GrantedByRoles(ctx, roles, asked...)
}

// GrantedInChannel implements host.Permissions. The host knows the roles in channels
// from memory, so it is asked directly.
func (h *Host) GrantedInChannel(_ context.Context, userID, channelID string, asked ...string) ([]string, error) {
	return granted(asked, func(permission string) bool {
		return h.api.HasPermissionToChannel(userID, channelID, &model.Permission{Id: permission})
	}), nil
}

// GrantedByRoles implements host.Permissions.
func (h *Host) GrantedByRoles(_ context.Context, roles []string, asked ...string) ([]string, error) {
	if len(roles) == 0 {
		return []string{}, nil
	}
	return granted(asked, func(permission string) bool { return h.api.RolesGrantPermission(roles, permission) }), nil
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

func (h *Host) systemRoles(userID string) ([]string, error) {
	u, err := h.api.GetUser(userID)
	switch {
	case err != nil && kindByStatus[err.StatusCode] == failure.NotFound:
		return nil, nil
	case err != nil:
		return nil, failed(err)
	case u == nil:
		return nil, lost()
	}
	return u.GetRoles(), nil
}

func (h *Host) teamRoles(userID, teamID string) ([]string, error) {
	roles, err := h.systemRoles(userID)
	if err != nil {
		return nil, err
	}
	m, err := h.teamMember(teamID, userID)
	if err != nil || m == nil {
		return roles, err
	}
	return slices.Concat(m.GetRoles(), roles), nil
}
