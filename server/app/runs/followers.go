package runs

import (
	"context"

	"playbooks/server/domain/run"
)

// planFollowers finds the auto-followers of the playbook who may read the new run. Those
// who lost access meanwhile stay on the list, for they may get it back.
func (s *Service) planFollowers(ctx context.Context, p *plan) error {
	if p.playbook == nil {
		return nil
	}
	listed, err := s.Playbooks.AutoFollowers(ctx, p.playbook.ID)
	if err != nil {
		return err
	}
	p.followers, err = s.Facts.Viewers(ctx, listed, run.Run{
		Type: run.OfPlaybook, TeamID: p.request.TeamID, PlaybookID: p.playbook.ID, OwnerID: p.start.OwnerID,
		ParticipantIDs: append([]string{p.by.UserID}, p.invited...),
	})
	return err
}
