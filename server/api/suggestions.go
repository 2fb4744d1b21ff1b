package api

import (
	"fmt"

	"playbooks/server/api/wire"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// maxSuggestedPlaybooks bounds the suggestions of playbooks.
const maxSuggestedPlaybooks = 15

func (a *API) suggestPlaybooks(r *request) (response, error) {
	q := r.query()
	f := playbook.Filter{TeamID: q.Text("team_id"), WithArchived: q.True("with_archived"), Sort: playbook.SortID, PerPage: maxSuggestedPlaybooks}
	if err := q.Err(); err != nil {
		return response{}, err
	}
	if f.TeamID == "" {
		return response{}, failure.New(failure.Forbidden, "Not authorized")
	}
	found, err := a.Playbooks.List(r.Context(), r.Actor(), f)
	if err != nil {
		return response{}, err
	}
	out := make([]wire.Suggestion, len(found.Playbooks))
	for i, p := range found.Playbooks {
		out[i] = wire.Suggestion{Item: p.ID, HelpText: p.Title}
	}
	return ok(out), nil
}

func (a *API) suggestRuns(r *request) (response, error) {
	found, err := a.suggestedRuns(r)
	if err != nil {
		return response{}, err
	}
	out := []wire.Suggestion{}
	if len(found) > 1 {
		for i, each := range found {
			out = append(out, wire.Suggestion{Item: fmt.Sprint(i), Hint: quoted(each.Name)})
		}
	}
	return ok(out), nil
}

func (a *API) suggestChecklists(r *request) (response, error) {
	found, err := a.suggestedRuns(r)
	if err != nil {
		return response{}, err
	}
	out := []wire.Suggestion{}
	for i, each := range found {
		prefix := prefixOf(found, i)
		for j, c := range each.Checklists {
			out = append(out, prefix.suggest(fmt.Sprint(j), c.Title))
		}
	}
	return ok(out), nil
}

func (a *API) suggestTasks(r *request) (response, error) {
	found, err := a.suggestedRuns(r)
	if err != nil {
		return response{}, err
	}
	out := []wire.Suggestion{}
	for i, each := range found {
		prefix := prefixOf(found, i)
		for j, c := range each.Checklists {
			for k, t := range c.Tasks {
				if t.Visible() { // hidden ones keep their place
					out = append(out, prefix.suggest(fmt.Sprintf("%d %d", j, k), t.Title))
				}
			}
		}
	}
	return ok(out), nil
}

// suggestedRuns are the runs in progress of the channel, newest first. Kinds: Invalid
// without a channel; NotFound when there are none or the channel is closed to the caller.
func (a *API) suggestedRuns(r *request) ([]run.Run, error) {
	q := r.query()
	channelID := q.Text("channel_id")
	switch err := q.Err(); {
	case err != nil:
		return nil, err
	case channelID == "":
		return nil, failure.New(failure.Invalid, "channel_id is required")
	}
	found, err := a.Runs.InChannel(r.Context(), r.Actor(), channelID)
	if failure.Is(err, failure.Forbidden) || (err == nil && len(found) == 0) {
		return nil, failure.New(failure.NotFound, "Not found")
	}
	return found, err
}

// prefix says which run a suggestion belongs to; it is empty where there is only one.
type prefix struct{ item, hint string }

func prefixOf(all []run.Run, i int) prefix {
	if len(all) == 1 {
		return prefix{}
	}
	return prefix{item: fmt.Sprint(i, " "), hint: quoted(all[i].Name) + " - "}
}

func (p prefix) suggest(item, title string) wire.Suggestion {
	return wire.Suggestion{Item: p.item + item, Hint: p.hint + quoted(title)}
}

func quoted(title string) string { return `"` + naming.Plain(title) + `"` }
