package command

import (
	"context"

	"playbooks/assets/i18n"
	"playbooks/server/dialogs"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// runRun opens the dialog that starts a run. Clients put the id of their tab behind
// it, and the message that gives the reason.
func runRun(ctx context.Context, t *talk) (host.Post, error) {
	offered, err := t.playbooks(ctx)
	if err != nil {
		return host.Post{}, err
	}
	form := dialogs.RunForm{Playbooks: offered}
	if len(t.words) > 0 {
		form.ClientID = t.words[0]
	}
	if len(t.words) == 2 {
		form.PostID = t.words[1]
	}
	return host.Post{}, t.openRun(ctx, form)
}

// runRunPlaybook is runRun for one playbook, which clients name by id before the tab.
func runRunPlaybook(ctx context.Context, t *talk) (host.Post, error) {
	if len(t.words) != 2 {
		return host.Post{}, t.mistaken("command.run_playbook.usage", nil)
	}
	offered, err := t.playbooks(ctx)
	if err != nil {
		return host.Post{}, err
	}
	for _, p := range offered {
		if p.ID == t.words[0] {
			return host.Post{}, t.openRun(ctx, dialogs.RunForm{Playbooks: []playbook.Playbook{p}, ClientID: t.words[1]})
		}
	}
	return host.Post{}, t.mistaken("command.run_playbook.unknown", i18n.Data{"ID": t.words[0]})
}

// playbooks lists what the caller can choose from in the team where they are.
func (t *talk) playbooks(ctx context.Context) ([]playbook.Playbook, error) {
	if t.call.TeamID == "" {
		return nil, t.mistaken("command.run.no_team", nil)
	}
	startable, err := t.Playbooks.Startable(ctx, t.by, t.call.TeamID)
	if failure.Is(err, failure.Forbidden) {
		return nil, t.mistaken("command.run.no_team", nil)
	}
	return startable, err
}

func (t *talk) openRun(ctx context.Context, form dialogs.RunForm) error {
	form.Owner, form.ShowFullName = t.user, t.Site.SiteSettings().ShowFullName
	return t.Host.OpenDialog(ctx, t.call.TriggerID, dialogs.Run(t.say, form))
}
