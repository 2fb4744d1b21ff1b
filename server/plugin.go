package main

import (
	"context"
	"fmt"
	"net/http"
	"runtime/debug"
	"sync/atomic"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"

	"playbooks/server/host"
	"playbooks/server/host/mattermost"
)

// Plugin receives the host's calls. Each hook is one call into the runtime, which
// is absent before activation and after deactivation; no panic reaches the host.
type Plugin struct {
	plugin.MattermostPlugin

	runtime atomic.Pointer[Runtime]
}

// OnActivate builds and starts the runtime. An error keeps the plugin from
// activating and is shown to system admins.
func (p *Plugin) OnActivate() (err error) {
	defer p.recovered("OnActivate", func(cause any) { err = fmt.Errorf("activate: panic: %v", cause) })
	r, err := Start(context.Background(), onMattermost(p.API))
	if err != nil {
		return err
	}
	p.runtime.Store(r)
	return nil
}

// OnDeactivate stops the runtime and waits, within a limit, for work in progress.
func (p *Plugin) OnDeactivate() (err error) {
	defer p.recovered("OnDeactivate", func(cause any) { err = fmt.Errorf("deactivate: panic: %v", cause) })
	if r := p.runtime.Swap(nil); r != nil {
		return r.Stop()
	}
	return nil
}

// ServeHTTP answers the REST API. The host has put the signed-in user into a header.
func (p *Plugin) ServeHTTP(_ *plugin.Context, w http.ResponseWriter, r *http.Request) {
	defer p.recovered("ServeHTTP", func(any) { w.WriteHeader(http.StatusInternalServerError) })
	if rt := p.runtime.Load(); rt != nil {
		rt.ServeHTTP(w, r)
		return
	}
	unavailable(w)
}

// ExecuteCommand runs a slash command. The response is always empty: the answer comes
// as a post of the bot.
func (p *Plugin) ExecuteCommand(c *plugin.Context, args *model.CommandArgs) (response *model.CommandResponse, appErr *model.AppError) {
	response = &model.CommandResponse{}
	defer p.recovered("ExecuteCommand", func(any) {
		response.Text = "Playbooks could not do this. The system log says why."
	})
	rt := p.runtime.Load()
	if rt == nil {
		response.Text = "Playbooks is starting, try again in a moment."
		return response, nil
	}
	rt.ExecuteCommand(context.Background(), host.Call{
		UserID: args.UserId, TeamID: args.TeamId, ChannelID: args.ChannelId, RootID: args.RootId,
		TriggerID: args.TriggerId, SessionID: c.SessionId, Line: args.Command,
	})
	return response, nil
}

// MessageHasBeenDeleted hears of every post that somebody deleted.
func (p *Plugin) MessageHasBeenDeleted(_ *plugin.Context, post *model.Post) {
	defer p.recovered("MessageHasBeenDeleted", func(any) {})
	if rt := p.runtime.Load(); rt != nil {
		rt.PostDeleted(context.Background(), mattermost.PostOf(post))
	}
}

// ServeMetrics answers Prometheus.
func (p *Plugin) ServeMetrics(_ *plugin.Context, w http.ResponseWriter, r *http.Request) {
	defer p.recovered("ServeMetrics", func(any) { w.WriteHeader(http.StatusInternalServerError) })
	if rt := p.runtime.Load(); rt != nil {
		rt.ServeMetrics(w, r)
		return
	}
	unavailable(w)
}

// OnConfigurationChange takes over new settings. The host also calls it before the
// first activation, which reads them anyway.
func (p *Plugin) OnConfigurationChange() (err error) {
	defer p.recovered("OnConfigurationChange", func(cause any) { err = fmt.Errorf("change the configuration: panic: %v", cause) })
	if rt := p.runtime.Load(); rt != nil {
		return rt.ConfigurationChanged()
	}
	return nil
}

// recovered logs a panic of a hook and lets the hook answer something harmless.
// It must be deferred directly.
func (p *Plugin) recovered(hook string, answer func(cause any)) {
	cause := recover()
	if cause == nil {
		return
	}
	p.API.LogError("A hook panicked", "hook", hook, "cause", fmt.Sprint(cause), "stack", string(debug.Stack()))
	answer(cause)
}
