package api_test

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api"
	"playbooks/server/api/apitest"
	"playbooks/server/client"
	"playbooks/server/clock"
	"playbooks/server/config"
	"playbooks/server/domain/playbook"
	"playbooks/server/host"
	"playbooks/server/report"
	"playbooks/server/testkit"
)

// seen is what the tests of this package asked of the API.
var seen apitest.Seen

// A complete run of the tests must have asked for everything, once well and once badly.
func TestMain(m *testing.M) {
	flag.Parse()
	code := m.Run()
	if code == 0 && flag.Lookup("test.run").Value.String() == "" && flag.Lookup("test.list").Value.String() == "" {
		missing, err := seen.Missing()
		if err != nil || len(missing) > 0 {
			fmt.Println("the tests do not cover the API:", strings.Join(missing, "; "), err)
			code = 1
		}
	}
	os.Exit(code)
}

// server is the API in front of the test world.
type server struct {
	*testkit.World
	t       testing.TB
	api     *api.API
	handler http.Handler
	calls   calls
	grants  grants
	// settings are those in force.
	settings config.Settings
}

func serve(t testing.TB) *server {
	t.Helper()
	s := &server{World: testkit.New(t), t: t}
	s.api = api.New(api.Deps{
		Playbooks: s.Playbooks, Runs: s.Runs, Tasks: s.Tasks, StatusUpdates: s.StatusUpdates, Retrospectives: s.Retrospectives, Dialogs: s.Dialogs, Categories: s.Categories, Insights: s.Insights, Deliveries: s.Deliveries, Accounts: s.Facts, Reports: report.Writer{Messages: s.Messages}, Settings: func() config.Settings { return s.settings },
		Address:  func() string { return "/sub/plugins/playbooks/api/v0" },
		Observer: &s.calls, Audit: &s.grants, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Clock: s.Clock, IDs: clock.RandomIDs{},
	})
	s.handler = s.api.Handler()
	return s
}

// transport is the way into the server, with everything checked.
func (s *server) transport() http.RoundTripper {
	return apitest.NewChecker(s.t, apitest.Handler{Handler: s.handler}, &seen)
}

// as is a client for a user.
func (s *server) as(u host.User) *client.Client {
	return client.New(apitest.Site, u.ID, &http.Client{Transport: s.transport()})
}

// answer is an answer, read to its end.
type answer struct {
	code   int
	header http.Header
	body   string
}

// is fails the test unless the status is the expected one.
func (a answer) is(t testing.TB, code int) answer {
	t.Helper()
	require.Equal(t, code, a.code, a.body)
	return a
}

// raw sends a request as it is. Headers come in pairs.
func (s *server) raw(u host.User, method, path, body string, headers ...string) answer {
	return s.send(s.t.Context(), u, method, path, body, headers...)
}

// odd is raw for what the server accepts though it is not as described.
func (s *server) odd(u host.User, method, path, body string, headers ...string) answer {
	return s.send(apitest.Odd(s.t.Context()), u, method, path, body, headers...)
}

func (s *server) send(ctx context.Context, u host.User, method, path, body string, headers ...string) answer {
	s.t.Helper()
	var reader io.Reader
	if body != "" {
		reader = strings.NewReader(body)
	}
	r, err := http.NewRequestWithContext(ctx, method, apitest.Site+apitest.Plugin+"/api/v0"+path, reader)
	require.NoError(s.t, err)
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	if u.ID != "" {
		r.Header.Set("Authorization", "Bearer "+u.ID)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	res, err := s.transport().RoundTrip(r)
	require.NoError(s.t, err)
	raw, err := io.ReadAll(res.Body)
	require.NoError(s.t, err)
	require.NoError(s.t, res.Body.Close())
	return answer{code: res.StatusCode, header: res.Header, body: string(raw)}
}

// refused fails the test unless the error is a refusal with the status.
func refused(t *testing.T, status int, err error) {
	t.Helper()
	require.Error(t, err)
	require.Equal(t, status, client.StatusOf(err), err)
}

// unknown is an id of nothing.
var unknown = strings.Repeat("z", 26)

// calls remembers what an observer hears.
type calls struct {
	mu   sync.Mutex
	done []string
}

// RequestDone implements api.Observer.
func (c *calls) RequestDone(method, route string, status int, _ time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done = append(c.done, fmt.Sprintf("%s %s %d", method, route, status))
}

// grants remembers what an auditor hears.
type grants struct {
	mu      sync.Mutex
	all     []api.PluginGrant
	refused []api.Refusal
}

// PluginActed implements api.Auditor.
func (g *grants) PluginActed(_ context.Context, grant api.PluginGrant) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.all = append(g.all, grant)
}

// WriteRefused implements api.Auditor.
func (g *grants) WriteRefused(_ context.Context, r api.Refusal) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.refused = append(g.refused, r)
}

type (
	draft  = playbook.Draft
	metric = playbook.Metric
)
