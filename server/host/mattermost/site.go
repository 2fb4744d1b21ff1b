package mattermost

import (
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/mattermost/mattermost/server/public/shared/httpservice"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// SiteSettings implements host.Site.
func (h *Host) SiteSettings() host.SiteSettings { return *h.site.Load() }

// RefreshSite reads the server's settings again. The host calls a hook of ours when
// any of them changes.
func (h *Host) RefreshSite() {
	c := h.api.GetConfig()
	if c == nil { // the call was lost; there will be another
		c = &model.Config{}
	}
	c.SetDefaults()
	h.site.Store(&host.SiteSettings{
		URL:          strings.TrimRight(*c.ServiceSettings.SiteURL, "/"),
		ShowFullName: *c.PrivacySettings.ShowFullName,
		Locale:       *c.LocalizationSettings.DefaultServerLocale,
		Testing:      *c.ServiceSettings.EnableTesting,
		Developer:    *c.ServiceSettings.EnableDeveloper,
	})
	h.outgoing.Store(httpservice.MakeHTTPService(settled{c}).MakeClient(false))
}

// settled are settings as they were read. There is another client when they change.
type settled struct{ config *model.Config }

// Config is what the host's library of clients asks for.
func (s settled) Config() *model.Config { return s.config }

// Database says where the host keeps its data: the address of the master and, if
// there are any, of one replica. It needs no Host, because the store is opened
// before there is one. Kinds: Invalid when it is no PostgreSQL; Unavailable.
func Database(api plugin.API) (master, replica string, err error) {
	c := api.GetUnsanitizedConfig()
	switch {
	case c == nil || c.SqlSettings.DriverName == nil || c.SqlSettings.DataSource == nil:
		return "", "", lost()
	case *c.SqlSettings.DriverName != model.DatabaseDriverPostgres:
		return "", "", failure.New(failure.Invalid, "Playbooks needs PostgreSQL, the host uses %s", *c.SqlSettings.DriverName)
	}
	if replicas := c.SqlSettings.DataSourceReplicas; len(replicas) > 0 {
		replica = replicas[0]
	}
	return *c.SqlSettings.DataSource, replica, nil
}

// PluginSettings are our own settings as the host stores them.
func PluginSettings(api plugin.API) (map[string]any, error) {
	stored := map[string]any{}
	if err := api.LoadPluginConfiguration(&stored); err != nil {
		return nil, failure.Wrap(err, failure.Unavailable, "the settings cannot be read")
	}
	return stored, nil
}
