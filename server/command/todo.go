package command

import (
	"context"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/app/digests"
	"playbooks/server/domain/digest"
	"playbooks/server/host"
)

// runTodo tells everything that the caller has to do, in all teams.
func runTodo(ctx context.Context, t *talk) (host.Post, error) {
	d, err := t.Digests.Of(ctx, t.user)
	if err != nil {
		return host.Post{}, err
	}
	return host.Post{Message: digests.Text(t.say, d, digests.Everything)}, nil
}

// Words of the subcommand settings.
const (
	dailyDigest, weeklyDigest = "digest", "weekly-digest"
	on, off                   = "on", "off"
)

var settingWords = []word{
	{name: " ", help: "command.settings.show"},
	{name: dailyDigest, hint: "[on/off]", help: "command.settings.daily", choices: []string{on, off}, argument: "command.settings.switch"},
	{name: weeklyDigest, hint: "[on/off]", help: "command.settings.weekly", choices: []string{on, off}, argument: "command.settings.switch"},
}

// runSettings shows which digests the caller gets, and changes it.
func runSettings(ctx context.Context, t *talk) (host.Post, error) {
	if len(t.words) == 0 {
		now, err := t.Digests.Settings(ctx, t.by)
		return t.settings(now), err
	}
	choice, understood := chosen(t.words)
	if !understood {
		return t.settingsHelp(), nil
	}
	now, err := t.Digests.Choose(ctx, t.by, choice)
	return t.settings(now), err
}

// chosen reads "digest on" and the like; false for anything else.
func chosen(words []string) (c digest.Choice, understood bool) {
	if len(words) != 2 || (words[1] != on && words[1] != off) {
		return digest.Choice{}, false
	}
	wanted := words[1] == on
	switch words[0] {
	case dailyDigest:
		c.Daily = &wanted
	case weeklyDigest:
		c.Weekly = &wanted
	default:
		return digest.Choice{}, false
	}
	return c, true
}

func (t *talk) settings(s digest.Settings) host.Post {
	word := func(wanted bool) string {
		if wanted {
			return t.say.Say("command.settings.on", nil)
		}
		return t.say.Say("command.settings.off", nil)
	}
	return host.Post{Message: t.say.Say("command.settings.heading", nil) + "\n" +
		t.say.Say("command.settings.now", i18n.Data{"Daily": word(s.Daily), "Weekly": word(s.Weekly)})}
}

func (t *talk) settingsHelp() host.Post {
	lines := []string{t.say.Say("command.settings.usage", nil), t.usage("settings", "command.settings.show")}
	for _, w := range settingWords {
		for _, choice := range w.choices {
			lines = append(lines, t.usage("settings "+w.name+" "+choice, w.help))
		}
	}
	return host.Post{Message: strings.Join(lines, "\n")}
}
