package hosttest

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// Channel implements host.Channels.
func (h *Host) Channel(_ context.Context, id string) (host.Channel, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("Channel"); err != nil {
		return host.Channel{}, err
	}
	c, ok := h.channels[id]
	if !ok {
		return host.Channel{}, notFound("channel", id)
	}
	return c.Channel, nil
}

// ChannelsOf implements host.Channels.
func (h *Host) ChannelsOf(_ context.Context, userID, teamID string) ([]host.Channel, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("ChannelsOf"); err != nil {
		return nil, err
	}
	out := []host.Channel{}
	for _, c := range h.channels {
		if _, in := c.members[userID]; in && (teamID == "" || c.TeamID == teamID || c.TeamID == "") {
			out = append(out, c.Channel)
		}
	}
	slices.SortFunc(out, func(a, b host.Channel) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

// CreateChannel implements host.Channels.
func (h *Host) CreateChannel(_ context.Context, wanted host.Channel) (host.Channel, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("CreateChannel"); err != nil {
		return host.Channel{}, err
	}
	if wanted.Direct() || h.teams[wanted.TeamID] == nil {
		return host.Channel{}, failure.New(failure.Invalid, "a channel needs a team")
	}
	if err := h.checkNames(wanted); err != nil {
		return host.Channel{}, err
	}
	return h.addChannel(wanted).Channel, nil
}

// RenameChannel implements host.Channels.
func (h *Host) RenameChannel(_ context.Context, id, displayName, name string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("RenameChannel"); err != nil {
		return err
	}
	c, ok := h.channels[id]
	if !ok {
		return notFound("channel", id)
	}
	renamed := c.Channel
	renamed.DisplayName, renamed.Name = displayName, name
	if err := h.checkNames(renamed); err != nil {
		return err
	}
	c.Channel = renamed
	return nil
}

// checkNames are the host's rules for the names of a channel, new or not. The lock must be held.
func (h *Host) checkNames(wanted host.Channel) error {
	if !validChannelName(wanted.Name) {
		return failure.New(failure.Invalid, "%q is no name for a channel", wanted.Name)
	}
	if strings.TrimSpace(wanted.DisplayName) == "" || len([]rune(wanted.DisplayName)) > 64 {
		return failure.New(failure.Invalid, "the display name must have 1 to 64 characters")
	}
	for _, c := range h.channels {
		if c.ID != wanted.ID && c.TeamID == wanted.TeamID && c.Name == wanted.Name {
			return failure.New(failure.Conflict, "there is a channel %s already", wanted.Name)
		}
	}
	return nil
}

// validChannelName is the host's rule: 1 to 64 of a-z, 0-9, - and _, with a letter
// or digit at either end.
func validChannelName(name string) bool {
	edge := "abcdefghijklmnopqrstuvwxyz0123456789"
	if name == "" || len(name) > 64 || strings.Trim(name, edge+"-_") != "" {
		return false
	}
	return strings.ContainsAny(name[:1], edge) && strings.ContainsAny(name[len(name)-1:], edge)
}

// ArchiveChannel implements host.Channels.
func (h *Host) ArchiveChannel(_ context.Context, id string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("ArchiveChannel"); err != nil {
		return err
	}
	c, ok := h.channels[id]
	if !ok {
		return notFound("channel", id)
	}
	if c.Archived() || c.Name == TownSquare {
		return failure.New(failure.Invalid, "this channel cannot be archived")
	}
	c.DeletedAt = h.now()
	return nil
}

// UnarchiveChannel implements host.Channels.
func (h *Host) UnarchiveChannel(_ context.Context, id string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("UnarchiveChannel"); err != nil {
		return err
	}
	c, ok := h.channels[id]
	if !ok {
		return notFound("channel", id)
	}
	c.DeletedAt = time.Time{}
	return nil
}

// DirectChannel implements host.Channels.
func (h *Host) DirectChannel(_ context.Context, userID, otherID string) (host.Channel, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("DirectChannel"); err != nil {
		return host.Channel{}, err
	}
	for _, id := range []string{userID, otherID} {
		if h.accounts[id] == nil {
			return host.Channel{}, notFound("user", id)
		}
	}
	return h.converse(host.DirectChannel, userID, otherID).Channel, nil
}

// ChannelMembers implements host.ChannelMembers.
func (h *Host) ChannelMembers(_ context.Context, channelID string, userIDs []string) ([]string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("ChannelMembers"); err != nil {
		return nil, err
	}
	c, ok := h.channels[channelID]
	if !ok {
		return []string{}, nil
	}
	return distinct(userIDs, func(id string) bool { _, in := c.members[id]; return in }), nil
}

// ChannelMemberPage implements host.ChannelMembers.
func (h *Host) ChannelMemberPage(_ context.Context, channelID string, number, size int) ([]string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("ChannelMemberPage"); err != nil {
		return nil, err
	}
	c, ok := h.channels[channelID]
	if !ok {
		return []string{}, nil
	}
	return page(slices.Sorted(maps.Keys(c.members)), number, size), nil
}

// AddChannelMember implements host.ChannelMembers.
func (h *Host) AddChannelMember(_ context.Context, channelID, userID, _ string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("AddChannelMember"); err != nil {
		return err
	}
	c, ok := h.channels[channelID]
	if !ok {
		return notFound("channel", channelID)
	}
	a, ok := h.accounts[userID]
	if !ok {
		return notFound("user", userID)
	}
	_, in := c.members[userID]
	switch {
	case in:
		return nil
	case !a.Active():
		return failure.New(failure.Forbidden, "the account is deactivated")
	case c.Direct() || !h.inTeam(c.TeamID, userID):
		return failure.New(failure.Invalid, "only members of the team can be added to its channels")
	}
	h.joinChannel(c, a)
	return nil
}

// RemoveChannelMember implements host.ChannelMembers.
func (h *Host) RemoveChannelMember(_ context.Context, channelID, userID string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("RemoveChannelMember"); err != nil {
		return err
	}
	c, ok := h.channels[channelID]
	if !ok {
		return notFound("channel", channelID)
	}
	if c.Direct() || (c.Name == TownSquare && !h.accounts[userID].Guest) {
		return failure.New(failure.Invalid, "nobody can be taken out of this channel")
	}
	delete(c.members, userID)
	return nil
}

// MakeChannelAdmin implements host.ChannelMembers.
func (h *Host) MakeChannelAdmin(_ context.Context, channelID, userID string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("MakeChannelAdmin"); err != nil {
		return err
	}
	c, ok := h.channels[channelID]
	if !ok {
		return notFound("channel", channelID)
	}
	roles, in := c.members[userID]
	if !in {
		return notFound("member", userID)
	}
	if !h.accounts[userID].Guest && !slices.Contains(roles, "channel_admin") {
		c.members[userID] = append(roles, "channel_admin")
	}
	return nil
}

// MemberRoles lists a user's roles in a channel; none for others than members.
func (h *Host) MemberRoles(channelID, userID string) []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.channels[channelID].members[userID])
}
