package editing

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/clock"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// RunStore is what the pipeline needs of the database.
type RunStore interface {
	// InTx runs fn in a transaction, joining one that is open. It may run fn several
	// times, so fn has no effects outside the database.
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	// RunSubject reads what access rules need, without a lock. Kind: NotFound.
	RunSubject(ctx context.Context, id, userID string) (run.Subject, error)
	// RunForUpdate locks and loads a run; only inside InTx. Kind: NotFound.
	RunForUpdate(ctx context.Context, id string) (run.Run, error)
	// SaveRun writes what differs. An empty before inserts.
	SaveRun(ctx context.Context, before, after run.Run) error
}

// RunFacts gathers what access rules need to know of the host.
type RunFacts interface {
	ForRun(ctx context.Context, userID string, s run.Subject) (access.Facts, error)
}

// Names finds usernames. Unknown ids are left out.
type Names interface {
	Usernames(ctx context.Context, userIDs []string) (map[string]string, error)
}

// RunsDeps are the dependencies of Runs; all are required.
type RunsDeps struct {
	Store       RunStore
	Facts       RunFacts
	Names       Names
	Clock       clock.Clock
	Projections []Projection
	Announcer   *Announcer
	Observer    Observer
}

// Runs changes runs.
type Runs struct {
	RunsDeps
	turns turns
}

// NewRuns panics when a dependency is missing.
func NewRuns(d RunsDeps) *Runs {
	if d.Store == nil || d.Facts == nil || d.Names == nil || d.Clock == nil || d.Announcer == nil || d.Observer == nil {
		panic("editing: a dependency of Runs is missing")
	}
	return &Runs{RunsDeps: d}
}

// RunRequest says who changes which run under which rule.
type RunRequest struct {
	By    access.Actor
	RunID string
	Rule  access.RunRule
	// Mentions are users whose names the history will need besides the actor and the owner.
	Mentions []string
	Origin   Origin
	// Prepare does host work that the edit depends on: after the rule allowed the change
	// and before the run is locked. undo, which may be nil, takes it back when the
	// change fails. Nil for none.
	Prepare func(ctx context.Context) (undo func(ctx context.Context), err error)
}

// RunEdit changes the locked run. facts are those of the actor, for decisions that
// depend on what is changed. at is the time of the change: later than every stamp
// on the run. An error undoes everything; the edit may be called again after that.
type RunEdit func(r *run.Run, facts access.Facts, at time.Time) error

// Change runs one edit through the pipeline and returns the run afterwards. When
// the edit records no event nothing is saved or announced. Changes of one run are
// announced one after the other, in the order of their commits, so no listener may
// change the run that it hears of. Unknown runs and runs the actor may not touch are
// Forbidden alike.
func (e *Runs) Change(ctx context.Context, q RunRequest, edit RunEdit) (after run.Run, err error) {
	began := e.Clock.Now()
	defer func() { e.Observer.ChangeDone("run", e.Clock.Now().Sub(began), err) }()

	facts, names, err := e.ask(ctx, q)
	if err != nil {
		return run.Run{}, err
	}
	var (
		change RunChange
		turn   *turn
		saved  bool
	)
	if q.Prepare != nil {
		undo, err := q.Prepare(ctx)
		if err != nil {
			return run.Run{}, err
		}
		defer func() {
			if !saved && undo != nil {
				undo(context.WithoutCancel(ctx))
			}
		}()
	}
	defer func() { e.turns.end(turn) }()
	err = e.Store.InTx(ctx, func(ctx context.Context) error {
		r, err := e.Store.RunForUpdate(ctx, q.RunID)
		if err != nil {
			return err
		}
		e.turns.end(turn) // of an attempt that failed
		turn = e.turns.take(q.RunID)
		if err := q.Rule(facts, r.SubjectFor(q.By.UserID)); err != nil {
			return err
		}
		before := r.Clone()
		at := After(e.Clock.Now(), r.UpdateAt)
		if err := edit(&r, facts, at); err != nil {
			return err
		}
		change = RunChange{By: q.By, At: at, Before: before, After: r, Events: r.Events(), Names: names, Origin: q.Origin}
		return e.Commit(ctx, &change)
	})
	if err != nil {
		return run.Run{}, err
	}
	saved = true
	if len(change.Events) > 0 {
		turn.wait()
		e.Announcer.RunChanged(ctx, change)
	}
	return change.After, nil
}

// Commit runs the projections and saves; only inside InTx. It is exported for the
// start of runs, which changes two aggregates in one transaction.
func (e *Runs) Commit(ctx context.Context, c *RunChange) error {
	if len(c.Events) == 0 {
		return nil
	}
	c.After.UpdateAt = c.At
	for _, p := range e.Projections {
		if err := p.ProjectRun(ctx, c); err != nil {
			return err
		}
	}
	return e.Store.SaveRun(ctx, c.Before, c.After)
}

// ask reads the run's fixed facts, checks the rule on them so that nothing is
// prepared for somebody who may not, and learns the names.
func (e *Runs) ask(ctx context.Context, q RunRequest) (access.Facts, map[string]string, error) {
	facts, subject, err := e.allowed(ctx, q.By, q.RunID, q.Rule)
	if err != nil {
		return access.Facts{}, nil, err
	}
	names, err := e.Names.Usernames(ctx, append([]string{q.By.UserID, subject.OwnerID}, q.Mentions...))
	return facts, names, err
}

// Allowed checks a rule without changing anything: for reading, and before other
// questions are asked. Unknown runs and runs for which the rule refuses are Forbidden alike.
func (e *Runs) Allowed(ctx context.Context, by access.Actor, runID string, rule access.RunRule) (run.Subject, error) {
	_, subject, err := e.allowed(ctx, by, runID, rule)
	return subject, err
}

func (e *Runs) allowed(ctx context.Context, by access.Actor, runID string, rule access.RunRule) (access.Facts, run.Subject, error) {
	subject, err := e.Store.RunSubject(ctx, runID, by.UserID)
	if failure.Is(err, failure.NotFound) {
		return access.Facts{}, run.Subject{}, access.Denied()
	}
	if err != nil {
		return access.Facts{}, run.Subject{}, err
	}
	facts, err := e.Facts.ForRun(ctx, by.UserID, subject)
	if err != nil {
		return access.Facts{}, run.Subject{}, err
	}
	return facts, subject, rule(facts, subject)
}

// After gives the time of a change: now, but always later than the last one, so
// that the time can serve as a version.
func After(now, last time.Time) time.Time {
	if now.After(last) {
		return now
	}
	return last.Add(time.Millisecond)
}
