package statusupdates

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
)

// Request asks the people of a run for a status update; whoever may read the run may ask.
// Kinds: Invalid when the run takes no status updates; Limited when somebody asked moments
// ago.
func (s *Service) Request(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: id, Rule: access.ViewRun},
		func(r *run.Run, _ access.Facts, at time.Time) error { return r.RequestUpdate(at) })
}

// Switch lets a run take status updates, or no longer. Nothing happens when that is so
// already. Kind: Invalid when the run has ended.
func (s *Service) Switch(ctx context.Context, by access.Actor, id string, on bool) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: id, Rule: access.EditRun},
		func(r *run.Run, _ access.Facts, _ time.Time) error { return r.SwitchStatusUpdates(on) })
}
