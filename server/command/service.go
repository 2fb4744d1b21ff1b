package command

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/access"
	"playbooks/server/app/playbooks"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/digest"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Runs are use cases of package app/runs, which documents them.
type Runs interface {
	InChannel(ctx context.Context, by access.Actor, channelID string) ([]run.Run, error)
	ChangeOwner(ctx context.Context, by access.Actor, id, ownerID string) (run.Run, error)
	Finishable(ctx context.Context, by access.Actor, id string) (run.Run, error)
	List(ctx context.Context, by access.Actor, f run.Filter) (run.Page, error)
	PostFor(ctx context.Context, by access.Actor, postID string) (host.Post, error)
	SetValue(ctx context.Context, by access.Actor, id, fieldID string, in attribute.Input) (run.Run, attribute.Value, error)
}

// Tasks are use cases of package app/tasks, which documents them.
type Tasks interface {
	Add(ctx context.Context, by access.Actor, runID string, list checklist.ListRef, d checklist.TaskDraft) (run.Run, checklist.Task, error)
	SetState(ctx context.Context, by access.Actor, runID string, ref checklist.Ref, to checklist.State) (run.Run, error)
	Remove(ctx context.Context, by access.Actor, runID string, ref checklist.Ref) (run.Run, error)
	SetDue(ctx context.Context, by access.Actor, runID string, ref checklist.Ref, due time.Time) (run.Run, error)
	Assign(ctx context.Context, by access.Actor, runID string, ref checklist.Ref, a run.Assignment) (run.Run, error)
}

// Playbooks are use cases of package app/playbooks, which documents them.
type Playbooks interface {
	Startable(ctx context.Context, by access.Actor, teamID string) ([]playbook.Playbook, error)
	List(ctx context.Context, by access.Actor, f playbook.Filter) (playbooks.Listed, error)
}

// Digests are use cases of package app/digests, which documents them.
type Digests interface {
	Of(ctx context.Context, user host.User) (digest.Digest, error)
	Settings(ctx context.Context, by access.Actor) (digest.Settings, error)
	Choose(ctx context.Context, by access.Actor, c digest.Choice) (digest.Settings, error)
}

// StatusDialog is part of dialogs.Opener, which documents it.
type StatusDialog interface {
	OpenStatus(ctx context.Context, by access.Actor, runID, triggerID string) error
}

// People are those whom commands name; host.Users and host.Teams document the methods.
type People interface {
	User(ctx context.Context, id string) (host.User, error)
	Users(ctx context.Context, ids []string) ([]host.User, error)
	UserNamed(ctx context.Context, username string) (host.User, error)
	Team(ctx context.Context, id string) (host.Team, error)
}

// Host is what commands need of Mattermost; host.Users and others document the methods.
type Host interface {
	BotID() string
	OnMobile(ctx context.Context, sessionID string) (bool, error)
	SendEphemeral(ctx context.Context, userID string, post host.Post)
	OpenDialog(ctx context.Context, triggerID string, dialog host.Dialog) error
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Runs      Runs
	Tasks     Tasks
	Playbooks Playbooks
	Digests   Digests
	Status    StatusDialog
	People    People
	Host      Host
	Site      host.Site
	Messages  *i18n.Catalog
	Clock     clock.Clock
	Log       *slog.Logger
}

// Service answers the command.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Runs == nil || d.Tasks == nil || d.Playbooks == nil || d.Digests == nil || d.Status == nil || d.People == nil || d.Host == nil || d.Site == nil || d.Messages == nil || d.Clock == nil || d.Log == nil {
		panic("command: a dependency is missing")
	}
	return &Service{d}
}

// talk is one command and whoever typed it.
type talk struct {
	*Service
	call host.Call
	by   access.Actor
	user host.User
	say  i18n.Speaker
	// words are what stands behind the subcommand.
	words []string
}

// Execute runs one command and tells the caller what came of it. Lines that are not
// ours are ignored.
func (s *Service) Execute(ctx context.Context, call host.Call) {
	name, words, ours := parse(call.Line)
	if !ours {
		return
	}
	t := &talk{Service: s, call: call, words: words, by: access.Actor{UserID: call.UserID, Way: access.ByCommand}}
	user, err := s.People.User(ctx, call.UserID)
	if err != nil {
		s.Log.WarnContext(ctx, "Cannot tell the language of somebody who typed a command", "user_id", call.UserID, "cause", err)
	}
	user.ID = call.UserID
	t.user, t.say = user, s.Messages.In(user.Locale, s.Site.SiteSettings().Locale)
	answer, err := find(name).run(ctx, t)
	if err != nil {
		answer = host.Post{Message: t.explain(ctx, err)}
	}
	if answer.Message == "" && len(answer.Attachments) == 0 {
		return
	}
	answer.ChannelID, answer.RootID, answer.UserID = call.ChannelID, call.RootID, s.Host.BotID()
	s.Host.SendEphemeral(ctx, call.UserID, answer)
}

// mistake is an error in what was typed, as it is told to the caller.
type mistake string

func (m mistake) Error() string { return string(m) }

// mistaken makes a mistake of a message.
func (t *talk) mistaken(id string, d i18n.Data) error { return mistake(t.say.Say(id, d)) }

// answered is an answer of one message.
func (t *talk) answered(id string, d i18n.Data) host.Post {
	return host.Post{Message: t.say.Say(id, d)}
}

// explain turns an error into words. What nobody expected goes to the log.
func (t *talk) explain(ctx context.Context, err error) string {
	var m mistake
	switch {
	case errors.As(err, &m):
		return string(m)
	case failure.Is(err, failure.Forbidden):
		return t.say.Say("command.forbidden", nil)
	case failure.Message(err) != "":
		return t.say.Say("command.refused", i18n.Data{"Reason": failure.Message(err)})
	}
	t.Log.ErrorContext(ctx, "A command failed", "user_id", t.call.UserID, "channel_id", t.call.ChannelID, "cause", err)
	return t.say.Say("command.failed", nil)
}

// link names a run and leads to it.
func (t *talk) link(r run.Run) i18n.Markdown { return t.say.RunLink(r.Name, r.ID, "") }
