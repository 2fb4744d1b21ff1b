package postgres_test

import (
	"context"
	"fmt"
	"net"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/pkg/errors"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

func TestAPrefixBelongsToOneActivePlaybookOfATeam(t *testing.T) {
	s := pgtest.Open(t)
	prefixed := func(prefix, team string) func(d *playbook.Draft) {
		return func(d *playbook.Draft) { d.RunNumberPrefix, d.TeamID = prefix, team }
	}
	inc := insertPlaybook(t, s, 1, prefixed("INC", "team"))
	insertPlaybook(t, s, 1, prefixed("INC", "other team"))
	insertPlaybook(t, s, 1, prefixed("", "team"))
	other := insertPlaybook(t, s, 1, prefixed("", "team"))

	taken := s.SavePlaybook(ctx, playbook.Playbook{}, newPlaybook(t, 1, prefixed("inc", "team")))
	require.True(t, failure.Is(taken, failure.Conflict), "got %v", taken)
	assert.Contains(t, failure.Message(taken), "run_number_prefix")
	renamed := other.Clone()
	renamed.RunNumberPrefix = "Inc"
	require.True(t, failure.Is(s.SavePlaybook(ctx, other, renamed), failure.Conflict))

	archived := savePlaybook(t, s, inc.ID, func(p *playbook.Playbook) { p.Archive(start) })
	require.NoError(t, s.SavePlaybook(ctx, other, renamed), "archived playbooks give their prefix free")
	restored := archived.Clone()
	restored.Restore()
	require.True(t, failure.Is(s.SavePlaybook(ctx, archived, restored), failure.Conflict), "and may not take it back")
}

func TestANumberIsGivenOutOnce(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1)
	first := insertRun(t, s, p, 7)
	second := first.Clone()
	second.ID = ids.New()
	require.True(t, failure.Is(s.SaveRun(ctx, run.Run{}, second), failure.Conflict))
	require.True(t, failure.Is(s.SaveRun(ctx, run.Run{}, first), failure.Conflict), "nor does a run exist twice")
	insertRun(t, s, insertPlaybook(t, s, 1), 7)
	insertChecklist(t, s)
	insertChecklist(t, s)
}

func TestValuesThatCannotBeStoredAreInvalid(t *testing.T) {
	s := pgtest.Open(t)
	r := insertChecklist(t, s)
	for about, spoil := range map[string]func(r *run.Run){
		"a zero byte":      func(r *run.Run) { r.Name = "a\x00b" },
		"an unknown state": func(r *run.Run) { r.Status = "Paused" },
		"an unknown task state": func(r *run.Run) {
			_, err := r.AddTask(checklist.ListRef{}, checklist.TaskDraft{Title: "task"}, ids, start)
			require.NoError(t, err)
			r.Checklists[0].Tasks[0].State = "half"
		},
	} {
		spoiled := r.Clone()
		spoil(&spoiled)
		err := s.SaveRun(ctx, r, spoiled)
		assert.True(t, failure.Is(err, failure.Invalid), "%s: %v", about, err)
		assert.NotEmpty(t, failure.Message(err), about)
	}
	got, err := s.Run(ctx, r.ID)
	require.NoError(t, err)
	same(t, r, got, "a refused save leaves everything as it was")

	_, err = s.Runs(ctx, run.Filter{Visible: everything, PerPage: 1, Search: "\x00"})
	assert.True(t, failure.Is(err, failure.Invalid), "got %v", err)
}

func TestErrorsOfTheDatabaseCarryAStack(t *testing.T) {
	s := pgtest.Open(t)
	r := insertChecklist(t, s)
	_, err := s.DB().ExecContext(ctx, "DROP TABLE pb_timeline_event")
	require.NoError(t, err)

	_, err = s.Run(ctx, r.ID)
	require.True(t, failure.Is(err, failure.Internal), "got %v", err)
	require.Empty(t, failure.Message(err), "people do not see it")
	var stack interface{ StackTrace() errors.StackTrace }
	require.ErrorAs(t, err, &stack)
	require.Contains(t, fmt.Sprintf("%+v", stack.StackTrace()), "loadTimeline")
}

func TestWhatAFailedTransactionWroteIsGone(t *testing.T) {
	s := pgtest.Open(t)
	var id string
	err := s.InTx(ctx, func(ctx context.Context) error {
		r, err := run.InChannel(run.Start{ID: ids.New(), OwnerID: "owner", ChannelID: "channel"}, "Tasks", ids, start)
		require.NoError(t, err)
		id = r.ID
		require.NoError(t, s.SaveRun(ctx, run.Run{}, r))
		tx, open := s.Tx(ctx)
		require.True(t, open)
		var seen int
		require.NoError(t, tx.QueryRowContext(ctx, "SELECT count(*) FROM pb_run WHERE id = $1", id).Scan(&seen))
		require.Equal(t, 1, seen, "the job queue writes in the same transaction")
		return s.InTx(ctx, func(context.Context) error { return errGivenUp })
	})
	require.Equal(t, errGivenUp, err, "the error of the function comes back as it is")
	_, err = s.Run(ctx, id)
	require.True(t, failure.Is(err, failure.NotFound), "an inner transaction is part of the outer one")

	require.Panics(t, func() { _ = s.InTx(ctx, func(context.Context) error { panic("of the caller") }) })
	_, open := s.Tx(ctx)
	require.False(t, open)
	require.Zero(t, s.DB().Stats().InUse, "no connection stays behind")
}

