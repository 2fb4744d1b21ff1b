package api_test

import (
	"database/sql"
	"os"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver
	"github.com/stretchr/testify/require"

	"playbooks/e2e/stack"
	"playbooks/server/api/wire"
)

// ownServer gives a server that the test may restart: the shared one, or one for this
// test when somebody else started that. Only for tests that run alone.
func ownServer(t *testing.T) *stack.Stack {
	t.Helper()
	if server.own != nil {
		return server.own
	}
	own, err := stack.Start(t.Context(), stack.Options{Log: os.Stderr})
	require.NoError(t, err)
	shared := server
	t.Cleanup(func() {
		own.Stop()
		server = shared
	})
	use(own)
	return own
}

// jobs looks into the queue, whose tables are in a schema of their own.
type jobs struct {
	t  *testing.T
	db *sql.DB
}

func openJobs(t *testing.T, url string) jobs {
	t.Helper()
	db, err := sql.Open("pgx", url)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	return jobs{t, db}
}

// pause and resume do what the queue's own tools do.
func (j jobs) pause() { j.exec(`UPDATE playbooks_jobs.river_queue SET paused_at = now()`) }

func (j jobs) resume() { j.exec(resumeQueue) }

const resumeQueue = `UPDATE playbooks_jobs.river_queue SET paused_at = NULL`

func (j jobs) exec(statement string) {
	j.t.Helper()
	res, err := j.db.ExecContext(j.t.Context(), statement)
	require.NoError(j.t, err)
	queues, err := res.RowsAffected()
	require.NoError(j.t, err)
	require.EqualValues(j.t, 2, queues, "that of quick jobs and that of slow ones")
}

// states lists the states of the messages about a run that jobs are to send.
func (j jobs) states(r wire.Run) []string {
	j.t.Helper()
	rows, err := j.db.QueryContext(j.t.Context(), `SELECT state::text FROM playbooks_jobs.river_job WHERE args->>'run_id' = $1 AND kind LIKE 'tell_%'`, r.ID)
	require.NoError(j.t, err)
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var state string
		require.NoError(j.t, rows.Scan(&state))
		out = append(out, state)
	}
	require.NoError(j.t, rows.Err())
	return out
}

// reload stops the plugin, does something, and starts it again.
func (w *world) reload(meanwhile func()) {
	w.t.Helper()
	_, err := w.Admin().Host.DisablePlugin(w.t.Context(), "playbooks")
	require.NoError(w.t, err)
	meanwhile()
	_, err = w.Admin().Host.EnablePlugin(w.t.Context(), "playbooks")
	require.NoError(w.t, err)
	w.answers()
}

func (w *world) answers() {
	w.t.Helper()
	eventually(w.t, "the plugin answers", func() bool { return w.Admin().raw("GET", "/settings", "") == 200 })
}

func TestARestartLosesNeitherDataNorJobs(t *testing.T) {
	own := ownServer(t)
	w := newWorld(t)
	queue := openJobs(t, own.DatabaseURL)
	r := w.run(inviting(w.Participant()))
	require.NoError(t, w.Participant().API.Tasks.SetState(t.Context(), task(r, 0, 0), "closed"))
	t.Cleanup(func() { _, _ = queue.db.Exec(resumeQueue) }) // others need it, too
	// The work on jobs rests, as if the server had stopped before it came to them.
	w.reload(queue.pause)
	require.NoError(t, w.Owner().API.Runs.Finish(t.Context(), r.ID))
	before := w.Owner().get(r.ID)
	require.Equal(t, []string{"available"}, queue.states(r))

	require.NoError(t, own.RestartServer(t.Context()))
	connections.CloseIdleConnections()
	w.answers()

	require.Equal(t, before, w.Owner().get(r.ID))
	require.Equal(t, []string{"available"}, queue.states(r))
	require.Empty(t, w.told(w.Participant(), r), "nobody was told yet")
	queue.resume()
	eventually(t, "the job is done", func() bool { return len(queue.states(r)) == 1 && queue.states(r)[0] == "completed" })
	told := w.told(w.Participant(), r)
	require.Len(t, told, 1, "once")
	require.Contains(t, told[0], "Run finished")

	require.EqualValues(t, 2, w.start(r.PlaybookID, "Disk full").RunNumber)
	s := w.Owner().listen()
	w.types(w.Owner(), r.ChannelID, "/playbook info")
	s.ephemeral("only works in a channel with a run in progress")
}
