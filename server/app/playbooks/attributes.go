package playbooks

import (
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/playbook"
)

// FieldQuery says which attributes of a playbook to list.
type FieldQuery struct {
	// Since leaves out what was changed last before it; zero for all.
	Since time.Time
	// Deleted adds deleted ones, after the others.
	Deleted bool
}

// Fields lists attributes of a playbook in their order, and says when the playbook was
// last changed.
func (s *Service) Fields(ctx context.Context, by access.Actor, id string, q FieldQuery) ([]attribute.Field, time.Time, error) {
	p, err := s.View(ctx, by, id)
	if err != nil {
		return nil, time.Time{}, err
	}
	fields := slices.DeleteFunc(p.Fields, func(f attribute.Field) bool { return f.UpdateAt.Before(q.Since) })
	if !q.Deleted {
		return fields, p.UpdateAt, nil
	}
	deleted, err := s.Store.DeletedFields(ctx, id, q.Since)
	return append(fields, deleted...), p.UpdateAt, err
}

// AddField defines another attribute. Kinds: Invalid, also when archived; Conflict for a
// name that is taken; Forbidden; Stale.
func (s *Service) AddField(ctx context.Context, by access.Actor, id string, d attribute.Draft, base time.Time) (made attribute.Field, p playbook.Playbook, err error) {
	p, err = s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) (err error) {
		made, err = p.AddField(d, s.IDs, at)
		return err
	})
	return made, p, err
}

// DuplicateField makes another attribute like one, next to it. Kinds: NotFound; Invalid,
// also when archived; Forbidden; Stale.
func (s *Service) DuplicateField(ctx context.Context, by access.Actor, id, fieldID string, base time.Time) (made attribute.Field, p playbook.Playbook, err error) {
	p, err = s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) (err error) {
		made, err = p.DuplicateField(fieldID, s.IDs, at)
		return err
	})
	return made, p, err
}

// ReplaceField puts the draft in place of an attribute. Kinds: NotFound; Invalid, also
// when archived; Conflict for a name that is taken and for what conditions or tasks
// still need; Forbidden; Stale.
func (s *Service) ReplaceField(ctx context.Context, by access.Actor, id, fieldID string, d attribute.Draft, base time.Time) (now attribute.Field, p playbook.Playbook, err error) {
	p, err = s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) (err error) {
		now, err = p.ReplaceField(fieldID, d, s.IDs, at)
		return err
	})
	return now, p, err
}

// RemoveField deletes an attribute. Kinds: NotFound; Invalid when archived or while the
// template of run names needs it; Conflict while conditions or tasks need it; Forbidden; Stale.
func (s *Service) RemoveField(ctx context.Context, by access.Actor, id, fieldID string, base time.Time) (playbook.Playbook, error) {
	return s.change(ctx, by, id, base, func(p *playbook.Playbook, _ time.Time) error { return p.RemoveField(fieldID) })
}

// MoveField puts an attribute at a position of the order, from 0. Kinds: NotFound;
// Invalid, also when archived; Forbidden; Stale.
func (s *Service) MoveField(ctx context.Context, by access.Actor, id, fieldID string, to int, base time.Time) (playbook.Playbook, error) {
	return s.change(ctx, by, id, base, func(p *playbook.Playbook, at time.Time) error { return p.MoveField(fieldID, to, at) })
}
