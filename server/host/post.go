package host

import (
	"context"
	"time"
)

// Post is a message in a channel.
type Post struct {
	ID        string
	ChannelID string
	UserID    string // the author
	// RootID is the first post of the thread; "" for one that is not a reply.
	RootID  string
	Message string // Markdown
	// Type is "" or the name of a custom post type, "custom_…".
	Type string
	// Props are for the clients; values are what JSON knows.
	Props       map[string]any
	Attachments []Attachment
	CreatedAt   time.Time
	DeletedAt   time.Time
}

// Attachment is a box below the message.
type Attachment struct {
	Title   string
	Text    string // Markdown
	Fields  []Field
	Buttons []Button
}

// Field is a titled text in an attachment; short ones stand side by side.
type Field struct {
	Title string
	Value string // Markdown
	Short bool
}

// Button calls a path of ours, such as "/plugins/playbooks/api/v0/…", with the context.
type Button struct {
	ID      string // letters and digits
	Label   string
	Path    string
	Context map[string]any
}

// Posts reads and writes posts.
type Posts interface {
	// Post finds one by id; deleted ones are not found. Kinds: NotFound.
	Post(ctx context.Context, id string) (Post, error)
	// PostsByID finds many in one call, deleted ones included, in no particular order.
	// Posts that never were are left out. Attachments are not read.
	PostsByID(ctx context.Context, ids []string) ([]Post, error)
	// CreatePost writes one of ID-less values and returns it as stored. Kinds:
	// NotFound for channel or author, Invalid, as for a reply to a post elsewhere.
	CreatePost(ctx context.Context, post Post) (Post, error)
	// UpdatePost replaces message, props and attachments. Kinds: NotFound, Invalid.
	UpdatePost(ctx context.Context, post Post) (Post, error)
	// DeletePost takes the post and its replies away. Kinds: NotFound.
	DeletePost(ctx context.Context, id string) error
	// SendEphemeral shows a post to one user, who loses it on reload. It is not
	// stored; nobody learns whether it arrived.
	SendEphemeral(ctx context.Context, userID string, post Post)
}
