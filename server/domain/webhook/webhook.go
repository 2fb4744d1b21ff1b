package webhook

import (
	"strings"
	"time"
)

// Kind is what happened, in the words that receivers know.
type Kind string

// Kinds of messages.
const (
	RunCreated      Kind = "incident_created"
	StatusUpdated   Kind = "status_updated"
	RunFinished     Kind = "run_finished"
	RunRestored     Kind = "run_restored"
	UpdatesEnabled  Kind = "status_updates_enabled"
	UpdatesDisabled Kind = "status_updates_disabled"
)

// Message is one thing that happened to a run. It goes to all addresses alike.
type Message struct {
	ID     string
	RunID  string
	Kind   Kind
	At     time.Time
	UserID string // who did it
	// Run is the run as it was right after that, as a JSON object.
	Run []byte
	// Payload says more about what happened, as JSON; "null" when there is no more to say.
	Payload []byte
}

// State is how far a delivery has come.
type State string

// States of a delivery. Only a waiting one is tried again.
const (
	Waiting   State = "waiting"
	Delivered State = "delivered"
	Failed    State = "failed"
)

// Delivery is a message on its way to one address.
type Delivery struct {
	ID      string
	Message Message
	URL     string
	State   State
	// Since is when the delivery was asked for: at the time of the message, or by hand later.
	Since    time.Time
	Attempts int
	// AttemptAt, Status and Problem are of the last attempt. Status is that of HTTP, 0
	// without an answer; Problem is "" after a success.
	AttemptAt time.Time
	Status    int
	Problem   string
}

// GiveUpAfter is how long a delivery is tried.
const GiveUpAfter = 72 * time.Hour

// KeepFor is how long messages are kept after they happened.
const KeepFor = 14 * 24 * time.Hour

// MaxProblem is how many bytes of a problem are kept.
const MaxProblem = 300

// Tried notes an attempt. A problem leaves the delivery waiting until it has waited too long.
func (d *Delivery) Tried(at time.Time, status int, problem string) {
	if len(problem) > MaxProblem {
		problem = strings.ToValidUTF8(problem[:MaxProblem], "")
	}
	d.Attempts++
	d.AttemptAt, d.Status, d.Problem = at, status, problem
	switch {
	case problem == "":
		d.State = Delivered
	case at.Sub(d.Since) >= GiveUpAfter:
		d.State = Failed
	}
}

// Filter asks for a page of the deliveries of a run.
type Filter struct {
	RunID string
	// Page counts from 0. PerPage is 1 to MaxPerPage.
	Page, PerPage int
}

// MaxPerPage limits a page.
const MaxPerPage = 200

// Page is what a filter finds, the newest first. Messages have no documents.
type Page struct {
	Deliveries []Delivery
	Total      int
}
