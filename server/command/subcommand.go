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
	// run does it. The answer may be empty, as when a dialog opens.
	run func(ctx context.Context, t *talk) (host.Post, error)
}

// argument is what follows a subcommand, in autocomplete.
type argument struct {
	help string // a message
	list string // where suggestions come from; "" for free text
	hint string
}

// subcommands is every subcommand, in the order of the help text.
func subcommands() []subcommand {
	return []subcommand{
		{name: "run", help: "command.run.help", run: runRun},
		{name: "run-playbook", run: runRunPlaybook},
		{name: "check", hint: "[checklist item]", help: "command.check.help", arguments: []argument{{help: "command.argument.task", list: listOfTasks}}, run: runCheck},
		{name: "checkadd", hint: "[checklist]", help: "command.checkadd.help", arguments: []argument{{help: "command.argument.checklist", list: listOfChecklists}}, run: runCheckAdd},
		{name: "checkremove", hint: "[checklist item]", help: "command.checkremove.help", arguments: []argument{{help: "command.argument.task", list: listOfTasks}}, run: runCheckRemove},
		{name: "owner", hint: "[@username]", help: "command.owner.help", arguments: []argument{
			{help: "command.argument.run", list: listOfRuns}, {help: "command.argument.user", hint: "[@username]"},
		}, run: runOwner},
		{name: "info", help: "command.info.help", arguments: []argument{{help: "command.argument.run", list: listOfRuns}}, run: runInfo},
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
		usage := strings.TrimSpace("/" + trigger + " " + s.name + " " + s.hint)
		lines = append(lines, "* `"+usage+"` – "+t.say.Say(s.help, nil))
	}
	lines = append(lines, "", t.say.Say("command.help.numbers", nil))
	return host.Post{Message: strings.Join(lines, "\n")}, nil
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
	return a
}
