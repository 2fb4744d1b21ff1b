package api_test

import (
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

const (
	clients    = 50
	checklists = 5
	perList    = clients / checklists
)

// together calls do for every number below n at the same time and gives the errors.
func together(n int, do func(i int) error) []error {
	var (
		ready, done sync.WaitGroup
		start       = make(chan struct{})
		errs        = make([]error, n)
	)
	for i := range n {
		ready.Add(1)
		done.Go(func() {
			ready.Done()
			<-start
			errs[i] = do(i)
		})
	}
	ready.Wait()
	close(start)
	done.Wait()
	return slices.DeleteFunc(errs, func(err error) bool { return err == nil })
}

// crowd is a run of 50 tasks and 50 clients of five people who may tick them. Each
// client has a session and a connection of its own.
func crowd(w *world) (wire.Run, []*client.Client) {
	people := []*person{w.Owner(), w.Participant(), w.teammate("second"), w.teammate("third"), w.teammate("fourth")}
	r := w.run(inviting(people[1:]...), func(in *wire.PlaybookInput) {
		in.Checklists = nil
		for l := range checklists {
			c := wire.ChecklistInput{Title: fmt.Sprint("Checklist ", l)}
			for i := range perList {
				c.Items = append(c.Items, wire.TaskInput{Title: fmt.Sprintf("Task %d.%d", l, i)})
			}
			in.Checklists = append(in.Checklists, c)
		}
	})
	out := make([]*client.Client, clients)
	for i := range out {
		p := people[i%len(people)]
		token, _, err := w.Admin().Host.CreateUserAccessToken(w.t.Context(), p.id, "tests")
		require.NoError(w.t, err)
		connection := &http.Transport{}
		w.t.Cleanup(connection.CloseIdleConnections)
		out[i] = apiFor(w.t, token.Token, connection)
		require.NoError(w.t, out[i].Connect(w.t.Context()), "the client is connected before all start")
	}
	return r, out
}

func tickAll(t *testing.T, r wire.Run, all []*client.Client) {
	t.Helper()
	require.Empty(t, together(clients, func(i int) error {
		at := task(r, i/perList, i%perList)
		at.ID = r.Checklists[i/perList].Items[i%perList].ID
		return all[i].Tasks.SetState(t.Context(), at, "closed")
	}))
}

// 50 clients tick 50 different tasks of one run at the same time, and nothing is lost:
// not a tick, not an entry of the timeline, not a live message. The tests of this file
// run alone, so that nothing else slows the crowd down.
func TestFiftyClientsTickFiftyTasksAtOnce(t *testing.T) {
	w := newWorld(t)
	r, all := crowd(w)
	watcher := w.Participant().listen()

	tickAll(t, r, all)

	after := w.Owner().get(r.ID)
	require.Equal(t, []int{clients, clients}, []int{after.TaskTotal, after.TaskCompleted})
	for l, c := range after.Checklists {
		require.Len(t, c.Items, perList)
		for i, done := range c.Items {
			require.Equal(t, r.Checklists[l].Items[i].ID, done.ID, "nothing moved")
			require.Equal(t, "closed", done.State, done.Title)
			require.NotZero(t, done.StateModified, done.Title)
		}
	}
	told := map[string]bool{}
	for _, e := range after.TimelineEvents {
		if e.EventType == "task_state_modified" {
			told[e.Summary] = true
		}
	}
	require.Len(t, told, clients, "the timeline tells of every task")

	watcher.catchUp()
	heard := decoded[wire.Run](t, watcher.messages(runUpdated, r.ID))
	require.Len(t, heard, clients, "a message for every change")
	for i := 1; i < len(heard); i++ {
		require.Greater(t, heard[i].UpdateAt, heard[i-1].UpdateAt, "messages arrive in the order of the changes")
	}
	require.Equal(t, after.Checklists, heard[clients-1].Checklists)
}

// The same where clients are sent differences: put together, those are the whole.
func TestFiftyDifferencesAreTheWhole(t *testing.T) {
	configure(t, map[string]any{"enableincrementalupdates": true})
	w := newWorld(t)
	r, all := crowd(w)
	watcher := w.Participant().listen()

	tickAll(t, r, all)

	watcher.catchUp()
	type difference struct {
		UpdatedAt int64 `json:"playbook_run_updated_at"`
		Changed   struct {
			Completed  int `json:"task_completed"`
			Checklists []struct {
				Items []struct {
					ID     string         `json:"id"`
					Fields map[string]any `json:"fields"`
				} `json:"item_updates"`
			} `json:"checklists"`
		} `json:"changed_fields"`
	}
	last, closed := r.UpdateAt, map[string]bool{}
	for i, d := range decoded[difference](t, watcher.messages(runDiffers, r.ID)) {
		require.Greater(t, d.UpdatedAt, last, "clients drop what is older than what they know")
		last = d.UpdatedAt
		require.Equal(t, i+1, d.Changed.Completed)
		for _, c := range d.Changed.Checklists {
			for _, one := range c.Items {
				require.Equal(t, "closed", one.Fields["state"])
				closed[one.ID] = true
			}
		}
	}
	require.Len(t, closed, clients)
	require.Equal(t, w.Owner().get(r.ID).UpdateAt, last)
}

// Runs that start at the same time get the next numbers, without a gap, and a channel each.
func TestStartsAtOnceGetNumbersWithoutGaps(t *testing.T) {
	w := newWorld(t)
	const starts = 10
	playbook := w.playbook(func(in *wire.PlaybookInput) { in.RunNumberPrefix, in.ChannelNameTemplate = "INC", "{SEQ} Disk full" })
	started := make([]wire.Run, starts)

	require.Empty(t, together(starts, func(i int) (err error) {
		started[i], err = w.Owner().API.Runs.Start(t.Context(), wire.RunInput{PlaybookID: playbook, TeamID: w.Team.Id})
		return err
	}))

	slices.SortFunc(started, func(a, b wire.Run) int { return int(a.RunNumber - b.RunNumber) })
	channels := map[string]bool{}
	for i, r := range started {
		require.EqualValues(t, i+1, r.RunNumber)
		require.Equal(t, fmt.Sprintf("INC-%05d", i+1), r.SequentialID)
		require.Equal(t, r.SequentialID+" Disk full", r.Name)
		c, _, err := w.Owner().Host.GetChannel(t.Context(), r.ChannelID, "")
		require.NoError(t, err)
		require.Equal(t, r.Name, c.DisplayName, "the channel is called like its run")
		channels[c.Name] = true
	}
	require.Len(t, channels, starts)
	require.EqualValues(t, starts+1, w.start(playbook, "").RunNumber)
}
