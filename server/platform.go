package main

import (
	"context"
	"log/slog"

	"github.com/mattermost/mattermost/server/public/plugin"

	"playbooks/server/clock"
	"playbooks/server/host"
	"playbooks/server/host/mattermost"
	"playbooks/server/store/postgres"
)

// botIcon is the face of the bot, in the bundle.
const botIcon = "assets/icon.png"

// Server is the whole host.
type Server interface {
	host.Users
	host.Teams
	host.Channels
	host.ChannelMembers
	host.Posts
	host.Groups
	host.Permissions
	host.Live
	host.Commands
	host.Dialogs
	host.Bot
	host.Site
	host.Audit
	host.Outgoing
	// RefreshSite reads the settings of the server again.
	RefreshSite()
}

// Platform is what the runtime stands on: the plugin API, or in tests something else.
type Platform struct {
	Log   *slog.Logger
	Clock clock.Clock
	// Database says where the host keeps its data; replica may be "".
	Database func() (master, replica string, err error)
	// Settings are the plugin's own, as the host stores them.
	Settings func() (map[string]any, error)
	// Host connects to the server. The store reads what the host cannot tell.
	Host func(store *postgres.Store) (Server, error)
}

// onMattermost is the platform of the running plugin.
func onMattermost(api plugin.API) Platform {
	return Platform{
		Log:      slog.New(mattermost.NewLogHandler(api)),
		Clock:    clock.System{},
		Database: func() (string, string, error) { return mattermost.Database(api) },
		Settings: func() (map[string]any, error) { return mattermost.PluginSettings(api) },
		Host: func(store *postgres.Store) (Server, error) {
			return mattermost.New(mattermost.Deps{
				API: api, Schemes: schemes(store), PostsByID: postsByID(store), Now: clock.System{}.Now, BotIcon: botIcon,
			})
		},
	}
}

// schemes fills what a scheme leaves open with the roles of teams without one.
func schemes(store *postgres.Store) mattermost.Schemes {
	return func(ctx context.Context, schemeID string) (mattermost.Scheme, error) {
		of, err := store.SchemeRoles(ctx, schemeID)
		scheme := mattermost.NoScheme()
		for name, given := range map[*string]string{
			&scheme.Playbooks.PlaybookAdmin: of.PlaybookAdmin, &scheme.Playbooks.PlaybookMember: of.PlaybookMember,
			&scheme.Playbooks.RunAdmin: of.RunAdmin, &scheme.Playbooks.RunMember: of.RunMember,
			&scheme.ChannelAdmin: of.ChannelAdmin, &scheme.ChannelUser: of.ChannelUser,
		} {
			if given != "" {
				*name = given
			}
		}
		return scheme, err
	}
}

// postsByID gives posts as the host does.
func postsByID(store *postgres.Store) mattermost.PostsByID {
	return func(ctx context.Context, ids []string) ([]host.Post, error) {
		found, err := store.HostPosts(ctx, ids)
		out := make([]host.Post, len(found))
		for i, p := range found {
			out[i] = host.Post{
				ID: p.ID, ChannelID: p.ChannelID, UserID: p.UserID, RootID: p.RootID, Message: p.Message, Type: p.Type, Props: p.Props,
				CreatedAt: p.CreatedAt, DeletedAt: p.DeletedAt,
			}
		}
		return out, err
	}
}
