package host

import "context"

// Bot is the account that writes our posts.
type Bot interface {
	// BotID is the account's user id.
	BotID() string
	// JoinChannel makes the bot a member of the channel and, before that, of its team.
	// It does nothing where the bot is in already, and in direct messages. Kinds:
	// NotFound, Forbidden.
	JoinChannel(ctx context.Context, channel Channel) error
	// SendDirect writes to one user. Kinds: NotFound, Invalid.
	SendDirect(ctx context.Context, userID string, post Post) (Post, error)
}
