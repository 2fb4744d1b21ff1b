package command

import (
	"context"
	"strings"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// runDue shows when a task is due, or changes that.
func runDue(ctx context.Context, t *talk) (host.Post, error) {
	r, task, words, err := t.pickTask(ctx)
	if err != nil {
		return host.Post{}, err
	}
	var due time.Time
	switch {
	case len(words) == 0:
		return t.toldDue(r, task), nil
	case len(words) == 1 && words[0] == nothing:
	default:
		at, understood := moment(words, t.Clock.Now().In(t.user.Zone()))
		if !understood {
			return host.Post{}, t.mistaken("command.due.usage", nil)
		}
		due = at.UTC()
	}
	if _, err := t.Tasks.SetDue(ctx, t.by, r.ID, byID(task), due); err != nil {
		return host.Post{}, err
	}
	task.DueAt = due
	return t.toldDue(r, task), nil
}

func (t *talk) toldDue(r run.Run, task checklist.Task) host.Post {
	about := t.about(r, task)
	if task.DueAt.IsZero() {
		return t.answered("command.due.never", about)
	}
	about["Time"] = t.moment(task.DueAt)
	return t.answered("command.due.is", about)
}

// moment writes a point in time for the caller.
func (t *talk) moment(at time.Time) string {
	return at.In(t.user.Zone()).Format(t.say.Say("command.time", nil))
}

// runAssign shows who has a task, or gives it to somebody.
func runAssign(ctx context.Context, t *talk) (host.Post, error) {
	r, task, words, err := t.pickTask(ctx)
	if err != nil {
		return host.Post{}, err
	}
	about := t.about(r, task)
	switch {
	case len(words) == 0:
		return t.toldAssignee(ctx, r, task)
	case len(words) > 1:
		return host.Post{}, t.mistaken("command.assign.usage", nil)
	case words[0] == nothing:
		if _, err := t.Tasks.Assign(ctx, t.by, r.ID, byID(task), run.Assignment{}); err != nil {
			return host.Post{}, err
		}
		return t.answered("command.assign.nobody", about), nil
	}
	to, err := t.named(ctx, words[0])
	if err != nil {
		return host.Post{}, err
	}
	about["User"] = i18n.Mention(to.Username)
	_, err = t.Tasks.Assign(ctx, t.by, r.ID, byID(task), run.Assignment{UserID: to.ID})
	if failure.Is(err, failure.Invalid) {
		return host.Post{}, t.mistaken("command.assign.not_a_member", about)
	}
	if err != nil {
		return host.Post{}, err
	}
	return t.answered("command.assign.is", about), nil
}

func (t *talk) toldAssignee(ctx context.Context, r run.Run, task checklist.Task) (host.Post, error) {
	about := t.about(r, task)
	if task.AssigneeID == "" {
		return t.answered("command.assign.nobody", about), nil
	}
	who, err := t.People.User(ctx, task.AssigneeID)
	about["User"] = i18n.Mention(who.Username)
	return t.answered("command.assign.is", about), err
}

// named finds the user of a name with or without its @; "me" is the caller.
func (t *talk) named(ctx context.Context, word string) (host.User, error) {
	if word == "me" {
		return t.user, nil
	}
	word = strings.TrimLeft(word, "@")
	u, err := t.People.UserNamed(ctx, word)
	if failure.Is(err, failure.NotFound) {
		return host.User{}, t.mistaken("command.owner.unknown", i18n.Data{"User": word})
	}
	return u, err
}
