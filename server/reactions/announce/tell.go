package announce

import (
	"context"
	"fmt"
	"slices"

	"playbooks/assets/i18n"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// TellFinished tells one follower that the actor has ended a run. It is the work of a
// job: it does nothing when the run is in progress again, or when the follower cannot
// read messages or may not read the run. An error means that trying again may help.
func (x *Reaction) TellFinished(ctx context.Context, runID, userID, actorID string) error {
	return x.tellWhile(ctx, runID, userID, actorID, func(r run.Run) bool { return r.Status == run.Finished }, "announce.finished_direct")
}

// TellRestored is TellFinished for a run that goes on.
func (x *Reaction) TellRestored(ctx context.Context, runID, userID, actorID string) error {
	return x.tellWhile(ctx, runID, userID, actorID, func(r run.Run) bool { return r.Status == run.InProgress }, "announce.restored_direct")
}

// TellUpdatesEnabled is TellFinished for a run that takes status updates again.
func (x *Reaction) TellUpdatesEnabled(ctx context.Context, runID, userID, actorID string) error {
	return x.tellWhile(ctx, runID, userID, actorID, func(r run.Run) bool { return r.StatusUpdatesEnabled }, "announce.updates_enabled")
}

// TellUpdatesDisabled is TellFinished for a run that takes no status updates any more.
func (x *Reaction) TellUpdatesDisabled(ctx context.Context, runID, userID, actorID string) error {
	return x.tellWhile(ctx, runID, userID, actorID, func(r run.Run) bool { return !r.StatusUpdatesEnabled }, "announce.updates_disabled")
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

// TellStatus gives a follower a copy of a status update, unless it was deleted meanwhile.
func (x *Reaction) TellStatus(ctx context.Context, runID, userID, postID string) error {
	r, err := x.Runs.Run(ctx, runID)
	if failure.Is(err, failure.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	post, err := x.statusCopy(ctx, postID)
	if failure.Is(err, failure.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	users, err := x.Host.Users(ctx, []string{userID})
	if err != nil {
		return fmt.Errorf("find the reader of a message: %w", err)
	}
	reader, ok, err := x.reader(ctx, r, userID, users)
	if err != nil || !ok {
		return err
	}
	_, err = x.Host.SendDirect(ctx, reader.ID, post)
	return err
}

// tellWhile tells of what is still so; when somebody changed their mind, another job tells
// of that.
func (x *Reaction) tellWhile(ctx context.Context, runID, userID, actorID string, still func(run.Run) bool, message string) error {
	r, err := x.Runs.Run(ctx, runID)
	switch {
	case failure.Is(err, failure.NotFound):
		return nil
	case err != nil:
		return err
	case !still(r):
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
	reader, ok, err := x.reader(ctx, r, userID, users)
	if err != nil || !ok {
		return err
	}
	say := x.to(reader)
	actor := i18n.Markdown(say.Say("someone", nil))
	if at := slices.IndexFunc(users, func(u host.User) bool { return u.ID == actorID }); at >= 0 {
		actor = i18n.Mention(users[at].Username)
	}
	_, err = x.Host.SendDirect(ctx, userID, host.Post{Message: text(say, say.RunLink(r.Name, r.ID, ""), actor)})
	return err
}

// reader finds the user among those whom the host knows; false when they cannot read
// messages or may not read the run.
func (x *Reaction) reader(ctx context.Context, r run.Run, userID string, known []host.User) (host.User, bool, error) {
	at := slices.IndexFunc(known, func(u host.User) bool { return u.ID == userID })
	if at < 0 || known[at].Bot || !known[at].Active() {
		return host.User{}, false, nil
	}
	may, err := x.Viewers.MayView(ctx, userID, r)
	return known[at], may, err
}
