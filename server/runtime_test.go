package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"playbooks/server/clock"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

// stand is a platform of tests. Everything is real but the host.
type stand struct {
	host     *standingHost
	settings map[string]any
	log      bytes.Buffer
	mu       sync.Mutex
	url      string
}

type standingHost struct {
	*hosttest.Host
	refreshed int
}

func (h *standingHost) RefreshSite() { h.refreshed++ }

func newStand(t *testing.T) *stand {
	t.Helper()
	return &stand{host: &standingHost{Host: hosttest.New()}, settings: map[string]any{}, url: pgtest.URL(t, pgtest.Open(t))}
}

func (s *stand) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.log.Write(p)
}

func (s *stand) platform() Platform {
	return Platform{
		Log:      slog.New(slog.NewTextHandler(s, nil)),
		Clock:    clock.System{},
		Database: func() (string, string, error) { return s.url, "", nil },
		Settings: func() (map[string]any, error) { return s.settings, nil },
		Host:     func(*postgres.Store) (Server, error) { return s.host, nil },
	}
}

func (s *stand) start(t *testing.T) *Runtime {
	t.Helper()
	r, err := Start(t.Context(), s.platform())
	require.NoError(t, err)
	return r
}

func answer(handler func(http.ResponseWriter, *http.Request), request *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	handler(w, request)
	return w
}

func TestRuntimeStartsAnswersAndStops(t *testing.T) {
	s := newStand(t)
	team := s.host.AddTeam("quality")
	ana := s.host.AddUser("ana", hosttest.In(team))
	r := s.start(t)

	list := func(userID string) *http.Request {
		request := httptest.NewRequest(http.MethodGet, "/api/v0/playbooks?team_id="+team.ID, nil)
		request.Header.Set("Mattermost-User-Id", userID)
		return request
	}
	w := answer(r.ServeHTTP, list(ana.ID))
	require.Equal(t, http.StatusOK, w.Code, w.Body)
	require.Contains(t, w.Body.String(), `"items":[]`)
	require.Equal(t, http.StatusUnauthorized, answer(r.ServeHTTP, list("")).Code)
	require.Equal(t, http.StatusNotFound, answer(r.ServeHTTP, httptest.NewRequest(http.MethodGet, "/else", nil)).Code)

	scraped := answer(r.ServeMetrics, httptest.NewRequest(http.MethodGet, "/metrics", nil)).Body.String()
	require.Contains(t, scraped, `playbooks_plugin_request_seconds_count{method="GET",route="/playbooks",status="200"} 1`)
	require.Contains(t, scraped, `playbooks_plugin_errors_count 1`)
	require.Contains(t, scraped, `playbooks_plugin_runs_active_total 0`)
	require.Contains(t, scraped, `playbooks_plugin_playbook_instance_info{version="`+pluginVersion+`"} 1`)

	require.NoError(t, r.Stop())
	require.Equal(t, http.StatusServiceUnavailable, answer(r.ServeHTTP, list(ana.ID)).Code)
	require.Equal(t, http.StatusServiceUnavailable, answer(r.ServeMetrics, list(ana.ID)).Code)
	require.NoError(t, r.ConfigurationChanged(), "the host may still call")
}

func TestSlashCommandsAreRegisteredAndAnswered(t *testing.T) {
	s := newStand(t)
	team := s.host.AddTeam("quality")
	ana := s.host.AddUser("ana", hosttest.In(team))
	room := s.host.AddChannel(team, "room", hosttest.WithMembers(ana))
	r := s.start(t)
	_, registered := s.host.RegisteredCommand("playbook")
	require.True(t, registered)
	call := host.Call{UserID: ana.ID, TeamID: team.ID, ChannelID: room.ID, Line: "/playbook help"}
	r.ExecuteCommand(t.Context(), call)
	require.Len(t, s.host.Ephemerals(ana.ID), 1)
	require.NoError(t, r.Stop())
	r.ExecuteCommand(t.Context(), call)
	require.Len(t, s.host.Ephemerals(ana.ID), 1)
}

