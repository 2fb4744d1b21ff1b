package runs

import (
	"context"
	"fmt"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// AddParticipants makes users take part and gives the run with those who cannot, because
// they are not active members of its team, or of its channel where there is no team.
// Everybody who sees a run may join it, even when it has ended; adding others needs the
// right to edit it. toChannel brings them into its channel whatever its settings say.
// Kind: Invalid for nobody and for too many, and for others when the run has ended.
func (s *Service) AddParticipants(ctx context.Context, by access.Actor, id string, userIDs []string, toChannel bool) (after run.Run, turnedAway []string, err error) {
	userIDs = slices.Clone(userIDs)
	slices.Sort(userIDs)
	userIDs = slices.Compact(userIDs)
	if len(userIDs) == 0 || len(userIDs) > run.MaxAsked {
		return run.Run{}, nil, failure.InvalidFields([]failure.Problem{{Field: "user_ids", Message: fmt.Sprintf("must hold 1 to %d users", run.MaxAsked)}})
	}
	alone := len(userIDs) == 1 && userIDs[0] == by.UserID
	q := editing.RunRequest{By: by, RunID: id, Rule: access.EditRun, Mentions: userIDs}
	if alone && !toChannel {
		q.Rule = access.JoinRun
	}
	subject, err := s.Editor.Allowed(ctx, by, id, q.Rule)
	if err != nil {
		return run.Run{}, nil, err
	}
	belong, err := s.People.Belong(ctx, userIDs, subject.TeamID, subject.ChannelID)
	if err != nil {
		return run.Run{}, nil, err
	}
	turnedAway = slices.DeleteFunc(slices.Clone(userIDs), func(id string) bool { return slices.Contains(belong, id) })
	after, err = s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, _ time.Time) error {
		r.TurnAway(turnedAway...)
		if alone && !toChannel {
			r.AddParticipants(belong...)
			return nil
		}
		return r.Invite(belong, toChannel)
	})
	return after, turnedAway, err
}

// RemoveParticipant ends somebody's part in a run; they do not follow it any more.
// Everybody may leave, even when the run has ended. Kinds: Invalid for the owner, and
// for others when the run has ended.
func (s *Service) RemoveParticipant(ctx context.Context, by access.Actor, id, userID string) (run.Run, error) {
	q := editing.RunRequest{By: by, RunID: id, Rule: access.EditRun, Mentions: []string{userID}}
	if userID == by.UserID {
		q.Rule = access.JoinRun
	}
	return s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, _ time.Time) error {
		if userID == by.UserID {
			return r.Leave(userID)
		}
		return r.Remove(userID)
	})
}
