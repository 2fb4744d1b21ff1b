package run

import (
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
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
	// Values are what the run says about attributes of the playbook, by their ids.
	Values map[string]attribute.Input
}

// FromPlaybook makes a run of a playbook: it copies the settings, attributes and
// conditions, gives every checklist and task an id of its own, counts due dates from
// now, resolves roles and decides which tasks are shown. The number is the one that the
// playbook gave out. Kind: Invalid.
func FromPlaybook(p playbook.Playbook, number int64, s Start, ids clock.IDs, at time.Time) (Run, error) {
	r, err := start(s, at)
	if err != nil {
		return Run{}, err
	}
	contents, err := p.Contents(s.Values)
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
	fields, translation := attribute.Copied(p.Fields, true, ids, at)
	conditions, copyOf := condition.Copied(p.Conditions, translation, ids, at)
	r.Fields, r.Conditions = fields, conditions
	r.Checklists = checklist.Instantiate(p.Checklists, checklist.Binding{
		Owner: s.OwnerID, Creator: s.ReporterID, Fields: translation.Fields, Conditions: copyOf,
	}, ids, at)
	for _, f := range p.Fields {
		if c, given := contents[f.ID]; given {
			r.putValue(translation.Field(f.ID), translation.Content(f, c), at)
		}
	}
	r.nameAssignees()
	r.decide(r.Conditions, at)
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
	if err := checkSummary(s.Summary); err != nil {
		return Run{}, err
	}
	return Run{
		ID: s.ID, Name: strings.TrimSpace(s.Name), Summary: s.Summary, OwnerID: s.OwnerID, ReporterID: s.ReporterID,
		TeamID: s.TeamID, ChannelID: s.ChannelID, ChannelCreated: s.ChannelCreated, PostID: s.PostID,
		CreateAt: at, UpdateAt: at, LastStatusUpdateAt: at, Status: InProgress,
		ParticipantIDs: []string{}, FollowerIDs: []string{}, StatusPosts: []StatusPost{}, MetricValues: []MetricValue{}, Timeline: []TimelineEntry{},
		Fields: []attribute.Field{}, Values: []attribute.Value{}, Conditions: []condition.Condition{},
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
