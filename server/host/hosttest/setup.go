package hosttest

import (
	"fmt"
	"slices"

	"playbooks/server/host"
)

// UserOption says what is special about a new user.
type UserOption func(*Host, *account)

// In makes the user a member of teams, and of their town squares unless a guest.
// It comes after AsGuest, if both are given.
func In(teams ...host.Team) UserOption {
	return func(h *Host, a *account) {
		for _, t := range teams {
			h.joinTeam(t.ID, a)
		}
	}
}

// AsTeamAdmin is In, as an admin of the team.
func AsTeamAdmin(t host.Team) UserOption {
	return func(h *Host, a *account) {
		h.joinTeam(t.ID, a)
		WithTeamRole(t, "team_admin")(h, a)
	}
}

// WithTeamRole gives a member of the team one more role there.
func WithTeamRole(t host.Team, role string) UserOption {
	return func(h *Host, a *account) {
		m := h.teams[t.ID].members[a.ID]
		m.roles = append(m.roles, role)
	}
}

// AsSystemAdmin grants everything.
func AsSystemAdmin() UserOption {
	return func(_ *Host, a *account) { a.roles = append(a.roles, "system_admin") }
}

// AsGuest makes a guest.
func AsGuest() UserOption {
	return func(_ *Host, a *account) {
		a.Guest = true
		a.roles = []string{"system_guest"}
	}
}

// AsBot makes a bot.
func AsBot() UserOption { return func(_ *Host, a *account) { a.Bot = true } }

// Deactivated makes an account that cannot be used.
func Deactivated() UserOption { return func(h *Host, a *account) { a.DeletedAt = h.now() } }

// Named gives first and last name.
func Named(first, last string) UserOption {
	return func(_ *Host, a *account) { a.FirstName, a.LastName = first, last }
}

// WithNickname gives a nickname.
func WithNickname(name string) UserOption { return func(_ *Host, a *account) { a.Nickname = name } }

// Speaking sets the locale.
func Speaking(locale string) UserOption { return func(_ *Host, a *account) { a.Locale = locale } }

// Living sets the time zone.
func Living(timezone string) UserOption { return func(_ *Host, a *account) { a.Timezone = timezone } }

// AddUser makes a user. Usernames are unique.
func (h *Host) AddUser(username string, options ...UserOption) host.User {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, a := range h.accounts {
		if a.Username == username {
			panic(fmt.Sprintf("hosttest: there is a user %s already", username))
		}
	}
	a := &account{User: host.User{ID: h.id("user"), Username: username, Locale: "en"}, roles: []string{"system_user"}}
	h.accounts[a.ID] = a
	for _, option := range options {
		option(h, a)
	}
	return a.User
}

// AddTeam makes a team with its town square.
func (h *Host) AddTeam(name string) host.Team {
	h.mu.Lock()
	defer h.mu.Unlock()
	t := &team{
		Team:      host.Team{ID: h.id("team"), Name: name, DisplayName: name},
		members:   map[string]*teamMember{},
		playbooks: host.BuiltInPlaybookRoles(),
	}
	h.teams[t.ID] = t
	h.addChannel(host.Channel{TeamID: t.ID, Type: host.PublicChannel, Name: TownSquare, DisplayName: "Town Square"})
	return t.Team
}

// ChannelOption says what is special about a new channel.
type ChannelOption func(*Host, *channel)

// Private makes the channel private; channels are public otherwise.
func Private() ChannelOption {
	return func(_ *Host, c *channel) { c.Type = host.PrivateChannel }
}

// Archived makes a channel that is archived already.
func Archived() ChannelOption { return func(h *Host, c *channel) { c.DeletedAt = h.now() } }

// WithMembers adds members, who need not be in the team.
func WithMembers(users ...host.User) ChannelOption {
	return func(h *Host, c *channel) {
		for _, u := range users {
			h.joinChannel(c, h.accounts[u.ID])
		}
	}
}

