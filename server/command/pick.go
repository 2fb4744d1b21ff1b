package command

import (
	"context"
	"playbooks/server/domain/naming"
	"slices"
	"strconv"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// maxListed is how many runs an answer lists.
const maxListed = 20

// pick finds the run that a command is about, among those in progress in the channel,
// and gives the words behind it. Where there are several, the words begin with its number,
// its sequential id or its name in quotes. One run needs no such thing; named tells that
// the words begin with it all the same.
func (t *talk) pick(ctx context.Context, named bool) (run.Run, []string, error) {
	found, err := t.Runs.InChannel(ctx, t.by, t.call.ChannelID)
	switch {
	case failure.Is(err, failure.Forbidden), err == nil && len(found) == 0:
		return run.Run{}, nil, t.mistaken("command.no_run", nil)
	case err != nil:
		return run.Run{}, nil, err
	}
	first, quoted, rest := leading(t.words)
	if len(found) == 1 && !named && !(len(t.words) > 0 && refers(found[0], first, quoted)) {
		return found[0], t.words, nil
	}
	if len(t.words) == 0 {
		return run.Run{}, nil, t.wrongNumber("command.number.missing", found)
	}
	if n, err := strconv.Atoi(first); err == nil && !quoted {
		if n < 0 || n >= len(found) {
			return run.Run{}, nil, t.wrongNumber("command.number.invalid", found)
		}
		return found[n], rest, nil
	}
	meant := slices.DeleteFunc(slices.Clone(found), func(r run.Run) bool { return !refers(r, first, quoted) })
	switch len(meant) {
	case 0:
		return run.Run{}, nil, t.wrongNumber("command.number.wrong", found)
	case 1:
		return meant[0], rest, nil
	}
	return run.Run{}, nil, t.wrongNumber("command.number.same_name", found)
}

// refers tells whether a text is the name of the run, in quotes, or an id such as
// INC-00042; case does not count.
func refers(r run.Run, text string, quoted bool) bool {
	if quoted {
		return strings.EqualFold(strings.Join(strings.Fields(r.Name), " "), text)
	}
	return r.SequentialID != "" && strings.EqualFold(r.SequentialID, text)
}

// numbers counts the numbers that the words begin with.
func numbers(words []string) int {
	n := slices.IndexFunc(words, func(w string) bool {
		_, err := strconv.Atoi(w)
		return err != nil
	})
	if n < 0 {
		return len(words)
	}
	return n
}

// wrongNumber tells of the runs among which one can choose.
func (t *talk) wrongNumber(id string, runs []run.Run) error {
	lines := []string{t.say.Say(id, nil)}
	for i, r := range runs {
		if i == maxListed {
			lines = append(lines, "* …")
			break
		}
		lines = append(lines, "* `"+strconv.Itoa(i)+"` "+string(t.say.RunLink(naming.Short(r.Name), r.ID, "")))
	}
	return mistake(strings.Join(lines, "\n"))
}

// pickTask finds the task that "[run] checklist item" is about, and gives the words behind.
func (t *talk) pickTask(ctx context.Context) (run.Run, checklist.Task, []string, error) {
	none := func(err error) (run.Run, checklist.Task, []string, error) {
		return run.Run{}, checklist.Task{}, nil, err
	}
	r, words, err := t.pick(ctx, numbers(t.words) > 2)
	if err != nil {
		return none(err)
	}
	if len(words) < 2 {
		return none(t.mistaken("command.task.two_numbers", nil))
	}
	c, err := t.pickChecklist(r, words[0])
	if err != nil {
		return none(err)
	}
	n, err := strconv.Atoi(words[1])
	switch tasks := r.Checklists[c].Tasks; {
	case err != nil:
		return none(t.mistaken("command.not_a_number", i18n.Data{"Word": words[1]}))
	case n < 0 || n >= len(tasks):
		return none(mistake(t.say.Count("command.task.outside", len(tasks), nil)))
	default:
		return r, tasks[n], words[2:], nil
	}
}

// pickOnlyTask is pickTask where nothing may stand behind.
func (t *talk) pickOnlyTask(ctx context.Context) (run.Run, checklist.Task, error) {
	r, task, words, err := t.pickTask(ctx)
	if err == nil && len(words) > 0 {
		err = t.mistaken("command.task.two_numbers", nil)
	}
	return r, task, err
}

// pickChecklist finds the position of a checklist.
func (t *talk) pickChecklist(r run.Run, word string) (int, error) {
	n, err := strconv.Atoi(word)
	if err != nil {
		return 0, t.mistaken("command.not_a_number", i18n.Data{"Word": word})
	}
	if n < 0 || n >= len(r.Checklists) {
		return 0, mistake(t.say.Count("command.checklist.outside", len(r.Checklists), nil))
	}
	return n, nil
}

// byID points at a task wherever it is by now.
func byID(task checklist.Task) checklist.Ref {
	return checklist.Ref{Position: checklist.ByID, ID: task.ID}
}
