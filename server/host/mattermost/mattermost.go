package mattermost

import (
	"context"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"

	"playbooks/server/host"
)

var (
	_ host.Users          = (*Host)(nil)
	_ host.Teams          = (*Host)(nil)
	_ host.Channels       = (*Host)(nil)
	_ host.ChannelMembers = (*Host)(nil)
	_ host.Posts          = (*Host)(nil)
	_ host.Groups         = (*Host)(nil)
	_ host.Permissions    = (*Host)(nil)
	_ host.Live           = (*Host)(nil)
	_ host.Commands       = (*Host)(nil)
	_ host.Dialogs        = (*Host)(nil)
	_ host.Bot            = (*Host)(nil)
	_ host.Site           = (*Host)(nil)
	_ host.Audit          = (*Host)(nil)
	_ host.Outgoing       = (*Host)(nil)
)

// Scheme is how a permission scheme calls the roles that it gives. No name is empty.
type Scheme struct {
	Playbooks                 host.PlaybookRoles
	ChannelAdmin, ChannelUser string
}

// NoScheme is how roles are called where there is no scheme.
func NoScheme() Scheme {
	return Scheme{Playbooks: host.BuiltInPlaybookRoles(), ChannelAdmin: model.ChannelAdminRoleId, ChannelUser: model.ChannelUserRoleId}
}

// Schemes reads a permission scheme, of which the plugin API knows nothing. Kinds: NotFound.
type Schemes func(ctx context.Context, schemeID string) (Scheme, error)

// PostsByID reads posts, deleted ones included, which the plugin API tells one by one
// and only while they are there.
type PostsByID func(ctx context.Context, ids []string) ([]host.Post, error)

// Deps are the dependencies of Host; all are required.
type Deps struct {
	API       plugin.API
	Schemes   Schemes
	PostsByID PostsByID
	// Now is the clock.
	Now func() time.Time
	// BotIcon is a PNG file of the bundle, relative to its root.
	BotIcon string
}

// Host is the running Mattermost server.
type Host struct {
	api         plugin.API
	schemes     Schemes
	posts       PostsByID
	grants      recent[bool]   // by role names and permission
	teamSchemes recent[Scheme] // by team
	site        atomic.Pointer[host.SiteSettings]
	outgoing    atomic.Pointer[http.Client]
	botID       string
}

// New makes sure that our bot exists and reads the server's settings. It panics
// when a dependency is missing.
func New(d Deps) (*Host, error) {
	if d.API == nil || d.Schemes == nil || d.PostsByID == nil || d.Now == nil || d.BotIcon == "" {
		panic("mattermost: a dependency is missing")
	}
	h := &Host{api: d.API, schemes: d.Schemes, posts: d.PostsByID, grants: recent[bool]{now: d.Now}, teamSchemes: recent[Scheme]{now: d.Now}}
	h.RefreshSite()
	if err := h.ensureBot(d.BotIcon); err != nil {
		return nil, err
	}
	return h, nil
}

func at(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

// each maps a slice of the API, leaving out holes. The result is never nil.
func each[A, B any](in []*A, convert func(*A) B) []B {
	out := make([]B, 0, len(in))
	for _, v := range in {
		if v != nil {
			out = append(out, convert(v))
		}
	}
	return out
}

func userID(u *model.User) string { return u.Id }
