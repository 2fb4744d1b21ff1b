package playbooks

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
)

// AddCondition defines a condition that tasks can refer to. Kinds: Invalid, also when
// archived; Forbidden; Stale.
func (s *Service) AddCondition(ctx context.Context, by access.Actor, id string, e condition.Expr, base time.Time) (made condition.Condition, p playbook.Playbook, err error) {
	p, err = s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) (err error) {
		made, err = p.AddCondition(e, s.IDs, at)
		return err
	})
	return made, p, err
}

// ReplaceCondition puts another expression in place of a condition's. Kinds: NotFound;
// Invalid, also when archived; Forbidden; Stale.
func (s *Service) ReplaceCondition(ctx context.Context, by access.Actor, id, conditionID string, e condition.Expr, base time.Time) (now condition.Condition, p playbook.Playbook, err error) {
	p, err = s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) (err error) {
		now, err = p.ReplaceCondition(conditionID, e, at)
		return err
	})
	return now, p, err
}

// RemoveCondition deletes a condition; tasks that refer to it are always shown then.
// Kinds: NotFound; Invalid when archived; Forbidden; Stale.
func (s *Service) RemoveCondition(ctx context.Context, by access.Actor, id, conditionID string, base time.Time) (playbook.Playbook, error) {
	return s.change(ctx, by, id, base, func(p *playbook.Playbook, _ time.Time) error { return p.RemoveCondition(conditionID) })
}
