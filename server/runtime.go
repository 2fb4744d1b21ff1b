package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/config"
	"playbooks/server/host"
	"playbooks/server/jobs"
	"playbooks/server/metrics"
	"playbooks/server/store/postgres"
)

// Sizes and limits of the process.
const (
	// connections of our own pool; the host has many more.
	connections = 10
	// statementLimit is how long one statement may take.
	statementLimit = 30 * time.Second
	// totalsLimit is how long a scrape may wait for the database.
	totalsLimit = 5 * time.Second
	// commandLimit is how long a slash command may take.
	commandLimit = 20 * time.Second
	// hookLimit is how long the plugin thinks about what the host tells it.
	hookLimit = 20 * time.Second
	// jobWorkers is how many jobs run at the same time.
	jobWorkers = 4
	// startLimit is how long Start may take, migrations and waiting for those of another
	// node included.
	startLimit = 15 * time.Minute
	// drainLimit is how long Stop lets requests and jobs finish.
	drainLimit = 8 * time.Second
	// stopLimit is how long Stop takes at most.
	stopLimit = 15 * time.Second
)

// Runtime is the running plugin.
type Runtime struct {
	platform Platform
	settings *config.Holder
	metrics  *metrics.Metrics
	server   Server
	services *services
	gate     *gate
	// stops take apart what was built, the last one first.
	stops []func(ctx context.Context) error
}

// Start builds the plugin and sets it going: settings, database with its migrations,
// the host with our bot, use cases and reactions, entry points, jobs. What was begun
// is undone when a step fails.
func Start(ctx context.Context, p Platform) (*Runtime, error) {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	r := &Runtime{platform: p, settings: config.NewHolder(p.Log), gate: newGate()}
	if err := r.build(ctx); err != nil {
		return nil, errors.Join(err, r.Stop())
	}
	p.Log.Info("Playbooks has started", "version", pluginVersion)
	return r, nil
}

func (r *Runtime) build(ctx context.Context) error {
	if err := r.loadSettings(); err != nil {
		return err
	}
	store, err := r.openStore(ctx)
	if err != nil {
		return err
	}
	if err := store.Migrate(ctx, jobs.Migrate); err != nil {
		return fmt.Errorf("bring the database up to date: %w", err)
	}
	if r.server, err = r.platform.Host(store); err != nil {
		return fmt.Errorf("connect to the host: %w", err)
	}
	queue, err := jobs.New(ctx, jobs.Options{
		DB: store.DB(), Tx: store.Tx, Log: r.platform.Log, Workers: jobWorkers, Drain: drainLimit, Observe: r.metrics.JobDone,
	})
	if err != nil {
		return err
	}
	messages, err := i18n.Load()
	if err != nil {
		return fmt.Errorf("load the messages: %w", err)
	}
	r.services = r.buildServices(store, queue, messages)
	if err := r.server.RegisterCommand(ctx, r.services.commands.Registration()); err != nil {
		return fmt.Errorf("register the slash command: %w", err)
	}
	if err := queue.Start(); err != nil {
		return err
	}
	r.stops = append(r.stops, queue.Stop)
	return nil
}

func (r *Runtime) openStore(ctx context.Context) (*postgres.Store, error) {
	master, replica, err := r.platform.Database()
	if err != nil {
		return nil, fmt.Errorf("find the host's database: %w", err)
	}
	var store *postgres.Store
	r.metrics = metrics.New(pluginVersion, func() (metrics.Totals, error) { return r.totals(store) })
	store, err = postgres.Open(ctx, postgres.Options{
		DataSource: master, ReplicaDataSource: replica, MaxConns: connections, StatementTimeout: statementLimit, Observe: r.metrics.StoreDone,
	})
	if err != nil {
		return nil, fmt.Errorf("open the host's database: %w", err)
	}
	r.stops = append(r.stops, func(context.Context) error { return store.Close() })
	return store, nil
}

func (r *Runtime) totals(store *postgres.Store) (metrics.Totals, error) {
	ctx, cancel := context.WithTimeout(context.Background(), totalsLimit)
	defer cancel()
	t, err := store.Totals(ctx, r.platform.Clock.Now())
	return metrics.Totals{
		ActivePlaybooks: t.ActivePlaybooks, ActiveRuns: t.ActiveRuns, OutstandingReminders: t.OverdueUpdates,
		OutstandingRetrospectives: t.OwedRetrospectives, ActiveFollowers: t.Followers, ActiveParticipants: t.Participants,
	}, err
}

// Stop lets nobody in any more, waits for what is in progress, and closes everything
// that Start opened. It must be called once.
func (r *Runtime) Stop() error {
	ctx, cancel := context.WithTimeout(context.Background(), stopLimit)
	defer cancel()
	drain, stopDraining := context.WithTimeout(ctx, drainLimit)
	defer stopDraining()
	err := r.gate.close(drain)
	for i := len(r.stops) - 1; i >= 0; i-- {
		err = errors.Join(err, r.stops[i](ctx))
	}
	return err
}

// ServeHTTP answers a request to the plugin's address.
func (r *Runtime) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	if !r.gate.enter() {
		unavailable(w)
		return
	}
	defer r.gate.leave()
	r.services.api.ServeHTTP(w, req)
}

// ExecuteCommand runs our slash command. Whoever typed it gets the answer as a post of
// the bot.
func (r *Runtime) ExecuteCommand(ctx context.Context, call host.Call) {
	if !r.gate.enter() {
		return
	}
	defer r.gate.leave()
	ctx, cancel := context.WithTimeout(ctx, commandLimit)
	defer cancel()
	r.services.commands.Execute(ctx, call)
}

// PostDeleted hears that somebody deleted a post.
func (r *Runtime) PostDeleted(ctx context.Context, p host.Post) {
	if !r.gate.enter() {
		return
	}
	defer r.gate.leave()
	ctx, cancel := context.WithTimeout(ctx, hookLimit)
	defer cancel()
	if err := r.services.statusUpdates.PostDeleted(ctx, p); err != nil {
		r.platform.Log.ErrorContext(ctx, "A deleted status update was not noted", "post_id", p.ID, "cause", err)
	}
}

// ServeMetrics answers a scrape.
func (r *Runtime) ServeMetrics(w http.ResponseWriter, req *http.Request) {
	if !r.gate.enter() {
		unavailable(w)
		return
	}
	defer r.gate.leave()
	r.metrics.Handler().ServeHTTP(w, req)
}

// ConfigurationChanged takes over new settings, ours and the host's.
func (r *Runtime) ConfigurationChanged() error {
	if !r.gate.enter() {
		return nil
	}
	defer r.gate.leave()
	before := r.settings.Settings()
	if err := r.loadSettings(); err != nil {
		return err
	}
	r.server.RefreshSite()
	after := r.settings.Settings()
	if before.EnableExperimentalFeatures == after.EnableExperimentalFeatures {
		return nil
	}
	payload, err := json.Marshal(map[string]bool{"enable_experimental_features": after.EnableExperimentalFeatures})
	if err != nil {
		return fmt.Errorf("tell clients of new settings: %w", err)
	}
	r.server.Publish(context.Background(), host.Audience{}, "settings_changed", string(payload))
	return nil
}

func (r *Runtime) loadSettings() error {
	stored, err := r.platform.Settings()
	if err != nil {
		return fmt.Errorf("read the settings: %w", err)
	}
	r.settings.Apply(stored)
	return nil
}

func unavailable(w http.ResponseWriter) {
	http.Error(w, "Playbooks is starting or stopping, try again in a moment", http.StatusServiceUnavailable)
}
