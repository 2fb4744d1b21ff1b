package api

import "playbooks/server/api/wire"

func (a *API) listRunFields(r *request) (response, error) {
	q := r.query()
	since := q.Since("updated_since")
	if err := q.Err(); err != nil {
		return response{}, err
	}
	fields, err := a.Runs.Fields(r.Context(), r.Actor(), r.ID("id"), since)
	return ok(wire.FromRunFields(r.ID("id"), fields)), err
}

func (a *API) listRunValues(r *request) (response, error) {
	q := r.query()
	since := q.Since("updated_since")
	if err := q.Err(); err != nil {
		return response{}, err
	}
	found, values, err := a.Runs.Values(r.Context(), r.Actor(), r.ID("id"), since)
	return ok(wire.FromValues(found, values)), err
}

func (a *API) setRunValue(r *request) (response, error) {
	var in wire.ValueInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	value, err := in.Input()
	if err != nil {
		return response{}, err
	}
	changed, now, err := a.Runs.SetValue(r.Context(), r.Actor(), r.ID("id"), r.ID("field_id"), value)
	return ok(wire.FromValue(changed, now)), err
}

func (a *API) listRunConditions(r *request) (response, error) {
	page, perPage, err := conditionPage(r)
	if err != nil {
		return response{}, err
	}
	found, err := a.Runs.Get(r.Context(), r.Actor(), r.ID("id"))
	return ok(wire.FromConditionPage(found.PlaybookID, found.ID, found.Conditions, page, perPage)), err
}
