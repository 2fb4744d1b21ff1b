package run

import (
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Start is what the caller of a new run decided, with everything resolved.
type Start struct {
	ID             string
	Name           string
	Summary        string
	OwnerID        string
	ReporterID     string
	TeamID         string
	ChannelID      string
	ChannelCreated bool
	PostID         string
}

// FromPlaybook makes a run of a playbook: it copies the settings, gives every
// checklist and task an id of its own, counts due dates from now and resolves
// roles. The number is the one that the playbook gave out. Kind: Invalid.
func FromPlaybook(p playbook.Playbook, number int64, s Start, ids clock.IDs, at time.Time) (Run, error) {
	r, err := start(s, at)
	if err != nil {
		return Run{}, err
	}
	r.Type = OfPlaybook
	r.PlaybookID = p.ID
	r.Number = number
	r.SequentialID = naming.SequentialID(p.RunNumberPrefix, number)
	r.Settings = settingsOf(p)
	r.ReminderEvery = p.ReminderDefault
	if p.RetrospectiveEnabled {
		r.Retrospective = p.RetrospectiveTemplate
	}
	r.AutoArchive = p.AutoArchive && s.ChannelCreated
	r.Checklists = checklist.Instantiate(p.Checklists, checklist.People{Owner: s.OwnerID, Creator: s.ReporterID}, ids, at)
	r.begin()
	return r, nil
}

// InChannel makes a checklist of a channel, without a playbook. Kind: Invalid.
func InChannel(s Start, firstList string, ids clock.IDs, at time.Time) (Run, error) {
	r, err := start(s, at)
	if err != nil {
		return Run{}, err
	}
	r.Type = ChannelChecklist
	r.Checklists = checklist.Lists{{ID: ids.New(), Title: firstList, Tasks: []checklist.Task{}, UpdateAt: at}}
	r.Settings = settingsOf(playbook.Playbook{})
	r.begin()
	return r, nil
}

func start(s Start, at time.Time) (Run, error) {
	if s.OwnerID == "" {
		return Run{}, failure.New(failure.Invalid, "owner_user_id: is required")
	}
	if utf8.RuneCountInString(s.Name) > MaxName {
		return Run{}, failure.New(failure.Invalid, "name: must have at most %d characters", MaxName)
	}
	summary, err := checkSummary(s.Summary)
	if err != nil {
		return Run{}, err
	}
	return Run{
		ID: s.ID, Name: strings.TrimSpace(s.Name), Summary: summary, OwnerID: s.OwnerID, ReporterID: s.ReporterID,
		TeamID: s.TeamID, ChannelID: s.ChannelID, ChannelCreated: s.ChannelCreated, PostID: s.PostID,
		CreateAt: at, UpdateAt: at, LastStatusUpdateAt: at, Status: InProgress,
		ParticipantIDs: []string{}, FollowerIDs: []string{}, MetricValues: []MetricValue{}, Timeline: []TimelineEntry{},
	}, nil
}

// begin records the start and makes owner and reporter take part.
func (r *Run) begin() {
	r.record(event.RunStarted{})
	r.AddParticipants(r.OwnerID, r.ReporterID)
}

func settingsOf(p playbook.Playbook) Settings {
	c := p.Clone().Content
	s := Settings{
		StatusUpdatesEnabled:        c.StatusUpdatesEnabled,
		ReminderMessageTemplate:     c.ReminderMessageTemplate,
		ReminderDefault:             c.ReminderDefault,
		InvitedUserIDs:              []string{},
		InvitedGroupIDs:             []string{},
		BroadcastChannelIDs:         orEmpty(c.BroadcastChannelIDs),
		BroadcastEnabled:            c.BroadcastEnabled && len(c.BroadcastChannelIDs) > 0,
		CreationWebhookURLs:         []string{},
		StatusWebhookURLs:           orEmpty(c.StatusWebhookURLs),
		StatusWebhooksEnabled:       c.StatusWebhooksEnabled && len(c.StatusWebhookURLs) > 0,
		AddToChannelOnParticipation: c.AddToChannelOnParticipation,
		RemoveFromChannelOnLeaving:  c.RemoveFromChannelOnLeaving,
		RetrospectiveEnabled:        c.RetrospectiveEnabled,
		RetrospectiveReminderEvery:  c.RetrospectiveReminderEvery,
	}
	if c.InviteEnabled {
		s.InvitedUserIDs, s.InvitedGroupIDs = orEmpty(c.InvitedUserIDs), orEmpty(c.InvitedGroupIDs)
	}
	if c.DefaultOwnerEnabled {
		s.DefaultOwnerID = c.DefaultOwnerID
	}
	if c.CreationWebhooksEnabled {
		s.CreationWebhookURLs = orEmpty(c.CreationWebhookURLs)
	}
	return s
}

func orEmpty(in []string) []string {
	if in == nil {
		return []string{}
	}
	return in
}
