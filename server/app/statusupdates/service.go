package statusupdates

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// Editor is the change pipeline.
type Editor interface {
	Change(ctx context.Context, q editing.RunRequest, edit editing.RunEdit) (run.Run, error)
	// Allowed checks a rule. Kind: Forbidden, also for unknown runs.
	Allowed(ctx context.Context, by access.Actor, runID string, rule access.RunRule) (run.Subject, error)
}

// Runs reads runs without a lock. Kind: NotFound.
type Runs interface {
	Run(ctx context.Context, id string) (run.Run, error)
}

// People answers about users. Unknown ids are left out.
type People interface {
	Usernames(ctx context.Context, userIDs []string) (map[string]string, error)
	// DisplayNames gives full names where the host shows them, usernames elsewhere.
	DisplayNames(ctx context.Context, userIDs []string) (map[string]string, error)
}

// Host is what status updates need of Mattermost; host.Posts and host.Channels document
// the methods.
type Host interface {
	BotID() string
	CreatePost(ctx context.Context, post host.Post) (host.Post, error)
	DeletePost(ctx context.Context, id string) error
	PostsByID(ctx context.Context, ids []string) ([]host.Post, error)
	Channel(ctx context.Context, id string) (host.Channel, error)
}

// UndoLog hears of host work that could not be taken back.
type UndoLog interface {
	UndoFailed(ctx context.Context, what string, err error)
}

// Asker writes the request for a status update.
type Asker interface {
	AskForUpdate(ctx context.Context, r run.Run) (host.Post, error)
}

// Leases keep jobs that do the same from doing it at the same time. The store documents
// the methods.
type Leases interface {
	Lease(ctx context.Context, name, holder string, d time.Duration) (bool, error)
	EndLease(ctx context.Context, name, holder string) error
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Editor Editor
	Runs   Runs
	People People
	Host   Host
	Asker  Asker
	Leases Leases
	IDs    clock.IDs
	Undo   UndoLog
}

// Service is the use cases. Kinds of every method on one run: Forbidden when the actor
// may not or the run does not exist.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Editor == nil || d.Runs == nil || d.People == nil || d.Host == nil || d.Asker == nil || d.Leases == nil || d.IDs == nil || d.Undo == nil {
		panic("statusupdates: a dependency is missing")
	}
	return &Service{d}
}

// mustView checks that the actor may read the run.
func (s *Service) mustView(ctx context.Context, by access.Actor, id string) error {
	_, err := s.Editor.Allowed(ctx, by, id, access.ViewRun)
	return err
}

// anybody is the rule for what the system does by itself.
func anybody(access.Facts, run.Subject) error { return nil }

// system is the actor of what nobody asked for.
func (s *Service) system() access.Actor {
	return access.Actor{UserID: s.Host.BotID(), Way: access.BySystem}
}
