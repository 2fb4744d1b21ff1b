package stack_test

import (
	"context"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/e2e/stack"
	"playbooks/server/api/wire"
	"playbooks/server/client"
)

func TestAStackKeepsItsDataBetweenStarts(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "run")
	first := start(t, stack.Options{Dir: dir, Demo: true})
	playbooks := playbookTitles(t, first)
	assert.ElementsMatch(t, []string{"Incident response", "Product release"}, playbooks)
	states := map[string]string{}
	for _, r := range runs(t, first) {
		states[r.Name] = r.CurrentStatus
	}
	assert.Equal(t, map[string]string{
		"Checkout fails for some cards":                 "InProgress",
		"Harbour 4.2":                                   "InProgress",
		"Search returns nothing in the European region": "Finished",
	}, states)

	require.NoError(t, first.RestartServer(t.Context()))
	assert.ElementsMatch(t, playbooks, playbookTitles(t, first), "after a restart of the server")
	first.Stop()

	second := start(t, stack.Options{Dir: dir, Demo: true})
	assert.Equal(t, first.Admin.ID, second.Admin.ID)
	assert.Equal(t, first.Team.Id, second.Team.Id)
	assert.ElementsMatch(t, playbooks, playbookTitles(t, second), "demo content is added once")
}

func TestAThrowawayStack(t *testing.T) {
	s := start(t, stack.Options{})

	assert.Empty(t, playbookTitles(t, s))
	assert.Equal(t, http.StatusOK, status(t, s.URL+"/plugins/playbooks/public/app-bar-icon.svg"))
	for _, user := range append([]stack.Account{s.Admin}, s.Users...) {
		_, _, err := model.NewAPIv4Client(s.URL).Login(t.Context(), user.Username, user.Password)
		require.NoError(t, err, user.Username)
	}

	s.Stop()
	s.Stop()
	_, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
	require.Error(t, err, "the server still listens")
	assert.FileExists(t, s.LogPath, "logs are kept")
}

func TestACancelledStartLeavesNothingRunning(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()

	_, err := stack.Start(ctx, stack.Options{})

	require.ErrorIs(t, err, context.Canceled)
}

func start(t *testing.T, o stack.Options) *stack.Stack {
	t.Helper()
	o.Log = os.Stderr
	s, err := stack.Start(t.Context(), o)
	require.NoError(t, err)
	t.Cleanup(s.Stop)
	return s
}

func playbookTitles(t *testing.T, s *stack.Stack) []string {
	t.Helper()
	list, err := client.New(s.URL, s.Admin.Token, nil).Playbooks.List(t.Context(), client.PlaybookQuery{TeamID: s.Team.Id})
	require.NoError(t, err)
	var titles []string
	for _, p := range list.Items {
		titles = append(titles, p.Title)
	}
	return titles
}

func runs(t *testing.T, s *stack.Stack) []wire.Run {
	t.Helper()
	list, err := client.New(s.URL, s.Admin.Token, nil).Runs.List(t.Context(), client.RunQuery{TeamID: s.Team.Id})
	require.NoError(t, err)
	return list.Items
}

func status(t *testing.T, address string) int {
	t.Helper()
	res, err := http.Get(address)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	return res.StatusCode
}
