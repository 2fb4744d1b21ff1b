package command

import (
	"context"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/dialogs"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// runCheck closes a task that is open and opens one that is closed. What people put
// aside or do not see stays as it is.
func runCheck(ctx context.Context, t *talk) (host.Post, error) {
	r, task, err := t.pickOnlyTask(ctx)
	if err != nil {
		return host.Post{}, err
	}
	switch {
	case !task.Visible():
		return host.Post{}, t.mistaken("command.check.hidden", nil)
	case task.State == checklist.Skipped:
		return host.Post{}, t.mistaken("command.check.skipped", t.about(r, task))
	}
	to, done := checklist.Closed, "command.check.closed"
	if task.State == checklist.Closed {
		to, done = checklist.Open, "command.check.opened"
	}
	if _, err := t.Tasks.SetState(ctx, t.by, r.ID, byID(task), to); err != nil {
		return host.Post{}, err
	}
	return t.answered(done, t.about(r, task)), nil
}

// runCheckAdd adds a task whose title is the rest of the line; without one it opens a
// dialog.
func runCheckAdd(ctx context.Context, t *talk) (host.Post, error) {
	r, words, err := t.pick(ctx, false)
	if err != nil {
		return host.Post{}, err
	}
	if len(words) == 0 {
		return host.Post{}, t.mistaken("command.checkadd.usage", nil)
	}
	list, err := t.pickChecklist(r, words[0])
	if err != nil {
		return host.Post{}, err
	}
	if len(words) == 1 {
		return host.Post{}, t.Host.OpenDialog(ctx, t.call.TriggerID, dialogs.Task(t.say, r, list))
	}
	ref := checklist.ListRef{Position: checklist.ByID, ID: r.Checklists[list].ID}
	r, task, err := t.Tasks.Add(ctx, t.by, r.ID, ref, checklist.TaskDraft{Title: strings.Join(words[1:], " ")})
	if err != nil {
		return host.Post{}, err
	}
	return t.answered("command.checkadd.done", t.about(r, task)), nil
}

// runCheckRemove removes a task for good.
func runCheckRemove(ctx context.Context, t *talk) (host.Post, error) {
	r, task, err := t.pickOnlyTask(ctx)
	if err != nil {
		return host.Post{}, err
	}
	if _, err := t.Tasks.Remove(ctx, t.by, r.ID, byID(task)); err != nil {
		return host.Post{}, err
	}
	return t.answered("command.checkremove.done", t.about(r, task)), nil
}

// about names a task and its run.
func (t *talk) about(r run.Run, task checklist.Task) i18n.Data {
	return i18n.Data{"Task": naming.Plain(task.Title), "Run": t.link(r)}
}
