package postgres_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

var ctx = context.Background()

// same fails when two values differ anywhere, but for recorded events.
func same[T any](t require.TestingT, want, got T, about string) {
	diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(run.Run{}, playbook.Playbook{}))
	require.Empty(t, diff, about)
}

// saveRun saves as the change pipeline does.
func saveRun(t require.TestingT, s *postgres.Store, id string, change func(r *run.Run)) run.Run {
	var after run.Run
	require.NoError(t, s.InTx(ctx, func(ctx context.Context) error {
		r, err := s.RunForUpdate(ctx, id)
		if err != nil {
			return err
		}
		before := r.Clone()
		change(&r)
		after = r
		return s.SaveRun(ctx, before, r)
	}))
	return after
}

func savePlaybook(t require.TestingT, s *postgres.Store, id string, change func(p *playbook.Playbook)) playbook.Playbook {
	var after playbook.Playbook
	require.NoError(t, s.InTx(ctx, func(ctx context.Context) error {
		p, err := s.PlaybookForUpdate(ctx, id)
		if err != nil {
			return err
		}
		before := p.Clone()
		change(&p)
		after = p
		return s.SavePlaybook(ctx, before, p)
	}))
	return after
}

func TestAPlaybookKeepsEveryField(t *testing.T) {
	s := pgtest.Open(t)
	p := filled[playbook.Playbook]()
	for i := range p.Fields {
		p.Fields[i].DeleteAt = time.Time{} // a playbook holds those in use
	}
	require.NoError(t, s.SavePlaybook(ctx, playbook.Playbook{}, p))

	got, err := s.Playbook(ctx, p.ID)
	require.NoError(t, err)
	same(t, p, got, "after insert")

	bare := playbook.Playbook{
		ID: p.ID, CreateAt: p.CreateAt, UpdateAt: p.UpdateAt, NextRunNumber: 1,
		Content: playbook.Content{
			Title: "bare", ChannelMode: playbook.NewChannel, Checklists: []checklist.Template{},
			InvitedUserIDs: []string{}, InvitedGroupIDs: []string{}, BroadcastChannelIDs: []string{},
			CreationWebhookURLs: []string{}, StatusWebhookURLs: []string{}, Keywords: []string{},
		},
		Members: []playbook.Member{}, Metrics: []playbook.Metric{}, RemovedMetrics: []playbook.RemovedMetric{},
		Fields: []attribute.Field{}, Conditions: []condition.Condition{},
	}
	savePlaybook(t, s, p.ID, func(p *playbook.Playbook) { *p = bare })
	got, err = s.Playbook(ctx, p.ID)
	require.NoError(t, err)
	same(t, bare, got, "after emptying")

	savePlaybook(t, s, p.ID, func(q *playbook.Playbook) { *q = p })
	got, err = s.Playbook(ctx, p.ID)
	require.NoError(t, err)
	same(t, p, got, "after filling again")
}

func TestARunKeepsEveryField(t *testing.T) {
	s := pgtest.Open(t)
	r := filledRun()
	require.NoError(t, s.SaveRun(ctx, run.Run{}, r))

	got, err := s.Run(ctx, r.ID)
	require.NoError(t, err)
	same(t, r, got, "after insert")

	bare := run.Run{
		ID: r.ID, Type: run.ChannelChecklist, ChannelID: "channel", OwnerID: "owner", Status: run.InProgress,
		CreateAt: r.CreateAt, UpdateAt: r.UpdateAt,
		Settings: run.Settings{
			InvitedUserIDs: []string{}, InvitedGroupIDs: []string{}, BroadcastChannelIDs: []string{},
			CreationWebhookURLs: []string{}, StatusWebhookURLs: []string{},
		},
		Checklists: checklist.Lists{}, ParticipantIDs: []string{}, FollowerIDs: []string{}, StatusPosts: []run.StatusPost{}, MetricValues: []run.MetricValue{}, Timeline: []run.TimelineEntry{},
		Fields: []attribute.Field{}, Values: []attribute.Value{}, Conditions: []condition.Condition{},
	}
	saveRun(t, s, r.ID, func(r *run.Run) { *r = bare })
	got, err = s.Run(ctx, r.ID)
	require.NoError(t, err)
	same(t, bare, got, "after emptying")

	saveRun(t, s, r.ID, func(q *run.Run) { *q = r })
	got, err = s.Run(ctx, r.ID)
	require.NoError(t, err)
	same(t, r, got, "after filling again")
}

func TestWhatDoesNotExist(t *testing.T) {
	s := pgtest.Open(t)
	reads := map[string]func(ctx context.Context) error{
		"Playbook":          func(ctx context.Context) error { _, err := s.Playbook(ctx, "none"); return err },
		"PlaybookForUpdate": func(ctx context.Context) error { _, err := s.PlaybookForUpdate(ctx, "none"); return err },
		"PlaybookSubject":   func(ctx context.Context) error { _, err := s.PlaybookSubject(ctx, "none", "user"); return err },
		"PlaybookStats":     func(ctx context.Context) error { _, err := s.PlaybookStats(ctx, "none"); return err },
		"SavePlaybook": func(ctx context.Context) error {
			return s.SavePlaybook(ctx, playbook.Playbook{ID: "none"}, playbook.Playbook{ID: "none", Content: playbook.Content{Title: "changed"}})
		},
		"Run":          func(ctx context.Context) error { _, err := s.Run(ctx, "none"); return err },
		"RunForUpdate": func(ctx context.Context) error { _, err := s.RunForUpdate(ctx, "none"); return err },
		"RunField":     func(ctx context.Context) error { _, _, err := s.RunField(ctx, "none", "none"); return err },
		"RunSubject":   func(ctx context.Context) error { _, err := s.RunSubject(ctx, "none", "user"); return err },
		"SaveRun": func(ctx context.Context) error {
			return s.SaveRun(ctx, run.Run{ID: "none"}, run.Run{ID: "none", Name: "changed"})
		},
	}
	for name, read := range reads {
		t.Run(name, func(t *testing.T) {
			err := s.InTx(ctx, read)
			require.True(t, failure.Is(err, failure.NotFound), "got %v", err)
			require.Contains(t, failure.Message(err), "there is no such ")
		})
	}
}

func TestLocksNeedATransaction(t *testing.T) {
	s := pgtest.Open(t)
	_, err := s.RunForUpdate(ctx, "any")
	require.True(t, failure.Is(err, failure.Internal), "got %v", err)
	_, err = s.PlaybookForUpdate(ctx, "any")
	require.True(t, failure.Is(err, failure.Internal), "got %v", err)
}
