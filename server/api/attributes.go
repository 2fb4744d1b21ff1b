package api

import (
	"time"

	"playbooks/server/api/wire"
	"playbooks/server/app/playbooks"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

func (a *API) listPlaybookFields(r *request) (response, error) {
	q := r.query()
	which := playbooks.FieldQuery{Since: q.Since("updated_since"), Deleted: q.Bool("include_deleted")}
	if err := q.Err(); err != nil {
		return response{}, err
	}
	fields, version, err := a.Playbooks.Fields(r.Context(), r.Actor(), r.ID("id"), which)
	return ok(wire.FromPlaybookFields(r.ID("id"), fields)).at(version), err
}

func (a *API) addPlaybookField(r *request) (response, error) {
	var in wire.FieldInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	return a.makeField(r, func(base time.Time) (attribute.Field, playbook.Playbook, error) {
		return a.Playbooks.AddField(r.Context(), r.Actor(), r.ID("id"), in.Draft(), base)
	})
}

func (a *API) duplicatePlaybookField(r *request) (response, error) {
	return a.makeField(r, func(base time.Time) (attribute.Field, playbook.Playbook, error) {
		return a.Playbooks.DuplicateField(r.Context(), r.Actor(), r.ID("id"), r.ID("field_id"), base)
	})
}

func (a *API) makeField(r *request, change func(base time.Time) (attribute.Field, playbook.Playbook, error)) (response, error) {
	var made attribute.Field
	p, err := a.changePlaybook(r, func(base time.Time) (p playbook.Playbook, err error) {
		made, p, err = change(base)
		return p, err
	})
	return created(wire.FromPlaybookField(p.ID, made), "").at(p.UpdateAt), err
}

func (a *API) replacePlaybookField(r *request) (response, error) {
	var in wire.FieldInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	var now attribute.Field
	p, err := a.changePlaybook(r, func(base time.Time) (p playbook.Playbook, err error) {
		now, p, err = a.Playbooks.ReplaceField(r.Context(), r.Actor(), r.ID("id"), r.ID("field_id"), in.Draft(), base)
		return p, err
	})
	return ok(wire.FromPlaybookField(p.ID, now)).at(p.UpdateAt), err
}

func (a *API) removePlaybookField(r *request) (response, error) {
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.RemoveField(r.Context(), r.Actor(), r.ID("id"), r.ID("field_id"), base)
	})
	return noContent.at(p.UpdateAt), err
}

func (a *API) movePlaybookField(r *request) (response, error) {
	var in wire.FieldMove
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	var problems []failure.Problem
	if in.FieldID == "" {
		problems = append(problems, failure.Problem{Field: "field_id", Message: "is required"})
	}
	if in.TargetPosition == nil {
		problems = append(problems, failure.Problem{Field: "target_position", Message: "is required"})
	}
	if err := failure.InvalidFields(problems); err != nil {
		return response{}, err
	}
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.MoveField(r.Context(), r.Actor(), r.ID("id"), in.FieldID, *in.TargetPosition, base)
	})
	return ok(wire.FromPlaybookFields(p.ID, p.Fields)).at(p.UpdateAt), err
}
