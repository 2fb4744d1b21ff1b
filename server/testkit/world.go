package testkit

import (
	"context"
	"io"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/assets/i18n"
	"playbooks/server/access"
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
	"playbooks/server/dialogs"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/reactions/timeline"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

// World is a team with the people that tests speak of, and the use cases around
// them. Everything is real but the host.
type World struct {
	Host  *hosttest.Host
	Store *postgres.Store
	Clock *clock.Fixed
	IDs   clock.IDs

	Team host.Team
	// Owner owns playbooks and runs, Participant takes part in runs, Member is a
	// listed member of playbooks, Colleague only in the team, Guest its guest,
	// Outsider in no team, Admin administers the system.
	Owner, Participant, Member, Colleague, Guest, Outsider, Admin host.User

	Facts          *facts.Gatherer
	People         *facts.People
	Playbooks      *playbooks.Service
	Runs           *runs.Service
	Tasks          *tasks.Service
	StatusUpdates  *statusupdates.Service
	Retrospectives *retrospectives.Service
	Dialogs        dialogs.Opener
	Categories     *categories.Service
	Insights       *insights.Service
	Digests        *digests.Service
	Deliveries     *deliveries.Service
	Messages       *i18n.Catalog
	// Redelivered hears of webhooks that are to be delivered again.
	Redelivered *Redelivered
	// Heard is every committed change.
	Heard *Recorder
	// Undone lists host work that could not be taken back.
	Undone *Recorder
}

// Recorder keeps what listeners hear. It may be used from several goroutines.
type Recorder struct {
	mu        sync.Mutex
	runs      []editing.RunChange
	playbooks []editing.PlaybookChange
	undone    []string
	failed    [][]string
}

// RunChanged implements editing.Listener.
func (r *Recorder) RunChanged(_ context.Context, c editing.RunChange) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.runs = append(r.runs, c)
}

// PlaybookChanged implements editing.Listener.
func (r *Recorder) PlaybookChanged(_ context.Context, c editing.PlaybookChange) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.playbooks = append(r.playbooks, c)
}

// UndoFailed implements runs.UndoLog.
func (r *Recorder) UndoFailed(_ context.Context, what string, _ error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.undone = append(r.undone, what)
}

// CommandFailed implements tasks.Reporter.
func (r *Recorder) CommandFailed(_ context.Context, _ run.Run, _, command string, missing []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failed = append(r.failed, append([]string{command}, missing...))
}

// CommandsFailed lists commands that did not run, each with its missing variables.
func (r *Recorder) CommandsFailed() [][]string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.failed)
}

// Undone lists what UndoFailed heard.
func (r *Recorder) Undone() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]string{}, r.undone...)
}

// Playbooks gives the changes of playbooks so far.
func (r *Recorder) Playbooks() []editing.PlaybookChange {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]editing.PlaybookChange{}, r.playbooks...)
}

// Runs gives the changes of runs so far.
func (r *Recorder) Runs() []editing.RunChange {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]editing.RunChange{}, r.runs...)
}

// LastEvents gives the events of the latest change of a run.
func (r *Recorder) LastEvents() []event.Event {
	all := r.Runs()
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1].Events
}

// Silent is an observer that counts nothing.
type Silent struct{}

// ChangeDone implements editing.Observer.
func (Silent) ChangeDone(string, time.Duration, error) {}

// ListenerFailed implements editing.Observer.
func (Silent) ListenerFailed(string) {}

// New makes the world in a database of its own.
func New(t testing.TB) *World {
	t.Helper()
	h := hosttest.New()
	w := &World{
		Host: h, Store: pgtest.Open(t), IDs: clock.RandomIDs{}, Heard: &Recorder{}, Undone: &Recorder{}, Redelivered: &Redelivered{},
		Clock: clock.NewFixed(time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)),
	}
	h.UseClock(w.Clock)
	w.Team = h.AddTeam("ops")
	in := hosttest.In(w.Team)
	w.Owner = h.AddUser("owner", in, hosttest.Named("Olga", "Owner"))
	w.Participant = h.AddUser("participant", in)
	w.Member = h.AddUser("member", in)
	w.Colleague = h.AddUser("colleague", in)
	w.Guest = h.AddUser("guest", hosttest.AsGuest(), in)
	w.Outsider = h.AddUser("outsider")
	w.Admin = h.AddUser("admin", hosttest.AsSystemAdmin(), in)
	w.build()
	return w
}

