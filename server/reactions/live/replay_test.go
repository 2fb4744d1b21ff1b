package live_test

import (
	"encoding/json"
	"iter"
	"maps"
	"slices"

	"github.com/stretchr/testify/require"
)

// replay is a client: it keeps a copy of a run up to date by the rules that clients
// of all kinds follow.
type replay struct {
	t   require.TestingT
	run map[string]any
}

func (p *replay) apply(u map[string]any) {
	if p.run["update_at"].(float64) > u["playbook_run_updated_at"].(float64) {
		return // stale
	}
	p.run["update_at"] = u["playbook_run_updated_at"]
	p.run["checklists"] = without(p.run["checklists"], u["checklist_deletes"])
	p.run["timeline_events"] = without(p.run["timeline_events"], u["timeline_event_deletes"])
	p.run["status_posts"] = without(p.run["status_posts"], u["status_post_deletes"])
	changed := u["changed_fields"].(map[string]any)
	for name, value := range changed {
		require.NotNil(p.t, value, name) // clients skip null
		switch name {
		case "checklists":
			for _, c := range value.([]any) {
				p.checklist(c.(map[string]any))
			}
		case "timeline_events", "status_posts":
			p.run[name] = upserted(p.run[name].([]any), value.([]any))
		default:
			p.run[name] = value
		}
	}
	if order, ok := changed["items_order"]; ok {
		p.run["checklists"] = ordered(p.run["checklists"].([]any), order.([]any))
	}
}

func (p *replay) checklist(u map[string]any) {
	lists := p.run["checklists"].([]any)
	at := slices.IndexFunc(lists, func(c any) bool { return idOf(c) == u["id"] })
	if at < 0 {
		at = len(lists)
		lists = append(lists, map[string]any{"id": u["id"], "items": []any{}})
		p.run["checklists"] = lists
	}
	c := lists[at].(map[string]any)
	maps.Copy(c, u["fields"].(map[string]any))
	updates, _ := u["item_updates"].([]any)
	for _, update := range updates {
		update := update.(map[string]any)
		for _, item := range c["items"].([]any) {
			if idOf(item) == update["id"] {
				maps.Copy(item.(map[string]any), update["fields"].(map[string]any))
			}
		}
	}
	items := without(c["items"], u["item_deletes"])
	inserts, _ := u["item_inserts"].([]any)
	for _, n := range inserts {
		if !slices.ContainsFunc(items, func(i any) bool { return idOf(i) == idOf(n) }) {
			items = append(items, n)
		}
	}
	if order, ok := u["items_order"]; ok {
		c["items_order"] = order
		items = ordered(items, order.([]any))
	}
	c["items"] = items
}

func idOf(element any) any { return element.(map[string]any)["id"] }

func without(elements, ids any) []any {
	gone, _ := ids.([]any)
	return slices.DeleteFunc(slices.Clone(elements.([]any)), func(e any) bool { return slices.Contains(gone, idOf(e)) })
}

func upserted(elements, news []any) []any {
	out := slices.Clone(elements)
	for _, n := range news {
		if i := slices.IndexFunc(out, func(e any) bool { return idOf(e) == idOf(n) }); i >= 0 {
			out[i] = n
		} else {
			out = append(out, n)
		}
	}
	return out
}

// ordered sorts by ids; what is not mentioned goes to the end.
func ordered(elements, ids []any) []any {
	place := func(e any) int {
		if i := slices.Index(ids, idOf(e)); i >= 0 {
			return i
		}
		return len(ids)
	}
	out := slices.Clone(elements)
	slices.SortStableFunc(out, func(a, b any) int { return place(a) - place(b) })
	return out
}

func asJSON(t require.TestingT, v any) map[string]any {
	raw, err := json.Marshal(v)
	require.NoError(t, err)
	out := map[string]any{}
	require.NoError(t, json.Unmarshal(raw, &out))
	return out
}

func mapKeys[V any](m map[string]V) iter.Seq[string] { return maps.Keys(m) }
