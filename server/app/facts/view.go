package facts

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// MayAddMembers tells whether a user may add people to a channel; nobody may to an
// archived one. Kind: NotFound.
func (g *Gatherer) MayAddMembers(ctx context.Context, userID, channelID string) (bool, error) {
	c, err := g.Channel(ctx, userID, channelID)
	return c.ManageMembers && !c.Archived, err
}

// MayView tells whether somebody other than the actor may read a run, for messages
// that go to them.
func (g *Gatherer) MayView(ctx context.Context, userID string, r run.Run) (bool, error) {
	subject := r.SubjectFor(userID)
	f, err := g.ForRun(ctx, userID, subject)
	if err != nil {
		return false, err
	}
	err = access.ViewRun(f, subject)
	if failure.Is(err, failure.Forbidden) {
		return false, nil
	}
	return err == nil, err
}
