package hosttest

import (
	"context"
	"maps"
	"slices"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// maxMessage is the host's limit, in characters.
const maxMessage = 16383

// Post implements host.Posts.
func (h *Host) Post(_ context.Context, id string) (host.Post, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("Post"); err != nil {
		return host.Post{}, err
	}
	i := h.livePost(id)
	if i < 0 {
		return host.Post{}, notFound("post", id)
	}
	return cloned(h.posts[i]), nil
}

// PostsByID implements host.Posts.
func (h *Host) PostsByID(_ context.Context, ids []string) ([]host.Post, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("PostsByID"); err != nil {
		return nil, err
	}
	out := []host.Post{}
	for _, p := range h.posts {
		if slices.Contains(ids, p.ID) {
			out = append(out, cloned(p))
		}
	}
	return out, nil
}

// CreatePost implements host.Posts. As in the real host, no permission and no
// membership is needed, and archived channels take posts.
func (h *Host) CreatePost(_ context.Context, post host.Post) (host.Post, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("CreatePost"); err != nil {
		return host.Post{}, err
	}
	return h.write(post)
}

// UpdatePost implements host.Posts.
func (h *Host) UpdatePost(_ context.Context, post host.Post) (host.Post, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("UpdatePost"); err != nil {
		return host.Post{}, err
	}
	i := h.livePost(post.ID)
	switch {
	case i < 0:
		return host.Post{}, notFound("post", post.ID)
	case h.channels[h.posts[i].ChannelID].Archived() || len([]rune(post.Message)) > maxMessage:
		return host.Post{}, failure.New(failure.Invalid, "the post cannot be changed like this")
	}
	stored := &h.posts[i]
	stored.Message, stored.Props, stored.Attachments = post.Message, maps.Clone(post.Props), slices.Clone(post.Attachments)
	return cloned(*stored), nil
}

// DeletePost implements host.Posts.
func (h *Host) DeletePost(_ context.Context, id string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("DeletePost"); err != nil {
		return err
	}
	if h.livePost(id) < 0 {
		return notFound("post", id)
	}
	for i := range h.posts {
		if p := &h.posts[i]; p.DeletedAt.IsZero() && (p.ID == id || p.RootID == id) {
			p.DeletedAt = h.now()
		}
	}
	return nil
}

// SendEphemeral implements host.Posts.
func (h *Host) SendEphemeral(_ context.Context, userID string, post host.Post) {
	h.mu.Lock()
	defer h.mu.Unlock()
	_ = h.enter("SendEphemeral") // counts it; nothing can be switched to fail here
	post.ID, post.CreatedAt = h.id("ephemeral"), h.now()
	h.ephemerals[userID] = append(h.ephemerals[userID], cloned(post))
}

// BotID implements host.Bot.
func (h *Host) BotID() string { return h.botID }

// JoinChannel implements host.Bot.
func (h *Host) JoinChannel(_ context.Context, c host.Channel) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("JoinChannel"); err != nil {
		return err
	}
	stored, ok := h.channels[c.ID]
	if !ok {
		return notFound("channel", c.ID)
	}
	if stored.Direct() {
		return nil
	}
	bot := h.accounts[h.botID]
	if !h.inTeam(stored.TeamID, bot.ID) {
		h.joinTeam(stored.TeamID, bot)
	}
	h.joinChannel(stored, bot)
	return nil
}

// SendDirect implements host.Bot.
func (h *Host) SendDirect(_ context.Context, userID string, post host.Post) (host.Post, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("SendDirect"); err != nil {
		return host.Post{}, err
	}
	if h.accounts[userID] == nil {
		return host.Post{}, notFound("user", userID)
	}
	post.ChannelID, post.UserID = h.converse(host.DirectChannel, h.botID, userID).ID, h.botID
	return h.write(post)
}

// PostAs writes a post of a user, as clients do.
func (h *Host) PostAs(u host.User, c host.Channel, message string) host.Post {
	h.mu.Lock()
	defer h.mu.Unlock()
	post, err := h.write(host.Post{UserID: u.ID, ChannelID: c.ID, Message: message})
	if err != nil {
		panic(err)
	}
	return post
}

// PostsIn lists a channel's posts in the order of writing, without deleted ones.
func (h *Host) PostsIn(channelID string) []host.Post {
	h.mu.Lock()
	defer h.mu.Unlock()
	out := []host.Post{}
	for _, p := range h.posts {
		if p.ChannelID == channelID && p.DeletedAt.IsZero() {
			out = append(out, cloned(p))
		}
	}
	return out
}

// DirectPosts lists what the bot wrote to the user.
func (h *Host) DirectPosts(userID string) []host.Post {
	h.mu.Lock()
	id := h.converse(host.DirectChannel, h.botID, userID).ID
	h.mu.Unlock()
	return h.PostsIn(id)
}

// Ephemerals lists what only the user saw, in the order of sending.
func (h *Host) Ephemerals(userID string) []host.Post {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.ephemerals[userID])
}

// The lock must be held from here on.

func (h *Host) write(post host.Post) (host.Post, error) {
	c, ok := h.channels[post.ChannelID]
	switch {
	case !ok:
		return host.Post{}, notFound("channel", post.ChannelID)
	case h.accounts[post.UserID] == nil:
		return host.Post{}, notFound("user", post.UserID)
	case len([]rune(post.Message)) > maxMessage:
		return host.Post{}, failure.New(failure.Invalid, "a message has %d characters at most", maxMessage)
	}
	if post.RootID != "" {
		i := h.livePost(post.RootID)
		if i < 0 || h.posts[i].ChannelID != c.ID || h.posts[i].RootID != "" {
			return host.Post{}, failure.New(failure.Invalid, "a reply needs the first post of a thread in the same channel")
		}
	}
	post = cloned(post)
	post.ID, post.CreatedAt = h.id("post"), h.now()
	h.posts = append(h.posts, post)
	c.Posts++
	return cloned(post), nil
}

func (h *Host) livePost(id string) int {
	return slices.IndexFunc(h.posts, func(p host.Post) bool { return p.ID == id && p.DeletedAt.IsZero() })
}

// cloned keeps callers from changing what is stored.
func cloned(p host.Post) host.Post {
	p.Props, p.Attachments = maps.Clone(p.Props), slices.Clone(p.Attachments)
	return p
}