func TestAStatementThatTakesTooLongIsStopped(t *testing.T) {
	first := pgtest.Open(t)
	s := openWith(t, first, func(o *postgres.Options) { o.StatementTimeout = 200 * time.Millisecond })
	r := insertChecklist(t, first)
	err := first.InTx(ctx, func(ctx context.Context) error {
		if _, err := first.RunForUpdate(ctx, r.ID); err != nil {
			return err
		}
		waited := s.InTx(context.Background(), func(ctx context.Context) error {
			_, err := s.RunForUpdate(ctx, r.ID)
			return err
		})
		assert.True(t, failure.Is(waited, failure.Unavailable), "got %v", waited)
		assert.Eventually(t, func() bool {
			return len(rowsOf(t, first, "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")) == 0
		}, 10*time.Second, 10*time.Millisecond, "the server stops waiting as well")
		return nil
	})
	require.NoError(t, err)
	_, err = s.Run(ctx, r.ID)
	require.NoError(t, err, "the store works on")
}

func TestARequestThatIsGivenUpIsUnavailable(t *testing.T) {
	s := pgtest.Open(t)
	gone, cancel := context.WithCancel(ctx)
	cancel()
	_, err := s.Run(gone, "any")
	require.True(t, failure.Is(err, failure.Unavailable), "got %v", err)
}

func TestALostConnectionIsUnavailableAndReplaced(t *testing.T) {
	s := pgtest.Open(t)
	other := pgtest.Again(t, s)
	r := insertChecklist(t, s)
	err := s.InTx(ctx, func(ctx context.Context) error {
		_, err := other.DB().ExecContext(context.Background(), `
			SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`)
		require.NoError(t, err)
		_, err = s.RunForUpdate(ctx, r.ID)
		return err
	})
	require.True(t, failure.Is(err, failure.Unavailable), "got %v", err)
	require.Eventually(t, func() bool { _, err := s.Run(ctx, r.ID); return err == nil }, 10*time.Second, 10*time.Millisecond)
}

func TestOpeningSaysWhatIsWrong(t *testing.T) {
	options := postgres.Options{MaxConns: 2, StatementTimeout: 10 * time.Second}
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	require.NoError(t, closed.Close())

	options.DataSource = "postgres://user:secret@" + closed.Addr().String() + "/db?sslmode=disable"
	_, err = postgres.Open(ctx, options)
	require.True(t, failure.Is(err, failure.Unavailable), "got %v", err)
	require.NotContains(t, err.Error(), "secret")

	options.DataSource = "postgres://user:secret@host:port/db"
	_, err = postgres.Open(ctx, options)
	require.True(t, failure.Is(err, failure.Invalid), "got %v", err)
	require.NotContains(t, err.Error(), "secret")

	_, err = postgres.Open(ctx, postgres.Options{DataSource: "postgres://"})
	require.True(t, failure.Is(err, failure.Internal), "got %v", err)
}

func TestOptionsOfOtherDriversAreNoObstacle(t *testing.T) {
	first := pgtest.Open(t)
	address, err := url.Parse(pgtest.URL(t, first))
	require.NoError(t, err)
	keywords := "host=" + address.Hostname() + " port=" + address.Port() + " user=" + address.User.Username() +
		" dbname=" + strings.TrimPrefix(address.Path, "/") + " sslmode=disable"
	if password, ok := address.User.Password(); ok {
		keywords += " password=" + password
	}

	q := address.Query()
	q.Set("binary_parameters", "yes")
	q.Set("connect_timeout", "10")
	q.Set("fallback_application_name", "mattermost")
	address.RawQuery = q.Encode()
	for _, source := range []string{address.String(), keywords + " binary_parameters=yes connect_timeout=10"} {
		s := openWith(t, first, func(o *postgres.Options) { o.DataSource = source })
		insertChecklist(t, s)
		require.Equal(t, []string{"playbooks"}, rowsOf(t, s, "SHOW application_name"))
	}
}

func TestTheReplicaServesWhatMayLag(t *testing.T) {
	primary, replica := pgtest.Open(t), pgtest.Open(t)
	insertChecklist(t, primary)
	insertChecklist(t, replica, func(r *run.Run) { r.OwnerID = "known to the replica" })
	s := openWith(t, primary, func(o *postgres.Options) { o.ReplicaDataSource = pgtest.URL(t, replica) })

	owners, err := s.RunOwners(ctx, everything, "")
	require.NoError(t, err)
	require.Equal(t, []string{"known to the replica"}, owners)
	page, err := s.Runs(ctx, run.Filter{Visible: everything, PerPage: 10})
	require.NoError(t, err)
	require.Equal(t, "owner", page.Runs[0].OwnerID, "lists are read where changes are")
}

func TestMethodsAreTimed(t *testing.T) {
	seen := map[string]time.Duration{}
	s := openWith(t, pgtest.Open(t), func(o *postgres.Options) {
		o.Observe = func(method string, took time.Duration) { seen[method] += took }
	})
	insertChecklist(t, s)
	require.Contains(t, seen, "SaveRun")
	require.Positive(t, seen["SaveRun"])
}

// openWith opens another store on the database of the first, with other options.
func openWith(t *testing.T, first *postgres.Store, change func(o *postgres.Options)) *postgres.Store {
	t.Helper()
	o := postgres.Options{DataSource: pgtest.URL(t, first), MaxConns: 4, StatementTimeout: 30 * time.Second}
	change(&o)
	s, err := postgres.Open(ctx, o)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	return s
}