func TestFollowersHearOfTheEndOfARunByAJob(t *testing.T) {
	s := newStand(t)
	team := s.host.AddTeam("quality")
	ana, ben := s.host.AddUser("ana", hosttest.In(team)), s.host.AddUser("ben", hosttest.In(team))
	room := s.host.AddChannel(team, "room", hosttest.WithMembers(ana, ben))
	r := s.start(t)
	defer r.mustStop(t)
	ask := func(by host.User, method, path, body string, status int) string {
		request := httptest.NewRequest(method, "/api/v0"+path, strings.NewReader(body))
		request.Header.Set("Mattermost-User-Id", by.ID)
		w := answer(r.ServeHTTP, request)
		require.Equal(t, status, w.Code, w.Body)
		return w.Body.String()
	}
	var made struct {
		ID string `json:"id"`
	}
	require.NoError(t, json.Unmarshal([]byte(ask(ana, http.MethodPost, "/runs",
		`{"name":"To do","owner_user_id":"`+ana.ID+`","channel_id":"`+room.ID+`"}`, http.StatusCreated)), &made))
	ask(ben, http.MethodPut, "/runs/"+made.ID+"/followers", "", http.StatusOK)
	ask(ana, http.MethodPut, "/runs/"+made.ID+"/finish", "{}", http.StatusOK)

	require.Eventually(t, func() bool { return len(s.host.DirectPosts(ben.ID)) > 0 }, 30*time.Second, 10*time.Millisecond)
	require.Contains(t, s.host.DirectPosts(ben.ID)[0].Message, "@ana marked [To do](/playbooks/runs/"+made.ID+") as finished.")
	require.Empty(t, s.host.DirectPosts(ana.ID))
	scrape := func() string {
		return answer(r.ServeMetrics, httptest.NewRequest(http.MethodGet, "/metrics", nil)).Body.String()
	}
	require.Contains(t, scrape(), `playbooks_plugin_runs_finished_count 1`)
	require.Eventually(t, func() bool {
		return strings.Contains(scrape(), `playbooks_plugin_job_seconds_count{kind="tell_finished",outcome="done"} 1`)
	}, 30*time.Second, 10*time.Millisecond)
}

func TestNewSettingsAreTakenOverAndTold(t *testing.T) {
	s := newStand(t)
	ana := s.host.AddUser("ana")
	r := s.start(t)
	defer func() { require.NoError(t, r.Stop()) }()

	s.settings = map[string]any{"enableincrementalupdates": true}
	require.NoError(t, r.ConfigurationChanged())
	require.True(t, r.settings.Settings().EnableIncrementalUpdates)
	require.Equal(t, 1, s.host.refreshed)
	require.Empty(t, s.host.LiveMessages(), "clients need not know")

	s.settings = map[string]any{"enableexperimentalfeatures": true}
	require.NoError(t, r.ConfigurationChanged())
	heard := s.host.HeardBy(ana.ID)
	require.Len(t, heard, 1)
	require.Equal(t, "settings_changed", heard[0].Name)
	require.JSONEq(t, `{"enable_experimental_features":true}`, heard[0].Payload)

	s.settings = map[string]any{"enableexperimentalfeatures": "?"}
	require.NoError(t, r.ConfigurationChanged())
	require.True(t, r.settings.Settings().EnableExperimentalFeatures)
	require.Contains(t, s.log.String(), "Settings are invalid")
}

func TestStopWaitsForCallsInProgress(t *testing.T) {
	g := newGate()
	require.True(t, g.enter())
	late, cancel := context.WithCancel(t.Context())
	cancel()

	closed := make(chan error, 1)
	go func() { closed <- g.close(context.Background()) }()
	require.Eventually(t, func() bool {
		if g.enter() {
			g.leave()
			return false
		}
		return true
	}, 10*time.Second, time.Millisecond, "a closed gate lets nobody in")
	require.Empty(t, closed)
	g.leave()
	require.NoError(t, <-closed)

	busy := newGate()
	require.True(t, busy.enter())
	require.ErrorIs(t, busy.close(late), context.Canceled, "but not for ever")
	busy.leave()
}

func TestAFailedStartLeavesNothingBehind(t *testing.T) {
	s := newStand(t)
	before := goleak.IgnoreCurrent()
	down := errors.New("the host is down")
	for name, spoil := range map[string]func(*Platform){
		"settings": func(p *Platform) { p.Settings = func() (map[string]any, error) { return nil, down } },
		"database": func(p *Platform) { p.Database = func() (string, string, error) { return "", "", down } },
		"host":     func(p *Platform) { p.Host = func(*postgres.Store) (Server, error) { return nil, down } },
	} {
		p := s.platform()
		spoil(&p)
		_, err := Start(t.Context(), p)
		require.ErrorIs(t, err, down, name)
	}
	p := s.platform()
	p.Database = func() (string, string, error) { return "postgres://nobody@127.0.0.1:1/none", "", nil }
	_, err := Start(t.Context(), p)
	require.ErrorContains(t, err, "open the host's database")
	goleak.VerifyNone(t, before)
}

func TestStartingAndStoppingOftenLeaksNothing(t *testing.T) {
	s := newStand(t)
	s.start(t).mustStop(t) // what lasts, such as caches of libraries, is made once
	before := goleak.IgnoreCurrent()
	for range 100 {
		s.start(t).mustStop(t)
	}
	goleak.VerifyNone(t, before)
}

func (r *Runtime) mustStop(t *testing.T) {
	t.Helper()
	require.NoError(t, r.Stop())
}

func TestTheAPIIsFoundBelowThePathOfTheSite(t *testing.T) {
	h := hosttest.New()
	for site, want := range map[string]string{
		"":                         "/plugins/playbooks/api/v0",
		"https://chat.example.com": "/plugins/playbooks/api/v0",
		"https://example.com/chat": "/chat/plugins/playbooks/api/v0",
	} {
		h.SetSite(host.SiteSettings{URL: site})
		require.Equal(t, want, apiAddress(h), site)
	}
}
