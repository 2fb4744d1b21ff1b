package tasks

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/domain/run"
)

// Own lists the tasks that are the actor's own in the runs that they may see. Visible,
// UserID and Now of the filter are decided here. Kind: Invalid for a page that does not exist.
func (s *Service) Own(ctx context.Context, by access.Actor, f run.TaskFilter) (run.TaskPage, error) {
	seen, _, err := s.Facts.Seen(ctx, by.UserID, f.TeamID)
	if err != nil {
		return run.TaskPage{}, err
	}
	f.Visible, f.UserID, f.Now = seen, by.UserID, s.Clock.Now()
	return s.Runs.OwnTasks(ctx, f)
}
