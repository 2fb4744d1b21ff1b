package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"time"

	sq "github.com/Masterminds/squirrel"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/pkg/errors"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// table is how one kind of row is stored. R is a flat struct whose db tags name
// the columns; the table may have more columns, which the database fills.
//
// Rows are written as a JSON array in one parameter, which the server turns into
// rows of the table. So arrays, JSON and nulls need no encoding of their own, and
// one statement writes any number of rows.
type table[R any] struct {
	name string
	// parent is the column with the id of the aggregate that owns the row; empty for the aggregate itself.
	parent string
	// key identifies the row within its aggregate.
	key string
	// softly keeps removed rows, with the time in delete_at.
	softly bool

	columns  []string
	keyField int // of R
	// wire is R with JSON names in place of column names.
	wire reflect.Type
}

func newTable[R any](t table[R]) table[R] {
	row := reflect.TypeFor[R]()
	fields := make([]reflect.StructField, row.NumField())
	for i := range fields {
		f := row.Field(i)
		column := f.Tag.Get("db")
		t.columns = append(t.columns, column)
		if column == t.key {
			t.keyField = i
		}
		fields[i] = reflect.StructField{Name: f.Name, Type: f.Type, Tag: reflect.StructTag(fmt.Sprintf("json:%q", column))}
	}
	t.wire = reflect.StructOf(fields)
	return t
}

// listed is the columns as SQL has them, each with the prefix.
func listed(prefix string, columns []string) string {
	return prefix + strings.Join(columns, ", "+prefix)
}

// without gives the columns but one.
func (t table[R]) without(column string) []string {
	var out []string
	for _, c := range t.columns {
		if c != column {
			out = append(out, c)
		}
	}
	return out
}

func (t table[R]) encode(rows []R) (string, error) {
	values := make([]any, len(rows))
	for i, r := range rows {
		values[i] = reflect.ValueOf(r).Convert(t.wire).Interface()
	}
	raw, err := json.Marshal(values)
	return string(raw), errors.Wrapf(err, "encode rows of %s", t.name)
}

// insert writes new rows. Kind: Conflict when one exists.
func (t table[R]) insert(ctx context.Context, s *Store, rows ...R) error {
	return t.write(ctx, s, rows, "")
}

// put writes rows, new or not.
func (t table[R]) put(ctx context.Context, s *Store, rows []R) error {
	set := make([]string, 0, len(t.columns))
	for _, c := range t.columns {
		if c != t.parent && c != t.key {
			set = append(set, c+" = EXCLUDED."+c)
		}
	}
	return t.write(ctx, s, rows, fmt.Sprintf(" ON CONFLICT (%s, %s) DO UPDATE SET %s", t.parent, t.key, strings.Join(set, ", ")))
}

func (t table[R]) write(ctx context.Context, s *Store, rows []R, suffix string) error {
	encoded, err := t.encode(rows)
	if err != nil {
		return err
	}
	columns := listed("", t.columns)
	_, err = s.exec(ctx, sq.Expr(fmt.Sprintf("INSERT INTO %s (%s) SELECT %s FROM json_populate_recordset(NULL::%s, $1)%s",
		t.name, columns, columns, t.name, suffix), encoded))
	return err
}

// update writes the columns of an aggregate's own row that differ. Kind: NotFound
// when the row is gone.
func (t table[R]) update(ctx context.Context, s *Store, id string, before, after R) error {
	changed := t.changed(before, after)
	if len(changed) == 0 {
		return nil
	}
	encoded, err := t.encode([]R{after})
	if err != nil {
		return err
	}
	columns := listed("", changed)
	written, err := s.exec(ctx, sq.Expr(fmt.Sprintf("UPDATE %s SET (%s) = (SELECT %s FROM json_populate_recordset(NULL::%s, $1)) WHERE %s = $2",
		t.name, columns, columns, t.name, t.key), encoded, id))
	if err == nil && written == 0 {
		err = failure.New(failure.NotFound, "it does not exist")
	}
	return err
}

// changed names the columns that differ.
func (t table[R]) changed(before, after R) []string {
	var out []string
	b, a := reflect.ValueOf(before), reflect.ValueOf(after)
	for i, c := range t.columns {
		if !reflect.DeepEqual(b.Field(i).Interface(), a.Field(i).Interface()) {
			out = append(out, c)
		}
	}
	return out
}

// sync makes the rows of one aggregate those of after, given that they are those
// of before: at most one statement for new and changed rows and one for removed ones.
func (t table[R]) sync(ctx context.Context, s *Store, parentID string, before, after []R, at time.Time) error {
	if err := t.putChanged(ctx, s, before, after); err != nil {
		return err
	}
	return t.removeMissing(ctx, s, parentID, before, after, at)
}

func (t table[R]) putChanged(ctx context.Context, s *Store, before, after []R) error {
	old := make(map[string]R, len(before))
	for _, r := range before {
		old[t.keyOf(r)] = r
	}
	var differ []R
	for _, r := range after {
		if was, known := old[t.keyOf(r)]; !known || !reflect.DeepEqual(was, r) {
			differ = append(differ, r)
		}
	}
	if len(differ) == 0 {
		return nil
	}
	return t.put(ctx, s, differ)
}

func (t table[R]) removeMissing(ctx context.Context, s *Store, parentID string, before, after []R, at time.Time) error {
	kept := make(map[string]bool, len(after))
	for _, r := range after {
		kept[t.keyOf(r)] = true
	}
	var gone []string
	for _, r := range before {
		if key := t.keyOf(r); !kept[key] {
			gone = append(gone, key)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	these := sq.Expr(fmt.Sprintf("%s = ? AND %s = ANY(?)", t.parent, t.key), parentID, gone)
	var remove sq.Sqlizer = build.Delete(t.name).Where(these)
	if t.softly {
		remove = build.Update(t.name).Set("delete_at", clock.Millis(at)).Where(these)
	}
	_, err := s.exec(ctx, remove)
	return err
}

func (t table[R]) keyOf(r R) string { return reflect.ValueOf(r).Field(t.keyField).String() }

// document is a jsonb column: its text.
type document string

// MarshalJSON puts the text into a row as it is.
func (d document) MarshalJSON() ([]byte, error) { return []byte(d), nil }

// texts is a text[] column. It is never nil once it was scanned.
type texts []string

// pgtype's maps cache plans and must not be shared between goroutines.
var arrayTypes = sync.Pool{New: func() any { return pgtype.NewMap() }}

// Scan implements sql.Scanner.
func (t *texts) Scan(src any) error {
	if plain, ok := src.(string); ok && isPlainArray(plain) {
		*t = strings.Split(plain[1:len(plain)-1], ",")
		return nil
	}
	types := arrayTypes.Get().(*pgtype.Map)
	defer arrayTypes.Put(types)
	if err := types.SQLScanner((*[]string)(t)).Scan(src); err != nil {
		return err
	}
	if *t == nil {
		*t = texts{}
	}
	return nil
}

// isPlainArray tells whether an array's text is one of words that need no quotes, such as
// ids, which is worth knowing: most arrays are, and long ones.
func isPlainArray(text string) bool {
	return len(text) > 2 && text[0] == '{' && !strings.ContainsAny(text[1:], `"\{`) && !strings.Contains(text, "NULL")
}

// orEmpty keeps nil out of the rows, so that nil and empty are the same when compared.
func orEmpty[T ~string](in []T) texts {
	out := make(texts, len(in))
	for i, s := range in {
		out[i] = string(s)
	}
	return out
}
