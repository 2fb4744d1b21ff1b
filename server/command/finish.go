package command

import (
	"context"

	"playbooks/server/dialogs"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// runFinish asks whether the run is to end; the dialog ends it.
func runFinish(ctx context.Context, t *talk) (host.Post, error) {
	r, _, err := t.pick(ctx, len(t.words) > 0)
	if err != nil {
		return host.Post{}, err
	}
	return host.Post{}, t.openFinish(ctx, r.ID)
}

// runFinishByID is runFinish for clients, which name the run by its id from anywhere.
func runFinishByID(ctx context.Context, t *talk) (host.Post, error) {
	if len(t.words) == 0 {
		return host.Post{}, t.mistaken("command.finish_by_id.usage", nil)
	}
	return host.Post{}, t.openFinish(ctx, t.words[0])
}

func (t *talk) openFinish(ctx context.Context, id string) error {
	r, err := t.Runs.Finishable(ctx, t.by, id)
	switch {
	case failure.Is(err, failure.Forbidden), failure.Is(err, failure.NotFound):
		return t.mistaken("command.finish.denied", nil)
	case err != nil:
		return err
	}
	return t.Host.OpenDialog(ctx, t.call.TriggerID, dialogs.Finish(t.say, r))
}

// runUpdate opens the dialog that posts a status update.
func runUpdate(ctx context.Context, t *talk) (host.Post, error) {
	r, _, err := t.pick(ctx, len(t.words) > 0)
	if err != nil {
		return host.Post{}, err
	}
	return host.Post{}, t.Status.OpenStatus(ctx, t.by, r.ID, t.call.TriggerID)
}