func (w *World) build() {
	h := w.Host
	w.Facts = facts.New(facts.Deps{Permissions: h, Teams: h, Channels: h, Store: w.Store})
	w.People = facts.NewPeople(facts.PeopleDeps{Users: h, Teams: h, Members: h, Groups: h, Site: h})
	announcer := &editing.Announcer{
		Listeners: []editing.NamedListener{{Name: "recorder", Listener: w.Heard}},
		Observer:  Silent{}, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Limit: 10 * time.Second,
	}
	edit := editing.NewRuns(editing.RunsDeps{
		Store: w.Store, Facts: w.Facts, Names: w.People, Clock: w.Clock, Announcer: announcer, Observer: Silent{},
		Projections: []editing.Projection{timeline.Reaction{IDs: w.IDs}},
	})
	w.Playbooks = playbooks.New(playbooks.Deps{
		Store: w.Store, Followers: w.Store, Facts: w.Facts, People: w.People, Groups: h, Teams: h, Audit: h, Clock: w.Clock, IDs: w.IDs, Announcer: announcer,
		Editor: editing.NewPlaybooks(editing.PlaybooksDeps{Store: w.Store, Facts: w.Facts, Clock: w.Clock, Announcer: announcer, Observer: Silent{}}),
	})
	w.Runs = runs.New(runs.Deps{
		Store: w.Store, Playbooks: w.Store, Editor: edit, Announcer: announcer, Facts: w.Facts, People: w.People,
		Channels: h, Members: h, Posts: h, Users: h, Teams: h, Bot: h, Site: h, Asker: asker{w}, Leases: w.Store, Audit: h, Clock: w.Clock, IDs: w.IDs, Undo: w.Undone,
	})
	w.Deliveries = deliveries.New(deliveries.Deps{Guard: edit, Store: w.Store, Later: w.Redelivered, Clock: w.Clock})
	w.Digests = digests.New(digests.Deps{Store: w.Store, Facts: w.Facts, Audit: h, Clock: w.Clock})
	w.Insights = insights.New(insights.Deps{Store: w.Store, Facts: w.Facts, Users: h, Clock: w.Clock})
	w.Categories = categories.New(categories.Deps{
		Store: w.Store, Items: w.Store, Subjects: w.Store, Facts: w.Facts, Audit: h, Clock: w.Clock, IDs: w.IDs,
	})
	w.Retrospectives = retrospectives.New(retrospectives.Deps{Editor: edit, Store: w.Store, Channels: w.Facts, Asker: asker{w}})
	w.StatusUpdates = statusupdates.New(statusupdates.Deps{
		Editor: edit, Runs: w.Store, People: w.People, Host: h, Asker: asker{w}, Leases: w.Store, IDs: w.IDs, Undo: w.Undone,
	})
	messages, err := i18n.Load()
	if err != nil {
		panic(err)
	}
	w.Messages = messages
	w.Dialogs = dialogs.Opener{Status: w.StatusUpdates, Host: h, Messages: messages}
	w.Tasks = tasks.New(tasks.Deps{Editor: edit, Runs: w.Store, Facts: w.Facts, People: w.People, Commands: h, Reporter: w.Undone, Clock: w.Clock, IDs: w.IDs})
}

// As makes an actor of a user.
func As(u host.User) access.Actor { return access.Actor{UserID: u.ID, Way: access.BySession} }

// Playbook creates a playbook of Owner with Member as plain member.
func (w *World) Playbook(t testing.TB, edits ...func(*playbook.Draft)) playbook.Playbook {
	t.Helper()
	d := Draft(w.Team.ID)
	d.Members = []playbook.Member{
		{UserID: w.Owner.ID, Roles: []playbook.Role{playbook.RoleMember, playbook.RoleAdmin}},
		{UserID: w.Member.ID, Roles: []playbook.Role{playbook.RoleMember}},
	}
	for _, edit := range edits {
		edit(&d)
	}
	p, err := w.Playbooks.Create(context.Background(), As(w.Owner), d)
	require.NoError(t, err)
	return p
}

// ArchivePlaybook puts a playbook of Owner out of use.
func (w *World) ArchivePlaybook(id string) error {
	_, err := w.Playbooks.Archive(context.Background(), As(w.Owner), id, time.Time{})
	return err
}

// Run starts a run of a new playbook, owned by Owner, with Participant taking part.
func (w *World) Run(t testing.TB, edits ...func(*playbook.Draft)) run.Run {
	t.Helper()
	invite := func(d *playbook.Draft) {
		d.InviteEnabled, d.InvitedUserIDs = true, []string{w.Participant.ID}
	}
	p := w.Playbook(t, append([]func(*playbook.Draft){invite}, edits...)...)
	r, err := w.Runs.Start(context.Background(), As(w.Owner), runs.StartRequest{Name: "Disk full on db-3", PlaybookID: p.ID, TeamID: w.Team.ID})
	require.NoError(t, err)
	return r
}

// asker asks for status updates, retrospectives and invitations in plain words.
type asker struct{ *World }

// AskForUpdate implements statusupdates.Asker.
func (a asker) AskForUpdate(ctx context.Context, r run.Run) (host.Post, error) {
	return a.Host.CreatePost(ctx, host.Post{ChannelID: r.ChannelID, UserID: a.Host.BotID(), Message: "How is it going?"})
}

// AskForRetrospective implements retrospectives.Asker.
func (a asker) AskForRetrospective(ctx context.Context, r run.Run, _ bool) error {
	_, err := a.Host.CreatePost(ctx, host.Post{ChannelID: r.ChannelID, UserID: a.Host.BotID(), Message: "How did it go?"})
	return err
}

// AskToBeInvited implements runs.Asker.
func (a asker) AskToBeInvited(ctx context.Context, r run.Run, userID string) error {
	_, err := a.Host.CreatePost(ctx, host.Post{ChannelID: r.ChannelID, UserID: a.Host.BotID(), Message: "Let them in: " + userID})
	return err
}
