package checklist

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"playbooks/server/failure"
)

// Limits of tasks and checklists, in characters or entries. The web client reads
// the same numbers from generated code.
const (
	MaxTitle       = 1024
	MaxDescription = 65535
	MaxCommand     = 4096
	MaxTaskActions = 10
	// MaxTasks bounds a run or a playbook as a whole, so that one object stays readable and sendable.
	MaxTasks = 2000
	// MaxLists bounds the number of checklists of one run or playbook.
	MaxLists = 200
)

// State is how far a task has come, in the words of the wire.
type State string

// The states of a task.
const (
	Open       State = ""
	InProgress State = "in_progress"
	Closed     State = "closed"
	Skipped    State = "skipped"
)

// ParseState accepts the four states and nothing else. Kind: Invalid.
func ParseState(s string) (State, error) {
	switch State(s) {
	case Open, InProgress, Closed, Skipped:
		return State(s), nil
	}
	return Open, failure.New(failure.Invalid, `the state must be "", "in_progress", "closed" or "skipped"`)
}

// Done tells whether the task needs nobody any more.
func (s State) Done() bool { return s == Closed || s == Skipped }

// AssigneeType is how a task's assignee is chosen.
type AssigneeType string

// The ways to choose an assignee.
const (
	ByUser      AssigneeType = ""
	ByOwner     AssigneeType = "owner"
	ByCreator   AssigneeType = "creator"
	ByAttribute AssigneeType = "property_user"
)

// Visibility is what a condition decided about a task.
type Visibility string

// The decisions of conditions.
const (
	Shown                Visibility = ""
	Hidden               Visibility = "hidden"
	ShownBecauseModified Visibility = "shown_because_modified"
)

// Trigger and action types of task actions.
const (
	TriggerKeywordsByUsers = "keywords_by_users"
	ActionMarkDone         = "mark_item_as_done"
)

// ActionPart is one half of a task action: a type and its settings, a JSON
// document as text.
type ActionPart struct {
	Type    string
	Payload string
}

// TaskAction says what happens to a task when something happens in its channel.
type TaskAction struct {
	Trigger ActionPart
	Actions []ActionPart
}

// Task is one task of a run.
type Task struct {
	ID          string
	Title       string
	Description string

	State         State
	StateModified time.Time
	// SkippedAt is when the task was last skipped; zero unless it is skipped.
	SkippedAt time.Time

	AssigneeID       string
	AssigneeType     AssigneeType
	AssigneeFieldID  string
	AssigneeModified time.Time

	Command        string
	CommandLastRun time.Time

	DueAt       time.Time
	TaskActions []TaskAction

	ConditionID     string
	ConditionAction Visibility
	ConditionReason string

	UpdateAt time.Time
}

// Visible tells whether people are meant to see the task.
func (t Task) Visible() bool { return t.ConditionAction != Hidden }

// ReasonModified is the reason of tasks that are shown although their condition does not hold.
const ReasonModified = "shown because the task was modified"

// Decide applies what the task's condition says, whose words are the reason. A task that
// somebody has ticked, skipped or assigned is never hidden. It tells whether what is
// shown differs afterwards.
func (t *Task) Decide(met bool, words string) (changed bool) {
	was := t.ConditionAction
	switch {
	case met:
		t.ConditionAction, t.ConditionReason = Shown, words
	case t.StateModified.IsZero() && t.AssigneeModified.IsZero():
		t.ConditionAction, t.ConditionReason = Hidden, words
	default:
		t.ConditionAction, t.ConditionReason = ShownBecauseModified, ReasonModified
	}
	return t.ConditionAction != was
}

func (t Task) clone() Task {
	t.TaskActions = cloneActions(t.TaskActions)
	return t
}

func cloneActions(in []TaskAction) []TaskAction {
	out := make([]TaskAction, len(in))
	for i, a := range in {
		out[i] = TaskAction{Trigger: a.Trigger, Actions: slices.Clone(a.Actions)}
	}
	return out
}

// TaskEdit is a change of a task's texts; nil fields stay as they are.
type TaskEdit struct {
	Title       *string
	Description *string
	Command     *string
}

// ApplyTo changes the task and tells whether anything differs afterwards. A
// different command forgets when the old one ran. Kind: Invalid, nothing changed.
func (e TaskEdit) ApplyTo(t *Task) (changed bool, err error) {
	next := *t
	if e.Title != nil {
		next.Title = strings.TrimSpace(*e.Title)
	}
	if e.Description != nil {
		next.Description = *e.Description
	}
	if e.Command != nil {
		next.Command = strings.TrimSpace(*e.Command)
	}
	if next.Command != t.Command {
		next.CommandLastRun = time.Time{}
	}
	if err := failure.InvalidFields(textProblems("", next.Title, next.Description, next.Command)); err != nil {
		return false, err
	}
	changed = next.Title != t.Title || next.Description != t.Description || next.Command != t.Command
	*t = next
	return changed, nil
}

// SetActions puts other task actions in place and tells whether they differ. Kind:
// Invalid, nothing changed.
func (t *Task) SetActions(actions []TaskAction) (changed bool, err error) {
	if err := failure.InvalidFields(actionProblems("task_actions", actions)); err != nil {
		return false, err
	}
	actions = cloneActions(actions)
	changed = !reflect.DeepEqual(cloneActions(t.TaskActions), actions)
	t.TaskActions = actions
	return changed, nil
}

// TaskDraft is what a caller may say about a new task of a run. Everything else
// of a task begins with its zero value.
type TaskDraft struct {
	Title       string
	Description string
	Command     string
	State       State
	AssigneeID  string
	DueAt       time.Time
	TaskActions []TaskAction
}

// maxDue keeps due dates within what clients can show.
var maxDue = time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)

// Due checks a due date; the zero time is none. Kind: Invalid when it is absurd.
func Due(at time.Time) error {
	if at.After(maxDue) {
		return failure.New(failure.Invalid, "due_date must be milliseconds since 1970, before the year 2200")
	}
	return nil
}

// NewTask makes a task of a draft. Kind: Invalid, listing every bad field.
func NewTask(d TaskDraft, id string, at time.Time) (Task, error) {
	t := Task{
		ID: id, Title: strings.TrimSpace(d.Title), Description: d.Description, Command: strings.TrimSpace(d.Command),
		State: d.State, AssigneeID: d.AssigneeID, DueAt: d.DueAt, TaskActions: cloneActions(d.TaskActions), UpdateAt: at,
	}
	problems := textProblems("", t.Title, t.Description, t.Command)
	if _, err := ParseState(string(d.State)); err != nil {
		problems = append(problems, failure.Problem{Field: "state", Message: failure.Message(err)})
	}
	problems = append(problems, actionProblems("task_actions", d.TaskActions)...)
	if err := Due(d.DueAt); err != nil {
		problems = append(problems, failure.Problem{Field: "due_date", Message: failure.Message(err)})
	}
	if err := failure.InvalidFields(problems); err != nil {
		return Task{}, err
	}
	if t.State != Open {
		t.StateModified = at
	}
	if t.State == Skipped {
		t.SkippedAt = at
	}
	if t.AssigneeID != "" {
		t.AssigneeModified = at
	}
	return t, nil
}
