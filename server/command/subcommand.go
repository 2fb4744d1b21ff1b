package command

import (
	"context"
	"slices"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/host"
)

// trigger is the word behind the slash.
const trigger = "playbook"

// Lists of arguments, which the REST API gives.
const (
	listOfRuns       = "api/v0/runs/runs-autocomplete"
	listOfChecklists = "api/v0/runs/checklist-autocomplete"
	listOfTasks      = "api/v0/runs/checklist-autocomplete-item"
)

// subcommand is one word behind /playbook and what it does.
type subcommand struct {
	name string
	// hint shows in autocomplete and help what may follow.
	hint string
	// help is the message that says what it does; "" for subcommands that only clients use.
	help      string
	arguments []argument
	// words may follow instead of arguments; run reads them.
	words []word
	// run does it. The answer may be empty, as when a dialog opens.
	run func(ctx context.Context, t *talk) (host.Post, error)
}

// word is one of those that may follow a subcommand.
type word struct {
	name, hint string
	help       string // a message
	choices    []string
	argument   string // a message about the choices
}

// argument is what follows a subcommand, in autocomplete.
type argument struct {
	help string // a message
	list string // where suggestions come from; "" for free text
	hint string
}

// ofRun is the argument of subcommands that need no more than a run.
var ofRun = []argument{{help: "command.argument.run", list: listOfRuns}}

// subcommands is every subcommand, in the order of the help text.
func subcommands() []subcommand {
	return []subcommand{
		{name: "run", help: "command.run.help", run: runRun},
		{name: "run-playbook", run: runRunPlaybook},
		{name: "finish", help: "command.finish.help", arguments: ofRun, run: runFinish},
		{name: "finish-by-id", run: runFinishByID},
		{name: "update", help: "command.update.help", arguments: ofRun, run: runUpdate},
		{name: "check", hint: "[checklist item]", help: "command.check.help", arguments: []argument{{help: "command.argument.task", list: listOfTasks}}, run: runCheck},
		{name: "checkadd", hint: "[checklist]", help: "command.checkadd.help", arguments: []argument{{help: "command.argument.checklist", list: listOfChecklists}}, run: runCheckAdd},
		{name: "checkremove", hint: "[checklist item]", help: "command.checkremove.help", arguments: []argument{{help: "command.argument.task", list: listOfTasks}}, run: runCheckRemove},
		{name: "due", hint: "[checklist item] [date]", help: "command.due.help", arguments: []argument{
			{help: "command.argument.task", list: listOfTasks}, {help: "command.argument.due", hint: "[date]"},
		}, run: runDue},
		{name: "assign", hint: "[checklist item] [@username]", help: "command.assign.help", arguments: []argument{
			{help: "command.argument.task", list: listOfTasks}, {help: "command.argument.assignee", hint: "[@username]"},
		}, run: runAssign},
		{name: "attribute", hint: "[name] [value]", help: "command.attribute.help", arguments: []argument{
			{help: "command.argument.run", list: listOfRuns}, {help: "command.argument.attribute", hint: "[name] [value]"},
		}, run: runAttribute},
		{name: "owner", hint: "[@username]", help: "command.owner.help", arguments: []argument{
			{help: "command.argument.run", list: listOfRuns}, {help: "command.argument.user", hint: "[@username]"},
		}, run: runOwner},
		{name: "info", help: "command.info.help", arguments: ofRun, run: runInfo},
		{name: "timeline", help: "command.timeline.help", arguments: ofRun, run: runTimeline},
		{name: "add", run: runAdd},
		{name: "search", hint: "[text]", help: "command.search.help", arguments: []argument{{help: "command.argument.search", hint: "[text]"}}, run: runSearch},
		{name: "todo", help: "command.todo.help", run: runTodo},
		{name: "settings", help: "command.settings.help", words: settingWords, run: runSettings},
		{name: "help", help: "command.help.help", run: runHelp},
	}
}

// find gives the subcommand of the name, which is case-sensitive; help for others.
func find(name string) subcommand {
	for _, s := range subcommands() {
		if s.name == name {
			return s
		}
	}
	return subcommand{run: runHelp}
}

// public lists the subcommands that people are told of.
func public() []subcommand {
	return slices.DeleteFunc(subcommands(), func(s subcommand) bool { return s.help == "" })
}

func runHelp(_ context.Context, t *talk) (host.Post, error) {
	lines := []string{t.say.Say("command.help.heading", nil)}
	for _, s := range public() {
		lines = append(lines, t.usage(s.name+" "+s.hint, s.help))
		for _, w := range s.words {
			if name := strings.TrimSpace(w.name); name != "" {
				lines = append(lines, t.usage(s.name+" "+name+" "+w.hint, w.help))
			}
		}
	}
	lines = append(lines, "", t.say.Say("command.help.numbers", nil))
	return host.Post{Message: strings.Join(lines, "\n")}, nil
}

// usage is a line of a help text.
func (t *talk) usage(words, help string) string {
	return "* `/" + trigger + " " + strings.TrimSpace(words) + "` – " + t.say.Say(help, nil)
}

// Registration describes the command to the host, in the language of the server.
func (s *Service) Registration() host.Command {
	say := s.Messages.In(s.Site.SiteSettings().Locale)
	var names []string
	var words []host.Autocomplete
	for _, sub := range public() {
		names = append(names, sub.name)
		words = append(words, sub.autocomplete(say))
	}
	available := say.Say("command.available", i18n.Data{"Commands": strings.Join(names, ", ")})
	const hint = "[command]"
	return host.Command{
		Trigger: trigger, DisplayName: "Playbook", Description: "Playbooks", Hint: hint, Help: available,
		Autocomplete: host.Autocomplete{Word: trigger, Hint: hint, Help: available, Words: words},
	}
}

func (s subcommand) autocomplete(say i18n.Speaker) host.Autocomplete {
	a := host.Autocomplete{Word: s.name, Hint: s.hint, Help: say.Say(s.help, nil)}
	for _, arg := range s.arguments {
		a.Arguments = append(a.Arguments, host.Argument{Help: say.Say(arg.help, nil), Hint: arg.hint, ListPath: arg.list})
	}
	for _, w := range s.words {
		a.Words = append(a.Words, w.autocomplete(say))
	}
	return a
}

func (w word) autocomplete(say i18n.Speaker) host.Autocomplete {
	a := host.Autocomplete{Word: w.name, Hint: w.hint, Help: say.Say(w.help, nil)}
	if len(w.choices) > 0 {
		arg := host.Argument{Help: say.Say(w.argument, nil)}
		for _, c := range w.choices {
			arg.Choices = append(arg.Choices, host.Choice{Value: c})
		}
		a.Arguments = []host.Argument{arg}
	}
	return a
}