// AddChannel makes a channel in the team.
func (h *Host) AddChannel(t host.Team, name string, options ...ChannelOption) host.Channel {
	h.mu.Lock()
	defer h.mu.Unlock()
	c := h.addChannel(host.Channel{TeamID: t.ID, Type: host.PublicChannel, Name: name, DisplayName: name})
	for _, option := range options {
		option(h, c)
	}
	return c.Channel
}

// AddConversation makes a direct message of two users or a group message of more.
func (h *Host) AddConversation(users ...host.User) host.Channel {
	h.mu.Lock()
	defer h.mu.Unlock()
	kind := host.GroupChannel
	if len(users) == 2 {
		kind = host.DirectChannel
	}
	ids := make([]string, len(users))
	for i, u := range users {
		ids[i] = u.ID
	}
	return h.converse(kind, ids...).Channel
}

// AddGroup makes a group; people may mention it.
func (h *Host) AddGroup(name string, users ...host.User) host.Group {
	h.mu.Lock()
	defer h.mu.Unlock()
	g := &group{Group: host.Group{ID: h.id("group"), Name: name, DisplayName: name, AllowReference: true}}
	for _, u := range users {
		g.members = append(g.members, u.ID)
	}
	h.groups[g.ID] = g
	return g.Group
}

// HideGroup keeps people from mentioning the group.
func (h *Host) HideGroup(id string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.groups[id].AllowReference = false
}

// JoinTeam makes somebody a member, again if they were one.
func (h *Host) JoinTeam(teamID, userID string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.joinTeam(teamID, h.accounts[userID])
}

// LeaveTeam ends a membership; the user leaves the team's channels as well.
func (h *Host) LeaveTeam(teamID, userID string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.teams[teamID].members[userID].deleted = true
	for _, c := range h.channels {
		if c.TeamID == teamID {
			delete(c.members, userID)
		}
	}
}

// Deactivate ends an account; it stays a member of everything.
func (h *Host) Deactivate(userID string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.accounts[userID].DeletedAt = h.now()
}

// ArchiveTeam ends a team.
func (h *Host) ArchiveTeam(id string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.teams[id].DeletedAt = h.now()
}

// AddSession makes a session id, of the mobile app or of another client.
func (h *Host) AddSession(mobile bool) string {
	h.mu.Lock()
	defer h.mu.Unlock()
	id := h.id("session")
	h.sessions[id] = mobile
	return id
}

// SetSite replaces the server's settings.
func (h *Host) SetSite(s host.SiteSettings) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.site = s
}

// The lock must be held from here on.

func (h *Host) joinTeam(teamID string, a *account) {
	t := h.teams[teamID]
	roles := []string{"team_user"}
	if a.Guest {
		roles = []string{"team_guest"}
	}
	t.members[a.ID] = &teamMember{roles: roles}
	if a.Guest {
		return
	}
	for _, c := range h.channels {
		if c.TeamID == teamID && c.Name == TownSquare {
			h.joinChannel(c, a)
		}
	}
}

func (h *Host) joinChannel(c *channel, a *account) {
	if _, in := c.members[a.ID]; in {
		return
	}
	role := "channel_user"
	if a.Guest {
		role = "channel_guest"
	}
	c.members[a.ID] = []string{role}
}

func (h *Host) addChannel(c host.Channel) *channel {
	c.ID, c.CreatedAt = h.id("channel"), h.now()
	stored := &channel{Channel: c, members: map[string][]string{}}
	h.channels[c.ID] = stored
	return stored
}

func (h *Host) converse(kind host.ChannelType, userIDs ...string) *channel {
	ids := slices.Sorted(slices.Values(userIDs))
	name := fmt.Sprint(ids)
	for _, c := range h.channels {
		if c.Type == kind && c.Name == name {
			return c
		}
	}
	c := h.addChannel(host.Channel{Type: kind, Name: name})
	for _, id := range ids {
		h.joinChannel(c, h.accounts[id])
	}
	return c
}
