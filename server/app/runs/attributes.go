package runs

import (
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// SetValue says something about an attribute of a run, or nothing any more. An equal
// value changes nothing. Somebody who gets tasks by it and does not take part yet joins
// the run if its owner says so, as in other assignments. Kinds: NotFound for an attribute
// that the run does not have; Invalid for a value that it does not take, for a user who
// is not an active member of the run's team (of its channel where there is no team), and
// when the run has ended.
func (s *Service) SetValue(ctx context.Context, by access.Actor, id, fieldID string, in attribute.Input) (r run.Run, v attribute.Value, err error) {
	people, belongs, err := s.named(ctx, by, id, fieldID, in)
	if err != nil {
		return run.Run{}, attribute.Value{}, err
	}
	q := editing.RunRequest{By: by, RunID: id, Rule: access.EditRun, Mentions: people}
	r, err = s.Editor.Change(ctx, q, func(r *run.Run, facts access.Facts, at time.Time) (err error) {
		if v, err = r.SetValue(fieldID, in, at); err != nil || len(r.Events()) == 0 {
			return err
		}
		if !belongs {
			return failure.InvalidFields([]failure.Problem{{Field: "value", Message: "is not an active member of the team of this run"}})
		}
		if r.OwnerID == by.UserID || facts.SystemAdmin {
			r.AddParticipants(assigned(r.Events())...)
		}
		return nil
	})
	return r, v, err
}

// named lists the people in the old and the new value of an attribute, whose names the
// history needs, and tells whether a single user may be named: several may be from
// anywhere. What is wrong with the value is for the change to tell.
func (s *Service) named(ctx context.Context, by access.Actor, id, fieldID string, in attribute.Input) (people []string, belongs bool, err error) {
	f, was, err := s.Store.RunField(ctx, id, fieldID)
	if failure.Is(err, failure.NotFound) {
		return nil, true, nil
	}
	if err != nil || !f.Type.People() {
		return nil, true, err
	}
	c, err := f.Content(in)
	if failure.Is(err, failure.Invalid) {
		return nil, true, nil
	}
	people = slices.Concat(was.IDs(), c.IDs())
	if f.Type != attribute.User || c.Empty() {
		return people, true, nil
	}
	subject, err := s.Store.RunSubject(ctx, id, by.UserID)
	if err != nil {
		return nil, false, err
	}
	found, err := s.People.Belong(ctx, []string{c.Text}, subject.TeamID, subject.ChannelID)
	return people, len(found) > 0, err
}

// assigned lists who got tasks.
func assigned(events []event.Event) []string {
	var out []string
	for _, e := range events {
		if a, ok := e.(event.TaskAssigned); ok {
			out = append(out, a.To)
		}
	}
	return out
}

// Fields lists the attributes of a run that are new or changed since a time, in their order.
func (s *Service) Fields(ctx context.Context, by access.Actor, id string, since time.Time) ([]attribute.Field, error) {
	r, err := s.Get(ctx, by, id)
	return slices.DeleteFunc(r.Fields, func(f attribute.Field) bool { return f.UpdateAt.Before(since) }), err
}

// Values gives a run and those of its values that were set or cleared since a time, in
// the order of their making.
func (s *Service) Values(ctx context.Context, by access.Actor, id string, since time.Time) (run.Run, []attribute.Value, error) {
	r, err := s.Get(ctx, by, id)
	return r, slices.DeleteFunc(slices.Clone(r.Values), func(v attribute.Value) bool { return v.UpdateAt.Before(since) }), err
}
