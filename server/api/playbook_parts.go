package api

import (
	"time"

	"playbooks/server/api/wire"
	"playbooks/server/domain/playbook"
)

func (a *API) listPlaybookMembers(r *request) (response, error) {
	p, err := a.Playbooks.Get(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromMembers(p.Playbook, wire.SchemeRoles(p.Roles))).at(p.UpdateAt), nil
}

func (a *API) setPlaybookMember(r *request) (response, error) {
	var in wire.RolesInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.SetMember(r.Context(), r.Actor(), r.ID("id"), in.Member(r.ID("user_id")), base)
	})
	return noContent.at(p.UpdateAt), err
}

func (a *API) removePlaybookMember(r *request) (response, error) {
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.RemoveMember(r.Context(), r.Actor(), r.ID("id"), r.ID("user_id"), base)
	})
	return noContent.at(p.UpdateAt), err
}

func (a *API) addPlaybookMetric(r *request) (response, error) {
	var in wire.MetricInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	var made playbook.Metric
	p, err := a.changePlaybook(r, func(base time.Time) (p playbook.Playbook, err error) {
		made, p, err = a.Playbooks.AddMetric(r.Context(), r.Actor(), r.ID("id"), in.Metric(), base)
		return p, err
	})
	return created(wire.FromMetric(p.ID, made), "").at(p.UpdateAt), err
}

func (a *API) updatePlaybookMetric(r *request) (response, error) {
	var in wire.MetricPatch
	if err := r.Changes(&in); err != nil {
		return response{}, err
	}
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.EditMetric(r.Context(), r.Actor(), r.ID("id"), r.ID("metric_id"), in.Edit(), base)
	})
	if err != nil {
		return response{}, err
	}
	m, _ := p.Metric(r.ID("metric_id"))
	return ok(wire.FromMetric(p.ID, m)).at(p.UpdateAt), nil
}

func (a *API) removePlaybookMetric(r *request) (response, error) {
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.RemoveMetric(r.Context(), r.Actor(), r.ID("id"), r.ID("metric_id"), base)
	})
	return noContent.at(p.UpdateAt), err
}
