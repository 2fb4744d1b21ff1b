package mattermost

import (
	"context"
	"os"
	"path/filepath"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/pkg/errors"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// ensureBot finds or makes our bot and gives it a face if it has none yet: setting
// it at every start would tell all clients to load it again.
func (h *Host) ensureBot(icon string) error {
	id, err := h.api.EnsureBotUser(&model.Bot{Username: "playbooks", DisplayName: "Playbooks", Description: "Playbooks bot."})
	if err != nil {
		return errors.Wrap(err, "ensure the bot")
	}
	if id == "" {
		return lost()
	}
	h.botID = id
	u, appErr := h.api.GetUser(id)
	if appErr != nil || u == nil || u.LastPictureUpdate != 0 {
		return failed(appErr)
	}
	if err := h.setFace(icon); err != nil {
		// A bot without a face still works.
		h.api.LogWarn("The bot's picture cannot be set", "cause", err.Error())
	}
	return nil
}

func (h *Host) setFace(icon string) error {
	root, err := h.api.GetBundlePath()
	if err != nil {
		return errors.Wrap(err, "find the bundle")
	}
	picture, err := os.ReadFile(filepath.Join(root, icon)) //nolint:gosec // a file of our own bundle
	if err != nil {
		return errors.WithStack(err)
	}
	return failed(h.api.SetProfileImage(h.botID, picture))
}

// BotID implements host.Bot.
func (h *Host) BotID() string { return h.botID }

// JoinChannel implements host.Bot.
func (h *Host) JoinChannel(ctx context.Context, c host.Channel) error {
	if c.Direct() {
		return nil
	}
	in, err := h.ChannelMembers(ctx, c.ID, []string{h.botID})
	if err != nil || len(in) > 0 {
		return err
	}
	m, err := h.teamMember(c.TeamID, h.botID)
	if err != nil {
		return err
	}
	if m == nil {
		if err := h.AddTeamMember(ctx, c.TeamID, h.botID); err != nil {
			return err
		}
	}
	_, appErr := h.api.AddChannelMember(c.ID, h.botID)
	return failed(appErr)
}

// SendDirect implements host.Bot.
func (h *Host) SendDirect(ctx context.Context, userID string, post host.Post) (host.Post, error) {
	if userID == h.botID {
		return host.Post{}, failure.New(failure.Invalid, "the bot does not write to itself")
	}
	c, err := h.DirectChannel(ctx, h.botID, userID)
	if err != nil {
		return host.Post{}, err
	}
	post.ChannelID, post.UserID = c.ID, h.botID
	return h.CreatePost(ctx, post)
}
