package editing

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/clock"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// PlaybookStore is what the pipeline needs of the database.
type PlaybookStore interface {
	// InTx is as for RunStore.
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	// PlaybookSubject reads what access rules need, without a lock. Kind: NotFound.
	PlaybookSubject(ctx context.Context, id, userID string) (playbook.Subject, error)
	// PlaybookForUpdate locks and loads a playbook; only inside InTx. Kind: NotFound.
	PlaybookForUpdate(ctx context.Context, id string) (playbook.Playbook, error)
	// SavePlaybook writes what differs. An empty before inserts. Kind: Conflict for a prefix in use.
	SavePlaybook(ctx context.Context, before, after playbook.Playbook) error
}

// PlaybookFacts gathers what access rules need to know of the host.
type PlaybookFacts interface {
	ForPlaybook(ctx context.Context, userID string, s playbook.Subject) (access.Facts, error)
}

// PlaybooksDeps are the dependencies of Playbooks; all are required.
type PlaybooksDeps struct {
	Store     PlaybookStore
	Facts     PlaybookFacts
	Clock     clock.Clock
	Announcer *Announcer
	Observer  Observer
}

// Playbooks changes playbooks.
type Playbooks struct{ PlaybooksDeps }

// NewPlaybooks panics when a dependency is missing.
func NewPlaybooks(d PlaybooksDeps) *Playbooks {
	if d.Store == nil || d.Facts == nil || d.Clock == nil || d.Announcer == nil || d.Observer == nil {
		panic("editing: a dependency of Playbooks is missing")
	}
	return &Playbooks{d}
}

// PlaybookRequest says who changes which playbook under which rule.
type PlaybookRequest struct {
	By         access.Actor
	PlaybookID string
	Rule       access.PlaybookRule
	// Base is the update time that the actor read; zero when they do not mind what
	// others did since. Another one is Stale.
	Base time.Time
}

// PlaybookEdit changes the locked playbook. facts are those of the actor, for
// decisions that depend on what is changed.
type PlaybookEdit func(p *playbook.Playbook, facts access.Facts, at time.Time) error

// Change is Runs.Change for a playbook. Kinds besides those of the edit: Forbidden, Stale.
func (e *Playbooks) Change(ctx context.Context, q PlaybookRequest, edit PlaybookEdit) (after playbook.Playbook, err error) {
	began := e.Clock.Now()
	defer func() { e.Observer.ChangeDone("playbook", e.Clock.Now().Sub(began), err) }()

	subject, err := e.Store.PlaybookSubject(ctx, q.PlaybookID, q.By.UserID)
	if failure.Is(err, failure.NotFound) {
		return playbook.Playbook{}, access.Denied()
	}
	if err != nil {
		return playbook.Playbook{}, err
	}
	facts, err := e.Facts.ForPlaybook(ctx, q.By.UserID, subject)
	if err != nil {
		return playbook.Playbook{}, err
	}
	if err := q.Rule(facts); err != nil {
		return playbook.Playbook{}, err
	}
	var change PlaybookChange
	err = e.Store.InTx(ctx, func(ctx context.Context) error {
		p, err := e.Store.PlaybookForUpdate(ctx, q.PlaybookID)
		if err != nil {
			return err
		}
		now := p.SubjectFor(q.By.UserID)
		facts.Playbook = &now
		if err := q.Rule(facts); err != nil {
			return err
		}
		if !q.Base.IsZero() && !q.Base.Equal(p.UpdateAt) {
			return failure.New(failure.Stale, "the playbook was changed since you read it: read it again and repeat the change")
		}
		before := p.Clone()
		at := After(e.Clock.Now(), p.UpdateAt)
		if err := edit(&p, facts, at); err != nil {
			return err
		}
		change = PlaybookChange{By: q.By, At: at, Before: before, After: p, Events: p.Events()}
		if len(change.Events) == 0 {
			return nil
		}
		change.After.UpdateAt = at
		return e.Store.SavePlaybook(ctx, before, change.After)
	})
	if err != nil {
		return playbook.Playbook{}, err
	}
	if len(change.Events) > 0 {
		e.Announcer.PlaybookChanged(ctx, change)
	}
	return change.After, nil
}
