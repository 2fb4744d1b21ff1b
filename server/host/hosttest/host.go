package hosttest

import (
	"fmt"
	"reflect"
	"slices"
	"sync"
	"time"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// Everything that the host offers, one implementation for all.
var (
	_ host.Users          = (*Host)(nil)
	_ host.Teams          = (*Host)(nil)
	_ host.Channels       = (*Host)(nil)
	_ host.ChannelMembers = (*Host)(nil)
	_ host.Posts          = (*Host)(nil)
	_ host.Groups         = (*Host)(nil)
	_ host.Permissions    = (*Host)(nil)
	_ host.Live           = (*Host)(nil)
	_ host.Commands       = (*Host)(nil)
	_ host.Dialogs        = (*Host)(nil)
	_ host.Bot            = (*Host)(nil)
	_ host.Site           = (*Host)(nil)
	_ host.Audit          = (*Host)(nil)
)

// TownSquare is the name of the channel that every team has.
const TownSquare = "town-square"

// Host is the whole server.
type Host struct {
	mu    sync.Mutex
	now   func() time.Time
	count map[string]int // of ids made, by kind

	site     host.SiteSettings
	botID    string
	accounts map[string]*account
	teams    map[string]*team
	channels map[string]*channel
	groups   map[string]*group
	roles    map[string][]string // permissions by role name
	sessions map[string]bool     // whether mobile, by session id

	posts      []host.Post // in the order of creation, deleted ones included
	ephemerals map[string][]host.Post
	live       []LiveMessage
	audit      []host.AuditRecord

	registered map[string]host.Command
	handlers   map[string]func(host.Call) error
	triggers   map[string]string // user by trigger id
	dialogs    map[string][]OpenedDialog

	faults map[string]fault
	calls  map[string]int
}

type account struct {
	host.User
	roles []string // of the system
}

type team struct {
	host.Team
	members   map[string]*teamMember
	playbooks host.PlaybookRoles
}

type teamMember struct {
	roles   []string
	deleted bool
}

type channel struct {
	host.Channel
	members map[string][]string // roles by user
}

type group struct {
	host.Group
	members []string
}

type fault struct {
	err  error
	once bool
}

// New makes a server with the stock roles, a bot named playbooks and nobody else.
func New() *Host {
	h := &Host{
		now:        func() time.Time { return time.Now().UTC().Truncate(time.Millisecond) },
		count:      map[string]int{},
		site:       host.SiteSettings{URL: "https://chat.example.com", ShowFullName: true, Locale: "en"},
		accounts:   map[string]*account{},
		teams:      map[string]*team{},
		channels:   map[string]*channel{},
		groups:     map[string]*group{},
		roles:      stockRoles(),
		sessions:   map[string]bool{},
		ephemerals: map[string][]host.Post{},
		registered: map[string]host.Command{},
		handlers:   map[string]func(host.Call) error{},
		triggers:   map[string]string{},
		dialogs:    map[string][]OpenedDialog{},
		faults:     map[string]fault{},
		calls:      map[string]int{},
	}
	h.botID = h.AddUser("playbooks", AsBot(), Named("Playbooks", "")).ID
	return h
}

// UseClock makes the server stamp what it stores with the clock's time.
func (h *Host) UseClock(clock interface{ Now() time.Time }) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = clock.Now
}

// Fail makes every call of the method answer err, until Heal. Methods that return
// no error cannot fail.
func (h *Host) Fail(method string, err error) { h.addFault(method, fault{err: err}) }

// FailOnce makes the next call of the method answer err.
func (h *Host) FailOnce(method string, err error) { h.addFault(method, fault{err: err, once: true}) }

// Heal takes back Fail and FailOnce.
func (h *Host) Heal(method string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.faults, method)
}

func (h *Host) addFault(method string, f fault) {
	m, ok := reflect.TypeFor[*Host]().MethodByName(method)
	returns := m.Type
	if !ok || returns.NumOut() == 0 || returns.Out(returns.NumOut()-1) != reflect.TypeFor[error]() {
		panic(fmt.Sprintf("hosttest: %s is no method of the host that can fail", method))
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.faults[method] = f
}

// Calls counts the calls of a method so far, failed ones included.
func (h *Host) Calls(method string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.calls[method]
}

// TotalCalls counts the calls of all methods so far, but for those that cannot fail.
func (h *Host) TotalCalls() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	total := 0
	for _, n := range h.calls {
		total += n
	}
	return total
}

// enter begins a call of an interface method: it counts it and answers the failure
// that a test switched on. The lock must be held.
func (h *Host) enter(method string) error {
	h.calls[method]++
	f, ok := h.faults[method]
	if !ok {
		return nil
	}
	if f.once {
		delete(h.faults, method)
	}
	return f.err
}

// id makes an id that tells what it is of and reads well in messages of tests.
func (h *Host) id(kind string) string {
	h.count[kind]++
	return fmt.Sprintf("%s%0*d", kind, 26-len(kind), h.count[kind])
}

func notFound(kind, id string) error {
	return failure.New(failure.NotFound, "there is no %s %s", kind, id)
}

// distinct drops repeated and unknown ids and keeps the order.
func distinct(ids []string, known func(string) bool) []string {
	out := []string{}
	for _, id := range ids {
		if known(id) && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// page cuts a list as the host does.
func page(ids []string, number, size int) []string {
	size = min(size, 200)
	from := min(number*size, len(ids))
	return append([]string{}, ids[from:min(from+size, len(ids))]...)
}
