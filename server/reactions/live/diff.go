package live

import (
	"reflect"
	"slices"

	"playbooks/server/api/wire"
)

// Update is the difference between two states of one run. Clients apply it to the
// state before and have the state after.
type Update struct {
	ID        string `json:"id"`
	UpdatedAt int64  `json:"playbook_run_updated_at"`
	// Changed holds the members of the run that differ, by their names: new values,
	// whole lists, or for what is kept by id, only the elements that differ.
	Changed           map[string]any `json:"changed_fields"`
	ChecklistDeletes  []string       `json:"checklist_deletes,omitempty"`
	TimelineDeletes   []string       `json:"timeline_event_deletes,omitempty"`
	StatusPostDeletes []string       `json:"status_post_deletes,omitempty"`
}

// ChecklistUpdate is the difference of one checklist. A new checklist looks like one
// that was empty before.
type ChecklistUpdate struct {
	ID        string `json:"id"`
	UpdatedAt int64  `json:"checklist_updated_at"`
	// Fields always holds update_at: phones look at the order of tasks only beside it.
	Fields      map[string]any `json:"fields"`
	ItemUpdates []TaskUpdate   `json:"item_updates,omitempty"`
	ItemDeletes []string       `json:"item_deletes,omitempty"`
	ItemInserts []wire.Task    `json:"item_inserts,omitempty"`
	// ItemsOrder is complete, or nil when the order is as before.
	ItemsOrder []string `json:"items_order,omitzero"`
}

// TaskUpdate is the difference of one task.
type TaskUpdate struct {
	ID        string         `json:"id"`
	UpdatedAt int64          `json:"checklist_item_updated_at"`
	Fields    map[string]any `json:"fields"`
}

// Empty tells whether clients would notice nothing.
func (u Update) Empty() bool {
	return len(u.Changed)+len(u.ChecklistDeletes)+len(u.TimelineDeletes)+len(u.StatusPostDeletes) == 0
}

// Diff gives the difference between two states of the same run. Times of change are
// not a difference by themselves.
func Diff(before, after wire.Run) Update {
	u := Update{ID: after.ID, UpdatedAt: after.UpdateAt, Changed: changed(runValues(before), runValues(after))}
	put := func(name string, value any, differs bool) {
		if differs {
			u.Changed[name] = value
		}
	}
	put("items_order", after.ItemsOrder, !slices.Equal(before.ItemsOrder, after.ItemsOrder))
	old := runSets(before)
	for name, set := range runSets(after) {
		put(name, set, !sameSet(old[name], set))
	}
	put("metrics_data", after.MetricsData, !reflect.DeepEqual(before.MetricsData, after.MetricsData))

	put("property_fields", after.PropertyFields, !reflect.DeepEqual(before.PropertyFields, after.PropertyFields))
	put("property_values", after.PropertyValues, !reflect.DeepEqual(before.PropertyValues, after.PropertyValues))

	posts, gone := byID(before.StatusPosts, after.StatusPosts, func(p wire.StatusPost) string { return p.ID })
	put("status_posts", posts, len(posts) > 0)
	u.StatusPostDeletes = gone
	entries, gone := byID(before.TimelineEvents, after.TimelineEvents, func(e wire.TimelineEvent) string { return e.ID })
	put("timeline_events", entries, len(entries) > 0)
	u.TimelineDeletes = gone
	var lists []ChecklistUpdate
	lists, u.ChecklistDeletes = diffChecklists(before.Checklists, after.Checklists)
	put("checklists", lists, len(lists) > 0)
	return u
}

func diffChecklists(before, after []wire.Checklist) (updates []ChecklistUpdate, gone []string) {
	id := func(c wire.Checklist) string { return c.ID }
	differing, gone := byID(before, after, id)
	for _, c := range differing {
		i := slices.IndexFunc(before, func(b wire.Checklist) bool { return b.ID == c.ID })
		if i < 0 {
			updates = append(updates, diffChecklist(wire.Checklist{}, c))
			continue
		}
		updates = append(updates, diffChecklist(before[i], c))
	}
	return updates, gone
}

func diffChecklist(before, after wire.Checklist) ChecklistUpdate {
	u := ChecklistUpdate{ID: after.ID, UpdatedAt: after.UpdateAt, Fields: map[string]any{"update_at": after.UpdateAt}}
	fresh := before.ID == ""
	if fresh || before.Title != after.Title {
		u.Fields["title"] = after.Title
	}
	if fresh || !slices.Equal(before.ItemsOrder, after.ItemsOrder) {
		u.ItemsOrder = after.ItemsOrder
	}
	old := make(map[string]wire.Task, len(before.Items))
	for _, t := range before.Items {
		old[t.ID] = t
	}
	differing, gone := byID(before.Items, after.Items, func(t wire.Task) string { return t.ID })
	u.ItemDeletes = gone
	for _, t := range differing {
		if was, known := old[t.ID]; known {
			u.ItemUpdates = append(u.ItemUpdates, diffTask(was, t))
		} else {
			u.ItemInserts = append(u.ItemInserts, t)
		}
	}
	return u
}

func diffTask(before, after wire.Task) TaskUpdate {
	u := TaskUpdate{ID: after.ID, UpdatedAt: after.UpdateAt, Fields: changed(taskValues(before), taskValues(after))}
	if !reflect.DeepEqual(before.TaskActions, after.TaskActions) {
		u.Fields["task_actions"] = after.TaskActions
	}
	return u
}

// changed keeps the values that differ. Both maps have the same keys.
func changed(before, after map[string]any) map[string]any {
	out := map[string]any{}
	for name, value := range after {
		if before[name] != value {
			out[name] = value
		}
	}
	return out
}

// byID gives the elements of after that are new or differ, in their order, and the
// ids of those that are gone.
func byID[T any](before, after []T, id func(T) string) (differing []T, gone []string) {
	old := make(map[string]T, len(before))
	for _, e := range before {
		old[id(e)] = e
	}
	for _, e := range after {
		was, known := old[id(e)]
		if !known || !reflect.DeepEqual(was, e) {
			differing = append(differing, e)
		}
		delete(old, id(e))
	}
	for _, e := range before {
		if _, left := old[id(e)]; left {
			gone = append(gone, id(e))
		}
	}
	return differing, gone
}

func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
