package postgres_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/run"
	"playbooks/server/store/pgtest"
)

func TestNoticesWaitInTheirOrder(t *testing.T) {
	s := pgtest.Open(t)
	r := insertRun(t, s, insertPlaybook(t, s, 1), 1)
	notice := func(channel string, kind run.NoticeKind) run.Notice {
		return run.Notice{RunID: r.ID, ChannelID: channel, Kind: kind, ActorID: "ada", PostID: "post"}
	}
	require.NoError(t, s.AddNotices(ctx, nil))
	require.NoError(t, s.AddNotices(ctx, []run.Notice{
		notice("a", run.NoticeOfStatus), notice("b", run.NoticeOfStatus), notice("a", run.NoticeOfFinish), notice("b", run.NoticeOfFinish),
	}))
	require.NoError(t, s.AddNotices(ctx, []run.Notice{notice("a", run.NoticeOfRestore)}))

	waiting := func(channel string) []run.Notice {
		got, err := s.Notices(ctx, r.ID, channel)
		require.NoError(t, err)
		return got
	}
	kinds := func(all []run.Notice) (out []run.NoticeKind) {
		for _, n := range all {
			out = append(out, n.Kind)
		}
		return out
	}
	all := waiting("a")
	require.Equal(t, []run.NoticeKind{run.NoticeOfStatus, run.NoticeOfFinish, run.NoticeOfRestore}, kinds(all))
	first := all[0]
	require.Positive(t, first.Seq)
	first.Seq = 0
	require.Equal(t, notice("a", run.NoticeOfStatus), first)
	require.NoError(t, s.RemoveNotice(ctx, all[0]))
	require.NoError(t, s.RemoveNotice(ctx, all[0]))
	require.Equal(t, []run.NoticeKind{run.NoticeOfFinish, run.NoticeOfRestore}, kinds(waiting("a")))
	require.Len(t, waiting("b"), 2)
	require.Empty(t, waiting("c"))
}

func TestTheStartOfARunIsAnnouncedBeforeTheRunIsStored(t *testing.T) {
	s := pgtest.Open(t)
	r := filledRun()
	start := []run.Notice{{RunID: r.ID, ChannelID: "a", Kind: run.NoticeOfCreation, ActorID: "ada"}}
	require.NoError(t, s.InTx(ctx, func(ctx context.Context) error {
		if err := s.AddNotices(ctx, start); err != nil {
			return err
		}
		return s.SaveRun(ctx, run.Run{}, r)
	}))
	waiting, err := s.Notices(ctx, r.ID, "a")
	require.NoError(t, err)
	require.Len(t, waiting, 1)
	require.Error(t, s.AddNotices(ctx, []run.Notice{{RunID: "none", ChannelID: "a", Kind: run.NoticeOfCreation}}))
}

func TestThreads(t *testing.T) {
	s := pgtest.Open(t)
	r := insertRun(t, s, insertPlaybook(t, s, 1), 1)
	root := func() string {
		id, err := s.Thread(ctx, r.ID, "channel")
		require.NoError(t, err)
		return id
	}
	require.Empty(t, root())
	require.NoError(t, s.SetThread(ctx, r.ID, "channel", "first"))
	require.NoError(t, s.SetThread(ctx, r.ID, "other", "other"))
	require.Equal(t, "first", root())
	require.NoError(t, s.SetThread(ctx, r.ID, "channel", "second"))
	require.Equal(t, "second", root())
}

func TestALeaseHasOneHolder(t *testing.T) {
	s := pgtest.Open(t)
	nodes := []string{"a", "b", "c", "d"}
	var got atomic.Int32
	var wg sync.WaitGroup
	for _, node := range nodes {
		wg.Go(func() {
			ok, err := s.Lease(ctx, "work", node, time.Hour)
			if err == nil && ok {
				got.Add(1)
			}
		})
	}
	wg.Wait()
	require.EqualValues(t, 1, got.Load())

	lease := func(name, holder string, d time.Duration) bool {
		ok, err := s.Lease(ctx, name, holder, d)
		require.NoError(t, err)
		return ok
	}
	require.True(t, lease("other work", "b", time.Hour))
	require.NoError(t, s.EndLease(ctx, "other work", "a"))
	require.False(t, lease("other work", "a", time.Hour), "only the holder ends a lease")
	require.NoError(t, s.EndLease(ctx, "other work", "b"))
	require.True(t, lease("other work", "a", -time.Second))
	require.True(t, lease("other work", "b", time.Hour), "a lease ends by itself")
}
