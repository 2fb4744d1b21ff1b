package deliveries

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/clock"
	"playbooks/server/domain/run"
	"playbooks/server/domain/webhook"
	"playbooks/server/failure"
)

// Guard checks who may do what with a run; editing.Runs documents the method.
type Guard interface {
	Allowed(ctx context.Context, by access.Actor, runID string, rule access.RunRule) (run.Subject, error)
}

// Store keeps deliveries.
type Store interface {
	// Deliveries reads a page of a run's deliveries, the newest first, without documents.
	Deliveries(ctx context.Context, f webhook.Filter) (webhook.Page, error)
	// RetryDelivery makes a delivery of the run wait again. Kinds: NotFound; Conflict when it waits.
	RetryDelivery(ctx context.Context, runID, id string, at time.Time) error
	InTx(ctx context.Context, do func(ctx context.Context) error) error
}

// Later has a delivery made, as part of the open transaction.
type Later interface {
	Deliver(ctx context.Context, deliveryID string) error
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Guard Guard
	Store Store
	Later Later
	Clock clock.Clock
}

// Service is the use cases. They are open to those who may change the run, also when it
// has ended. Kinds of every method: Forbidden when the actor may not or the run does not
// exist.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Guard == nil || d.Store == nil || d.Later == nil || d.Clock == nil {
		panic("deliveries: a dependency is missing")
	}
	return &Service{d}
}

// List reads a page of the deliveries of a run, the newest first. Kind: Invalid for a page
// that does not exist.
func (s *Service) List(ctx context.Context, by access.Actor, f webhook.Filter) (webhook.Page, error) {
	if _, err := s.Guard.Allowed(ctx, by, f.RunID, access.EditRun); err != nil {
		return webhook.Page{}, err
	}
	return s.Store.Deliveries(ctx, f)
}

// Again delivers the same message again, whether it arrived or not. Kinds: NotFound for a
// delivery that is not of the run; Conflict while it is on its way.
func (s *Service) Again(ctx context.Context, by access.Actor, runID, id string) error {
	if _, err := s.Guard.Allowed(ctx, by, runID, access.EditRun); err != nil {
		return err
	}
	return s.Store.InTx(ctx, func(ctx context.Context) error {
		err := s.Store.RetryDelivery(ctx, runID, id, s.Clock.Now())
		if failure.Is(err, failure.NotFound) {
			return failure.Wrap(err, failure.NotFound, "the run has no such delivery, or it is older than two weeks")
		}
		if err != nil {
			return err
		}
		return s.Later.Deliver(ctx, id)
	})
}
