package announce

import (
	"context"
	"fmt"
	"log/slog"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// Host is what announcements need of Mattermost; host.Posts, host.Bot and others
// document the methods.
type Host interface {
	BotID() string
	Post(ctx context.Context, id string) (host.Post, error)
	CreatePost(ctx context.Context, post host.Post) (host.Post, error)
	DeletePost(ctx context.Context, id string) error
	SendDirect(ctx context.Context, userID string, post host.Post) (host.Post, error)
	SendEphemeral(ctx context.Context, userID string, post host.Post)
	Users(ctx context.Context, ids []string) ([]host.User, error)
}

// Places are where people read; host.Channels and host.Teams document the methods.
type Places interface {
	Channel(ctx context.Context, id string) (host.Channel, error)
	Team(ctx context.Context, id string) (host.Team, error)
}

// Playbooks reads the playbook that a new run was made of.
type Playbooks interface {
	Playbook(ctx context.Context, id string) (playbook.Playbook, error)
}

// Runs reads runs.
type Runs interface {
	Run(ctx context.Context, id string) (run.Run, error)
}

// Viewers applies the rule of package access.
type Viewers interface {
	// MayView tells whether the user may read the run.
	MayView(ctx context.Context, userID string, r run.Run) (bool, error)
}

// History knows the entries of a run's timeline.
type History interface {
	// LinkPost notes the post that tells of an entry.
	LinkPost(ctx context.Context, runID, entryID, postID string) error
}

// Deps are the dependencies of Reaction; all are required.
type Deps struct {
	Host      Host
	Places    Places
	Site      host.Site
	Playbooks Playbooks
	Runs      Runs
	Viewers   Viewers
	History   History
	Outbox    Outbox
	IDs       clock.IDs
	Messages  *i18n.Catalog
	Log       *slog.Logger
}

// Reaction announces changes. It implements editing.Listener.
type Reaction struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Reaction {
	if d.Host == nil || d.Places == nil || d.Site == nil || d.Playbooks == nil || d.Runs == nil || d.Viewers == nil || d.History == nil || d.Outbox == nil || d.IDs == nil || d.Messages == nil || d.Log == nil {
		panic("announce: a dependency is missing")
	}
	return &Reaction{d}
}

// RunChanged implements editing.Listener.
func (x *Reaction) RunChanged(ctx context.Context, c editing.RunChange) {
	for _, e := range c.Events {
		x.announce(ctx, c, e)
	}
	if answered := c.Before.ReminderPostID; answered != "" && answered != c.After.ReminderPostID {
		x.takeBack(ctx, c, answered)
	}
}

// announce decides about one event.
func (x *Reaction) announce(ctx context.Context, c editing.RunChange, e event.Event) {
	switch e := e.(type) {
	case event.RunStarted:
		x.started(ctx, c)
	case event.RunFinished:
		x.finished(ctx, c)
	case event.RunRestored:
		x.restored(ctx, c)
	case event.RetrospectivePublished:
		x.publishedRetrospective(ctx, c)
	case event.RetrospectiveCanceled:
		say := x.site()
		x.postAbout(ctx, c, say.Say("announce.retrospective_canceled", x.about(say, c)), "canceled_retrospective")
	case event.RetrospectiveEnabled:
		if c.After.OwesRetrospective() {
			x.ask(ctx, c, false)
		}
	case event.UpdateRequested:
		say := x.site()
		x.postAbout(ctx, c, say.Say("announce.update_requested", x.about(say, c)), "status_update_requested")
	case event.StatusUpdatesEnabled:
		say := x.site()
		x.postAbout(ctx, c, say.Say("announce.updates_enabled", x.about(say, c)), "status_updates_enabled")
	case event.StatusUpdatesDisabled:
		say := x.site()
		x.postAbout(ctx, c, say.Say("announce.updates_disabled", x.about(say, c)), "status_updates_disabled")
	case event.OwnerChanged:
		x.ownerChanged(ctx, c, e)
	case event.TaskAssigned:
		x.assigned(ctx, c, e)
	case event.ValueChanged:
		x.valueChanged(ctx, c, e)
	case event.InvitationsFailed:
		x.turnedAway(ctx, c, e)
	case event.RetrospectiveDisabled, event.ChannelArchived, event.ChannelUnarchived, event.RetrospectiveSaved, event.AutoFollowed, event.ParticipantsRemoved, event.RunSettingsChanged, event.RunMoved, event.RunRenamed, event.SummaryChanged, event.ParticipantsAdded, event.FollowerAdded, event.FollowerRemoved,
		event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved, event.ChecklistMoved, event.ChecklistSkipped, event.ChecklistRestored,
		event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved, event.TaskStateChanged, event.CommandRan, event.TaskDueChanged,
		event.StatusUpdated, event.StatusPostDeleted, event.StatusUpdateSnoozed, event.TimelinePostAdded, event.TimelineEntryRemoved, event.ReminderPosted:
	default:
		panic(fmt.Sprintf("announce: no decision about %T", e))
	}
}

// PlaybookChanged implements editing.Listener. Nothing about playbooks is announced.
func (x *Reaction) PlaybookChanged(_ context.Context, c editing.PlaybookChange) {
	for _, e := range c.Events {
		switch e.(type) {
		case event.PlaybookCreated, event.PlaybookImported, event.PlaybookEdited, event.PlaybookMembersChanged, event.PlaybookMetricsChanged,
			event.PlaybookArchived, event.PlaybookRestored, event.RunNumberTaken,
			event.FieldAdded, event.FieldReplaced, event.FieldRemoved, event.FieldMoved,
			event.ConditionAdded, event.ConditionReplaced, event.ConditionRemoved:
		default:
			panic(fmt.Sprintf("announce: no decision about %T", e))
		}
	}
}

// site speaks the language of posts that many people read.
func (x *Reaction) site() i18n.Speaker { return x.Messages.In(x.Site.SiteSettings().Locale) }

// to speaks the language of one reader.
func (x *Reaction) to(u host.User) i18n.Speaker {
	return x.Messages.In(u.Locale, x.Site.SiteSettings().Locale)
}

// link names the run of a change and leads to it.
func link(say i18n.Speaker, c editing.RunChange) i18n.Markdown {
	return say.RunLink(c.After.Name, c.After.ID, "")
}

// mention names somebody of whom the change speaks.
func mention(say i18n.Speaker, c editing.RunChange, userID string) i18n.Markdown {
	if name := c.Names[userID]; name != "" {
		return i18n.Mention(name)
	}
	return i18n.Markdown(say.Say("someone", nil))
}
