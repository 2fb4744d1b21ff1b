package api

import (
	"time"

	"playbooks/server/api/wire"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Sizes of a page of conditions: what is no number, or not positive, is the first one.
const (
	conditionsPerPage    = 20
	maxConditionsPerPage = 200
)

func (a *API) listPlaybookConditions(r *request) (response, error) {
	page, perPage, err := conditionPage(r)
	if err != nil {
		return response{}, err
	}
	p, err := a.Playbooks.View(r.Context(), r.Actor(), r.ID("id"))
	return ok(wire.FromConditionPage(p.ID, "", p.Conditions, page, perPage)).at(p.UpdateAt), err
}

// conditionPage is the page that a request asks for, of the conditions of a playbook or run.
func conditionPage(r *request) (page, perPage int, err error) {
	q := r.query()
	page, perPage = q.Lenient("page", 0), q.Lenient("per_page", conditionsPerPage)
	if perPage == 0 {
		perPage = conditionsPerPage
	}
	return clampPage(page), clampPerPage(perPage, maxConditionsPerPage), q.Err()
}

func (a *API) addPlaybookCondition(r *request) (response, error) {
	var in wire.ConditionInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	if in.ID != "" {
		return response{}, failure.InvalidFields([]failure.Problem{{Field: "id", Message: "must be empty for a new condition"}})
	}
	e, err := in.Definition()
	if err != nil {
		return response{}, err
	}
	var made condition.Condition
	p, err := a.changePlaybook(r, func(base time.Time) (p playbook.Playbook, err error) {
		made, p, err = a.Playbooks.AddCondition(r.Context(), r.Actor(), r.ID("id"), e, base)
		return p, err
	})
	return created(wire.FromCondition(p.ID, "", made), a.Address()+"/playbooks/"+p.ID+"/conditions/"+made.ID).at(p.UpdateAt), err
}

func (a *API) replacePlaybookCondition(r *request) (response, error) {
	var in wire.ConditionInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	e, err := in.Definition()
	if err != nil {
		return response{}, err
	}
	var now condition.Condition
	p, err := a.changePlaybook(r, func(base time.Time) (p playbook.Playbook, err error) {
		now, p, err = a.Playbooks.ReplaceCondition(r.Context(), r.Actor(), r.ID("id"), r.ID("condition_id"), e, base)
		return p, err
	})
	return ok(wire.FromCondition(p.ID, "", now)).at(p.UpdateAt), err
}

func (a *API) removePlaybookCondition(r *request) (response, error) {
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.RemoveCondition(r.Context(), r.Actor(), r.ID("id"), r.ID("condition_id"), base)
	})
	return noContent.at(p.UpdateAt), err
}
