package statusupdates

import (
	"cmp"
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Update is a status update as its post reads now.
type Update struct {
	ID        string
	Message   string
	Author    string // a username; "" when nobody knows
	CreatedAt time.Time
}

// List gives those status updates of a run whose posts are still there, the newest first.
func (s *Service) List(ctx context.Context, by access.Actor, id string) ([]Update, error) {
	if err := s.mustView(ctx, by, id); err != nil {
		return nil, err
	}
	r, err := s.Runs.Run(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.updates(ctx, r)
}

func (s *Service) updates(ctx context.Context, r run.Run) ([]Update, error) {
	ids := make([]string, len(r.StatusPosts))
	for i, p := range r.StatusPosts {
		ids[i] = p.ID
	}
	posts, err := s.Host.PostsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := []Update{}
	for _, p := range posts {
		if p.Type == PostType && p.DeletedAt.IsZero() {
			author, _ := p.Props[propAuthor].(string)
			out = append(out, Update{ID: p.ID, Message: p.Message, Author: author, CreatedAt: p.CreatedAt})
		}
	}
	slices.SortFunc(out, func(a, b Update) int { return cmp.Or(b.CreatedAt.Compare(a.CreatedAt), cmp.Compare(b.ID, a.ID)) })
	return out, nil
}

// PostDeleted notes that somebody deleted a post, if it was a status update of ours.
func (s *Service) PostDeleted(ctx context.Context, p host.Post) error {
	runID, _ := p.Props[propRun].(string)
	if p.Type != PostType || p.UserID != s.Host.BotID() || runID == "" {
		return nil
	}
	_, err := s.Editor.Change(ctx, editing.RunRequest{By: s.system(), RunID: runID, Rule: anybody},
		func(r *run.Run, _ access.Facts, at time.Time) error { r.LoseStatusPost(p.ID, at); return nil })
	if failure.Is(err, failure.Forbidden) {
		return nil // the run is gone
	}
	return err
}
