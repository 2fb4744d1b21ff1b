package playbooks

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/playbook"
)

// AddMetric puts a metric definition after the others and gives it with the playbook.
// Kinds: Invalid, also for more than playbook.MaxMetrics and when archived; Forbidden; Stale.
func (s *Service) AddMetric(ctx context.Context, by access.Actor, id string, m playbook.Metric, base time.Time) (made playbook.Metric, p playbook.Playbook, err error) {
	p, err = s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) (err error) {
		made, err = p.AddMetric(m, s.IDs, at)
		return err
	})
	return made, p, err
}

// EditMetric changes parts of a metric definition. Kinds: NotFound; Invalid, also when
// archived; Forbidden; Stale.
func (s *Service) EditMetric(ctx context.Context, by access.Actor, id, metricID string, e playbook.MetricEdit, base time.Time) (playbook.Playbook, error) {
	return s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) error {
		return p.EditMetric(metricID, e, s.IDs, at)
	})
}

// RemoveMetric puts a metric definition out of use; values that runs have of it stay.
// Kinds: NotFound; Invalid when archived; Forbidden; Stale.
func (s *Service) RemoveMetric(ctx context.Context, by access.Actor, id, metricID string, base time.Time) (playbook.Playbook, error) {
	return s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) error {
		return p.RemoveMetric(metricID, s.IDs, at)
	})
}

// change is the change of a part that needs nothing but the right to edit.
func (s *Service) change(ctx context.Context, by access.Actor, id string, base time.Time, change func(p *playbook.Playbook, at time.Time) error) (playbook.Playbook, error) {
	q := editing.PlaybookRequest{By: by, PlaybookID: id, Rule: access.EditPlaybook, Base: base}
	return s.Editor.Change(ctx, q, func(p *playbook.Playbook, _ access.Facts, at time.Time) error { return change(p, at) })
}
