package mattermost

import (
	"context"
	"encoding/json"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/pkg/errors"

	"playbooks/server/host"
)

// PostOf converts a post that the host hands to a hook.
func PostOf(p *model.Post) host.Post { return fromPost(p) }

func fromPost(p *model.Post) host.Post {
	out := host.Post{
		ID: p.Id, ChannelID: p.ChannelId, UserID: p.UserId, RootID: p.RootId, Message: p.Message, Type: p.Type,
		Props: map[string]any{}, Attachments: []host.Attachment{}, CreatedAt: at(p.CreateAt), DeletedAt: at(p.DeleteAt),
	}
	for key, value := range p.GetProps() {
		if key != model.PostPropsAttachments {
			out.Props[key] = value
		}
	}
	for _, a := range p.Attachments() {
		out.Attachments = append(out.Attachments, fromAttachment(a))
	}
	return out
}

func fromAttachment(a *model.SlackAttachment) host.Attachment {
	out := host.Attachment{Title: a.Title, Text: a.Text}
	for _, f := range a.Fields {
		value, _ := f.Value.(string)
		out.Fields = append(out.Fields, host.Field{Title: f.Title, Value: value, Short: bool(f.Short)})
	}
	for _, action := range a.Actions {
		b := host.Button{ID: action.Id, Label: action.Name}
		if action.Integration != nil {
			b.Path, b.Context = action.Integration.URL, action.Integration.Context
		}
		out.Buttons = append(out.Buttons, b)
	}
	return out
}

// toPost gives the API a post of ours.
func toPost(p host.Post) (*model.Post, error) {
	props, err := toProps(p)
	if err != nil {
		return nil, err
	}
	out := &model.Post{ChannelId: p.ChannelID, UserId: p.UserID, RootId: p.RootID, Message: p.Message, Type: p.Type}
	out.SetProps(props)
	return out, nil
}

// toProps turns props and attachments into what JSON makes of them: the API's wire
// format refuses other types, such as a named string.
func toProps(p host.Post) (model.StringInterface, error) {
	all := map[string]any{}
	for key, value := range p.Props {
		all[key] = value
	}
	if len(p.Attachments) > 0 {
		attachments := make([]*model.SlackAttachment, len(p.Attachments))
		for i, a := range p.Attachments {
			attachments[i] = toAttachment(a)
		}
		all[model.PostPropsAttachments] = attachments
	}
	raw, err := json.Marshal(all)
	if err != nil {
		return nil, errors.Wrap(err, "props of a post")
	}
	plain := model.StringInterface{}
	return plain, errors.Wrap(json.Unmarshal(raw, &plain), "props of a post")
}

func toAttachment(a host.Attachment) *model.SlackAttachment {
	out := &model.SlackAttachment{Title: a.Title, Text: a.Text}
	for _, f := range a.Fields {
		out.Fields = append(out.Fields, &model.SlackAttachmentField{Title: f.Title, Value: f.Value, Short: model.SlackCompatibleBool(f.Short)})
	}
	for _, b := range a.Buttons {
		out.Actions = append(out.Actions, &model.PostAction{
			Id: b.ID, Type: model.PostActionTypeButton, Name: b.Label,
			Integration: &model.PostActionIntegration{URL: b.Path, Context: b.Context},
		})
	}
	return out
}

// Post implements host.Posts.
func (h *Host) Post(_ context.Context, id string) (host.Post, error) {
	p, err := h.api.GetPost(id)
	return one(p, err, fromPost)
}

// PostsByID implements host.Posts.
func (h *Host) PostsByID(ctx context.Context, ids []string) ([]host.Post, error) {
	if len(ids) == 0 {
		return []host.Post{}, nil
	}
	return h.posts(ctx, ids)
}

// CreatePost implements host.Posts.
func (h *Host) CreatePost(_ context.Context, post host.Post) (host.Post, error) {
	wanted, err := toPost(post)
	if err != nil {
		return host.Post{}, err
	}
	p, appErr := h.api.CreatePost(wanted)
	return one(p, appErr, fromPost)
}

// UpdatePost implements host.Posts.
func (h *Host) UpdatePost(_ context.Context, post host.Post) (host.Post, error) {
	stored, appErr := h.api.GetPost(post.ID)
	if appErr != nil {
		return host.Post{}, failed(appErr)
	}
	if stored == nil {
		return host.Post{}, lost()
	}
	props, err := toProps(post)
	if err != nil {
		return host.Post{}, err
	}
	stored.Message = post.Message
	stored.SetProps(props)
	p, appErr := h.api.UpdatePost(stored)
	return one(p, appErr, fromPost)
}

// DeletePost implements host.Posts.
func (h *Host) DeletePost(_ context.Context, id string) error { return failed(h.api.DeletePost(id)) }

// SendEphemeral implements host.Posts.
func (h *Host) SendEphemeral(_ context.Context, userID string, post host.Post) {
	wanted, err := toPost(post)
	if err != nil {
		h.api.LogError("An ephemeral post cannot be sent", "user_id", userID, "cause", err.Error())
		return
	}
	h.api.SendEphemeralPost(userID, wanted)
}
