package config_test

import (
	"bytes"
	"log/slog"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/config"
	"playbooks/server/failure"
)

func TestParse(t *testing.T) {
	on := true
	for name, c := range map[string]struct {
		stored map[string]any
		want   config.Settings
	}{
		"nothing stored":      {nil, config.Settings{}},
		"lower case":          {map[string]any{"enableincrementalupdates": on}, config.Settings{EnableIncrementalUpdates: true}},
		"camel case":          {map[string]any{"EnableExperimentalFeatures": on}, config.Settings{EnableExperimentalFeatures: true}},
		"both spellings":      {map[string]any{"EnableIncrementalUpdates": on, "enableincrementalupdates": false}, config.Settings{EnableIncrementalUpdates: true}},
		"null is the default": {map[string]any{"enableincrementalupdates": nil}, config.Settings{}},
		"plugins":             {map[string]any{"ActingPlugins": " com.example.one,\ncom.example.two com.example.one"}, config.Settings{ActingPlugins: []string{"com.example.one", "com.example.two"}}},
		"no plugins":          {map[string]any{"actingplugins": " , "}, config.Settings{}},
		"unknown keys":        {map[string]any{"BotUserID": "x", "teamsTabAppTenantIDs": 5}, config.Settings{}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := config.Parse(c.stored)
			require.NoError(t, err)
			require.Equal(t, c.want, got)
		})
	}
}

func TestParseNamesEveryBadSetting(t *testing.T) {
	_, err := config.Parse(map[string]any{"enableincrementalupdates": "yes", "EnableExperimentalFeatures": 1.0, "actingplugins": "a b/c", "ActingPlugins": 5})
	require.Equal(t, failure.Invalid, failure.Of(err))
	require.Equal(t, []failure.Problem{
		{Field: "ActingPlugins", Message: "must be ids of plugins, separated by commas, not 5"},
		{Field: "EnableExperimentalFeatures", Message: "must be true or false, not 1"},
		{Field: "actingplugins", Message: "must be ids of plugins, separated by commas, not a b/c"},
		{Field: "enableincrementalupdates", Message: "must be true or false, not yes"},
	}, failure.Problems(err))
}

func TestInvalidSettingsKeepThePreviousOnes(t *testing.T) {
	var log bytes.Buffer
	h := config.NewHolder(slog.New(slog.NewTextHandler(&log, nil)))
	require.Equal(t, config.Settings{}, h.Settings())

	good := config.Settings{EnableIncrementalUpdates: true}
	before, after := h.Apply(map[string]any{"enableincrementalupdates": true})
	require.Equal(t, config.Settings{}, before)
	require.Equal(t, good, after)
	require.Empty(t, log.String())

	before, after = h.Apply(map[string]any{"enableincrementalupdates": "maybe"})
	require.Equal(t, good, before)
	require.Equal(t, good, after)
	require.Equal(t, good, h.Settings())
	require.Contains(t, log.String(), "enableincrementalupdates: must be true or false")
}

func TestHolderIsSafeForConcurrency(t *testing.T) {
	h := config.NewHolder(slog.New(slog.DiscardHandler))
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() { h.Apply(map[string]any{"enableincrementalupdates": i%2 == 0}) })
		wg.Go(func() { _ = h.Settings() })
	}
	wg.Wait()
}

func TestWhichPluginsMayActForUsers(t *testing.T) {
	require.True(t, config.Settings{}.MayActForUsers("com.example.any"))
	some := config.Settings{ActingPlugins: []string{"com.example.one"}}
	require.True(t, some.MayActForUsers("com.example.one"))
	require.False(t, some.MayActForUsers("com.example.any"))
}
