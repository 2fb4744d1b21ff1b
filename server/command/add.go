package command

import (
	"context"

	"playbooks/server/dialogs"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// maxOffered is how many runs a dialog offers.
const maxOffered = 200

// runAdd opens the dialog that puts a post into the timeline of a run; clients name the
// post.
func runAdd(ctx context.Context, t *talk) (host.Post, error) {
	if len(t.words) != 1 {
		return host.Post{}, t.mistaken("command.add.usage", nil)
	}
	post, err := t.Runs.PostFor(ctx, t.by, t.words[0])
	if failure.Is(err, failure.Forbidden) || failure.Is(err, failure.Invalid) {
		return host.Post{}, t.mistaken("command.add.unknown", nil)
	}
	if err != nil {
		return host.Post{}, err
	}
	offered, err := t.Runs.List(ctx, t.by, run.Filter{
		TeamID: t.call.TeamID, ParticipantID: t.by.UserID, Types: []run.Type{run.OfPlaybook}, Sort: run.SortCreateAt, Descending: true, PerPage: maxOffered,
	})
	switch {
	case err != nil:
		return host.Post{}, err
	case len(offered.Runs) == 0:
		return host.Post{}, t.mistaken("command.add.no_run", nil)
	}
	return host.Post{}, t.Host.OpenDialog(ctx, t.call.TriggerID, dialogs.Timeline(t.say, post, offered.Runs))
}
