package main

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/stretchr/testify/require"
)

// errorLog is the part of the plugin API that a panicking hook needs.
type errorLog struct {
	plugin.API
	messages []string
}

func (l *errorLog) LogError(message string, _ ...any) { l.messages = append(l.messages, message) }

func TestHooksAnswerBeforeAndAfterTheRuntime(t *testing.T) {
	p := &Plugin{}
	p.SetAPI(&errorLog{})
	w := httptest.NewRecorder()
	p.ServeHTTP(&plugin.Context{}, w, httptest.NewRequest(http.MethodGet, "/api/v0/runs", nil))
	require.Equal(t, http.StatusServiceUnavailable, w.Code)
	w = httptest.NewRecorder()
	p.ServeMetrics(&plugin.Context{}, w, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	require.Equal(t, http.StatusServiceUnavailable, w.Code)
	response, appErr := p.ExecuteCommand(&plugin.Context{}, &model.CommandArgs{Command: "/playbook info"})
	require.Nil(t, appErr)
	require.Contains(t, response.Text, "try again")
	require.NoError(t, p.OnConfigurationChange())
	p.MessageHasBeenDeleted(&plugin.Context{}, &model.Post{})
	require.NoError(t, p.OnDeactivate())
}

func TestNoPanicReachesTheHost(t *testing.T) {
	log := &errorLog{}
	p := &Plugin{}
	p.SetAPI(log)
	p.runtime.Store(&Runtime{gate: newGate()}) // nothing in it can be called

	w := httptest.NewRecorder()
	p.ServeHTTP(&plugin.Context{}, w, httptest.NewRequest(http.MethodGet, "/api/v0/runs", nil))
	require.Equal(t, http.StatusInternalServerError, w.Code)
	w = httptest.NewRecorder()
	p.ServeMetrics(&plugin.Context{}, w, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	require.Equal(t, http.StatusInternalServerError, w.Code)
	response, appErr := p.ExecuteCommand(&plugin.Context{}, &model.CommandArgs{})
	require.Nil(t, appErr)
	require.NotEmpty(t, response.Text)
	p.MessageHasBeenDeleted(&plugin.Context{}, &model.Post{})
	require.ErrorContains(t, p.OnConfigurationChange(), "panic")
	require.ErrorContains(t, p.OnActivate(), "panic", "the API of this test has no configuration")
	require.Equal(t, []string{"A hook panicked", "A hook panicked", "A hook panicked", "A hook panicked", "A hook panicked", "A hook panicked"}, log.messages)

	require.NoError(t, p.OnDeactivate(), "calls that panicked have left")
}
