package checklist

import (
	"fmt"
	"strings"
	"time"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// Template is a checklist of a playbook.
type Template struct {
	ID    string
	Title string
	Tasks []TemplateTask
}

// TemplateTask is a task of a playbook. It has no state.
type TemplateTask struct {
	ID          string
	Title       string
	Description string
	Command     string
	// DueAfter counts from the start of a run; 0 is no due date.
	DueAfter        time.Duration
	AssigneeID      string
	AssigneeType    AssigneeType
	AssigneeFieldID string
	TaskActions     []TaskAction
	ConditionID     string
	ConditionAction Visibility
	ConditionReason string
}

// Free gives the task without a condition: it is always shown.
func (t TemplateTask) Free() TemplateTask {
	t.ConditionID, t.ConditionAction, t.ConditionReason = "", Shown, ""
	return t
}

// Bounded refuses so many checklists or tasks that looking at each would take long. Kind: Invalid.
func Bounded(in []Template) error {
	total := 0
	for _, c := range in {
		total += len(c.Tasks)
	}
	if len(in) <= MaxLists && total <= MaxTasks {
		return nil
	}
	return failure.InvalidFields([]failure.Problem{{Field: "checklists", Message: fmt.Sprintf("may hold at most %d checklists and %d tasks", MaxLists, MaxTasks)}})
}

// NormalizeTemplates trims titles, mints every missing or repeated id and checks
// the rest. Known ids stay, so that editors can follow a task through saves. The
// input is left alone. Kind: Invalid, listing every bad field.
func NormalizeTemplates(in []Template, ids clock.IDs) ([]Template, error) {
	if err := Bounded(in); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	fresh := func(id string) string {
		if id == "" || seen[id] {
			id = ids.New()
		}
		seen[id] = true
		return id
	}
	var problems []failure.Problem
	out := make([]Template, len(in))
	for i, c := range in {
		prefix := fmt.Sprintf("checklists[%d].", i)
		n := Template{ID: fresh(c.ID), Title: strings.TrimSpace(c.Title), Tasks: make([]TemplateTask, len(c.Tasks))}
		problems = append(problems, textProblems(prefix, n.Title, "", "")...)
		for j, t := range c.Tasks {
			at := fmt.Sprintf("%sitems[%d].", prefix, j)
			t.ID, t.Title, t.Command = fresh(t.ID), strings.TrimSpace(t.Title), strings.TrimSpace(t.Command)
			t.TaskActions = cloneActions(t.TaskActions)
			problems = append(problems, t.problems(at)...)
			n.Tasks[j] = t
		}
		out[i] = n
	}
	if err := failure.InvalidFields(problems); err != nil {
		return nil, err
	}
	return out, nil
}

func (t TemplateTask) problems(prefix string) []failure.Problem {
	out := textProblems(prefix, t.Title, t.Description, t.Command)
	if t.DueAfter < 0 {
		out = append(out, failure.Problem{Field: prefix + "due_date", Message: "must not be negative"})
	}
	switch t.AssigneeType {
	case ByUser, ByOwner, ByCreator, ByAttribute:
	default:
		out = append(out, failure.Problem{Field: prefix + "assignee_type", Message: "is unknown"})
	}
	switch t.ConditionAction {
	case Shown, Hidden, ShownBecauseModified:
	default:
		out = append(out, failure.Problem{Field: prefix + "condition_action", Message: "is unknown"})
	}
	return append(out, actionProblems(prefix+"task_actions", t.TaskActions)...)
}

// Binding says what a run has in place of what template tasks refer to.
type Binding struct {
	// Owner and Creator take the roles.
	Owner   string
	Creator string
	// Fields and Conditions lead from ids of the playbook's to those of the run's copies.
	Fields     map[string]string
	Conditions map[string]string
}

// Instantiate makes a run's checklists of a playbook's, with new ids, due dates counted
// from the start and roles resolved. Tasks under a condition begin hidden, and tasks
// that an attribute assigns begin without a user: the run decides about both.
func Instantiate(templates []Template, b Binding, ids clock.IDs, at time.Time) Lists {
	out := make(Lists, len(templates))
	for i, c := range templates {
		l := Checklist{ID: ids.New(), Title: c.Title, Tasks: make([]Task, len(c.Tasks)), UpdateAt: at}
		for j, tt := range c.Tasks {
			l.Tasks[j] = tt.instantiate(b, ids.New(), at)
		}
		out[i] = l
	}
	return out
}

func (t TemplateTask) instantiate(b Binding, id string, at time.Time) Task {
	out := Task{
		ID: id, Title: t.Title, Description: t.Description, Command: t.Command,
		AssigneeID: t.AssigneeID, AssigneeType: t.AssigneeType, TaskActions: cloneActions(t.TaskActions), UpdateAt: at,
	}
	switch t.AssigneeType {
	case ByOwner:
		out.AssigneeID = b.Owner
	case ByCreator:
		out.AssigneeID = b.Creator
	case ByAttribute:
		out.AssigneeID, out.AssigneeFieldID = "", b.Fields[t.AssigneeFieldID]
		if out.AssigneeFieldID == "" { // an attribute that is gone names nobody
			out.AssigneeType = ByUser
		}
	case ByUser:
	}
	if out.ConditionID = b.Conditions[t.ConditionID]; out.ConditionID != "" {
		out.ConditionAction = Hidden
	}
	if t.DueAfter > 0 {
		out.DueAt = at.Add(t.DueAfter)
	}
	return out
}
