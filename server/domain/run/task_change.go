package run

import (
	"time"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// TaskChange is what somebody decides about a task; nil members stay as they are.
type TaskChange struct {
	checklist.TaskEdit
	State      *checklist.State
	Assignment *Assignment
	// Due is the due date; the zero time clears it.
	Due         *time.Time
	TaskActions *[]checklist.TaskAction
}

// ChangeTask applies all of the change or, with an error, may leave the run half changed:
// then nothing of it may be kept. Kinds: Invalid, NotFound, Conflict.
func (r *Run) ChangeTask(ref checklist.Ref, c TaskChange, at time.Time) error {
	if err := r.EditTask(ref, c.TaskEdit, at); err != nil {
		return err
	}
	if c.State != nil {
		if err := r.SetTaskState(ref, *c.State, at); err != nil {
			return err
		}
	}
	if c.Assignment != nil {
		if err := r.AssignTask(ref, *c.Assignment, at); err != nil {
			return err
		}
	}
	if c.Due != nil {
		if err := r.SetTaskDue(ref, *c.Due, at); err != nil {
			return err
		}
	}
	if c.TaskActions != nil {
		return r.setTaskActions(ref, *c.TaskActions, at)
	}
	return nil
}

func (r *Run) setTaskActions(ref checklist.Ref, actions []checklist.TaskAction, at time.Time) error {
	i, j, err := r.task(ref)
	if err != nil {
		return err
	}
	t := &r.Checklists[i].Tasks[j]
	changed, err := t.SetActions(actions)
	if err != nil || !changed {
		return err
	}
	r.stamp(i, j, at)
	r.record(event.TaskEdited{TaskID: t.ID})
	return nil
}

// CommandedTask gives a task whose command can run. Kinds: Invalid without a command and
// when the run has ended; NotFound, Conflict.
func (r *Run) CommandedTask(ref checklist.Ref) (checklist.Task, error) {
	i, j, err := r.task(ref)
	if err != nil {
		return checklist.Task{}, err
	}
	t := r.Checklists[i].Tasks[j]
	if t.Command == "" {
		return checklist.Task{}, failure.New(failure.Invalid, "the task has no command")
	}
	return t, nil
}

// CommandRan notes that somebody ran the command of a task, in these words. The command
// itself may have changed everything else: nothing happens when the task is gone.
func (r *Run) CommandRan(taskID, words string, at time.Time) {
	i, j, err := r.Checklists.Task(checklist.Ref{Position: checklist.ByID, ID: taskID})
	if err != nil {
		return
	}
	r.Checklists[i].Tasks[j].CommandLastRun = at
	r.stamp(i, j, at)
	r.record(event.CommandRan{TaskID: taskID, Command: words})
}
