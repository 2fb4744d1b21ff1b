package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/condition"
)

type conditionRow struct {
	OwnerID  string   `db:"owner_id"`
	ID       string   `db:"id"`
	Expr     document `db:"expr"`
	CreateAt int64    `db:"create_at"`
	UpdateAt int64    `db:"update_at"`
}

// A playbook and a run keep their conditions in tables of the same form.
var (
	playbookConditionTable = newTable(table[conditionRow]{name: "pb_playbook_condition", parent: "owner_id", key: "id"})
	runConditionTable      = newTable(table[conditionRow]{name: "pb_run_condition", parent: "owner_id", key: "id"})
)

type (
	exprDocument struct {
		Version int `json:"version"`
		nodeDocument
	}
	// nodeDocument has members for a group, a field and one of text and list for a comparison.
	nodeDocument struct {
		Op      string         `json:"op"`
		Members []nodeDocument `json:"members,omitempty"`
		FieldID string         `json:"field_id,omitempty"`
		Text    string         `json:"text,omitempty"`
		List    *[]string      `json:"list,omitempty"`
	}
)

func fromExpr(e condition.Expr) nodeDocument {
	out := nodeDocument{Op: string(e.Op), FieldID: e.FieldID, Text: e.Value.Text}
	if e.Value.List != nil {
		out.List = &e.Value.List
	}
	for _, m := range e.Members {
		out.Members = append(out.Members, fromExpr(m))
	}
	return out
}

func (d nodeDocument) expr() condition.Expr {
	out := condition.Expr{Op: condition.Op(d.Op), FieldID: d.FieldID, Value: condition.Operand{Text: d.Text}}
	if d.List != nil {
		out.Value.List = *d.List
	}
	for _, m := range d.Members {
		out.Members = append(out.Members, m.expr())
	}
	return out
}

func conditionRows(ownerID string, conditions []condition.Condition) ([]conditionRow, error) {
	out := make([]conditionRow, len(conditions))
	for i, c := range conditions {
		encoded, err := encode(exprDocument{Version: documentVersion, nodeDocument: fromExpr(c.Expr)})
		if err != nil {
			return nil, err
		}
		out[i] = conditionRow{OwnerID: ownerID, ID: c.ID, Expr: encoded, CreateAt: clock.Millis(c.CreateAt), UpdateAt: clock.Millis(c.UpdateAt)}
	}
	return out, nil
}

// conditionsOf gives the conditions of each owner, in the order of their making.
func (s *Store) conditionsOf(ctx context.Context, t table[conditionRow], ownerIDs ...string) (map[string][]condition.Condition, error) {
	var rows []conditionRow
	err := s.list(ctx, &rows, build.Select(t.columns...).From(t.name).
		Where(sq.Expr("owner_id = ANY(?)", ownerIDs)).OrderBy("owner_id", "create_at", `id COLLATE "C"`))
	if err != nil {
		return nil, err
	}
	out := map[string][]condition.Condition{}
	for _, r := range rows {
		var in exprDocument
		if err := decode(r.Expr, &in, &in.Version); err != nil {
			return nil, err
		}
		out[r.OwnerID] = append(out[r.OwnerID], condition.Condition{
			ID: r.ID, Expr: in.expr(), CreateAt: clock.FromMillis(r.CreateAt), UpdateAt: clock.FromMillis(r.UpdateAt),
		})
	}
	return out, nil
}
