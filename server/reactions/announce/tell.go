package announce

import (
	"context"
	"fmt"

	"playbooks/assets/i18n"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// TellFinished tells one follower that the actor has ended a run. It is the work of a
// job: it does nothing when the run is in progress again, or when the follower cannot
// read messages or may not read the run. An error means that trying again may help.
func (x *Reaction) TellFinished(ctx context.Context, runID, userID, actorID string) error {
	return x.tellOf(ctx, runID, userID, actorID, run.Finished, "announce.finished_direct")
}

// TellRestored is TellFinished for a run that goes on.
func (x *Reaction) TellRestored(ctx context.Context, runID, userID, actorID string) error {
	return x.tellOf(ctx, runID, userID, actorID, run.InProgress, "announce.restored_direct")
}

// TellStarted is TellFinished for a new run, whatever has become of it meanwhile.
func (x *Reaction) TellStarted(ctx context.Context, runID, userID, actorID string) error {
	r, err := x.Runs.Run(ctx, runID)
	if failure.Is(err, failure.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	p, err := x.Playbooks.Playbook(ctx, r.PlaybookID)
	if failure.Is(err, failure.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return x.tell(ctx, r, userID, actorID, func(say i18n.Speaker, run, actor i18n.Markdown) string {
		return say.Say("announce.created", i18n.Data{"Run": run, "Actor": actor, "Playbook": say.PlaybookLink(p.Title, p.ID)})
	})
}

// tellOf tells of a status that the run still has; when somebody changed their mind,
// another job tells of that.
func (x *Reaction) tellOf(ctx context.Context, runID, userID, actorID string, status run.Status, message string) error {
	r, err := x.Runs.Run(ctx, runID)
	switch {
	case failure.Is(err, failure.NotFound):
		return nil
	case err != nil:
		return err
	case r.Status != status:
		return nil
	}
	return x.tell(ctx, r, userID, actorID, func(say i18n.Speaker, run, actor i18n.Markdown) string {
		return say.Say(message, i18n.Data{"Actor": actor, "Run": run})
	})
}

// tell writes to a user who can read messages and may read the run.
func (x *Reaction) tell(ctx context.Context, r run.Run, userID, actorID string, text func(say i18n.Speaker, run, actor i18n.Markdown) string) error {
	users, err := x.Host.Users(ctx, []string{userID, actorID})
	if err != nil {
		return fmt.Errorf("find the people of a message: %w", err)
	}
	known := map[string]host.User{}
	for _, u := range users {
		known[u.ID] = u
	}
	reader, ok := known[userID]
	if !ok || reader.Bot || !reader.Active() {
		return nil
	}
	if may, err := x.Viewers.MayView(ctx, userID, r); err != nil || !may {
		return err
	}
	say := x.to(reader)
	actor := i18n.Markdown(say.Say("someone", nil))
	if u, ok := known[actorID]; ok {
		actor = i18n.Mention(u.Username)
	}
	_, err = x.Host.SendDirect(ctx, userID, host.Post{Message: text(say, say.RunLink(r.Name, r.ID, ""), actor)})
	return err
}
