package command

import (
	"context"

	"playbooks/assets/i18n"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// runOwner shows the owner of a run, or hands it over.
func runOwner(ctx context.Context, t *talk) (host.Post, error) {
	// No username begins with a digit: that is the number of the run.
	named := len(t.words) > 1 || (len(t.words) == 1 && isDigit(t.words[0][0]))
	r, words, err := t.pick(ctx, named)
	if err != nil {
		return host.Post{}, err
	}
	switch len(words) {
	case 0:
		return t.showOwner(ctx, r)
	case 1:
		return t.changeOwner(ctx, r, words[0])
	}
	return host.Post{}, t.mistaken("command.owner.usage", nil)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (t *talk) showOwner(ctx context.Context, r run.Run) (host.Post, error) {
	owner, err := t.People.User(ctx, r.OwnerID)
	if err != nil {
		return host.Post{}, err
	}
	return t.answered("command.owner.is", i18n.Data{"Owner": i18n.Mention(owner.Username), "Run": t.link(r)}), nil
}

func (t *talk) changeOwner(ctx context.Context, r run.Run, username string) (host.Post, error) {
	next, err := t.named(ctx, username)
	if err != nil {
		return host.Post{}, err
	}
	about := i18n.Data{"Owner": i18n.Mention(next.Username), "Run": t.link(r)}
	if next.ID == r.OwnerID {
		return host.Post{}, t.mistaken("command.owner.already", about)
	}
	_, err = t.Runs.ChangeOwner(ctx, t.by, r.ID, next.ID)
	switch {
	case failure.Is(err, failure.Forbidden):
		return host.Post{}, t.mistaken("command.owner.denied", about)
	case failure.Is(err, failure.Invalid):
		return host.Post{}, t.mistaken("command.owner.not_a_member", about)
	case err != nil:
		return host.Post{}, err
	}
	return t.answered("command.owner.changed", about), nil
}
