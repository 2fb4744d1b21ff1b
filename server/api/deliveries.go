package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/domain/webhook"
)

// deliveriesPerPage is the size of a page of deliveries unless the caller names one.
const deliveriesPerPage = 50

func (a *API) listDeliveries(r *request) (response, error) {
	q := r.query()
	f := webhook.Filter{
		RunID: r.ID("id"),
		Page:  clampPage(q.Count("page", 0)), PerPage: clampPerPage(q.Count("per_page", deliveriesPerPage), webhook.MaxPerPage),
	}
	if err := q.Err(); err != nil {
		return response{}, err
	}
	found, err := a.Deliveries.List(r.Context(), r.Actor(), f)
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromDeliveryPage(found, f.Page, f.PerPage)), nil
}

func (a *API) deliverAgain(r *request) (response, error) {
	return noContent, a.Deliveries.Again(r.Context(), r.Actor(), r.ID("id"), r.ID("delivery_id"))
}
