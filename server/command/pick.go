package command

import (
	"context"
	"strconv"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// anyNumber of words may follow a subcommand.
const anyNumber = 1 << 20

// maxListed is how many runs an answer lists.
const maxListed = 20

// pick finds the run that a command is about, among those in progress in the channel,
// and gives the words without its number. One run needs no number; one that is given
// all the same is accepted where more than most words would be left otherwise.
func (t *talk) pick(ctx context.Context, most int) (run.Run, []string, error) {
	found, err := t.Runs.InChannel(ctx, t.by, t.call.ChannelID)
	switch {
	case failure.Is(err, failure.Forbidden), err == nil && len(found) == 0:
		return run.Run{}, nil, t.mistaken("command.no_run", nil)
	case err != nil:
		return run.Run{}, nil, err
	case len(found) == 1 && len(t.words) <= most:
		return found[0], t.words, nil
	case len(t.words) == 0:
		return run.Run{}, nil, t.wrongNumber("command.number.missing", found)
	}
	n, err := strconv.Atoi(t.words[0])
	if err != nil {
		if n = bySequentialID(found, t.words[0]); n < 0 {
			return run.Run{}, nil, t.wrongNumber("command.number.wrong", found)
		}
	}
	if n < 0 || n >= len(found) {
		return run.Run{}, nil, t.wrongNumber("command.number.invalid", found)
	}
	return found[n], t.words[1:], nil
}

// bySequentialID finds the run of an id such as INC-00042; -1 when there is none.
func bySequentialID(runs []run.Run, id string) int {
	for i, r := range runs {
		if r.SequentialID != "" && strings.EqualFold(r.SequentialID, id) {
			return i
		}
	}
	return -1
}

// wrongNumber tells of the runs among which one can choose.
func (t *talk) wrongNumber(id string, runs []run.Run) error {
	lines := []string{t.say.Say(id, nil)}
	for i, r := range runs {
		if i == maxListed {
			lines = append(lines, "* …")
			break
		}
		lines = append(lines, "* `"+strconv.Itoa(i)+"` "+string(t.say.RunLink(short(r.Name), r.ID, "")))
	}
	return mistake(strings.Join(lines, "\n"))
}

// pickTask finds the task that "[run] checklist item" is about.
func (t *talk) pickTask(ctx context.Context) (run.Run, checklist.Task, error) {
	r, words, err := t.pick(ctx, 2)
	if err != nil {
		return run.Run{}, checklist.Task{}, err
	}
	if len(words) != 2 {
		return run.Run{}, checklist.Task{}, t.mistaken("command.task.two_numbers", nil)
	}
	c, err := t.pickChecklist(r, words[0])
	if err != nil {
		return run.Run{}, checklist.Task{}, err
	}
	n, err := strconv.Atoi(words[1])
	switch tasks := r.Checklists[c].Tasks; {
	case err != nil:
		return run.Run{}, checklist.Task{}, t.mistaken("command.not_a_number", i18n.Data{"Word": words[1]})
	case n < 0 || n >= len(tasks):
		return run.Run{}, checklist.Task{}, mistake(t.say.Count("command.task.outside", len(tasks), nil))
	default:
		return r, tasks[n], nil
	}
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
