package categories

import (
	"context"
	"slices"

	"playbooks/server/access"
	"playbooks/server/domain/category"
	"playbooks/server/failure"
)

// Sidebar gives what the actor's sidebar of a team shows. Kind: Forbidden for a team out
// of sight.
func (s *Service) Sidebar(ctx context.Context, by access.Actor, teamID string) (category.Sidebar, error) {
	seen, playbooks, err := s.Facts.Seen(ctx, by.UserID, teamID)
	if err != nil {
		return category.Sidebar{}, err
	}
	if !slices.Contains(playbooks.TeamIDs, teamID) {
		return category.Sidebar{}, access.Denied()
	}
	return s.Items.Sidebar(ctx, category.Filter{UserID: by.UserID, TeamID: teamID, Visible: seen})
}

// IsFavourite tells whether an item is a favourite of the actor in the team; "" is the
// team of runs in direct and group messages. What the actor may not see is none. Kind:
// Invalid for a kind of item that there is not.
func (s *Service) IsFavourite(ctx context.Context, by access.Actor, teamID string, item category.Ref) (bool, error) {
	found, err := s.view(ctx, by, item)
	if failure.Is(err, failure.Forbidden) || (err == nil && found.teamID != teamID) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return s.Items.IsFavourite(ctx, by.UserID, teamID, item)
}
