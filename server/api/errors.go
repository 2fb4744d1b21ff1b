package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"playbooks/server/api/wire"
	"playbooks/server/failure"
)

// internalText is all that clients learn of an internal error.
const internalText = "An internal error has occurred. Check app server logs for details."

// statuses is the one place where kinds become statuses.
var statuses = map[failure.Kind]int{
	failure.Internal:        http.StatusInternalServerError,
	failure.Invalid:         http.StatusBadRequest,
	failure.Unauthenticated: http.StatusUnauthorized,
	failure.Forbidden:       http.StatusForbidden,
	failure.NotFound:        http.StatusNotFound,
	failure.Conflict:        http.StatusConflict,
	failure.Stale:           http.StatusPreconditionFailed,
	failure.TooLarge:        http.StatusRequestEntityTooLarge,
	failure.Limited:         http.StatusTooManyRequests,
	failure.Unavailable:     http.StatusServiceUnavailable,
}

// outdated is a failed precondition together with what is there now, so that a client
// can merge without asking again.
type outdated struct {
	error
	current any
}

// Unwrap gives the failure.
func (o outdated) Unwrap() error { return o.error }

// errPanic is what clients learn of a panic.
var errPanic = errors.New("panic")

// classified gives what ran out of time a kind.
func classified(err error) error {
	if failure.Of(err) == failure.Internal && errors.Is(err, context.DeadlineExceeded) {
		return failure.Wrap(err, failure.Unavailable, "This took too long. Try again in a moment.")
	}
	return err
}

// logFailure logs what operators need to know; what clients did wrong is theirs to
// know and only of use when somebody looks for it.
func logFailure(ctx context.Context, err error) {
	log := logOf(ctx)
	switch err = classified(err); {
	case errors.Is(err, context.Canceled):
		log.Debug("The client went away", "cause", err)
	case statuses[failure.Of(err)] >= http.StatusInternalServerError:
		log.Error("A request failed", "kind", failure.Of(err), "cause", err)
	default:
		log.Debug("A request was refused", "kind", failure.Of(err), "cause", err)
	}
}

// writeError answers with the error's kind and text.
func writeError(w http.ResponseWriter, r *http.Request, err error) {
	err = classified(err)
	body := wire.Error{Text: failure.Message(err)}
	if body.Text == "" {
		body.Text = internalText
	}
	var old outdated
	if errors.As(err, &old) {
		body.Current = old.current
	}
	if prefersProblems(r) {
		body.Problems = wire.FromProblems(failure.Problems(err))
	}
	raw, _ := json.Marshal(body) // strings always marshal
	writeJSON(w, statuses[failure.Of(err)], raw)
}

// prefersProblems tells whether the client asks for problems by field. Others get the
// text alone, because some compare the whole object.
func prefersProblems(r *http.Request) bool {
	for _, header := range r.Header.Values("Prefer") {
		for preference := range strings.SplitSeq(header, ",") {
			if strings.EqualFold(strings.TrimSpace(preference), "problems") {
				return true
			}
		}
	}
	return false
}
