package statusupdates

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/run"
)

// Form is what somebody begins with who writes a status update.
type Form struct {
	RunID string
	// Message is that of the last update, else the run's template.
	Message string
	// Next is the time until the next update, as it was chosen last; 0 for none.
	Next time.Duration
	// Channels is how many channels the update is broadcast to.
	Channels int
}

// Form gives what the actor begins with. Kind: Invalid when the run takes no status updates.
func (s *Service) Form(ctx context.Context, by access.Actor, id string) (Form, error) {
	r, err := s.editable(ctx, by, id)
	if err != nil {
		return Form{}, err
	}
	f := Form{RunID: r.ID, Next: r.ReminderEvery, Channels: len(r.BroadcastTargets())}
	f.Message, err = s.lastMessage(ctx, r)
	return f, err
}

// editable reads a run that the actor may say something about.
func (s *Service) editable(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	if _, err := s.Editor.Allowed(ctx, by, id, access.EditRun); err != nil {
		return run.Run{}, err
	}
	r, err := s.Runs.Run(ctx, id)
	if err != nil {
		return run.Run{}, err
	}
	return r, r.TakesStatusUpdates()
}

func (s *Service) lastMessage(ctx context.Context, r run.Run) (string, error) {
	updates, err := s.updates(ctx, r)
	if err != nil {
		return "", err
	}
	if len(updates) > 0 {
		return updates[0].Message, nil
	}
	return s.filled(ctx, r, r.ReminderMessageTemplate)
}
