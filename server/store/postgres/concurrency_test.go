package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

// inParallel runs do for each number, half of them on each of two nodes.
func inParallel(t *testing.T, s *postgres.Store, n int, do func(s *postgres.Store, i int) error) {
	t.Helper()
	nodes := []*postgres.Store{s, pgtest.Again(t, s)}
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = do(nodes[i%len(nodes)], i) })
	}
	wg.Wait()
	for _, err := range errs {
		require.NoError(t, err)
	}
}

func TestFiftyPeopleTickFiftyTasksAtOnce(t *testing.T) {
	const people = 50
	s := pgtest.Open(t)
	r := insertChecklist(t, s, func(r *run.Run) {
		for i := range people {
			_, err := r.AddTask(checklist.ListRef{}, checklist.TaskDraft{Title: fmt.Sprint("Task ", i)}, ids, start)
			require.NoError(t, err)
		}
	})
	inParallel(t, s, people, func(s *postgres.Store, i int) error {
		return s.InTx(ctx, func(ctx context.Context) error {
			locked, err := s.RunForUpdate(ctx, r.ID)
			if err != nil {
				return err
			}
			before := locked.Clone()
			at := locked.UpdateAt.Add(time.Millisecond)
			if err := locked.SetTaskState(checklist.Ref{Position: i}, checklist.Closed, at); err != nil {
				return err
			}
			locked.UpdateAt = at
			locked.Timeline = append(locked.Timeline, run.TimelineEntry{ID: ids.New(), EventType: "task_state_modified", CreateAt: at, EventAt: at})
			return s.SaveRun(ctx, before, locked)
		})
	})

	got, err := s.Run(ctx, r.ID)
	require.NoError(t, err)
	total, done := got.Checklists.Count()
	require.Equal(t, people, total)
	require.Equal(t, people, done, "every tick is kept")
	require.Len(t, got.Timeline, people)
	require.Equal(t, r.UpdateAt.Add(people*time.Millisecond), got.UpdateAt, "every change saw the one before")
}

func TestRunNumbersAreUniqueAndWithoutGaps(t *testing.T) {
	const starts = 40
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1)
	inParallel(t, s, starts, func(s *postgres.Store, i int) error {
		err := s.InTx(ctx, func(ctx context.Context) error {
			locked, err := s.PlaybookForUpdate(ctx, p.ID)
			if err != nil {
				return err
			}
			before := locked.Clone()
			number, err := locked.TakeRunNumber()
			if err != nil {
				return err
			}
			if err := s.SavePlaybook(ctx, before, locked); err != nil {
				return err
			}
			r, err := run.FromPlaybook(locked, number, run.Start{ID: ids.New(), OwnerID: "owner", ChannelID: "channel", TeamID: "team"}, ids, start)
			if err != nil {
				return err
			}
			if err := s.SaveRun(ctx, run.Run{}, r); err != nil {
				return err
			}
			if i%4 == 0 {
				return errGivenUp // and the number with it
			}
			return nil
		})
		if errors.Is(err, errGivenUp) {
			return nil
		}
		return err
	})

	page, err := s.Runs(ctx, run.Filter{Visible: everything, PlaybookID: p.ID, PerPage: starts})
	require.NoError(t, err)
	const kept = starts - starts/4
	require.Len(t, page.Runs, kept)
	seen := map[int64]bool{}
	for _, r := range page.Runs {
		seen[r.Number] = true
	}
	for n := int64(1); n <= kept; n++ {
		require.True(t, seen[n], "number %d was given out", n)
	}
	got, err := s.Playbook(ctx, p.ID)
	require.NoError(t, err)
	require.EqualValues(t, kept+1, got.NextRunNumber)
}

var errGivenUp = fmt.Errorf("given up")

// Two transactions that wait for each other: the database ends one of them, which
// then runs again and finds the other's work.
func TestATransactionThatLosesIsRunAgain(t *testing.T) {
	s := pgtest.Open(t)
	a, b := insertPlaybook(t, s, 1), insertPlaybook(t, s, 1)
	var met sync.WaitGroup
	met.Add(2)
	tries := [2]int{}
	inParallel(t, s, 2, func(s *postgres.Store, i int) error {
		order := []playbook.Playbook{a, b}
		if i == 1 {
			order = []playbook.Playbook{b, a}
		}
		return s.InTx(ctx, func(ctx context.Context) error {
			tries[i]++
			for n, p := range order {
				locked, err := s.PlaybookForUpdate(ctx, p.ID)
				if err != nil {
					return err
				}
				if n == 0 && tries[i] == 1 {
					met.Done()
					met.Wait() // both hold their first lock
				}
				before := locked.Clone()
				if _, err := locked.TakeRunNumber(); err != nil {
					return err
				}
				if err := s.SavePlaybook(ctx, before, locked); err != nil {
					return err
				}
			}
			return nil
		})
	})
	require.GreaterOrEqual(t, tries[0]+tries[1], 3, "one of them needed a second try")
	for _, p := range []playbook.Playbook{a, b} {
		got, err := s.Playbook(ctx, p.ID)
		require.NoError(t, err)
		require.EqualValues(t, 3, got.NextRunNumber, "both took a number")
	}
}

// A reader never sees half of a change.
func TestAReadIsOneState(t *testing.T) {
	s := pgtest.Open(t)
	r := insertChecklist(t, s)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 50 {
			saveRun(panicking{}, s, r.ID, func(r *run.Run) {
				at := r.UpdateAt.Add(time.Millisecond)
				_, err := r.AddChecklist(checklist.Draft{Title: "new", Tasks: []checklist.TaskDraft{{Title: "task"}}}, ids, at)
				require.NoError(panicking{}, err)
				if len(r.Checklists) > 2 {
					// A task moves to another list and its own one goes.
					require.NoError(panicking{}, r.MoveTask(checklist.Ref{List: checklist.ListRef{Position: 1}}, checklist.ListRef{}, 0, at))
					require.NoError(panicking{}, r.RemoveChecklist(checklist.ListRef{Position: 1}))
				}
				r.UpdateAt = at
			})
		}
	}()
	defer func() { <-done }()
	node := pgtest.Again(t, s)
	for reading := true; reading; {
		select {
		case <-done:
			reading = false
		default:
		}
		got, err := node.Run(ctx, r.ID)
		require.NoError(t, err)
		step := int(got.UpdateAt.Sub(r.UpdateAt) / time.Millisecond)
		require.Equal(t, step, got.Checklists.Size(), "the time stamp and the tasks belong to the same change")
	}
}

// panicking lets helpers that fail a test run on another goroutine than the test's.
type panicking struct{}

func (panicking) Errorf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }
func (panicking) FailNow()                          { panic("failed") }
