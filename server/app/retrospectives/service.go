package retrospectives

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// Editor is the change pipeline.
type Editor interface {
	Change(ctx context.Context, q editing.RunRequest, edit editing.RunEdit) (run.Run, error)
	// Allowed checks a rule. Kind: Forbidden, also for unknown runs.
	Allowed(ctx context.Context, by access.Actor, runID string, rule access.RunRule) (run.Subject, error)
}

// Store reads runs and playbooks without a lock. Kind of both methods: NotFound.
type Store interface {
	Run(ctx context.Context, id string) (run.Run, error)
	Playbook(ctx context.Context, id string) (playbook.Playbook, error)
}

// Channels gathers what rules need to know of a channel. Kind: NotFound.
type Channels interface {
	Channel(ctx context.Context, userID, channelID string) (access.ChannelFacts, error)
}

// Asker asks people for a retrospective.
type Asker interface {
	AskForRetrospective(ctx context.Context, r run.Run, first bool) error
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Editor   Editor
	Store    Store
	Channels Channels
	Asker    Asker
}

// Service is the use cases. They are open to those who may edit the run, when it has
// ended, too. Kinds of every method: Forbidden when the actor may not or the run does not
// exist.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Editor == nil || d.Store == nil || d.Channels == nil || d.Asker == nil {
		panic("retrospectives: a dependency is missing")
	}
	return &Service{d}
}

// Save keeps a draft. Kind: Invalid.
func (s *Service) Save(ctx context.Context, by access.Actor, id string, d run.RetrospectiveDraft) (run.Run, error) {
	return s.write(ctx, by, id, func(r *run.Run, metrics []playbook.Metric, _ time.Time) error {
		return r.SaveRetrospective(d, metrics)
	})
}

// Publish lets everybody read it, once. Kinds: Invalid; Conflict the second time.
func (s *Service) Publish(ctx context.Context, by access.Actor, id string, d run.RetrospectiveDraft) (run.Run, error) {
	return s.write(ctx, by, id, func(r *run.Run, metrics []playbook.Metric, at time.Time) error {
		return r.PublishRetrospective(d, metrics, at)
	})
}

// Cancel says that there will be none. Kind: Conflict when it is published.
func (s *Service) Cancel(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: id, Rule: access.EditRun},
		func(r *run.Run, _ access.Facts, at time.Time) error { return r.CancelRetrospective(at) })
}

// Switch wants a retrospective of a run, or does not. Nothing happens when that is so
// already. Kind: Invalid when the run's channel is archived, but for system admins.
func (s *Service) Switch(ctx context.Context, by access.Actor, id string, on bool) (run.Run, error) {
	subject, err := s.Editor.Allowed(ctx, by, id, access.EditRun)
	if err != nil {
		return run.Run{}, err
	}
	channel, err := s.Channels.Channel(ctx, by.UserID, subject.ChannelID)
	if err != nil && !failure.Is(err, failure.NotFound) {
		return run.Run{}, err
	}
	q := editing.RunRequest{By: by, RunID: id, Rule: access.SwitchRetrospective(channel)}
	return s.Editor.Change(ctx, q, func(r *run.Run, f access.Facts, at time.Time) error {
		if channel.Archived && !f.SystemAdmin {
			return failure.New(failure.Invalid, "the channel of this run is archived: its retrospective can be switched when it is open again")
		}
		r.SwitchRetrospective(on, at)
		return nil
	})
}

// write changes a run with the metrics of its playbook at hand, which the database gives
// before the lock: one that is removed meanwhile keeps its values, as always.
func (s *Service) write(ctx context.Context, by access.Actor, id string, change func(r *run.Run, metrics []playbook.Metric, at time.Time) error) (run.Run, error) {
	var metrics []playbook.Metric
	q := editing.RunRequest{By: by, RunID: id, Rule: access.EditRun}
	q.Prepare = func(ctx context.Context) (undo func(context.Context), err error) {
		r, err := s.Store.Run(ctx, id)
		if err != nil || r.PlaybookID == "" {
			return nil, err
		}
		p, err := s.Store.Playbook(ctx, r.PlaybookID)
		if failure.Is(err, failure.NotFound) {
			return nil, nil
		}
		metrics = p.Metrics
		return nil, err
	}
	return s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, at time.Time) error { return change(r, metrics, at) })
}

// Remind asks for the retrospective that is owed since the time, unless nobody owes it any
// more, and tells whether to ask again after how long. It is the work of a job.
func (s *Service) Remind(ctx context.Context, id string, since time.Time) (again time.Duration, err error) {
	r, err := s.Store.Run(ctx, id)
	switch {
	case failure.Is(err, failure.NotFound):
		return 0, nil
	case err != nil:
		return 0, err
	case !r.OwesRetrospective() || !r.RetrospectiveOwedSince.Equal(since):
		return 0, nil
	}
	if err := s.Asker.AskForRetrospective(ctx, r, false); err != nil {
		return 0, err
	}
	return r.RetrospectiveReminderEvery, nil
}
