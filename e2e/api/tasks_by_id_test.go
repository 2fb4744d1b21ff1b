package api_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
)

// The host runs the command as whoever asks, in the channel of the run.
func TestTheCommandOfATaskRunsInTheChannel(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	run := w.run()
	api := w.Owner().API
	id := run.Checklists[0].Items[0].ID
	_, err := api.Runs.Edit(t.Context(), run.ID, wire.RunEdit{Summary: ptr("$who=support")})
	require.NoError(t, err)
	_, err = api.Tasks.Update(t.Context(), run.ID, id, wire.TaskPatch{Command: ptr("/header Ask $who")})
	require.NoError(t, err)
	_, err = api.Tasks.Run(t.Context(), run.ID, id)
	require.NoError(t, err)
	task, err := api.Tasks.Get(t.Context(), run.ID, id)
	require.NoError(t, err)
	require.Positive(t, task.CommandLastRun)
	_, err = api.Tasks.Update(t.Context(), run.ID, id, wire.TaskPatch{Command: ptr("/no-such-command")})
	require.NoError(t, err)
	_, err = api.Tasks.Run(t.Context(), run.ID, id)
	refused(t, 400, err)
}

// People who change different parts of one task at once lose nothing.
func TestPartsOfATaskChangeAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	run := w.run()
	id := run.Checklists[0].Items[0].ID
	api := w.Owner().API
	var group sync.WaitGroup
	for _, patch := range []wire.TaskPatch{
		{Title: ptr("New title")}, {Description: ptr("New text")}, {State: ptr("in_progress")}, {DueDate: ptr[int64](1_900_000_000_000)}, {Command: ptr("/echo x")}, {Type: ptr("owner")},
	} {
		group.Go(func() {
			_, err := api.Tasks.Update(t.Context(), run.ID, id, patch)
			assert.NoError(t, err)
		})
	}
	group.Wait()
	got, err := api.Tasks.Get(t.Context(), run.ID, id)
	require.NoError(t, err)
	require.Equal(t, []string{"New title", "New text", "in_progress", "/echo x", "owner"}, []string{got.Title, got.Description, got.State, got.Command, got.AssigneeType})
	require.EqualValues(t, 1_900_000_000_000, got.DueDate)
}
