package hosttest

import (
	"context"
	"slices"

	"playbooks/server/host"
)

// everything is the one grant of the system admin.
const everything = "*"

// stockRoles are those of a fresh server, as far as we ever ask about them.
func stockRoles() map[string][]string {
	members := []string{
		"playbook_public_manage_members", "playbook_public_manage_properties",
		"playbook_private_manage_members", "playbook_private_manage_properties",
	}
	return map[string][]string{
		"system_admin": {everything},
		"system_user":  {"create_direct_channel", "create_group_channel", "view_members"},
		"system_guest": {"create_direct_channel", "create_group_channel"},
		"team_user": {
			"view_team", "list_team_channels", "join_public_channels", "read_public_channel",
			"create_public_channel", "create_private_channel", "playbook_public_create", "playbook_private_create",
		},
		"team_guest": {"view_team"},
		"team_admin": {"manage_team", "manage_channel_roles", "playbook_public_manage_roles", "playbook_private_manage_roles"},
		"channel_user": {
			"read_channel", "read_channel_content", "create_post", "delete_public_channel", "delete_private_channel",
			"manage_public_channel_properties", "manage_private_channel_properties",
			"manage_public_channel_members", "manage_private_channel_members",
		},
		"channel_guest":   {"read_channel", "read_channel_content", "create_post"},
		"channel_admin":   {"manage_channel_roles"},
		"playbook_admin":  append([]string{"playbook_public_manage_roles", "playbook_private_manage_roles", "playbook_public_make_private"}, members...),
		"playbook_member": append([]string{"playbook_public_view", "playbook_private_view", "run_create"}, members...),
		"run_admin":       {"run_manage_members", "run_manage_properties"},
		"run_member":      {"run_view"},
	}
}

// DefineRole makes a role, or replaces what it grants.
func (h *Host) DefineRole(name string, permissions ...string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.roles[name] = slices.Clone(permissions)
}

// Grant adds permissions to a role.
func (h *Host) Grant(role string, permissions ...string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.roles[role] = append(h.roles[role], permissions...)
}

// Revoke takes permissions from a role.
func (h *Host) Revoke(role string, permissions ...string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.roles[role] = slices.DeleteFunc(h.roles[role], func(p string) bool { return slices.Contains(permissions, p) })
}

// SetPlaybookRoles gives the team a scheme with those playbook roles; DefineRole
// says what they grant.
func (h *Host) SetPlaybookRoles(teamID string, roles host.PlaybookRoles) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.teams[teamID].playbooks = roles
}

// Granted implements host.Permissions.
func (h *Host) Granted(_ context.Context, userID string, q host.Question) (host.Grants, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("Granted"); err != nil {
		return host.Grants{}, err
	}
	system := h.systemRoles(userID)
	out := host.Grants{Active: len(system) > 0, InSystem: h.granted(system, q.InSystem), InTeam: map[string][]string{}}
	for _, id := range q.TeamIDs {
		out.InTeam[id] = h.granted(h.teamRoles(userID, id), q.InTeam)
	}
	return out, nil
}

// GrantedInTeamTo implements host.Permissions.
func (h *Host) GrantedInTeamTo(_ context.Context, userIDs []string, teamID string, asked ...string) (map[string][]string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("GrantedInTeamTo"); err != nil {
		return nil, err
	}
	out := make(map[string][]string, len(userIDs))
	for _, id := range userIDs {
		out[id] = h.granted(h.teamRoles(id, teamID), asked)
	}
	return out, nil
}

// GrantedInChannel implements host.Permissions.
func (h *Host) GrantedInChannel(_ context.Context, userID, channelID string, asked ...string) ([]string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	roles := h.systemRoles(userID)
	if c, ok := h.channels[channelID]; ok && len(roles) > 0 { // who is deactivated stays a member
		roles = append(h.teamRoles(userID, c.TeamID), c.members[userID]...)
	}
	return h.answer("GrantedInChannel", roles, asked)
}

// GrantedByRoles implements host.Permissions.
func (h *Host) GrantedByRoles(_ context.Context, roles []string, asked ...string) ([]string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.answer("GrantedByRoles", roles, asked)
}

func (h *Host) answer(method string, roles, asked []string) ([]string, error) {
	if err := h.enter(method); err != nil {
		return nil, err
	}
	return h.granted(roles, asked), nil
}

func (h *Host) granted(roles, asked []string) []string {
	granted := []string{}
	for _, permission := range asked {
		if slices.ContainsFunc(roles, func(role string) bool { return h.grants(role, permission) }) {
			granted = append(granted, permission)
		}
	}
	return granted
}

func (h *Host) grants(role, permission string) bool {
	return slices.Contains(h.roles[role], permission) || slices.Contains(h.roles[role], everything)
}

func (h *Host) systemRoles(userID string) []string {
	a, ok := h.accounts[userID]
	if !ok || !a.Active() {
		return nil
	}
	return slices.Clone(a.roles)
}

func (h *Host) teamRoles(userID, teamID string) []string {
	roles := h.systemRoles(userID)
	if len(roles) == 0 {
		return nil
	}
	if t, ok := h.teams[teamID]; ok {
		if m, ok := t.members[userID]; ok && !m.deleted {
			roles = append(roles, m.roles...)
		}
	}
	return roles
}
