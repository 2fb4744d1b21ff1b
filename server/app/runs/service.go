package runs

import (
	"context"
	"slices"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// Store reads runs and playbooks and runs transactions.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	Run(ctx context.Context, id string) (run.Run, error)
	RunSubject(ctx context.Context, id, userID string) (run.Subject, error)
	// RunField reads an attribute of a run and its value. Kind: NotFound.
	RunField(ctx context.Context, runID, fieldID string) (attribute.Field, attribute.Value, error)
	Runs(ctx context.Context, f run.Filter) (run.Page, error)
	RunChannels(ctx context.Context, f run.Filter) ([]string, error)
	RunOwners(ctx context.Context, v run.Visibility, teamID string) ([]string, error)
}

// Playbooks reads and saves the playbook that gives out run numbers.
type Playbooks interface {
	Playbook(ctx context.Context, id string) (playbook.Playbook, error)
	// AutoFollowers lists who follows every new run of a playbook.
	AutoFollowers(ctx context.Context, playbookID string) ([]string, error)
	PlaybookForUpdate(ctx context.Context, id string) (playbook.Playbook, error)
	SavePlaybook(ctx context.Context, before, after playbook.Playbook) error
}

// Facts gathers what access rules need.
type Facts interface {
	ForRun(ctx context.Context, userID string, s run.Subject) (access.Facts, error)
	ForPlaybook(ctx context.Context, userID string, s playbook.Subject) (access.Facts, error)
	ForTeam(ctx context.Context, userID, teamID string) (access.Facts, error)
	Channel(ctx context.Context, userID, channelID string) (access.ChannelFacts, error)
	Seen(ctx context.Context, userID, teamID string) (run.Visibility, playbook.Visibility, error)
	// Viewers keeps those of the users who may read a run.
	Viewers(ctx context.Context, userIDs []string, r run.Run) ([]string, error)
}

// People answers about users.
type People interface {
	// Belong lists those of the users who exist, are active and are members of the
	// team, or of the channel when teamID is empty.
	Belong(ctx context.Context, userIDs []string, teamID, channelID string) ([]string, error)
	// GroupMembers lists the members of those of the groups that may be mentioned.
	GroupMembers(ctx context.Context, groupIDs []string) ([]string, error)
	// DisplayNames gives full names where the host shows them, usernames elsewhere.
	DisplayNames(ctx context.Context, userIDs []string) (map[string]string, error)
	Usernames(ctx context.Context, userIDs []string) (map[string]string, error)
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Store     Store
	Playbooks Playbooks
	Editor    *editing.Runs
	Announcer *editing.Announcer
	Facts     Facts
	People    People
	Channels  host.Channels
	Members   host.ChannelMembers
	Posts     host.Posts
	Users     host.Users
	Teams     host.Teams
	Bot       host.Bot
	Site      host.Site
	Asker     Asker
	Leases    Leases
	Audit     host.Audit
	Clock     clock.Clock
	IDs       clock.IDs
	Undo      UndoLog
}

// UndoLog hears of host work that could not be taken back, with everything an
// operator needs to do it by hand.
type UndoLog interface {
	UndoFailed(ctx context.Context, what string, err error)
}

// Service is the use cases. Kinds of every method on one run: Forbidden when the
// actor may not or the run does not exist.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Store == nil || d.Playbooks == nil || d.Editor == nil || d.Announcer == nil || d.Facts == nil || d.People == nil ||
		d.Channels == nil || d.Members == nil || d.Posts == nil || d.Users == nil || d.Teams == nil || d.Bot == nil || d.Site == nil || d.Asker == nil || d.Leases == nil || d.Audit == nil || d.Clock == nil || d.IDs == nil || d.Undo == nil {
		panic("runs: a dependency is missing")
	}
	return &Service{d}
}

// mustView checks that the actor may read the run.
func (s *Service) mustView(ctx context.Context, by access.Actor, id string) (run.Subject, error) {
	return s.Editor.Allowed(ctx, by, id, access.ViewRun)
}

// Get reads one run.
func (s *Service) Get(ctx context.Context, by access.Actor, id string) (run.Run, error) {
	if _, err := s.mustView(ctx, by, id); err != nil {
		return run.Run{}, err
	}
	r, err := s.Store.Run(ctx, id)
	if err != nil {
		return run.Run{}, err
	}
	return r, s.markDeleted(ctx, &r)
}

// markDeleted marks the status updates whose posts are gone though nobody has noted it
// yet: the host tells of that a moment later.
func (s *Service) markDeleted(ctx context.Context, r *run.Run) error {
	var ids []string
	for _, p := range r.StatusPosts {
		if p.DeleteAt.IsZero() {
			ids = append(ids, p.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	posts, err := s.Posts.PostsByID(ctx, ids)
	for _, p := range posts {
		at := slices.IndexFunc(r.StatusPosts, func(s run.StatusPost) bool { return s.ID == p.ID })
		r.StatusPosts[at].DeleteAt = p.DeletedAt
	}
	return err
}

// Followers lists who follows a run, ascending.
func (s *Service) Followers(ctx context.Context, by access.Actor, id string) ([]string, error) {
	r, err := s.Get(ctx, by, id)
	return r.FollowerIDs, err
}
