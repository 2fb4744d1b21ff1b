package postgres_test

import (
	"fmt"
	"reflect"
	"time"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
)

// filler gives every field of a struct a value of its own that is not zero, so that
// a field which is not stored shows, also one that is added later.
type filler struct{ n int }

// words are types of which only some values may be stored.
var words = map[reflect.Type]string{
	reflect.TypeFor[checklist.State]():        string(checklist.Skipped),
	reflect.TypeFor[checklist.AssigneeType](): string(checklist.ByAttribute),
	reflect.TypeFor[checklist.Visibility]():   string(checklist.ShownBecauseModified),
	reflect.TypeFor[playbook.ChannelMode]():   string(playbook.ExistingChannel),
	reflect.TypeFor[playbook.MetricType]():    string(playbook.MetricCurrency),
	reflect.TypeFor[run.Status]():             string(run.Finished),
	reflect.TypeFor[run.Type]():               string(run.OfPlaybook),
	reflect.TypeFor[attribute.Type]():         string(attribute.Multiselect),
	reflect.TypeFor[attribute.Visibility]():   string(attribute.Always),
	reflect.TypeFor[attribute.ValueType]():    string(attribute.URL),
}

// awkward is put into texts that people write.
const awkward = ` "quoted" 'single' \back {brace} , <b>&amp;</b> ` + "\n\ttab äöü 漢字 🎉 NULL"

func (f *filler) fill(v reflect.Value) {
	f.n++
	switch v.Interface().(type) {
	case time.Time:
		v.Set(reflect.ValueOf(time.UnixMilli(1_700_000_000_000 + int64(f.n)).UTC()))
		return
	case time.Duration:
		v.SetInt(int64(f.n) * int64(time.Millisecond))
		return
	case condition.Expr: // has members of its own type
		id := fmt.Sprintf("%06d%s", f.n, awkward)
		v.Set(reflect.ValueOf(condition.Expr{Op: condition.Or, Members: []condition.Expr{
			{Op: condition.Is, FieldID: id, Value: condition.Operand{Text: id}},
			{Op: condition.And, Members: []condition.Expr{{Op: condition.IsNot, FieldID: id, Value: condition.Operand{List: []string{id, ""}}}}},
			{Op: condition.IsNot, FieldID: id, Value: condition.Operand{List: []string{}}},
		}}))
		return
	}
	switch v.Kind() {
	case reflect.String:
		if word, ok := words[v.Type()]; ok {
			v.SetString(word)
		} else {
			v.SetString(fmt.Sprintf("%06d%s", f.n, awkward))
		}
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int64:
		v.SetInt(int64(f.n))
	case reflect.Float64:
		v.SetFloat(float64(f.n) + 0.25)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		f.fill(v.Index(0))
		f.fill(v.Index(1))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				f.fill(v.Field(i))
			}
		}
	default:
		panic("no value for a " + v.Type().String())
	}
}

// filled is a T with a value in every field.
func filled[T any]() T {
	var out T
	(&filler{}).fill(reflect.ValueOf(&out).Elem())
	return out
}

// filledRun is such a run whose values are those of its attributes.
func filledRun() run.Run {
	r := filled[run.Run]()
	for i := range r.Fields {
		r.Fields[i].DeleteAt = time.Time{} // a run holds those in use
	}
	for i := range r.Values {
		r.Values[i].FieldID = r.Fields[i].ID
	}
	return r
}
