package categories

import (
	"context"
	"maps"

	"playbooks/server/access"
	"playbooks/server/clock"
	"playbooks/server/domain/category"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Store keeps categories.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	// LockSidebar keeps other changes of the user's categories out until the end of the transaction.
	LockSidebar(ctx context.Context, userID string) error
	// Category reads one. Kind: NotFound.
	Category(ctx context.Context, id string) (category.Category, error)
	CountCategories(ctx context.Context, userID, teamID string) (int, error)
	// SaveCategory writes what differs. An empty before inserts.
	SaveCategory(ctx context.Context, before, after category.Category) error
	// EnsureFavourites gives those that exist, else it stores the given ones.
	EnsureFavourites(ctx context.Context, c category.Category) (category.Category, error)
	// DeleteCategory leaves what was in it in no category. Kind: NotFound.
	DeleteCategory(ctx context.Context, id string) error
}

// Items keeps what is in categories. An item is in one category of a user at most.
type Items interface {
	Sidebar(ctx context.Context, f category.Filter) (category.Sidebar, error)
	IsFavourite(ctx context.Context, userID, teamID string, item category.Ref) (bool, error)
	// CountItems counts what is in all categories of a team but the item.
	CountItems(ctx context.Context, userID, teamID string, but category.Ref) (int, error)
	// FileItem tells whether the item was elsewhere before.
	FileItem(ctx context.Context, into category.Category, item category.Ref) (bool, error)
	// UnfileItem and UnfileFavourite tell whether the item was there.
	UnfileItem(ctx context.Context, from category.Category, item category.Ref) (bool, error)
	UnfileFavourite(ctx context.Context, userID string, item category.Ref) (bool, error)
}

// Subjects reads what access rules need of items. Kind of both methods: NotFound.
type Subjects interface {
	PlaybookSubject(ctx context.Context, id, userID string) (playbook.Subject, error)
	RunSubject(ctx context.Context, id, userID string) (run.Subject, error)
}

// Facts gathers what access rules need.
type Facts interface {
	ForTeam(ctx context.Context, userID, teamID string) (access.Facts, error)
	ForPlaybook(ctx context.Context, userID string, s playbook.Subject) (access.Facts, error)
	ForRun(ctx context.Context, userID string, s run.Subject) (access.Facts, error)
	Seen(ctx context.Context, userID, teamID string) (run.Visibility, playbook.Visibility, error)
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Store    Store
	Items    Items
	Subjects Subjects
	Facts    Facts
	Audit    host.Audit
	Clock    clock.Clock
	IDs      clock.IDs
}

// Service is the use cases. Kinds of every method on one category: NotFound, and
// Forbidden for a category of somebody else.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Store == nil || d.Items == nil || d.Subjects == nil || d.Facts == nil || d.Audit == nil || d.Clock == nil || d.IDs == nil {
		panic("categories: a dependency is missing")
	}
	return &Service{d}
}

// mine reads a category of the actor.
func (s *Service) mine(ctx context.Context, by access.Actor, id string) (category.Category, error) {
	c, err := s.Store.Category(ctx, id)
	if err == nil && c.UserID != by.UserID {
		err = access.Denied()
	}
	return c, err
}

// alone runs a change of the actor's sidebar while no other one takes place.
func (s *Service) alone(ctx context.Context, by access.Actor, change func(ctx context.Context) error) error {
	return s.Store.InTx(ctx, func(ctx context.Context) error {
		if err := s.Store.LockSidebar(ctx, by.UserID); err != nil {
			return err
		}
		return change(ctx)
	})
}

// view finds an item that the actor may see. Kinds: Forbidden, also when it does not
// exist; Invalid for a kind that there is not.
func (s *Service) view(ctx context.Context, by access.Actor, item category.Ref) (found viewed, err error) {
	switch item.Kind {
	case category.Playbook:
		found, err = s.viewPlaybook(ctx, by, item.ID)
	case category.Run:
		found, err = s.viewRun(ctx, by, item.ID)
	default:
		return viewed{}, failure.InvalidFields([]failure.Problem{{Field: "type", Message: "must be p for a playbook or r for a run"}})
	}
	if failure.Is(err, failure.NotFound) {
		err = access.Denied()
	}
	return found, err
}

// viewed is an item that the actor may see.
type viewed struct {
	teamID   string // "" for a run of a direct or group message
	archived bool
}

func (s *Service) viewPlaybook(ctx context.Context, by access.Actor, id string) (viewed, error) {
	subject, err := s.Subjects.PlaybookSubject(ctx, id, by.UserID)
	if err != nil {
		return viewed{}, err
	}
	facts, err := s.Facts.ForPlaybook(ctx, by.UserID, subject)
	if err != nil {
		return viewed{}, err
	}
	return viewed{teamID: subject.TeamID, archived: subject.Archived}, access.ViewPlaybook(facts)
}

func (s *Service) viewRun(ctx context.Context, by access.Actor, id string) (viewed, error) {
	subject, err := s.Subjects.RunSubject(ctx, id, by.UserID)
	if err != nil {
		return viewed{}, err
	}
	facts, err := s.Facts.ForRun(ctx, by.UserID, subject)
	if err != nil {
		return viewed{}, err
	}
	return viewed{teamID: subject.TeamID}, access.ViewRun(facts, subject)
}

func (s *Service) record(ctx context.Context, by access.Actor, event string, parameters map[string]any) {
	all := map[string]any{"way": string(by.Way)}
	maps.Copy(all, parameters)
	s.Audit.Record(ctx, host.AuditRecord{Event: event, UserID: by.UserID, Parameters: all})
}
