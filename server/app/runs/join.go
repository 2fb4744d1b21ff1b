package runs

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Asker writes in the channel of a run.
type Asker interface {
	// AskToBeInvited asks whoever is in the channel to bring in somebody who takes part.
	AskToBeInvited(ctx context.Context, r run.Run, userID string) error
}

// Leases give a name to one holder for a time; the store documents the methods.
type Leases interface {
	Lease(ctx context.Context, name, holder string, d time.Duration) (bool, error)
	EndLease(ctx context.Context, name, holder string) error
}

// joinEvery is how long somebody waits for an invitation before they may ask again.
const joinEvery = 5 * time.Minute

// AskToJoin asks the people in the run's channel to invite the actor, who takes part but is
// not there. Kinds: Invalid when the run has ended; Conflict when the actor can read the
// channel already, and when it is archived; Limited when they asked moments ago.
func (s *Service) AskToJoin(ctx context.Context, by access.Actor, id string) error {
	if _, err := s.Editor.Allowed(ctx, by, id, access.EditRun); err != nil {
		return err
	}
	r, err := s.Store.Run(ctx, id)
	if err != nil {
		return err
	}
	if err := r.TakesNewMembers(); err != nil {
		return err
	}
	channel, err := s.Facts.Channel(ctx, by.UserID, r.ChannelID)
	switch {
	case err != nil:
		return err
	case channel.Read:
		return failure.New(failure.Conflict, "you can read the channel of this run already: go there, or join it")
	case channel.Archived:
		return failure.New(failure.Conflict, "the channel of this run is archived: nobody can join it")
	}
	name, holder := "join/"+id+"/"+by.UserID, s.IDs.New()
	first, err := s.Leases.Lease(ctx, name, holder, joinEvery)
	if err != nil {
		return err
	}
	if !first {
		return failure.New(failure.Limited, "you asked moments ago: wait a few minutes before you ask again")
	}
	if err := s.Asker.AskToBeInvited(ctx, r, by.UserID); err != nil {
		if ended := s.Leases.EndLease(context.WithoutCancel(ctx), name, holder); ended != nil {
			s.Undo.UndoFailed(ctx, "let somebody ask again for the channel of the run "+id, ended)
		}
		return err
	}
	s.Audit.Record(ctx, host.AuditRecord{Event: "requestRunChannel", UserID: by.UserID, Parameters: map[string]any{
		"way": string(by.Way), "run_id": r.ID, "playbook_id": r.PlaybookID, "team_id": r.TeamID,
	}})
	return nil
}
