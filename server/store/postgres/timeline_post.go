package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/failure"
)

// LinkPost notes the post that tells of an entry of a run's timeline. The run itself
// stays as it is: clients that care read the entry anew. Kind: NotFound.
func (s *Store) LinkPost(ctx context.Context, runID, entryID, postID string) error {
	defer s.observe("LinkPost")()
	written, err := s.exec(ctx, sq.Expr(`UPDATE pb_timeline_event SET post_id = $3 WHERE run_id = $1 AND id = $2 AND delete_at = 0`, runID, entryID, postID))
	if err == nil && written == 0 {
		return failure.New(failure.NotFound, "there is no such timeline entry")
	}
	return err
}
