package api_test

import (
	"maps"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

const (
	runCreated = "playbook_run_created"
	runUpdated = "playbook_run_updated"
	runDiffers = "playbook_run_updated_incremental"
)

// audience is a run with all kinds of people around it, at their websockets.
type audience struct {
	*world
	run wire.Run
	// hearing may see the run and is told of changes; deaf is not.
	hearing, deaf map[string]*socket
}

// listening starts a run whose participant is not in its channel.
func listening(t *testing.T, edits ...func(*wire.PlaybookInput)) audience {
	w := newWorld(t)
	outside := func(in *wire.PlaybookInput) { in.CreateChannelMemberOnNew = false }
	a := audience{world: w, run: w.run(append(edits, inviting(w.Participant()), outside)...)}
	w.enter(w.Colleague(), a.run.ChannelID)
	a.hearing = map[string]*socket{
		"owner": w.Owner().listen(), "channel member": w.Colleague().listen(), "participant outside the channel": w.Participant().listen(),
	}
	a.deaf = map[string]*socket{"outsider": w.Outsider().listen()}
	return a
}

// tick closes tasks one by one.
func (a audience) tick(tasks ...client.TaskRef) {
	a.t.Helper()
	for _, at := range tasks {
		require.NoError(a.t, a.Owner().API.Tasks.SetState(a.t.Context(), at, "closed"))
	}
}

// told gives what everybody who hears was told, which must be the same for all, and
// makes sure that nobody else was told anything about the run.
func (a audience) told(name string) []string {
	a.t.Helper()
	var out []string
	for who, s := range a.hearing {
		s.catchUp()
		got := s.messages(name, a.run.ID)
		if out == nil {
			out = got
		}
		require.Equal(a.t, out, got, who)
	}
	for who, s := range a.deaf {
		s.catchUp()
		for _, any := range []string{runCreated, runUpdated, runDiffers} {
			require.Empty(a.t, s.messages(any, a.run.ID), "%s heard of a %s", who, any)
		}
	}
	return out
}

func TestChangesArriveAtEverybodyWhoMaySeeTheRun(t *testing.T) {
	t.Parallel()
	a := listening(t)
	a.deaf["teammate who has nothing to do with it"] = a.Member().listen()

	a.tick(task(a.run, 0, 0), task(a.run, 0, 1), task(a.run, 1, 1))
	require.NoError(t, a.Owner().API.Runs.Finish(t.Context(), a.run.ID))

	runs := decoded[wire.Run](t, a.told(runUpdated))
	require.Len(t, runs, 4, "one message each")
	last := a.run.UpdateAt
	for i, r := range runs {
		require.Greater(t, r.UpdateAt, last, "the time of change only grows")
		require.Equal(t, min(i+1, 3), r.TaskCompleted)
		last = r.UpdateAt
	}
	require.Equal(t, "Finished", runs[3].CurrentStatus)
	now := a.Owner().get(a.run.ID)
	require.Equal(t, now.UpdateAt, last)
	require.Equal(t, now.Checklists, runs[3].Checklists)
	require.Empty(t, a.hearing["owner"].messages(runDiffers, a.run.ID))
}

func TestChannelMembersWhoMayNotSeeTheRunHearNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	a := audience{world: w, run: w.run(private(w.Owner(), w.Member()), inviting(w.Participant()))}
	w.enter(w.Colleague(), a.run.ChannelID)
	a.hearing = map[string]*socket{"participant": w.Participant().listen(), "member of the playbook": w.Member().listen()}
	a.deaf = map[string]*socket{"channel member without a right to the run": w.Colleague().listen()}

	a.tick(task(a.run, 0, 0))

	require.Len(t, a.told(runUpdated), 1)
}

func TestANewRunArrivesAtItsPeople(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	playbook := w.playbook(inviting(w.Participant()))
	a := audience{
		world:   w,
		hearing: map[string]*socket{"owner": w.Owner().listen(), "participant": w.Participant().listen()},
		deaf:    map[string]*socket{"outsider": w.Outsider().listen(), "teammate": w.Colleague().listen()},
	}

	a.run = w.start(playbook, "Disk full on db-3")

	type created struct {
		Run         wire.Run `json:"playbook_run"`
		ChannelName string   `json:"channel_name"`
	}
	got := decoded[created](t, a.told(runCreated))
	require.Len(t, got, 1)
	require.Equal(t, a.run.ID, got[0].Run.ID)
	require.Equal(t, a.run.Checklists, got[0].Run.Checklists)
}

