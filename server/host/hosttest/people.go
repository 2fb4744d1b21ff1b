package hosttest

import (
	"context"
	"slices"
	"strings"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// User implements host.Users.
func (h *Host) User(_ context.Context, id string) (host.User, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("User"); err != nil {
		return host.User{}, err
	}
	a, ok := h.accounts[id]
	if !ok {
		return host.User{}, notFound("user", id)
	}
	return a.User, nil
}

// Users implements host.Users.
func (h *Host) Users(_ context.Context, ids []string) ([]host.User, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("Users"); err != nil {
		return nil, err
	}
	return h.usersWhere(func(u host.User) bool { return slices.Contains(ids, u.ID) }), nil
}

// UserNamed implements host.Users.
func (h *Host) UserNamed(_ context.Context, username string) (host.User, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("UserNamed"); err != nil {
		return host.User{}, err
	}
	found := h.usersWhere(func(u host.User) bool { return strings.EqualFold(u.Username, username) })
	if len(found) == 0 {
		return host.User{}, notFound("user", "@"+username)
	}
	return found[0], nil
}

// UsersNamed implements host.Users.
func (h *Host) UsersNamed(_ context.Context, usernames []string) ([]host.User, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("UsersNamed"); err != nil {
		return nil, err
	}
	return h.usersWhere(func(u host.User) bool {
		return slices.ContainsFunc(usernames, func(name string) bool { return strings.EqualFold(u.Username, name) })
	}), nil
}

func (h *Host) usersWhere(wanted func(host.User) bool) []host.User {
	out := []host.User{}
	for _, a := range h.accounts {
		if wanted(a.User) {
			out = append(out, a.User)
		}
	}
	return out
}

// OnMobile implements host.Users.
func (h *Host) OnMobile(_ context.Context, sessionID string) (bool, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("OnMobile"); err != nil {
		return false, err
	}
	mobile, ok := h.sessions[sessionID]
	if !ok {
		return false, notFound("session", sessionID)
	}
	return mobile, nil
}

// Team implements host.Teams.
func (h *Host) Team(_ context.Context, id string) (host.Team, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("Team"); err != nil {
		return host.Team{}, err
	}
	t, ok := h.teams[id]
	if !ok {
		return host.Team{}, notFound("team", id)
	}
	return t.Team, nil
}

// TeamsOf implements host.Teams.
func (h *Host) TeamsOf(_ context.Context, userID string) ([]host.Team, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("TeamsOf"); err != nil {
		return nil, err
	}
	out := []host.Team{}
	for _, t := range h.teams {
		if t.DeletedAt.IsZero() && h.inTeam(t.ID, userID) {
			out = append(out, t.Team)
		}
	}
	slices.SortFunc(out, func(a, b host.Team) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

// TeamMembers implements host.Teams.
func (h *Host) TeamMembers(_ context.Context, teamID string, userIDs []string) ([]string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("TeamMembers"); err != nil {
		return nil, err
	}
	return distinct(userIDs, func(id string) bool { return h.inTeam(teamID, id) }), nil
}

func (h *Host) inTeam(teamID, userID string) bool {
	t, ok := h.teams[teamID]
	if !ok {
		return false
	}
	m, ok := t.members[userID]
	return ok && !m.deleted
}

// AddTeamMember implements host.Teams.
func (h *Host) AddTeamMember(_ context.Context, teamID, userID string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("AddTeamMember"); err != nil {
		return err
	}
	a, ok := h.accounts[userID]
	if !ok {
		return notFound("user", userID)
	}
	if _, ok := h.teams[teamID]; !ok {
		return notFound("team", teamID)
	}
	if !a.Active() {
		return failure.New(failure.Invalid, "the account is deactivated")
	}
	if !h.inTeam(teamID, userID) {
		h.joinTeam(teamID, a)
	}
	return nil
}

// PlaybookRoles implements host.Teams.
func (h *Host) PlaybookRoles(_ context.Context, teamID string) (host.PlaybookRoles, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("PlaybookRoles"); err != nil {
		return host.PlaybookRoles{}, err
	}
	t, ok := h.teams[teamID]
	if !ok {
		return host.PlaybookRoles{}, notFound("team", teamID)
	}
	return t.playbooks, nil
}

// Group implements host.Groups.
func (h *Host) Group(_ context.Context, id string) (host.Group, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("Group"); err != nil {
		return host.Group{}, err
	}
	g, ok := h.groups[id]
	if !ok {
		return host.Group{}, notFound("group", id)
	}
	return g.Group, nil
}

// GroupMemberPage implements host.Groups.
func (h *Host) GroupMemberPage(_ context.Context, id string, number, size int) ([]string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("GroupMemberPage"); err != nil {
		return nil, err
	}
	g, ok := h.groups[id]
	if !ok {
		return nil, notFound("group", id)
	}
	return page(g.members, number, size), nil
}

// SiteSettings implements host.Site.
func (h *Host) SiteSettings() host.SiteSettings {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.site
}
