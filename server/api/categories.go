package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/domain/category"
	"playbooks/server/failure"
)

func (a *API) listCategories(r *request) (response, error) {
	q := r.query()
	q.Required("team_id")
	teamID := q.ID("team_id")
	if err := q.Err(); err != nil {
		return response{}, err
	}
	sidebar, err := a.Categories.Sidebar(r.Context(), r.Actor(), teamID)
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromSidebar(r.Actor().UserID, teamID, sidebar)), nil
}

func (a *API) createCategory(r *request) (response, error) {
	var in wire.CategoryInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	d, err := in.Draft("", r.Actor().UserID)
	if err != nil {
		return response{}, err
	}
	c, err := a.Categories.Create(r.Context(), r.Actor(), d)
	return ok(c.ID), err
}

func (a *API) editCategory(r *request) (response, error) {
	var in wire.CategoryInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	d, err := in.Draft(r.ID("id"), r.Actor().UserID)
	if err != nil {
		return response{}, err
	}
	return empty, a.Categories.Edit(r.Context(), r.Actor(), r.ID("id"), d)
}

func (a *API) collapseCategory(r *request) (response, error) {
	var collapsed *bool
	if err := r.JSON(&collapsed); err != nil {
		return response{}, err
	}
	if collapsed == nil {
		return response{}, failure.New(failure.Invalid, "the body must be true or false")
	}
	return empty, a.Categories.Collapse(r.Context(), r.Actor(), r.ID("id"), *collapsed)
}

func (a *API) deleteCategory(r *request) (response, error) {
	return noContent, a.Categories.Delete(r.Context(), r.Actor(), r.ID("id"))
}

func (a *API) isFavourite(r *request) (response, error) {
	q := r.query()
	q.Required("item_id")
	teamID, item := q.ID("team_id"), category.Ref{Kind: category.Kind(q.Text("type")), ID: q.ID("item_id")}
	if err := q.Err(); err != nil {
		return response{}, err
	}
	is, err := a.Categories.IsFavourite(r.Context(), r.Actor(), teamID, item)
	return ok(is), err
}

func (a *API) addToCategory(r *request) (response, error) {
	return noContent, a.Categories.Add(r.Context(), r.Actor(), r.ID("id"), r.item())
}

func (a *API) removeFromCategory(r *request) (response, error) {
	return noContent, a.Categories.Remove(r.Context(), r.Actor(), r.ID("id"), r.item())
}

// item is the item of a category that the path names.
func (r *request) item() category.Ref {
	return category.Ref{Kind: category.Kind(r.ID("type")), ID: r.ID("item_id")}
}

// favour makes the playbook or run of the path a favourite.
func (a *API) favour(kind category.Kind) endpoint {
	return func(r *request) (response, error) {
		return noContent, a.Categories.Favour(r.Context(), r.Actor(), category.Ref{Kind: kind, ID: r.ID("id")})
	}
}

func (a *API) disfavour(kind category.Kind) endpoint {
	return func(r *request) (response, error) {
		return noContent, a.Categories.Disfavour(r.Context(), r.Actor(), category.Ref{Kind: kind, ID: r.ID("id")})
	}
}
