package host

import (
	"context"
	"time"
)

// ChannelType is the kind of a channel, as the host names it.
type ChannelType string

// The kinds of channels.
const (
	PublicChannel  ChannelType = "O"
	PrivateChannel ChannelType = "P"
	DirectChannel  ChannelType = "D"
	GroupChannel   ChannelType = "G"
)

// Channel is a place for posts.
type Channel struct {
	ID          string
	Type        ChannelType
	TeamID      string // "" for direct and group messages
	Name        string // the part of addresses, unique in the team
	DisplayName string
	Header      string
	Purpose     string
	// CreatorID is ignored unless it is an account; "" for the system.
	CreatorID string
	// Posts counts root posts and replies.
	Posts     int64
	CreatedAt time.Time
	// DeletedAt is when the channel was archived; zero for active ones.
	DeletedAt time.Time
}

// Archived tells whether nobody can post any more.
func (c Channel) Archived() bool { return !c.DeletedAt.IsZero() }

// Direct tells whether the channel is a direct or group message, which has no team.
func (c Channel) Direct() bool { return c.Type == DirectChannel || c.Type == GroupChannel }

// Channels answers questions about channels, archived ones included, and makes them.
type Channels interface {
	// Channel finds one by id. Kinds: NotFound.
	Channel(ctx context.Context, id string) (Channel, error)
	// ChannelsOf lists the channels of which the user is a member: those of the team
	// together with direct and group messages; of all teams for "".
	ChannelsOf(ctx context.Context, userID, teamID string) ([]Channel, error)
	// CreateChannel makes one of ID-less values and returns it as stored. Kinds:
	// Conflict when the name is taken in the team, Invalid.
	CreateChannel(ctx context.Context, channel Channel) (Channel, error)
	// RenameChannel changes display name and the name in addresses. Kinds: NotFound;
	// Conflict when the name is taken in the team; Invalid.
	RenameChannel(ctx context.Context, id, displayName, name string) error
	// ArchiveChannel closes one but keeps its posts. Kinds: NotFound; Invalid for one that
	// is archived already.
	ArchiveChannel(ctx context.Context, id string) error
	// UnarchiveChannel opens one again; it does nothing to one that is open. Kinds: NotFound.
	UnarchiveChannel(ctx context.Context, id string) error
	// DirectChannel finds or makes the conversation of two users. Kinds: NotFound.
	DirectChannel(ctx context.Context, userID, otherID string) (Channel, error)
}

// ChannelMembers answers and changes who is in a channel.
type ChannelMembers interface {
	// ChannelMembers tells which of the users are members, in one call.
	ChannelMembers(ctx context.Context, channelID string, userIDs []string) ([]string, error)
	// ChannelMemberPage lists members' ids; fewer than size on the last page. Pages
	// count from 0 and hold 200 at most.
	ChannelMemberPage(ctx context.Context, channelID string, page, size int) ([]string, error)
	// AddChannelMember does nothing for members. byID is who is named in the
	// channel's message about it. Kinds: NotFound; Forbidden for deactivated users;
	// Invalid for people outside the team and for direct messages.
	AddChannelMember(ctx context.Context, channelID, userID, byID string) error
	// RemoveChannelMember does nothing for others. Kinds: NotFound, Invalid.
	RemoveChannelMember(ctx context.Context, channelID, userID string) error
	// MakeChannelAdmin lets a member administer the channel; guests stay guests.
	// Kinds: NotFound for others than members.
	MakeChannelAdmin(ctx context.Context, channelID, userID string) error
}
