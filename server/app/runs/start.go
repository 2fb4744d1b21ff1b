package runs

import (
	"context"
	"slices"
	"strings"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// StartRequest is what a caller says about a new run.
type StartRequest struct {
	Name       string
	Summary    string
	PlaybookID string // "" for a checklist of a channel
	OwnerID    string // "" for the playbook's default owner, else the actor
	TeamID     string // may be "" with a channel
	ChannelID  string // "" for a new channel
	PostID     string // the post that gave the reason
	// Values are what the run says about attributes of the playbook, by their ids.
	Values map[string]attribute.Input
	// PublicChannel says what kind of channel is made; nil follows the playbook.
	PublicChannel *bool
	// FollowPlaybook takes the channel and the summary from the playbook's settings, as the dialog does.
	FollowPlaybook bool
	Origin         editing.Origin
}

// firstList is the title of the checklist that a channel checklist begins with.
const firstList = "Tasks"

// Start starts a run. Everything is checked first; then the channel is made and
// people join it; then one transaction takes the number and stores the run. If
// that fails, the channel is archived again. Kinds: Invalid; Forbidden, also for a
// playbook, channel or post that does not exist.
func (s *Service) Start(ctx context.Context, by access.Actor, q StartRequest) (run.Run, error) {
	plan, err := s.plan(ctx, by, q)
	if err != nil {
		return run.Run{}, err
	}
	undo, err := s.enter(ctx, &plan)
	if err != nil {
		undo.run(ctx, s.Undo)
		return run.Run{}, err
	}
	change, err := s.store(ctx, plan)
	if err != nil {
		undo.run(ctx, s.Undo)
		return run.Run{}, err
	}
	change.Origin.ChannelName = s.settleChannelName(ctx, plan, change.After)
	s.Announcer.RunChanged(ctx, change)
	return change.After, nil
}

// store takes the run's number and saves playbook and run in one transaction,
// always locking the playbook first.
func (s *Service) store(ctx context.Context, p plan) (editing.RunChange, error) {
	var change editing.RunChange
	err := s.Store.InTx(ctx, func(ctx context.Context) error {
		at := s.Clock.Now()
		r, err := s.newRun(ctx, p, at)
		if err != nil {
			return err
		}
		r.AddParticipants(p.invited...)
		r.AutoFollow(p.followers...)
		change = editing.RunChange{By: p.by, At: at, After: r, Events: r.Events(), Names: p.names, Origin: p.request.Origin}
		return s.Editor.Commit(ctx, &change)
	})
	return change, err
}

func (s *Service) newRun(ctx context.Context, p plan, at time.Time) (run.Run, error) {
	if p.playbook == nil {
		return run.InChannel(p.start, firstList, s.IDs, at)
	}
	pb, err := s.Playbooks.PlaybookForUpdate(ctx, p.playbook.ID)
	if err != nil {
		return run.Run{}, err
	}
	before := pb.Clone()
	number, err := pb.TakeRunNumber()
	if err != nil {
		return run.Run{}, err
	}
	if err := s.Playbooks.SavePlaybook(ctx, before, pb); err != nil {
		return run.Run{}, err
	}
	start := p.start
	if start.Name, err = p.name(number); err != nil {
		return run.Run{}, err
	}
	return run.FromPlaybook(pb, number, start, s.IDs, at)
}

// plan is a request with everything resolved and permitted.
type plan struct {
	by       access.Actor
	request  StartRequest
	start    run.Start
	playbook *playbook.Playbook
	channel  access.ChannelFacts // empty for a new channel
	public   bool
	invited  []string
	// followers are the auto-followers of the playbook who may read the run.
	followers []string
	// belong are those of all these people who are in the team or direct channel.
	belong []string
	// names are usernames; values fill the name template, by its placeholders.
	names  map[string]string
	values naming.Values
	// madeName is the run name that the new channel was made for.
	madeName string
}

// name decides the run's name for a number of the playbook.
func (p plan) name(number int64) (string, error) {
	seq := naming.SequentialID(p.playbook.RunNumberPrefix, number)
	values := naming.Values{"SEQ": seq}
	for k, v := range p.values {
		values[k] = v
	}
	return naming.RunName(p.playbook.RunNameTemplate, p.request.Name, seq, values)
}

// plan checks everything that can be checked before anything is made.
func (s *Service) plan(ctx context.Context, by access.Actor, q StartRequest) (plan, error) {
	q.Name = strings.TrimSpace(q.Name)
	p := plan{by: by, request: q}
	if q.PlaybookID != "" {
		pb, err := s.Playbooks.Playbook(ctx, q.PlaybookID)
		if failure.Is(err, failure.NotFound) {
			return plan{}, access.Denied()
		}
		if err != nil {
			return plan{}, err
		}
		p.playbook = &pb
		if q.FollowPlaybook {
			if err := p.followPlaybook(); err != nil {
				return plan{}, err
			}
		}
	}
	if err := p.checkShape(); err != nil {
		return plan{}, err
	}
	if err := s.planPlace(ctx, &p); err != nil {
		return plan{}, err
	}
	if err := s.planPost(ctx, p); err != nil {
		return plan{}, err
	}
	if err := s.planPeople(ctx, &p); err != nil {
		return plan{}, err
	}
	if err := s.planValues(ctx, &p); err != nil {
		return plan{}, err
	}
	if err := s.planFollowers(ctx, &p); err != nil {
		return plan{}, err
	}
	return p, s.planName(&p)
}

func (p *plan) followPlaybook() error {
	if p.playbook.ChannelMode == playbook.ExistingChannel {
		if p.playbook.ChannelID == "" {
			return failure.New(failure.Invalid, "the playbook is set to use an existing channel, but none is chosen: choose one in the playbook")
		}
		p.request.ChannelID = p.playbook.ChannelID
	}
	if p.playbook.SummaryTemplateEnabled && p.request.Summary == "" {
		p.request.Summary = p.playbook.SummaryTemplate
	}
	return nil
}

// checkShape refuses requests that are wrong whoever sends them.
func (p *plan) checkShape() error {
	q := p.request
	switch {
	case q.TeamID == "" && q.ChannelID == "":
		return failure.New(failure.Invalid, "team_id or channel_id is required")
	case p.playbook == nil && q.ChannelID == "":
		return failure.New(failure.Invalid, "channel_id: a checklist without a playbook needs a channel")
	case p.playbook == nil && q.OwnerID == "":
		return failure.New(failure.Invalid, "owner_user_id: is required for a checklist")
	case p.playbook == nil && len(q.Values) > 0:
		return failure.New(failure.Invalid, "property_values: a checklist without a playbook has no attributes")
	case p.playbook != nil && q.ChannelID != "" && p.playbook.NewChannelOnly:
		return failure.New(failure.Invalid, "channel_id: runs of this playbook always get a new channel")
	case p.playbook != nil && q.ChannelID == "" && q.Name == "" && p.playbook.RunNameTemplate == "":
		return failure.New(failure.Invalid, "name: is required for a run in a new channel")
	}
	return nil
}

func (s *Service) planPost(ctx context.Context, p plan) error {
	if p.request.PostID == "" {
		return nil
	}
	post, err := s.Posts.Post(ctx, p.request.PostID)
	if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) {
		return access.Denied()
	}
	if err != nil {
		return err
	}
	return s.mustReadChannel(ctx, p.by, post.ChannelID)
}

