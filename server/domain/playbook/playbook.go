package playbook

import (
	"slices"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// ChannelMode says where runs of a playbook take place.
type ChannelMode string

// The channel modes, as the wire names them.
const (
	NewChannel      ChannelMode = "create_new_channel"
	ExistingChannel ChannelMode = "link_existing_channel"
)

// Content is everything about a playbook that people edit, except its members
// and metrics.
type Content struct {
	Title       string
	Description string
	Public      bool
	TeamID      string
	Checklists  []checklist.Template

	PublicRunChannels bool
	ChannelMode       ChannelMode
	ChannelID         string
	NewChannelOnly    bool
	AutoArchive       bool
	RunNumberPrefix   string
	RunNameTemplate   string

	StatusUpdatesEnabled    bool
	ReminderMessageTemplate string
	ReminderDefault         time.Duration

	SummaryTemplateEnabled bool
	SummaryTemplate        string

	InviteEnabled       bool
	InvitedUserIDs      []string
	InvitedGroupIDs     []string
	DefaultOwnerEnabled bool
	DefaultOwnerID      string

	BroadcastEnabled            bool
	BroadcastChannelIDs         []string
	CreationWebhooksEnabled     bool
	CreationWebhookURLs         []string
	StatusWebhooksEnabled       bool
	StatusWebhookURLs           []string
	WelcomeEnabled              bool
	WelcomeMessage              string
	CategorizeEnabled           bool
	CategoryName                string
	KeywordsEnabled             bool
	Keywords                    []string
	AddToChannelOnParticipation bool
	RemoveFromChannelOnLeaving  bool
	RetrospectiveEnabled        bool
	RetrospectiveTemplate       string
	RetrospectiveReminderEvery  time.Duration
	AdminOnlyEdit               bool
	OwnerGroupOnlyActions       bool
}

// Playbook is the aggregate.
type Playbook struct {
	Content
	ID       string
	CreateAt time.Time
	UpdateAt time.Time
	// DeleteAt is when it was archived; zero while it is active.
	DeleteAt time.Time
	// Members are in ascending order of user id.
	Members []Member
	Metrics []Metric
	// RemovedMetrics stay, because runs have values of them; they come back by their id.
	RemovedMetrics []RemovedMetric
	// Fields are the attributes, in order; Conditions are in the order of their making.
	Fields     []attribute.Field
	Conditions []condition.Condition
	// NextRunNumber is the number that the next run gets, from 1.
	NextRunNumber int64

	events []event.Event
}

// Stats counts the runs of a playbook.
type Stats struct {
	NumRuns    int
	ActiveRuns int
	LastRunAt  time.Time
}

// Draft is unvalidated input for a new playbook.
type Draft struct {
	Content
	Members []Member
	Metrics []Metric
}

// New makes a playbook of a draft. The creator becomes its admin when the draft lists
// none: without other members, or besides them. Kind: Invalid, listing every bad field.
func New(d Draft, creator string, ids clock.IDs, at time.Time) (Playbook, error) {
	p := blank(ids, at)
	if !slices.ContainsFunc(d.Members, Member.Admin) {
		d.Members = append(Playbook{Members: d.Members}.WithoutMember(creator), admin(creator))
	}
	if d.ReminderDefault <= 0 {
		return Playbook{}, failure.InvalidFields([]failure.Problem{{Field: "reminder_timer_default_seconds", Message: "must be greater than 0"}})
	}
	if err := p.fill(d.withoutMetricIDs(), ids, at); err != nil {
		return Playbook{}, err
	}
	p.record(event.PlaybookCreated{})
	return p, nil
}

func blank(ids clock.IDs, at time.Time) Playbook {
	return Playbook{
		ID: ids.New(), CreateAt: at, UpdateAt: at, NextRunNumber: 1,
		RemovedMetrics: []RemovedMetric{}, Fields: []attribute.Field{}, Conditions: []condition.Condition{},
	}
}

// withoutMetricIDs is the draft of a new playbook, which has no metrics that an id could mean.
func (d Draft) withoutMetricIDs() Draft {
	d.Metrics = slices.Clone(d.Metrics)
	for i := range d.Metrics {
		d.Metrics[i].ID = ""
	}
	return d
}

func (p *Playbook) fill(d Draft, ids clock.IDs, at time.Time) error {
	content, err := d.Content.normalize(ids, attribute.Names(p.Fields))
	if err != nil {
		return err
	}
	members, err := normalizeMembers(d.Members)
	if err != nil {
		return err
	}
	metrics, removed, err := p.mergeMetrics(d.Metrics, ids, at)
	if err != nil {
		return err
	}
	if err := p.checkReferences(content.Checklists); err != nil {
		return err
	}
	p.Content, p.Members, p.Metrics, p.RemovedMetrics = content, members, metrics, removed
	return nil
}

// Archive hides the playbook; runs in progress go on. Archiving again does nothing.
func (p *Playbook) Archive(at time.Time) {
	if p.Archived() {
		return
	}
	p.DeleteAt = at
	p.record(event.PlaybookArchived{})
}

// Restore brings an archived playbook back; it does nothing to an active one.
func (p *Playbook) Restore() {
	if !p.Archived() {
		return
	}
	p.DeleteAt = time.Time{}
	p.record(event.PlaybookRestored{})
}

// TakeRunNumber gives out the next run number. Kind: Invalid when archived.
func (p *Playbook) TakeRunNumber() (int64, error) {
	if err := p.mustBeActive(); err != nil {
		return 0, err
	}
	n := p.NextRunNumber
	p.NextRunNumber++
	p.record(event.RunNumberTaken{Number: n})
	return n, nil
}

func (p *Playbook) mustBeActive() error { return MustBeActive(p.Archived()) }

// MustBeActive refuses changes of archived playbooks, and what would begin with one. Kind:
// Invalid.
func MustBeActive(archived bool) error {
	if archived {
		return failure.New(failure.Invalid, "the playbook is archived: restore it first")
	}
	return nil
}

// Archived tells whether the playbook is out of use.
func (p Playbook) Archived() bool { return !p.DeleteAt.IsZero() }

// NumTasks counts the tasks of all checklists.
func (p Playbook) NumTasks() int {
	n := 0
	for _, c := range p.Checklists {
		n += len(c.Tasks)
	}
	return n
}

// NumActions is the number that clients show beside a playbook: one, plus one
// for each automation that is switched on.
func (p Playbook) NumActions() int {
	n := 1
	for _, on := range []bool{
		p.InviteEnabled, p.DefaultOwnerEnabled, p.BroadcastEnabled, p.CreationWebhooksEnabled, p.WelcomeEnabled,
		p.StatusWebhooksEnabled, p.KeywordsEnabled, p.CategorizeEnabled, p.AddToChannelOnParticipation, p.RemoveFromChannelOnLeaving,
	} {
		if on {
			n++
		}
	}
	return n
}

func (p *Playbook) record(e event.Event) { p.events = append(p.events, e) }

// Events lists what happened since the playbook was made or loaded, in order.
func (p Playbook) Events() []event.Event { return p.events }

// Clone copies everything but the recorded events.
func (p Playbook) Clone() Playbook {
	p.events = nil
	p.Content = p.Content.clone()
	p.Members = slices.Clone(p.Members)
	for i := range p.Members {
		p.Members[i].Roles = slices.Clone(p.Members[i].Roles)
	}
	p.Metrics = slices.Clone(p.Metrics)
	p.RemovedMetrics = slices.Clone(p.RemovedMetrics)
	p.Fields = slices.Clone(p.Fields)
	for i := range p.Fields {
		p.Fields[i] = p.Fields[i].Clone()
	}
	p.Conditions = slices.Clone(p.Conditions)
	for i := range p.Conditions {
		p.Conditions[i].Expr = p.Conditions[i].Expr.Clone()
	}
	return p
}
