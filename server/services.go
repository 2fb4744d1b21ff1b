package main

import (
	"context"
	"log/slog"
	"net/http"
	"net/url"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/api"
	"playbooks/server/app/categories"
	"playbooks/server/app/deliveries"
	"playbooks/server/app/digests"
	"playbooks/server/app/editing"
	"playbooks/server/app/facts"
	"playbooks/server/app/insights"
	"playbooks/server/app/playbooks"
	"playbooks/server/app/retrospectives"
	"playbooks/server/app/runs"
	"playbooks/server/app/statusupdates"
	"playbooks/server/app/tasks"
	"playbooks/server/clock"
	"playbooks/server/command"
	"playbooks/server/dialogs"
	"playbooks/server/host"
	"playbooks/server/jobs"
	"playbooks/server/reactions/announce"
	"playbooks/server/reactions/archive"
	"playbooks/server/reactions/audit"
	"playbooks/server/reactions/live"
	"playbooks/server/reactions/measure"
	"playbooks/server/reactions/membership"
	"playbooks/server/reactions/schedule"
	"playbooks/server/reactions/timeline"
	"playbooks/server/report"
	"playbooks/server/store/postgres"
	"playbooks/server/webhooks"
)

// listenerLimit is how long one reaction may keep the answer to a request waiting.
const listenerLimit = 10 * time.Second

// pruneWebhooksEvery is how often old messages of webhooks are deleted.
const pruneWebhooksEvery = 6 * time.Hour

// services are the entry points.
type services struct {
	api      http.Handler
	commands *command.Service
	// statusUpdates hears of posts that are deleted.
	statusUpdates *statusupdates.Service
}

// buildServices wires use cases, reactions, entry points, and the workers of jobs.
func (r *Runtime) buildServices(store *postgres.Store, queue *jobs.Queue, messages *i18n.Catalog) *services {
	server, log, now, ids := r.server, r.platform.Log, r.platform.Clock, clock.RandomIDs{}
	gatherer := facts.New(facts.Deps{Permissions: server, Teams: server, Channels: server, Store: store})
	people := facts.NewPeople(facts.PeopleDeps{Users: server, Teams: server, Members: server, Groups: server, Site: server})
	announcing := announce.New(announce.Deps{
		Host: server, Places: server, Site: server, Playbooks: store, Runs: store, Viewers: gatherer, History: store, Outbox: store, IDs: ids, Messages: messages, Log: log,
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.TellFinished) error {
		return announcing.TellFinished(ctx, t.RunID, t.UserID, t.ActorID)
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.TellRestored) error {
		return announcing.TellRestored(ctx, t.RunID, t.UserID, t.ActorID)
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.TellStarted) error {
		return announcing.TellStarted(ctx, t.RunID, t.UserID, t.ActorID)
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.TellStatus) error {
		return announcing.TellStatus(ctx, t.RunID, t.UserID, t.PostID)
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.TellUpdatesEnabled) error {
		return announcing.TellUpdatesEnabled(ctx, t.RunID, t.UserID, t.ActorID)
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.TellUpdatesDisabled) error {
		return announcing.TellUpdatesDisabled(ctx, t.RunID, t.UserID, t.ActorID)
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.TellOverdue) error {
		return announcing.TellOverdue(ctx, t.RunID, t.UserID)
	})
	jobs.Handle(queue, func(ctx context.Context, b schedule.Broadcast) error {
		return announcing.Broadcast(ctx, b.RunID, b.ChannelID)
	})
	archiving := archive.Reaction{Channels: server, Runs: store, Log: log}
	jobs.Handle(queue, func(ctx context.Context, t schedule.SettleChannel) error { return archiving.Settle(ctx, t.RunID) })
	announcer := &editing.Announcer{
		Observer: r.metrics, Log: log, Limit: listenerLimit,
		// People are in an open channel before clients see a change there, clients see it
		// before people read about it, and nobody archives it before they can.
		Listeners: []editing.NamedListener{
			{Name: "opening", Listener: archiving.Opening()},
			{Name: "membership", Listener: membership.Reaction{Members: server, Channels: gatherer, Log: log}},
			{Name: "live", Listener: live.New(live.Deps{
				Live: server, Members: server, Playbooks: store, Viewers: gatherer, Settings: r.settings.Settings, Log: log,
			})},
			{Name: "announce", Listener: announcing},
			{Name: "archiving", Listener: archiving.Closing()},
			{Name: "audit", Listener: audit.Reaction{Log: server}},
			{Name: "measure", Listener: measure.Reaction{Counters: r.metrics}},
		},
	}
	editRuns := editing.NewRuns(editing.RunsDeps{
		Store: store, Facts: gatherer, Names: people, Clock: now, Announcer: announcer, Observer: r.metrics,
		Projections: []editing.Projection{timeline.Reaction{IDs: ids}, schedule.Reaction{Queue: queue, Notices: store}, webhooks.Reaction{Queue: queue, Outbox: store, IDs: ids}},
	})
	webhookSender := webhooks.NewSender(webhooks.Deps{Store: store, Places: server, Site: server, Outgoing: server, Clock: now, Log: log})
	jobs.Handle(queue, func(ctx context.Context, d webhooks.Deliver) error { return webhookSender.Deliver(ctx, d.DeliveryID) })
	jobs.Handle(queue, func(ctx context.Context, _ webhooks.Prune) error { return webhookSender.Prune(ctx) })
	queue.Every(pruneWebhooksEvery, webhooks.Prune{})
	editPlaybooks := editing.NewPlaybooks(editing.PlaybooksDeps{
		Store: store, Facts: gatherer, Clock: now, Announcer: announcer, Observer: r.metrics,
	})
	playbookCases := playbooks.New(playbooks.Deps{
		Store: store, Followers: store, Editor: editPlaybooks, Announcer: announcer, Facts: gatherer, People: people,
		Groups: server, Teams: server, Audit: server, Clock: now, IDs: ids,
	})
	runCases := runs.New(runs.Deps{
		Store: store, Playbooks: store, Editor: editRuns, Announcer: announcer, Facts: gatherer, People: people,
		Channels: server, Members: server, Posts: server, Users: server, Teams: server, Bot: server, Site: server, Asker: announcing, Leases: store, Audit: server,
		Clock: now, IDs: ids, Undo: undoLog{log},
	})
	insightCases := insights.New(insights.Deps{Store: store, Facts: gatherer, Users: server, Clock: now})
	categoryCases := categories.New(categories.Deps{
		Store: store, Items: store, Subjects: store, Facts: gatherer, Audit: server, Clock: now, IDs: ids,
	})
	taskCases := tasks.New(tasks.Deps{
		Editor: editRuns, Runs: store, Facts: gatherer, People: people, Commands: server, Reporter: announcing, Clock: now, IDs: ids,
	})
	statusCases := statusupdates.New(statusupdates.Deps{
		Editor: editRuns, Runs: store, People: people, Host: server, Asker: announcing, Leases: store, IDs: ids, Undo: undoLog{log},
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.Remind) error {
		return statusCases.Remind(ctx, t.RunID, clock.FromMillis(t.Due))
	})
	retrospectiveCases := retrospectives.New(retrospectives.Deps{Editor: editRuns, Store: store, Channels: gatherer, Asker: announcing})
	jobs.Handle(queue, func(ctx context.Context, t schedule.RemindRetrospective) error {
		again, err := retrospectiveCases.Remind(ctx, t.RunID, clock.FromMillis(t.Since))
		if err != nil || again <= 0 {
			return err
		}
		t.Round++
		return store.InTx(ctx, func(ctx context.Context) error { return queue.InsertMany(ctx, []jobs.Args{t}, now.Now().Add(again)) })
	})
	jobs.Handle(queue, func(ctx context.Context, t schedule.TellRetrospective) error {
		return announcing.TellRetrospective(ctx, t.RunID, t.UserID, t.ActorID)
	})
	digestCases := digests.New(digests.Deps{Store: store, Facts: gatherer, Audit: server, Clock: now})
	deliveryCases := deliveries.New(deliveries.Deps{Guard: editRuns, Store: store, Later: laterDeliveries{queue}, Clock: now})
	opener := dialogs.Opener{Status: statusCases, Host: server, Messages: messages}
	return &services{
		statusUpdates: statusCases,
		api: api.New(api.Deps{
			Playbooks: playbookCases, Runs: runCases, Tasks: taskCases, StatusUpdates: statusCases, Retrospectives: retrospectiveCases, Dialogs: opener, Categories: categoryCases, Insights: insightCases, Deliveries: deliveryCases, Accounts: gatherer, Reports: report.Writer{Messages: messages},
			Settings: r.settings.Settings,
			Address:  func() string { return apiAddress(server) }, Observer: r.metrics, Audit: auditor{server},
			Log: log, Clock: now, IDs: ids,
		}).Handler(),
		commands: command.New(command.Deps{
			Runs: runCases, Tasks: taskCases, Playbooks: playbookCases, Digests: digestCases, Status: opener, People: server, Host: server, Site: server, Messages: messages, Clock: now, Log: log,
		}),
	}
}

