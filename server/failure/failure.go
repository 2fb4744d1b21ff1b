package failure

import (
	"errors"
	"fmt"
	"strings"
)

// Kind is what a caller may decide on. The zero value is Internal, so that an
// error nobody classified is never shown to a person.
type Kind int

const (
	// Internal is everything without a kind; its text must not reach a user.
	Internal Kind = iota
	// Invalid means that the request is malformed or breaks a rule of the data.
	Invalid
	// Unauthenticated means that nobody is signed in.
	Unauthenticated
	// Forbidden means that the actor may not do this, or may not know whether the thing exists.
	Forbidden
	// NotFound means that the thing does not exist within something the actor may see.
	NotFound
	// Conflict means a wrong state, a duplicate or a stale base version.
	Conflict
	// Stale means that a precondition the caller sent (If-Match) no longer holds.
	Stale
	// TooLarge means that a body or a stored value is over its limit.
	TooLarge
	// Limited means too many requests.
	Limited
	// Unavailable means that something we depend on is down; trying again may help.
	Unavailable
)

var kindNames = [...]string{
	"internal", "invalid", "unauthenticated", "forbidden", "not found",
	"conflict", "stale", "too large", "limited", "unavailable",
}

// String is for logs and metrics labels.
func (k Kind) String() string {
	if k < 0 || int(k) >= len(kindNames) {
		return kindNames[Internal]
	}
	return kindNames[k]
}

// Problem says what is wrong with one field of a request. Field is a JSON path
// such as "checklists[0].title".
type Problem struct {
	Field   string
	Message string
}

// Error is a failure with a kind.
type Error struct {
	kind     Kind
	message  string
	problems []Problem
	cause    error
}

// New makes a failure. The message is shown to people: it says what to do and
// holds no secrets and no ids of things they may not see.
func New(kind Kind, format string, args ...any) *Error {
	return &Error{kind: kind, message: fmt.Sprintf(format, args...)}
}

// Wrap is New with a cause for the log.
func Wrap(cause error, kind Kind, format string, args ...any) *Error {
	e := New(kind, format, args...)
	e.cause = cause
	return e
}

// InvalidFields makes one Invalid failure of several field problems, or nil
// when there are none.
func InvalidFields(problems []Problem) error {
	if len(problems) == 0 {
		return nil
	}
	texts := make([]string, len(problems))
	for i, p := range problems {
		texts[i] = p.Field + ": " + p.Message
	}
	return &Error{kind: Invalid, message: strings.Join(texts, "; "), problems: problems}
}

// Error joins message and cause; it is meant for logs.
func (e *Error) Error() string {
	if e.cause == nil {
		return e.message
	}
	return e.message + ": " + e.cause.Error()
}

// Unwrap gives the cause, which may be nil.
func (e *Error) Unwrap() error { return e.cause }

// Of tells the kind of the outermost failure in the chain; Internal for other
// errors. It must not be called with nil.
func Of(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.kind
	}
	return Internal
}

// Is tells whether err is a failure of the kind. False for nil.
func Is(err error, kind Kind) bool { return err != nil && Of(err) == kind }

// Message is the text for people. For Internal it is empty: callers put their
// own generic sentence.
func Message(err error) string {
	var e *Error
	if errors.As(err, &e) && e.kind != Internal {
		return e.message
	}
	return ""
}

// Problems lists what is wrong by field; nil when the failure has no fields.
func Problems(err error) []Problem {
	var e *Error
	if errors.As(err, &e) {
		return e.problems
	}
	return nil
}
