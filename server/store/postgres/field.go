package postgres

import (
	"context"
	"time"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/playbook"
)

type fieldRow struct {
	OwnerID    string   `db:"owner_id"`
	ID         string   `db:"id"`
	Name       string   `db:"name"`
	Type       string   `db:"type"`
	Visibility string   `db:"visibility"`
	SortOrder  float64  `db:"sort_order"`
	Options    document `db:"options"`
	ParentID   string   `db:"parent_id"`
	ValueType  string   `db:"value_type"`
	CreateAt   int64    `db:"create_at"`
	UpdateAt   int64    `db:"update_at"`
	// DeleteAt is 0 in every row that is written.
	DeleteAt int64 `db:"delete_at"`
}

// A playbook and a run keep their fields in tables of the same form.
var (
	playbookFieldTable = newTable(table[fieldRow]{name: "pb_playbook_field", parent: "owner_id", key: "id", softly: true})
	runFieldTable      = newTable(table[fieldRow]{name: "pb_run_field", parent: "owner_id", key: "id"})
)

type (
	optionsDocument struct {
		Version int              `json:"version"`
		Options []optionDocument `json:"options"`
	}
	optionDocument struct {
		ID    string `json:"id"`
		Name  string `json:"name"`
		Color string `json:"color,omitempty"`
	}
)

func fieldRows(ownerID string, fields []attribute.Field) ([]fieldRow, error) {
	out := make([]fieldRow, len(fields))
	for i, f := range fields {
		options := optionsDocument{Version: documentVersion, Options: make([]optionDocument, len(f.Options))}
		for j, o := range f.Options {
			options.Options[j] = optionDocument(o)
		}
		encoded, err := encode(options)
		if err != nil {
			return nil, err
		}
		out[i] = fieldRow{
			OwnerID: ownerID, ID: f.ID, Name: f.Name, Type: string(f.Type), Visibility: string(f.Visibility), SortOrder: f.SortOrder,
			Options: encoded, ParentID: f.ParentID, ValueType: string(f.ValueType), CreateAt: clock.Millis(f.CreateAt), UpdateAt: clock.Millis(f.UpdateAt),
		}
	}
	return out, nil
}

func (r fieldRow) field() (attribute.Field, error) {
	var in optionsDocument
	if err := decode(r.Options, &in, &in.Version); err != nil {
		return attribute.Field{}, err
	}
	options := make([]attribute.Option, len(in.Options))
	for i, o := range in.Options {
		options[i] = attribute.Option(o)
	}
	return attribute.Field{
		ID: r.ID, Name: r.Name, Type: attribute.Type(r.Type), Visibility: attribute.Visibility(r.Visibility), SortOrder: r.SortOrder,
		Options: options, ParentID: r.ParentID, ValueType: attribute.ValueType(r.ValueType),
		CreateAt: clock.FromMillis(r.CreateAt), UpdateAt: clock.FromMillis(r.UpdateAt), DeleteAt: clock.FromMillis(r.DeleteAt),
	}, nil
}

// fieldsOf gives the fields in use of each owner, in order.
func (s *Store) fieldsOf(ctx context.Context, t table[fieldRow], ownerIDs ...string) (map[string][]attribute.Field, error) {
	var rows []fieldRow
	err := s.list(ctx, &rows, build.Select(t.columns...).From(t.name).
		Where(sq.Expr("owner_id = ANY(?) AND delete_at = 0", ownerIDs)).OrderBy("owner_id", "sort_order", "create_at", `id COLLATE "C"`))
	if err != nil {
		return nil, err
	}
	out := map[string][]attribute.Field{}
	for _, r := range rows {
		f, err := r.field()
		if err != nil {
			return nil, err
		}
		out[r.OwnerID] = append(out[r.OwnerID], f)
	}
	return out, nil
}

// maxDeletedFields bounds what is told of deleted fields; the last ones are told.
const maxDeletedFields = 1000

// DeletedFields lists deleted attributes of a playbook from a time on, the last one first.
func (s *Store) DeletedFields(ctx context.Context, playbookID string, since time.Time) ([]attribute.Field, error) {
	defer s.observe("DeletedFields")()
	var rows []fieldRow
	err := s.list(ctx, &rows, build.Select(playbookFieldTable.columns...).From(playbookFieldTable.name).
		Where("owner_id = ? AND delete_at > 0 AND delete_at >= ?", playbookID, clock.Millis(since)).
		OrderBy("delete_at DESC", `id COLLATE "C"`).Limit(maxDeletedFields))
	if err != nil {
		return nil, err
	}
	out := make([]attribute.Field, len(rows))
	for i, r := range rows {
		if out[i], err = r.field(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s *Store) savePlaybookAttributes(ctx context.Context, before, after playbook.Playbook) error {
	old, err := fieldRows(after.ID, before.Fields)
	if err != nil {
		return err
	}
	fields, err := fieldRows(after.ID, after.Fields)
	if err != nil {
		return err
	}
	// A name that is given up may be taken in the same step.
	if err := playbookFieldTable.removeMissing(ctx, s, after.ID, old, fields, after.UpdateAt); err != nil {
		return err
	}
	if err := playbookFieldTable.putChanged(ctx, s, old, fields); err != nil {
		return err
	}
	was, err := conditionRows(after.ID, before.Conditions)
	if err != nil {
		return err
	}
	conditions, err := conditionRows(after.ID, after.Conditions)
	if err != nil {
		return err
	}
	return playbookConditionTable.sync(ctx, s, after.ID, was, conditions, after.UpdateAt)
}
