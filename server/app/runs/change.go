package runs

import (
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// Finish ends the run; nothing happens when it has ended.
func (s *Service) Finish(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: id, Rule: access.FinishRun},
		func(r *run.Run, _ access.Facts, at time.Time) error { r.Finish(at); return nil })
}

// Finishable reads a run that the actor may end; it may have ended.
func (s *Service) Finishable(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	if _, err := s.Editor.Allowed(ctx, by, id, access.FinishRun); err != nil {
		return run.Run{}, err
	}
	return s.Store.Run(ctx, id)
}

// Restore puts a finished run back in progress; nothing happens to a run in progress.
func (s *Service) Restore(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	q := editing.RunRequest{By: by, RunID: id, Rule: access.FinishRun}
	subject, err := s.Editor.Allowed(ctx, by, id, q.Rule)
	if err != nil {
		return run.Run{}, err
	}
	channel, err := s.Channels.Channel(ctx, subject.ChannelID)
	if err != nil && !failure.Is(err, failure.NotFound) {
		return run.Run{}, err
	}
	return s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, at time.Time) error {
		r.Restore(!channel.Archived(), at)
		return nil
	})
}

// ChangeOwner hands the run over. Kind: Invalid when the new owner is not an active
// member of the run's team (of its channel where there is no team), or the run has ended.
func (s *Service) ChangeOwner(ctx context.Context, by access.Actor, id, ownerID string) (run.Run, error) {
	q := editing.RunRequest{By: by, RunID: id, Rule: access.ChangeOwner}
	subject, err := s.Editor.Allowed(ctx, by, id, q.Rule)
	if err != nil {
		return run.Run{}, err
	}
	belong, err := s.People.Belong(ctx, []string{ownerID}, subject.TeamID, subject.ChannelID)
	if err != nil {
		return run.Run{}, err
	}
	q.Mentions = []string{ownerID, subject.ReporterID}
	return s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, at time.Time) error {
		if ownerID != r.OwnerID && !slices.Contains(belong, ownerID) {
			return failure.New(failure.Invalid, "owner_id: the new owner is not an active member of the team of this run")
		}
		return r.ChangeOwner(ownerID, at)
	})
}

// Follow makes the actor hear of a run they may view; participation is not needed.
func (s *Service) Follow(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: id, Rule: access.ViewRun},
		func(r *run.Run, _ access.Facts, _ time.Time) error { r.Follow(by.UserID); return nil })
}

// Unfollow is the reverse; participants go on taking part.
func (s *Service) Unfollow(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: id, Rule: access.ViewRun},
		func(r *run.Run, _ access.Facts, _ time.Time) error { r.Unfollow(by.UserID); return nil })
}
