package api

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// counted is an observer that remembers statuses.
type counted struct{ statuses []int }

func (c *counted) RequestDone(_, _ string, status int, _ time.Duration) {
	c.statuses = append(c.statuses, status)
}

// try answers one request with an endpoint.
func try(t *testing.T, rt route, prefer string) (res *httptest.ResponseRecorder, log string, statuses []int) {
	t.Helper()
	var out bytes.Buffer
	seen := &counted{}
	a := &API{Deps{
		Observer: seen, Log: slog.New(slog.NewTextHandler(&out, nil)), Clock: clock.System{}, IDs: clock.RandomIDs{},
		Address: func() string { return "" },
	}}
	rt.method, rt.pattern = http.MethodPost, "/x"
	r := httptest.NewRequest(http.MethodPost, "/api/v0/x", strings.NewReader("0123456789"))
	r.Header.Set(userHeader, "somebody")
	if prefer != "" {
		r.Header.Set("Prefer", prefer)
	}
	res = httptest.NewRecorder()
	a.router([]route{rt}).ServeHTTP(res, r)
	return res, out.String(), seen.statuses
}

func failing(err error) endpoint { return func(*request) (response, error) { return response{}, err } }

func TestKindsBecomeStatuses(t *testing.T) {
	for kind, want := range map[failure.Kind]int{
		failure.Internal: 500, failure.Invalid: 400, failure.Unauthenticated: 401, failure.Forbidden: 403, failure.NotFound: 404,
		failure.Conflict: 409, failure.Stale: 412, failure.TooLarge: 413, failure.Limited: 429, failure.Unavailable: 503,
	} {
		res, log, seen := try(t, route{serve: failing(fmt.Errorf("outer: %w", failure.New(kind, "the text")))}, "")
		require.Equal(t, want, res.Code, kind)
		require.Equal(t, []int{want}, seen, kind)
		text := "the text"
		if kind == failure.Internal {
			text = internalText
		}
		require.JSONEq(t, fmt.Sprintf(`{"error":%q}`, text), res.Body.String(), kind)
		require.Equal(t, "application/json", res.Header().Get("Content-Type"))
		require.Equal(t, want >= 500, strings.Contains(log, "level=ERROR"), "%s: %s", kind, log)
	}
}

// The next kind after the last one has no name of its own: the table is complete.
func TestEveryKindHasAStatus(t *testing.T) {
	for kind := failure.Internal; ; kind++ {
		if kind != failure.Internal && kind.String() == failure.Internal.String() {
			require.Len(t, statuses, int(kind))
			return
		}
		require.Contains(t, statuses, kind)
	}
}

func TestCausesStayInTheLog(t *testing.T) {
	res, log, _ := try(t, route{serve: failing(errors.New("password wrong for db"))}, "")
	require.Equal(t, 500, res.Code)
	require.NotContains(t, res.Body.String(), "password")
	require.Contains(t, log, "password wrong for db")
	require.Contains(t, log, res.Header().Get("X-Request-Id"))

	res, log, _ = try(t, route{serve: failing(failure.Wrap(errors.New("secret"), failure.Unavailable, "try later"))}, "")
	require.JSONEq(t, `{"error":"try later"}`, res.Body.String())
	require.Contains(t, log, "secret")
}

func TestPanicsStayInside(t *testing.T) {
	res, log, seen := try(t, route{serve: func(*request) (response, error) { panic("nil map") }}, "")
	require.Equal(t, 500, res.Code)
	require.JSONEq(t, fmt.Sprintf(`{"error":%q}`, internalText), res.Body.String())
	require.Equal(t, []int{500}, seen)
	require.Contains(t, log, "nil map")
	require.Contains(t, log, res.Header().Get("X-Request-Id"))
}

func TestWhatCannotBeEncodedIsAnInternalError(t *testing.T) {
	res, _, _ := try(t, route{serve: func(*request) (response, error) { return ok(func() {}), nil }}, "")
	require.Equal(t, 500, res.Code)
}

func TestProblemsAreForThoseWhoAsk(t *testing.T) {
	err := failure.InvalidFields([]failure.Problem{{Field: "title", Message: "must not be empty"}})
	plain := `{"error":"title: must not be empty"}`
	full := `{"error":"title: must not be empty","problems":[{"field":"title","message":"must not be empty"}]}`
	for prefer, want := range map[string]string{"": plain, "respond-async": plain, "problems": full, "respond-async, Problems": full} {
		res, _, _ := try(t, route{serve: failing(err)}, prefer)
		require.JSONEq(t, want, res.Body.String(), prefer)
	}
	res, _, _ := try(t, route{serve: failing(failure.New(failure.Forbidden, "no"))}, "problems")
	require.JSONEq(t, `{"error":"no"}`, res.Body.String())
}

func TestWorkEndsAfterItsTime(t *testing.T) {
	res, log, _ := try(t, route{maxTime: time.Millisecond, serve: func(r *request) (response, error) {
		<-r.Context().Done()
		return response{}, fmt.Errorf("query: %w", r.Context().Err())
	}}, "")
	require.Equal(t, 503, res.Code)
	require.Contains(t, res.Body.String(), "too long")
	require.Contains(t, log, "level=ERROR")
}

func TestAClientThatWentAwayIsNoError(t *testing.T) {
	_, log, _ := try(t, route{serve: failing(fmt.Errorf("query: %w", context.Canceled))}, "")
	require.NotContains(t, log, "level=ERROR")
}

func TestBodiesHaveALimit(t *testing.T) {
	read := func(r *request) (response, error) {
		raw, err := r.body()
		return ok(string(raw)), err
	}
	res, _, _ := try(t, route{maxBody: 10, serve: read}, "")
	require.Equal(t, 200, res.Code)
	res, _, _ = try(t, route{maxBody: 9, serve: read}, "")
	require.Equal(t, 413, res.Code)
	require.JSONEq(t, `{"error":"the request may have at most 9 bytes"}`, res.Body.String())
}

func TestLiteralsComeBeforeVariables(t *testing.T) {
	paths := map[string]methods{"/a/{id}": nil, "/a/b": nil, "/a/{id}/c": nil, "/a/b/{id}": nil, "/{id}": nil, "/a": nil}
	require.Equal(t, []string{"/a", "/a/b", "/a/b/{id}", "/a/{id}", "/a/{id}/c", "/{id}"}, bySpecificity(paths))
}
