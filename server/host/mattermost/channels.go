package mattermost

import (
	"context"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/server/failure"
	"playbooks/server/host"
)

func channel(c *model.Channel) host.Channel {
	return host.Channel{
		ID: c.Id, Type: host.ChannelType(c.Type), TeamID: c.TeamId, Name: c.Name, DisplayName: c.DisplayName,
		Header: c.Header, Purpose: c.Purpose, CreatorID: c.CreatorId, Posts: c.TotalMsgCount,
		CreatedAt: at(c.CreateAt), DeletedAt: at(c.DeleteAt),
	}
}

// Channel implements host.Channels.
func (h *Host) Channel(_ context.Context, id string) (host.Channel, error) {
	c, err := h.api.GetChannel(id)
	return one(c, err, channel)
}

// ChannelsOf implements host.Channels.
func (h *Host) ChannelsOf(_ context.Context, userID, teamID string) ([]host.Channel, error) {
	const archivedToo = true
	found, err := h.api.GetChannelsForTeamForUser(teamID, userID, archivedToo)
	if err != nil && kindByStatus[err.StatusCode] == failure.NotFound {
		return []host.Channel{}, nil // how the host says that there are none
	}
	return each(found, channel), failed(err)
}

// CreateChannel implements host.Channels.
func (h *Host) CreateChannel(_ context.Context, wanted host.Channel) (host.Channel, error) {
	c, err := h.api.CreateChannel(&model.Channel{
		TeamId: wanted.TeamID, Type: model.ChannelType(wanted.Type), Name: wanted.Name, DisplayName: wanted.DisplayName,
		Header: wanted.Header, Purpose: wanted.Purpose, CreatorId: wanted.CreatorID,
	})
	return one(c, err, channel)
}

// RenameChannel implements host.Channels.
func (h *Host) RenameChannel(_ context.Context, id, displayName, name string) error {
	c, err := h.api.GetChannel(id)
	if err != nil {
		return failed(err)
	}
	if c == nil {
		return lost()
	}
	c.DisplayName, c.Name = displayName, name
	_, err = h.api.UpdateChannel(c)
	return failed(err)
}

// ArchiveChannel implements host.Channels.
func (h *Host) ArchiveChannel(_ context.Context, id string) error {
	return failed(h.api.DeleteChannel(id))
}

// UnarchiveChannel implements host.Channels. The API has no call for it, but takes the time
// of the archiving as part of a channel.
func (h *Host) UnarchiveChannel(_ context.Context, id string) error {
	c, err := h.api.GetChannel(id)
	switch {
	case err != nil:
		return failed(err)
	case c == nil:
		return lost()
	case c.DeleteAt == 0:
		return nil
	}
	c.DeleteAt = 0
	_, err = h.api.UpdateChannel(c)
	return failed(err)
}

// DirectChannel implements host.Channels.
func (h *Host) DirectChannel(_ context.Context, userID, otherID string) (host.Channel, error) {
	c, err := h.api.GetDirectChannel(userID, otherID)
	return one(c, err, channel)
}

// ChannelMembers implements host.ChannelMembers.
func (h *Host) ChannelMembers(_ context.Context, channelID string, userIDs []string) ([]string, error) {
	if len(userIDs) == 0 {
		return []string{}, nil
	}
	members, err := h.api.GetChannelMembersByIds(channelID, userIDs)
	return memberIDs(members), failed(err)
}

// ChannelMemberPage implements host.ChannelMembers.
func (h *Host) ChannelMemberPage(_ context.Context, channelID string, page, size int) ([]string, error) {
	members, err := h.api.GetChannelMembers(channelID, page, size)
	return memberIDs(members), failed(err)
}

func memberIDs(members model.ChannelMembers) []string {
	ids := make([]string, len(members))
	for i, m := range members {
		ids[i] = m.UserId
	}
	return ids
}

// AddChannelMember implements host.ChannelMembers.
func (h *Host) AddChannelMember(_ context.Context, channelID, userID, byID string) error {
	_, err := h.api.AddUserToChannel(channelID, userID, byID)
	return failed(err)
}

// RemoveChannelMember implements host.ChannelMembers.
func (h *Host) RemoveChannelMember(ctx context.Context, channelID, userID string) error {
	in, err := h.ChannelMembers(ctx, channelID, []string{userID})
	if err != nil || len(in) == 0 {
		return err
	}
	return failed(h.api.DeleteChannelMember(channelID, userID))
}

// MakeChannelAdmin implements host.ChannelMembers. The API takes the names of roles, and
// only those of the scheme.
func (h *Host) MakeChannelAdmin(ctx context.Context, channelID, userID string) error {
	m, appErr := h.api.GetChannelMember(channelID, userID)
	switch {
	case appErr != nil:
		return failed(appErr)
	case m == nil:
		return lost()
	case m.SchemeGuest || m.SchemeAdmin:
		return nil
	}
	c, err := h.Channel(ctx, channelID)
	if err != nil {
		return err
	}
	scheme, err := h.schemeOf(ctx, c.TeamID)
	if err != nil {
		return err
	}
	_, appErr = h.api.UpdateChannelMemberRoles(channelID, userID, scheme.ChannelUser+" "+scheme.ChannelAdmin)
	return failed(appErr)
}
