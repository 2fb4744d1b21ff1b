package testkit

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
)

// Conditional creates a playbook of Owner with the attributes Severity, which is High or
// Low, and Lead, a user, in this order. The first task of its first checklist goes to the
// lead; the whole second checklist is shown when the severity is High.
func (w *World) Conditional(t testing.TB, edits ...func(*playbook.Draft)) playbook.Playbook {
	t.Helper()
	p, ctx, as := w.Playbook(t, edits...), context.Background(), As(w.Owner)
	severity, _, err := w.Playbooks.AddField(ctx, as, p.ID, attribute.Draft{
		Name: "Severity", Type: attribute.Select, Options: []attribute.Option{{Name: "High"}, {Name: "Low"}},
	}, time.Time{})
	require.NoError(t, err)
	lead, _, err := w.Playbooks.AddField(ctx, as, p.ID, attribute.Draft{Name: "Lead", Type: attribute.User, SortOrder: 1}, time.Time{})
	require.NoError(t, err)
	high, p, err := w.Playbooks.AddCondition(ctx, as, p.ID, condition.Expr{
		Op: condition.Is, FieldID: severity.ID, Value: condition.Operand{List: []string{severity.Options[0].ID}},
	}, time.Time{})
	require.NoError(t, err)
	lists := p.Clone().Checklists
	lists[0].Tasks[0].AssigneeType, lists[0].Tasks[0].AssigneeFieldID = checklist.ByAttribute, lead.ID
	for i := range lists[1].Tasks {
		lists[1].Tasks[i].ConditionID = high.ID
	}
	p, err = w.Playbooks.Edit(ctx, as, p.ID, playbook.Edit{Checklists: &lists}, time.Time{})
	require.NoError(t, err)
	return p
}
