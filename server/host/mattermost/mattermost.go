package mattermost

import (
	"context"
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
)

// SchemeRoles reads the playbook roles of a permission scheme, which the plugin API
// cannot tell. Kinds: NotFound.
type SchemeRoles func(ctx context.Context, schemeID string) (host.PlaybookRoles, error)

// PostsByID reads posts, deleted ones included, which the plugin API tells one by one
// and only while they are there.
type PostsByID func(ctx context.Context, ids []string) ([]host.Post, error)

// Deps are the dependencies of Host; all are required.
type Deps struct {
	API         plugin.API
	SchemeRoles SchemeRoles
	PostsByID   PostsByID
	// Now is the clock.
	Now func() time.Time
	// BotIcon is a PNG file of the bundle, relative to its root.
	BotIcon string
}

// Host is the running Mattermost server.
type Host struct {
	api           plugin.API
	schemes       SchemeRoles
	posts         PostsByID
	grants        recent[bool]               // by role names and permission
	playbookRoles recent[host.PlaybookRoles] // by team
	site          atomic.Pointer[host.SiteSettings]
	botID         string
}

// New makes sure that our bot exists and reads the server's settings. It panics
// when a dependency is missing.
func New(d Deps) (*Host, error) {
	if d.API == nil || d.SchemeRoles == nil || d.PostsByID == nil || d.Now == nil || d.BotIcon == "" {
		panic("mattermost: a dependency is missing")
	}
	h := &Host{api: d.API, schemes: d.SchemeRoles, posts: d.PostsByID, grants: recent[bool]{now: d.Now}, playbookRoles: recent[host.PlaybookRoles]{now: d.Now}}
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
