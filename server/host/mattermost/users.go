package mattermost

import (
	"context"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/server/host"
)

func user(u *model.User) host.User {
	return host.User{
		ID: u.Id, Username: u.Username, FirstName: u.FirstName, LastName: u.LastName, Nickname: u.Nickname,
		Locale: u.Locale, Timezone: u.GetPreferredTimezone(), Bot: u.IsBot, Guest: u.IsGuest(), DeletedAt: at(u.DeleteAt),
	}
}

// User implements host.Users.
func (h *Host) User(_ context.Context, id string) (host.User, error) {
	u, err := h.api.GetUser(id)
	return one(u, err, user)
}

// Users implements host.Users.
func (h *Host) Users(_ context.Context, ids []string) ([]host.User, error) {
	if len(ids) == 0 {
		return []host.User{}, nil
	}
	found, err := h.api.GetUsersByIds(ids)
	return each(found, user), failed(err)
}

// UserNamed implements host.Users.
func (h *Host) UserNamed(_ context.Context, username string) (host.User, error) {
	u, err := h.api.GetUserByUsername(strings.ToLower(username))
	return one(u, err, user)
}

// UsersNamed implements host.Users.
func (h *Host) UsersNamed(_ context.Context, usernames []string) ([]host.User, error) {
	if len(usernames) == 0 {
		return []host.User{}, nil
	}
	lower := make([]string, len(usernames))
	for i, name := range usernames {
		lower[i] = strings.ToLower(name)
	}
	found, err := h.api.GetUsersByUsernames(lower)
	return each(found, user), failed(err)
}

// OnMobile implements host.Users.
func (h *Host) OnMobile(_ context.Context, sessionID string) (bool, error) {
	s, err := h.api.GetSession(sessionID)
	return one(s, err, (*model.Session).IsMobileApp)
}

// Group implements host.Groups.
func (h *Host) Group(_ context.Context, id string) (host.Group, error) {
	g, err := h.api.GetGroup(id)
	return one(g, err, func(g *model.Group) host.Group {
		out := host.Group{ID: g.Id, DisplayName: g.DisplayName, AllowReference: g.AllowReference, DeletedAt: at(g.DeleteAt)}
		if g.Name != nil {
			out.Name = *g.Name
		}
		return out
	})
}

// GroupMemberPage implements host.Groups.
func (h *Host) GroupMemberPage(_ context.Context, id string, page, size int) ([]string, error) {
	members, err := h.api.GetGroupMemberUsers(id, page, size)
	return each(members, userID), failed(err)
}
