package mattermost

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/server/failure"
)

// The API answers one permission at a time and looks up the user's roles anew for
// each. These methods look them up once and then ask what they grant, which many
// users have in common.

// grants remembers for a second what sets of roles grant: long enough for one request
// or announcement, which ask the same of many people, and too short for anybody to
// notice that a role has changed. Who has which roles is never remembered.
type grants struct {
	now   func() time.Time
	mu    sync.Mutex
	since time.Time
	known map[string]bool // by roles and permission
}

func (g *grants) get(key string) (granted, known bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.now().Sub(g.since) > time.Second {
		return false, false
	}
	granted, known = g.known[key]
	return granted, known
}

func (g *grants) put(key string, granted bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if now := g.now(); now.Sub(g.since) > time.Second {
		g.since, g.known = now, map[string]bool{}
	}
	g.known[key] = granted
}

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
	return h.withTeamRoles(roles, userID, teamID)
}

// withTeamRoles puts the roles in a team before those in the system.
func (h *Host) withTeamRoles(roles []string, userID, teamID string) ([]string, error) {
	m, err := h.teamMember(teamID, userID)
	if err != nil || m == nil {
		return roles, err
	}
	return slices.Concat(m.GetRoles(), roles), nil
}