// apiAddress is the path of the REST API as clients see it: the server may live below
// a path of its site.
func apiAddress(site host.Site) string {
	below := ""
	if u, err := url.Parse(site.SiteSettings().URL); err == nil {
		below = u.Path
	}
	return below + "/plugins/" + pluginID + "/api/v0"
}

// auditor keeps the API's audit records in the host's log.
type auditor struct{ log host.Audit }

// PluginActed implements api.Auditor.
func (a auditor) PluginActed(ctx context.Context, g api.PluginGrant) {
	a.log.Record(ctx, host.AuditRecord{Event: "interPluginActAsUser", UserID: g.UserID, Parameters: map[string]any{
		"pluginID": g.PluginID, "userID": g.UserID, "method": g.Method, "path": g.Path,
	}})
}

// WriteRefused implements api.Auditor.
func (a auditor) WriteRefused(ctx context.Context, r api.Refusal) {
	parameters := map[string]any{"userID": r.By.UserID, "way": string(r.By.Way), "status": r.Status}
	for name, id := range r.Path {
		parameters[name] = id
	}
	a.log.Record(ctx, host.AuditRecord{Event: r.Operation, Failed: true, UserID: r.By.UserID, Parameters: parameters})
}

// undoLog tells an operator what is left behind.
type undoLog struct{ log *slog.Logger }

// UndoFailed implements runs.UndoLog.
func (u undoLog) UndoFailed(ctx context.Context, what string, err error) {
	u.log.ErrorContext(ctx, "Work at the host could not be taken back, do it by hand", "what", what, "cause", err)
}

// laterDeliveries makes deliveries of webhooks jobs.
type laterDeliveries struct{ queue *jobs.Queue }

// Deliver implements deliveries.Later.
func (l laterDeliveries) Deliver(ctx context.Context, id string) error {
	return l.queue.Insert(ctx, webhooks.Deliver{DeliveryID: id}, time.Time{})
}
