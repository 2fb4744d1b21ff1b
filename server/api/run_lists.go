package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/domain/run"
)

// runFilter reads the parameters of run lists. Kind: Invalid.
func runFilter(r *request) (run.Filter, error) {
	q, me := r.query(), r.Actor().UserID
	f := run.Filter{
		TeamID: q.ID("team_id"), ChannelID: q.ID("channel_id"), PlaybookID: q.ID("playbook_id"),
		OwnerID: q.User("owner_user_id", me), ParticipantID: q.User("participant_id", me),
		ParticipantOrFollowerID: q.User("participant_or_follower_id", me),
		Search:                  q.Text("search_term"), UpdatedSince: q.Since("since"), OmitEnded: q.True("omit_ended"),
		ActiveFrom: q.Time("active_gte"), ActiveTo: q.Time("active_lt"), StartedFrom: q.Time("started_gte"), StartedTo: q.Time("started_lt"),
		Sort: run.Sort(q.OneOf("sort", string(run.SortCreateAt), string(run.SortID), string(run.SortName), string(run.SortOwner),
			string(run.SortTeam), string(run.SortEndAt), string(run.SortStatus), string(run.SortLastStatusUpdate))),
		Descending: q.OneOf("direction", "asc", "desc") == "desc",
		Page:       clampPage(q.Int("page", 0)), PerPage: clampPerPage(q.Int("per_page", 0), run.MaxPerPage),
	}
	// An empty status matches nothing, which clients use to ask for an empty list.
	for _, s := range q.Each("statuses", string(run.InProgress), string(run.Finished), "") {
		f.Statuses = append(f.Statuses, run.Status(s))
	}
	for _, s := range q.Each("types", string(run.OfPlaybook), string(run.ChannelChecklist)) {
		f.Types = append(f.Types, run.Type(s))
	}
	return f, q.Err()
}

func (a *API) listRuns(r *request) (response, error) {
	f, err := runFilter(r)
	if err != nil {
		return response{}, err
	}
	page, err := a.Runs.List(r.Context(), r.Actor(), f)
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromRunPage(page, r.Actor().UserID, f.Page, f.PerPage)), nil
}

func (a *API) listRunChannels(r *request) (response, error) {
	f, err := runFilter(r)
	if err != nil {
		return response{}, err
	}
	ids, err := a.Runs.ChannelIDs(r.Context(), r.Actor(), f)
	if err != nil {
		return response{}, err
	}
	return ok(wire.IDs(ids)), nil
}

func (a *API) listRunOwners(r *request) (response, error) {
	q := r.query()
	teamID := q.Text("team_id")
	if err := q.Err(); err != nil {
		return response{}, err
	}
	owners, err := a.Runs.Owners(r.Context(), r.Actor(), teamID)
	if err != nil {
		return response{}, err
	}
	out := make([]wire.Owner, len(owners))
	for i, u := range owners {
		out[i] = wire.Owner{UserID: u.ID, Username: u.Username, FirstName: u.FirstName, LastName: u.LastName, Nickname: u.Nickname}
	}
	return ok(out), nil
}

func (a *API) getRunOfChannel(r *request) (response, error) {
	found, err := a.Runs.OnlyInChannel(r.Context(), r.Actor(), r.ID("channel_id"))
	if err != nil {
		return response{}, err
	}
	return ok(wire.RunFor(r.Actor().UserID, found)), nil
}

func (a *API) listRunsOfChannel(r *request) (response, error) {
	found, err := a.Runs.InChannel(r.Context(), r.Actor(), r.ID("channel_id"))
	if err != nil {
		return response{}, err
	}
	return ok(wire.RunsFor(r.Actor().UserID, found)), nil
}
