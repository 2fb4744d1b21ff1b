package archive

import (
	"context"
	"log/slog"

	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Channels finds channels and opens and closes them; host.Channels documents the methods.
type Channels interface {
	Channel(ctx context.Context, id string) (host.Channel, error)
	ArchiveChannel(ctx context.Context, id string) error
	UnarchiveChannel(ctx context.Context, id string) error
}

// Runs reads runs. Kind: NotFound.
type Runs interface {
	Run(ctx context.Context, id string) (run.Run, error)
}

// Reaction makes a channel what its run says of it. The run says so first: what fails here
// is made up for by a job.
type Reaction struct {
	Channels Channels
	Runs     Runs
	Log      *slog.Logger
}

// Opening is the listener that opens a channel, before anybody posts in it.
func (x Reaction) Opening() editing.Listener { return listener{Reaction: x} }

// Closing is the listener that archives a channel, after everything was posted.
func (x Reaction) Closing() editing.Listener { return listener{Reaction: x, closes: true} }

type listener struct {
	Reaction
	closes bool
}

// PlaybookChanged implements editing.Listener.
func (listener) PlaybookChanged(context.Context, editing.PlaybookChange) {}

// RunChanged implements editing.Listener.
func (l listener) RunChanged(ctx context.Context, c editing.RunChange) {
	if c.After.ChannelArchived == c.Before.ChannelArchived || c.After.ChannelArchived != l.closes {
		return
	}
	if err := l.settle(ctx, c.After); err != nil {
		l.Log.WarnContext(ctx, "The channel of a run could not be archived or opened; a job tries again", "run_id", c.After.ID, "channel_id", c.After.ChannelID, "cause", err)
	}
}

// Settle makes the channel of a run what the run says of it now. It is the work of a job.
func (x Reaction) Settle(ctx context.Context, runID string) error {
	r, err := x.Runs.Run(ctx, runID)
	if failure.Is(err, failure.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return x.settle(ctx, r)
}

func (x Reaction) settle(ctx context.Context, r run.Run) error {
	c, err := x.Channels.Channel(ctx, r.ChannelID)
	switch {
	case failure.Is(err, failure.NotFound):
		return nil
	case err != nil:
		return err
	case c.Archived() == r.ChannelArchived:
		return nil
	case r.ChannelArchived:
		return x.Channels.ArchiveChannel(ctx, c.ID)
	}
	return x.Channels.UnarchiveChannel(ctx, c.ID)
}
