package dialogs

import (
	"context"

	"playbooks/assets/i18n"
	"playbooks/server/access"
	"playbooks/server/app/statusupdates"
	"playbooks/server/host"
)

// StatusForms are a use case of package app/statusupdates, which documents it.
type StatusForms interface {
	Form(ctx context.Context, by access.Actor, id string) (statusupdates.Form, error)
}

// Host is what opening dialogs needs of Mattermost; host.Users and others document the
// methods.
type Host interface {
	User(ctx context.Context, id string) (host.User, error)
	OpenDialog(ctx context.Context, triggerID string, dialog host.Dialog) error
	SiteSettings() host.SiteSettings
}

// Opener shows dialogs to people in their language. All of its members are required.
type Opener struct {
	Status   StatusForms
	Host     Host
	Messages *i18n.Catalog
}

// OpenStatus shows the dialog "Status update" to the actor, who got the trigger id. Kinds:
// Forbidden; Invalid for a trigger id that is too old, and when the run takes no status
// updates.
func (o Opener) OpenStatus(ctx context.Context, by access.Actor, runID, triggerID string) error {
	form, err := o.Status.Form(ctx, by, runID)
	if err != nil {
		return err
	}
	reader, err := o.Host.User(ctx, by.UserID)
	if err != nil {
		return err
	}
	site := o.Host.SiteSettings()
	say := o.Messages.In(reader.Locale, site.Locale)
	return o.Host.OpenDialog(ctx, triggerID, Status(say, StatusForm{Form: form, Testing: site.Testing && site.Developer}))
}
