package api

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/categories"
	"playbooks/server/app/deliveries"
	"playbooks/server/app/insights"
	"playbooks/server/app/playbooks"
	"playbooks/server/app/retrospectives"
	"playbooks/server/app/runs"
	"playbooks/server/app/statusupdates"
	"playbooks/server/app/tasks"
	"playbooks/server/clock"
	"playbooks/server/config"
	"playbooks/server/domain/run"
)

// Dialogs shows interactive dialogs.
type Dialogs interface {
	// OpenStatus shows the dialog "Status update" to the actor, who got the trigger id.
	// Kinds: Forbidden; Invalid for a trigger id that is too old, and when the run takes no
	// status updates.
	OpenStatus(ctx context.Context, by access.Actor, runID, triggerID string) error
}

// Observer counts requests.
type Observer interface {
	// RequestDone tells of an answered request. route is a pattern such as "/runs/{id}".
	RequestDone(method, route string, status int, took time.Duration)
}

// Auditor keeps records for the host's audit log.
type Auditor interface {
	// PluginActed tells that another plugin makes a request in a user's name.
	PluginActed(ctx context.Context, g PluginGrant)
	// WriteRefused tells of an attempt to change something that failed.
	WriteRefused(ctx context.Context, r Refusal)
}

// Accounts knows the accounts of the host.
type Accounts interface {
	// Active tells whether the account exists and can be used.
	Active(ctx context.Context, userID string) (bool, error)
}

// Reports writes runs down.
type Reports interface {
	JSON(p run.Report) ([]byte, error)
	Markdown(p run.Report) []byte
}

// Refusal is an attempt that failed.
type Refusal struct {
	Operation string // such as "updatePlaybook"
	By        access.Actor
	Status    int
	// Path are the ids that the request named, by their names in the API description.
	Path map[string]string
}

// PluginGrant is a request of another plugin in a user's name. The user's permissions
// decide as if they had sent it.
type PluginGrant struct {
	PluginID string
	UserID   string
	Method   string
	Path     string // without the query
}

// Deps are the dependencies of the API; all are required.
type Deps struct {
	Playbooks      *playbooks.Service
	Runs           *runs.Service
	Tasks          *tasks.Service
	StatusUpdates  *statusupdates.Service
	Retrospectives *retrospectives.Service
	Dialogs        Dialogs
	Categories     *categories.Service
	Insights       *insights.Service
	Deliveries     *deliveries.Service
	Accounts       Accounts
	Reports        Reports
	Settings       func() config.Settings
	// Address is the path of the API as clients see it, such as
	// "/plugins/playbooks/api/v0", with the site's subpath before it.
	Address  func() string
	Observer Observer
	Audit    Auditor
	Log      *slog.Logger
	Clock    clock.Clock
	IDs      clock.IDs
}

// API answers requests.
type API struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *API {
	if d.Playbooks == nil || d.Runs == nil || d.Tasks == nil || d.StatusUpdates == nil || d.Retrospectives == nil || d.Dialogs == nil || d.Categories == nil || d.Insights == nil || d.Accounts == nil || d.Deliveries == nil || d.Reports == nil || d.Settings == nil || d.Address == nil ||
		d.Observer == nil || d.Audit == nil || d.Log == nil || d.Clock == nil || d.IDs == nil {
		panic("api: a dependency is missing")
	}
	return &API{d}
}

// Handler serves requests whose path begins with /api/v0. Their user is the one in
// the header that the host sets, so it must not be reachable past the host.
func (a *API) Handler() http.Handler { return a.router(a.routes()) }