// planName tries the name with the number that the run will most likely get, so
// that a template that cannot be filled fails before a channel is made.
func (s *Service) planName(p *plan) error {
	p.madeName = p.request.Name
	if p.playbook != nil {
		var err error
		if p.madeName, err = p.name(p.playbook.NextRunNumber); err != nil {
			return err
		}
	}
	p.start = run.Start{
		ID: s.IDs.New(), Name: p.madeName, Summary: p.request.Summary, OwnerID: p.start.OwnerID, ReporterID: p.by.UserID,
		TeamID: p.request.TeamID, ChannelID: p.request.ChannelID, PostID: p.request.PostID,
		Values: p.request.Values,
	}
	// A run that the domain would refuse must not leave a channel behind.
	_, err := run.InChannel(p.start, firstList, s.IDs, s.Clock.Now())
	return err
}

// planPeople decides the owner and who is invited, and learns their names.
func (s *Service) planPeople(ctx context.Context, p *plan) error {
	q, owner := p.request, p.request.OwnerID
	var asked []string
	if p.playbook != nil {
		if p.playbook.DefaultOwnerEnabled && p.playbook.DefaultOwnerID != "" {
			found, err := s.People.Belong(ctx, []string{p.playbook.DefaultOwnerID}, q.TeamID, q.ChannelID)
			if err != nil {
				return err
			}
			if len(found) > 0 {
				owner = p.playbook.DefaultOwnerID
			}
		}
		if p.playbook.InviteEnabled {
			members, err := s.People.GroupMembers(ctx, p.playbook.InvitedGroupIDs)
			if err != nil {
				return err
			}
			asked = append(slices.Clone(p.playbook.InvitedUserIDs), members...)
		}
	}
	if owner == "" {
		owner = p.by.UserID
	}
	belong, err := s.People.Belong(ctx, append([]string{owner, p.by.UserID}, asked...), q.TeamID, q.ChannelID)
	if err != nil {
		return err
	}
	if !slices.Contains(belong, owner) && owner != p.by.UserID {
		return failure.New(failure.Invalid, "owner_user_id: is not an active member of the team")
	}
	p.start.OwnerID = owner
	p.belong = belong
	p.invited = slices.DeleteFunc(slices.Clone(belong), func(id string) bool { return !slices.Contains(asked, id) })
	if err := s.mayBringOwner(ctx, *p, owner); err != nil {
		return err
	}
	people := append([]string{owner, p.by.UserID}, p.invited...)
	if p.names, err = s.People.Usernames(ctx, people); err != nil {
		return err
	}
	shown, err := s.People.DisplayNames(ctx, []string{owner, p.by.UserID})
	p.values = naming.Values{"OWNER": shown[owner], "CREATOR": shown[p.by.UserID]}
	return err
}

// mayBringOwner keeps people from adding others to a channel through ownership.
func (s *Service) mayBringOwner(ctx context.Context, p plan, owner string) error {
	if owner == p.by.UserID || p.channel.ChannelID == "" || p.channel.Direct() || p.channel.ManageMembers {
		return nil
	}
	inside, err := s.Members.ChannelMembers(ctx, p.channel.ChannelID, []string{owner})
	if err != nil {
		return err
	}
	if len(inside) == 0 {
		return access.Denied()
	}
	return nil
}
