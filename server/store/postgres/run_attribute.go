package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/run"
)

type valueRow struct {
	RunID    string `db:"run_id"`
	FieldID  string `db:"field_id"`
	ID       string `db:"id"` // that of the field, which has one value
	Content  string `db:"content"`
	List     texts  `db:"list"`
	CreateAt int64  `db:"create_at"`
	UpdateAt int64  `db:"update_at"`
}

var valueTable = newTable(table[valueRow]{name: "pb_run_value", parent: "run_id", key: "field_id"})

func valueRows(r run.Run) []valueRow {
	out := make([]valueRow, len(r.Values))
	for i, v := range r.Values {
		out[i] = valueRow{
			RunID: r.ID, FieldID: v.FieldID, ID: v.FieldID, Content: v.Text, List: orEmpty(v.List),
			CreateAt: clock.Millis(v.CreateAt), UpdateAt: clock.Millis(v.UpdateAt),
		}
	}
	return out
}

func (r valueRow) value() attribute.Value {
	return attribute.Value{
		FieldID: r.FieldID, Content: attribute.Content{Text: r.Content, List: r.List},
		CreateAt: clock.FromMillis(r.CreateAt), UpdateAt: clock.FromMillis(r.UpdateAt),
	}
}

// hasFieldsColumn tells whether the run r has attributes. Without them it has neither
// values nor conditions, and most runs are spared the statements for these.
const hasFieldsColumn = `EXISTS (SELECT 1 FROM pb_run_field f WHERE f.owner_id = r.id) AS has_fields`

// loadAttributes reads the fields and values of runs.
func (s *Store) loadAttributes(ctx context.Context, ids []string, runs map[string]*run.Run) error {
	fields, err := s.fieldsOf(ctx, runFieldTable, ids...)
	if err != nil {
		return err
	}
	for id, of := range fields {
		runs[id].Fields = of
	}
	var rows []valueRow
	err = s.list(ctx, &rows, build.Select(valueTable.columns...).From(valueTable.name).
		Where(sq.Expr("run_id = ANY(?)", ids)).OrderBy("run_id", "create_at", `field_id COLLATE "C"`))
	for _, row := range rows {
		r := runs[row.RunID]
		r.Values = append(r.Values, row.value())
	}
	return err
}

// RunField reads one attribute of a run and its value, which is empty when it was never
// set, in one statement. Kind: NotFound.
func (s *Store) RunField(ctx context.Context, runID, fieldID string) (attribute.Field, attribute.Value, error) {
	defer s.observe("RunField")()
	var row struct {
		fieldRow
		Content *string `db:"content"`
		List    texts   `db:"list"`
		SetAt   *int64  `db:"set_at"`
		SetLast *int64  `db:"set_last"`
	}
	err := s.get(ctx, &row, build.Select(listed("f.", runFieldTable.columns), "v.content", "v.list", "v.create_at AS set_at", "v.update_at AS set_last").
		From(runFieldTable.name+" f").LeftJoin(valueTable.name+" v ON v.run_id = f.owner_id AND v.field_id = f.id").
		Where("f.owner_id = ? AND f.id = ?", runID, fieldID))
	if err != nil {
		return attribute.Field{}, attribute.Value{}, named(err, "attribute")
	}
	f, err := row.field()
	if row.Content == nil {
		return f, attribute.Value{FieldID: f.ID, Content: attribute.Content{List: []string{}}}, err
	}
	v := valueRow{FieldID: f.ID, Content: *row.Content, List: row.List, CreateAt: *row.SetAt, UpdateAt: *row.SetLast}
	return f, v.value(), err
}

// runAttributes prepares to write what differs in attributes, values and conditions.
func (s *Store) runAttributes(before, after run.Run) (save func(ctx context.Context) error, err error) {
	oldFields, err := fieldRows(after.ID, before.Fields)
	if err != nil {
		return nil, err
	}
	fields, err := fieldRows(after.ID, after.Fields)
	if err != nil {
		return nil, err
	}
	oldConditions, err := conditionRows(after.ID, before.Conditions)
	if err != nil {
		return nil, err
	}
	conditions, err := conditionRows(after.ID, after.Conditions)
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context) error {
		// Values refer to fields and go with them.
		if err := runFieldTable.sync(ctx, s, after.ID, oldFields, fields, after.UpdateAt); err != nil {
			return err
		}
		if err := valueTable.sync(ctx, s, after.ID, valueRows(before), valueRows(after), after.UpdateAt); err != nil {
			return err
		}
		return runConditionTable.sync(ctx, s, after.ID, oldConditions, conditions, after.UpdateAt)
	}, nil
}
