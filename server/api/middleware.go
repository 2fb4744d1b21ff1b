package api

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"

	"github.com/gorilla/mux"

	"playbooks/server/access"
	"playbooks/server/api/wire"
	"playbooks/server/failure"
)

// Headers about the sender. The host removes the first two from what comes from outside.
const (
	userHeader   = "Mattermost-User-Id"
	pluginHeader = "Mattermost-Plugin-ID"
	// actingUserHeader counts only beside the plugin's.
	actingUserHeader = "Mattermost-Plugin-Acting-User-Id"
)

const requestIDHeader = "X-Request-Id"

// handler puts the middleware around an endpoint, outermost first.
func (a *API) handler(rt route) http.Handler {
	if rt.maxBody == 0 {
		rt.maxBody = maxBody
	}
	if rt.maxTime == 0 {
		rt.maxTime = maxTime
	}
	return a.recovered(a.observed(rt, a.limited(rt, a.authenticated(a.timed(rt, a.endpoint(rt))))))
}

// recorder remembers the status of an answer; 0 while there is none.
type recorder struct {
	http.ResponseWriter
	status int
}

// WriteHeader implements http.ResponseWriter.
func (w *recorder) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (w *recorder) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	return w.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController find the writer below.
func (w *recorder) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// recovered turns a panic into an internal error, so that none reaches the host.
func (a *API) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out := &recorder{ResponseWriter: w}
		defer func() {
			cause := recover()
			if cause == nil {
				return
			}
			a.Log.Error("A request panicked", "request_id", w.Header().Get(requestIDHeader), "cause", fmt.Sprint(cause), "stack", string(debug.Stack()))
			if out.status == 0 {
				writeError(out, r, errPanic)
			}
		}()
		next.ServeHTTP(out, r)
	})
}

type contextKey int

const (
	logKey contextKey = iota
	actorKey
)

// observed names the request, and logs and counts it when it is answered.
func (a *API) observed(rt route, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began, id := a.Clock.Now(), a.IDs.New()
		w.Header().Set(requestIDHeader, id)
		log := a.Log.With("request_id", id, "method", rt.method, "route", rt.pattern)
		out := &recorder{ResponseWriter: w}
		defer func() {
			if out.status == 0 { // it panics: the answer follows further out
				out.status = http.StatusInternalServerError
			}
			took := a.Clock.Now().Sub(began)
			a.Observer.RequestDone(rt.method, rt.pattern, out.status, took)
			log.Debug("Answered a request", "status", out.status, "milliseconds", took.Milliseconds(), "user_id", r.Header.Get(userHeader))
		}()
		next.ServeHTTP(out, r.WithContext(context.WithValue(r.Context(), logKey, log)))
	})
}

// limited stops reading a body that is too large.
func (a *API) limited(rt route, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, rt.maxBody)
		next.ServeHTTP(w, r)
	})
}

// authenticated lets pass whom the host has signed in, and other plugins that act
// for a user.
func (a *API) authenticated(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		actor, err := a.actorOf(r)
		if err != nil {
			logFailure(r.Context(), err)
			writeError(w, r, err)
			return
		}
		if actor.UserID == "" {
			http.Error(w, "Not authorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), actorKey, actor)))
	})
}

// actorOf gives the user who has signed in, or for whom another plugin acts; nobody where
// there is none. The host takes its user header from what comes from outside, but not from
// what comes from plugins, so there it is one more way to name a user. Who is deactivated
// has no session, so nobody acts for them either.
func (a *API) actorOf(r *http.Request) (access.Actor, error) {
	pluginID, userID := r.Header.Get(pluginHeader), r.Header.Get(userHeader)
	if pluginID == "" {
		return access.Actor{UserID: userID, Way: access.BySession}, nil
	}
	if userID == "" {
		userID = r.Header.Get(actingUserHeader)
	}
	if !isID(userID) || !a.Settings().MayActForUsers(pluginID) {
		return access.Actor{}, nil
	}
	active, err := a.Accounts.Active(r.Context(), userID)
	if err != nil || !active {
		return access.Actor{}, err
	}
	a.Audit.PluginActed(r.Context(), PluginGrant{PluginID: pluginID, UserID: userID, Method: r.Method, Path: r.URL.Path})
	return access.Actor{UserID: userID, Way: access.ByPlugin}, nil
}

// timed ends the work on a request after its time.
func (a *API) timed(rt route, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), rt.maxTime)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// endpoint calls the route's endpoint and writes what it answers.
func (a *API) endpoint(rt route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer, err := rt.serve(newRequest(r))
		if err == nil {
			err = a.write(w, answer)
		}
		if err != nil {
			a.auditRefusal(rt, r, err)
			logFailure(r.Context(), err)
			if rt.dialog && failure.Is(err, failure.Forbidden) {
				raw, _ := json.Marshal(wire.Error{Text: failure.Message(err)}) // strings always marshal
				writeJSON(w, http.StatusOK, raw)
				return
			}
			writeError(w, r, err)
		}
	})
}

// auditRefusal keeps a record of an attempt that failed.
func (a *API) auditRefusal(rt route, r *http.Request, err error) {
	if rt.audit != "" {
		req := newRequest(r)
		a.Audit.WriteRefused(r.Context(), Refusal{Operation: rt.audit, By: req.Actor(), Status: statuses[failure.Of(classified(err))], Path: req.path})
	}
}

func newRequest(r *http.Request) *request {
	actor, _ := r.Context().Value(actorKey).(access.Actor)
	return &request{Request: r, actor: actor, path: mux.Vars(r)}
}

func logOf(ctx context.Context) *slog.Logger {
	if log, ok := ctx.Value(logKey).(*slog.Logger); ok {
		return log
	}
	return slog.New(slog.DiscardHandler)
}
