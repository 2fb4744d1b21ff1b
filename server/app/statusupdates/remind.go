package statusupdates

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// lease is how long a reminder belongs to one job, longer than a job may take.
const lease = 2 * time.Minute

// Snooze moves the next status update to so many seconds from now. Kind: Invalid.
func (s *Service) Snooze(ctx context.Context, by access.Actor, id string, seconds int64) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: id, Rule: access.EditRun},
		func(r *run.Run, _ access.Facts, at time.Time) error { return r.Snooze(seconds, at) })
}

// Remind asks for the status update that was due at the time, unless nobody wants it any
// more. It is the work of a job: one at a time asks about a run, the others come again
// later and find that it was done.
func (s *Service) Remind(ctx context.Context, id string, due time.Time) error {
	name, holder := "reminder/"+id, s.IDs.New()
	mine, err := s.Leases.Lease(ctx, name, holder, lease)
	if err != nil {
		return err
	}
	if !mine {
		return failure.New(failure.Unavailable, "another job asks about this run now")
	}
	err = s.remind(ctx, id, due)
	if ended := s.Leases.EndLease(context.WithoutCancel(ctx), name, holder); err == nil {
		err = ended
	}
	return err
}

func (s *Service) remind(ctx context.Context, id string, due time.Time) error {
	r, err := s.Runs.Run(ctx, id)
	switch {
	case failure.Is(err, failure.NotFound):
		return nil
	case err != nil:
		return err
	case !r.WantsReminder(due):
		return nil
	}
	var post host.Post
	q := editing.RunRequest{By: s.system(), RunID: id, Rule: anybody}
	q.Prepare = func(ctx context.Context) (undo func(context.Context), err error) {
		post, err = s.Asker.AskForUpdate(ctx, r)
		return s.unwrite(post), err
	}
	_, err = s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, _ time.Time) error { return r.Remind(post.ID, due) })
	if failure.Is(err, failure.Conflict) || failure.Is(err, failure.NotFound) {
		return nil // somebody was faster, or the channel is gone
	}
	return err
}
