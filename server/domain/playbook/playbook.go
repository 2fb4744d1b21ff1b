package playbook

import (
	"reflect"
	"slices"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
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

// Role is what a member may do; the host's permission scheme says what that is.
type Role string

// The roles with a meaning; others are kept as they were given.
const (
	RoleMember Role = "playbook_member"
	RoleAdmin  Role = "playbook_admin"
)

// Member is a person with a role of their own.
type Member struct {
	UserID string
	Roles  []Role
}

// Admin tells whether the member administers the playbook.
func (m Member) Admin() bool { return slices.Contains(m.Roles, RoleAdmin) }

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

// Draft is unvalidated input. Nil members of the second half stay unchanged in
// an update and take their defaults in a new playbook.
type Draft struct {
	Content
	Members []Member // nil: unchanged
	Metrics []Metric // nil: unchanged
	// KeepAdminOnlyEdit and its like say that the caller did not mention the field.
	KeepAdminOnlyEdit         bool
	KeepOwnerGroupOnlyActions bool
	KeepTeamID                bool
}

// New makes a playbook of a draft. The creator becomes its only member, with both
// roles, when the draft lists none. Kind: Invalid, listing every bad field.
func New(d Draft, creator string, ids clock.IDs, at time.Time) (Playbook, error) {
	p := Playbook{ID: ids.New(), CreateAt: at, UpdateAt: at, NextRunNumber: 1}
	if len(d.Members) == 0 {
		d.Members = []Member{{UserID: creator, Roles: []Role{RoleMember, RoleAdmin}}}
	}
	if d.ReminderDefault <= 0 {
		return Playbook{}, failure.New(failure.Invalid, "reminder_timer_default_seconds: must be greater than 0")
	}
	if err := p.fill(d, ids); err != nil {
		return Playbook{}, err
	}
	p.record(event.PlaybookCreated{})
	return p, nil
}

// Replace puts the draft in place of the content, and of members and metrics
// where the draft has them. Kind: Invalid, also when the playbook is archived.
func (p *Playbook) Replace(d Draft, ids clock.IDs) error {
	if err := p.mustBeActive(); err != nil {
		return err
	}
	if d.KeepAdminOnlyEdit {
		d.AdminOnlyEdit = p.AdminOnlyEdit
	}
	if d.KeepOwnerGroupOnlyActions {
		d.OwnerGroupOnlyActions = p.OwnerGroupOnlyActions
	}
	if d.KeepTeamID {
		d.TeamID = p.TeamID
	}
	if d.Members == nil {
		d.Members = p.Members
	}
	if d.Metrics == nil {
		d.Metrics = p.Metrics
	}
	before := *p
	if err := p.fill(d, ids); err != nil {
		return err
	}
	if !reflect.DeepEqual(before.Content, p.Content) || !reflect.DeepEqual(before.Members, p.Members) || !reflect.DeepEqual(before.Metrics, p.Metrics) {
		p.record(event.PlaybookEdited{})
	}
	return nil
}

func (p *Playbook) fill(d Draft, ids clock.IDs) error {
	content, err := d.Content.normalize(ids)
	if err != nil {
		return err
	}
	members, err := normalizeMembers(d.Members)
	if err != nil {
		return err
	}
	metrics, err := mergeMetrics(p.Metrics, d.Metrics, ids)
	if err != nil {
		return err
	}
	p.Content, p.Members, p.Metrics = content, members, metrics
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

func (p *Playbook) mustBeActive() error {
	if p.Archived() {
		return failure.New(failure.Invalid, "the playbook is archived: restore it first")
	}
	return nil
}

// Archived tells whether the playbook is out of use.
func (p Playbook) Archived() bool { return !p.DeleteAt.IsZero() }

// Member finds a listed member.
func (p Playbook) Member(userID string) (Member, bool) {
	for _, m := range p.Members {
		if m.UserID == userID {
			return m, true
		}
	}
	return Member{}, false
}

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
	return p
}