func TestTheTeamHearsOfNewPlaybooks(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	inside, outside := w.Colleague().listen(), w.Outsider().listen()

	id := w.playbook()
	require.NoError(t, w.Owner().API.Playbooks.Archive(t.Context(), id))
	require.NoError(t, w.Owner().API.Playbooks.Restore(t.Context(), id))

	inside.catchUp()
	outside.catchUp()
	for _, name := range []string{"playbook_created", "playbook_archived", "playbook_restored"} {
		got := inside.messages(name, w.Team.Id)
		require.Len(t, got, 1, name)
		require.JSONEq(t, `{"teamID":"`+w.Team.Id+`"}`, got[0])
		require.Empty(t, outside.messages(name, w.Team.Id), name)
	}
}

// The setting is for the whole server, so this test runs while no other does.
func TestDifferencesArriveInsteadWhereTheServerIsSetToThat(t *testing.T) {
	configure(t, map[string]any{"enableincrementalupdates": true})
	a := listening(t)

	a.tick(task(a.run, 0, 0), task(a.run, 1, 1))
	name := "Disk replaced"
	_, err := a.Owner().API.Runs.Edit(t.Context(), a.run.ID, wire.RunEdit{Name: &name})
	require.NoError(t, err)

	type item struct {
		ID        string         `json:"id"`
		UpdatedAt int64          `json:"checklist_item_updated_at"`
		Fields    map[string]any `json:"fields"`
	}
	type checklist struct {
		ID    string `json:"id"`
		Items []item `json:"item_updates"`
	}
	type difference struct {
		ID        string `json:"id"`
		UpdatedAt int64  `json:"playbook_run_updated_at"`
		Changed   struct {
			Name       *string     `json:"name"`
			Completed  *int        `json:"task_completed"`
			Checklists []checklist `json:"checklists"`
		} `json:"changed_fields"`
	}
	got := decoded[difference](t, a.told(runDiffers))
	require.Len(t, got, 3, "one message each")
	last := a.run.UpdateAt
	for _, d := range got {
		require.Equal(t, a.run.ID, d.ID)
		require.Greater(t, d.UpdatedAt, last, "the time of change only grows")
		last = d.UpdatedAt
	}
	for i, place := range [][2]int{{0, 0}, {1, 1}} {
		changed := got[i].Changed
		require.Len(t, changed.Checklists, 1, "nothing but the one checklist")
		require.Equal(t, a.run.Checklists[place[0]].ID, changed.Checklists[0].ID)
		require.Len(t, changed.Checklists[0].Items, 1, "nothing but the one task")
		one := changed.Checklists[0].Items[0]
		require.Equal(t, a.run.Checklists[place[0]].Items[place[1]].ID, one.ID)
		require.Equal(t, "closed", one.Fields["state"])
		require.NotContains(t, one.Fields, "title")
		require.Equal(t, i+1, *changed.Completed)
		require.Nil(t, changed.Name)
	}
	require.Equal(t, name, *got[2].Changed.Name)
	require.Empty(t, got[2].Changed.Checklists)
	require.Equal(t, a.Owner().get(a.run.ID).UpdateAt, last)
	require.Empty(t, a.hearing["owner"].messages(runUpdated, a.run.ID))
}

func TestClientsHearOfNewSettings(t *testing.T) {
	w := newWorld(t)
	s := w.Owner().listen()

	configure(t, map[string]any{})

	s.catchUp()
	require.Equal(t, []string{`{"enable_experimental_features":true}`}, s.messages("settings_changed", ""))
}

// configure changes settings of the plugin until the test ends. It also switches the
// experimental features on, as the API shows when those are in force: by then, the
// others are as well.
func configure(t *testing.T, settings map[string]any) {
	t.Helper()
	admin := as(t, server.admin)
	config, _, err := admin.Host.GetConfig(t.Context())
	require.NoError(t, err)
	before := config.PluginSettings.Plugins["playbooks"]
	after := maps.Clone(before)
	if after == nil {
		after = map[string]any{}
	}
	maps.Copy(after, settings)
	after["enableexperimentalfeatures"] = true
	off := map[string]any{"enableincrementalupdates": false, "enableexperimentalfeatures": false}
	maps.Copy(off, before)

	put := func(settings map[string]any, experimental bool) {
		plugins := maps.Clone(config.PluginSettings.Plugins)
		if plugins == nil {
			plugins = map[string]map[string]any{}
		}
		plugins["playbooks"] = settings
		admin := as(t, server.admin)
		_, _, err := admin.Host.PatchConfig(background(t), &model.Config{PluginSettings: model.PluginSettings{Plugins: plugins}})
		require.NoError(t, err)
		eventually(t, "the settings are in force", func() bool {
			got, err := admin.API.Settings(background(t))
			return err == nil && got.EnableExperimentalFeatures == experimental
		})
	}
	t.Cleanup(func() { put(off, false) })
	put(after, true)
}
