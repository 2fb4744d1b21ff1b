package postgres_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

// conditional saves a playbook with text attributes, each of which shows a task of the
// first checklist when it is "on", as far as there are tasks.
func conditional(t require.TestingT, s *postgres.Store, size, attributes int) playbook.Playbook {
	p := newPlaybook(t, size)
	for i := range attributes {
		f, err := p.AddField(attribute.Draft{Name: fmt.Sprint("Attribute ", i), Type: attribute.Text, SortOrder: float64(-i)}, ids, start)
		require.NoError(t, err)
		c, err := p.AddCondition(condition.Expr{Op: condition.Is, FieldID: f.ID, Value: condition.Operand{Text: "on"}}, ids, start)
		require.NoError(t, err)
		if i < size {
			p.Checklists[0].Tasks[i].ConditionID = c.ID
		}
	}
	require.NoError(t, s.SavePlaybook(ctx, playbook.Playbook{}, p))
	return p
}

func TestARunOwnsItsAttributes(t *testing.T) {
	s := pgtest.Open(t)
	p := conditional(t, s, 3, 3)
	r := insertRun(t, s, p, 1)
	got, err := s.Run(ctx, r.ID)
	require.NoError(t, err)
	same(t, r, got, "after the start")

	savePlaybook(t, s, p.ID, func(p *playbook.Playbook) {
		for _, c := range p.Conditions {
			require.NoError(t, p.RemoveCondition(c.ID))
		}
		for _, f := range p.Fields {
			require.NoError(t, p.RemoveField(f.ID))
		}
	})
	got, err = s.Run(ctx, r.ID)
	require.NoError(t, err)
	same(t, r, got, "later edits of the playbook do not reach the run")
}

func TestFiftyPeopleSetValuesAtOnce(t *testing.T) {
	const people = 50
	s := pgtest.Open(t)
	r := insertRun(t, s, conditional(t, s, 10, 10), 1)
	inParallel(t, s, people, func(s *postgres.Store, i int) error {
		return s.InTx(ctx, func(ctx context.Context) error {
			locked, err := s.RunForUpdate(ctx, r.ID)
			if err != nil {
				return err
			}
			before := locked.Clone()
			at := locked.UpdateAt.Add(time.Millisecond)
			// Every attribute is written five times, at last by whoever comes last.
			text := fmt.Sprint(locked.Value(locked.Fields[i%10].ID).Text, i, ";")
			if _, err := locked.SetValue(locked.Fields[i%10].ID, attribute.Input{Text: &text}, at); err != nil {
				return err
			}
			locked.UpdateAt = at
			return s.SaveRun(ctx, before, locked)
		})
	})
	got, err := s.Run(ctx, r.ID)
	require.NoError(t, err)
	require.Len(t, got.Values, 10)
	for i := range people {
		require.Contains(t, ";"+got.Value(got.Fields[i%10].ID).Text, fmt.Sprint(";", i, ";"), "every writer saw those before")
	}
	require.Equal(t, r.UpdateAt.Add(people*time.Millisecond), got.UpdateAt)
	for _, task := range got.Checklists[0].Tasks {
		require.Equal(t, checklist.Hidden, task.ConditionAction)
	}
}

// A change of a value writes the value and what it shows, and nothing else.
func TestAValueAndItsTasksAreWrittenTogether(t *testing.T) {
	s := pgtest.Open(t)
	r := insertRun(t, s, conditional(t, s, 3, 3), 1)
	on := "on"
	want := saveRun(t, s, r.ID, func(r *run.Run) {
		at := r.UpdateAt.Add(time.Second)
		_, err := r.SetValue(r.Fields[0].ID, attribute.Input{Text: &on}, at)
		require.NoError(t, err)
		r.UpdateAt = at
	})
	got, err := s.Run(ctx, r.ID)
	require.NoError(t, err)
	same(t, want, got, "read again")
	for _, f := range want.Fields {
		field, value, err := s.RunField(ctx, r.ID, f.ID)
		require.NoError(t, err)
		same(t, f, field, "an attribute by itself")
		same(t, want.Value(f.ID), value, "and its value")
	}
	shown := 0
	for _, task := range got.Checklists[0].Tasks {
		if task.Visible() {
			shown++
		}
	}
	require.Equal(t, 1, shown)
}
