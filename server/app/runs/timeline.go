package runs

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// AddToTimeline puts a post into the history of a run, finished or not, and gives the
// entry. The post may be in any channel that the actor may read. Kinds: Invalid for a post
// that is not there; Forbidden also for one that the actor may not read.
func (s *Service) AddToTimeline(ctx context.Context, by access.Actor, id, postID, summary string) (run.TimelineEntry, error) {
	var (
		post run.TimelinePost
		when time.Time
	)
	q := editing.RunRequest{By: by, RunID: id, Rule: access.EditRun}
	q.Prepare = func(ctx context.Context) (undo func(context.Context), err error) {
		post, err = s.timelinePost(ctx, by, postID, summary)
		return func(context.Context) {}, err
	}
	r, err := s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, at time.Time) error {
		r.AddToTimeline(post)
		when = at
		return nil
	})
	for _, e := range r.Timeline {
		if e.PostID == postID && e.CreateAt.Equal(when) {
			return e, err
		}
	}
	return run.TimelineEntry{}, err
}

func (s *Service) timelinePost(ctx context.Context, by access.Actor, postID, summary string) (run.TimelinePost, error) {
	p, err := s.PostFor(ctx, by, postID)
	return run.TimelinePost{PostID: p.ID, AuthorID: p.UserID, At: p.CreatedAt, Summary: summary}, err
}

// PostFor reads a post that the actor may put into a timeline. Kinds: Invalid for one that
// is not there; Forbidden for one that the actor may not read.
func (s *Service) PostFor(ctx context.Context, by access.Actor, postID string) (host.Post, error) {
	if postID == "" {
		return host.Post{}, failure.New(failure.Invalid, "post_id: is required")
	}
	p, err := s.Posts.Post(ctx, postID)
	if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) {
		return host.Post{}, failure.Wrap(err, failure.Invalid, "post_id: there is no such post")
	}
	if err != nil {
		return host.Post{}, err
	}
	return p, s.mustReadChannel(ctx, by, p.ChannelID)
}

// RemoveFromTimeline takes an entry out of the history of a run; the audit log keeps what
// it was. Kinds: NotFound; Invalid when the run has ended.
func (s *Service) RemoveFromTimeline(ctx context.Context, by access.Actor, id, entryID string) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: id, Rule: access.EditRun},
		func(r *run.Run, _ access.Facts, _ time.Time) error { return r.RemoveFromTimeline(entryID) })
}
