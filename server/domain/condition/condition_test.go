package condition_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/condition"
	"playbooks/server/failure"
)

var now = time.UnixMilli(1_700_000_000_000).UTC()

func field(name string, typ attribute.Type, options ...string) attribute.Field {
	d := attribute.Draft{Name: name, Type: typ}
	for _, o := range options {
		d.Options = append(d.Options, attribute.Option{Name: o})
	}
	f, err := attribute.New(d, clock.RandomIDs{}, now)
	if err != nil {
		panic(err)
	}
	return f
}

var (
	note   = field("Note", attribute.Text)
	level  = field("Level", attribute.Select, "High", "Low")
	tags   = field("Tags", attribute.Multiselect, "x", "y", "z")
	when   = field("When", attribute.Date)
	fields = []attribute.Field{note, level, tags, when}
)

func is(fieldID, text string) condition.Expr {
	return condition.Expr{Op: condition.Is, FieldID: fieldID, Value: condition.Operand{Text: text}}
}

func oneOf(fieldID string, options ...string) condition.Expr {
	return condition.Expr{Op: condition.Is, FieldID: fieldID, Value: condition.Operand{List: append([]string{}, options...)}}
}

func not(e condition.Expr) condition.Expr {
	e.Op = condition.IsNot
	return e
}

func group(op condition.Op, members ...condition.Expr) condition.Expr {
	return condition.Expr{Op: op, Members: members}
}

func TestWhatMayBeWritten(t *testing.T) {
	high := level.Options[0].ID
	many := make([]condition.Expr, condition.MaxComparisons+1)
	for i := range many {
		many[i] = is(note.ID, "x")
	}
	for name, c := range map[string]struct {
		e  condition.Expr
		ok bool
	}{
		"text":                     {is(note.ID, " x "), true},
		"empty text":               {not(is(note.ID, "")), true},
		"option":                   {oneOf(level.ID, high), true},
		"options":                  {not(oneOf(tags.ID, tags.Options[0].ID, tags.Options[2].ID)), true},
		"group":                    {group(condition.And, is(note.ID, "a"), not(oneOf(level.ID, high))), true},
		"group of one":             {group(condition.Or, is(note.ID, "a")), true},
		"nothing":                  {condition.Expr{}, false},
		"empty group":              {group(condition.And), false},
		"nested groups":            {group(condition.And, group(condition.Or, is(note.ID, "a"))), false},
		"no attribute":             {is("", "x"), false},
		"unknown attribute":        {is("nope", "x"), false},
		"list for text":            {oneOf(note.ID, "x"), false},
		"text for option":          {is(level.ID, high), false},
		"no options":               {oneOf(level.ID), false},
		"option of another":        {oneOf(tags.ID, high), false},
		"type that cannot be used": {is(when.ID, "2024-01-01"), false},
		"too many":                 {group(condition.Or, many...), false},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := condition.Check(c.e, fields)
			if c.ok {
				require.NoError(t, err)
				return
			}
			require.Equal(t, failure.Invalid, failure.Of(err))
			require.Contains(t, failure.Problems(err)[0].Field, "condition_expr")
		})
	}
	in := is(note.ID, "  x ")
	out, err := condition.Check(group(condition.And, in), fields)
	require.NoError(t, err)
	require.Equal(t, "x", out.Members[0].Value.Text)
	require.Equal(t, "  x ", in.Value.Text)
}

func TestMeaning(t *testing.T) {
	high, low, x, y := level.Options[0].ID, level.Options[1].ID, tags.Options[0].ID, tags.Options[1].ID
	values := condition.Values{
		note.ID: {Text: "Hello"}, level.ID: {Text: high}, tags.ID: {List: []string{x}}, when.ID: {Text: "2024-01-01T00:00:00Z"},
	}
	for _, c := range []struct {
		name   string
		e      condition.Expr
		values condition.Values
		want   bool
	}{
		{"nothing is true", condition.Expr{}, values, true},
		{"case does not count", is(note.ID, "hELLO"), values, true},
		{"other text", is(note.ID, "bye"), values, false},
		{"missing is empty", is(note.ID, ""), nil, true},
		{"list for text", oneOf(note.ID, "Hello"), values, false},
		{"one of the options", oneOf(level.ID, low, high), values, true},
		{"another option", oneOf(level.ID, low), values, false},
		{"no option chosen", oneOf(level.ID, high), nil, false},
		{"text for option", is(level.ID, high), values, false},
		{"a common option", oneOf(tags.ID, y, x), values, true},
		{"no common option", oneOf(tags.ID, y), values, false},
		{"unknown attribute", is("nope", ""), values, false},
		{"not an unknown attribute", not(is("nope", "")), values, true},
		{"other types", is(when.ID, "2024-01-01T00:00:00Z"), values, false},
		{"all", group(condition.And, is(note.ID, "hello"), oneOf(level.ID, low)), values, false},
		{"any", group(condition.Or, is(note.ID, "hello"), oneOf(level.ID, low)), values, true},
	} {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.want, condition.Met(c.e, fields, c.values)) })
	}
}

func TestWords(t *testing.T) {
	high, low := level.Options[0].ID, level.Options[1].ID
	for want, e := range map[string]condition.Expr{
		`"Note" is "x"`:                    is(note.ID, "x"),
		`"Note" is not empty`:              not(is(note.ID, "")),
		`"Level" is High`:                  oneOf(level.ID, high),
		`"Level" is not [High,Low]`:        not(oneOf(level.ID, high, low)),
		`"Level" is gone`:                  oneOf(level.ID, "gone"),
		`"gone" is x`:                      is("gone", "x"),
		`"Note" is "a" AND "Level" is Low`: group(condition.And, is(note.ID, "a"), oneOf(level.ID, low)),
		`"Note" is "a"`:                    group(condition.Or, is(note.ID, "a")),
		`"Note" is "a" OR ("Note" is "b" AND "Note" is "c")`: group(condition.Or, is(note.ID, "a"), group(condition.And, is(note.ID, "b"), is(note.ID, "c"))),
	} {
		require.Equal(t, want, condition.Words(e, fields))
	}
}

func TestUses(t *testing.T) {
	e := group(condition.And, is(note.ID, "a"), oneOf(level.ID, level.Options[0].ID))
	require.True(t, e.Uses(level.ID))
	require.False(t, e.Uses(tags.ID))
	require.True(t, e.UsesOption(level.ID, level.Options[0].ID))
	require.False(t, e.UsesOption(level.ID, level.Options[1].ID))
}

// expr draws an expression of any depth that may also name what does not exist.
func expr(depth int) *rapid.Generator[condition.Expr] {
	return rapid.Custom(func(t *rapid.T) condition.Expr {
		if depth > 0 && rapid.Bool().Draw(t, "group") {
			op := rapid.SampledFrom([]condition.Op{condition.And, condition.Or}).Draw(t, "op")
			return group(op, rapid.SliceOfN(expr(depth-1), 1, 4).Draw(t, "members")...)
		}
		op := rapid.SampledFrom([]condition.Op{condition.Is, condition.IsNot}).Draw(t, "op")
		f := rapid.SampledFrom(append([]attribute.Field{{ID: "gone"}}, fields...)).Draw(t, "field")
		e := condition.Expr{Op: op, FieldID: f.ID, Value: condition.Operand{Text: rapid.SampledFrom([]string{"", "a", "B"}).Draw(t, "text")}}
		if len(f.Options) > 0 {
			e.Value = condition.Operand{List: []string{}}
			for _, o := range f.Options {
				if rapid.Bool().Draw(t, o.Name) {
					e.Value.List = append(e.Value.List, o.ID)
				}
			}
		}
		return e
	})
}

func values() *rapid.Generator[condition.Values] {
	return rapid.Custom(func(t *rapid.T) condition.Values {
		out := condition.Values{note.ID: {Text: rapid.SampledFrom([]string{"", "A", "b"}).Draw(t, "note")}}
		if rapid.Bool().Draw(t, "level set") {
			out[level.ID] = attribute.Content{Text: rapid.SampledFrom(level.Options).Draw(t, "level").ID}
		}
		var list []string
		for _, o := range tags.Options {
			if rapid.Bool().Draw(t, "tag "+o.Name) {
				list = append(list, o.ID)
			}
		}
		out[tags.ID] = attribute.Content{List: list}
		return out
	})
}

func TestIsNotIsTheNegation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, v := expr(0).Draw(t, "e"), values().Draw(t, "v")
		e.Op = condition.Is
		require.Equal(t, !condition.Met(e, fields, v), condition.Met(not(e), fields, v))
	})
}

func TestGroupsAreAllAndAny(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		members, v := rapid.SliceOfN(expr(2), 1, 4).Draw(t, "members"), values().Draw(t, "v")
		all, anyOf := true, false
		for _, m := range members {
			all, anyOf = all && condition.Met(m, fields, v), anyOf || condition.Met(m, fields, v)
		}
		require.Equal(t, all, condition.Met(group(condition.And, members...), fields, v))
		require.Equal(t, anyOf, condition.Met(group(condition.Or, members...), fields, v))
	})
}

// A copy of a condition means for the copied attributes and values what the original
// means for the originals.
func TestTranslationKeepsTheMeaning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, v := expr(2).Draw(t, "e"), values().Draw(t, "v")
		copies, tr := attribute.Copied(fields, true, clock.RandomIDs{}, now)
		out, ok := condition.Translated(e, tr)
		if !ok {
			return
		}
		translated := condition.Values{}
		for id, c := range v {
			t := attribute.Content{Text: c.Text}
			if option := tr.Option(id, c.Text); option != "" {
				t.Text = option
			}
			for _, o := range c.List {
				t.List = append(t.List, tr.Option(id, o))
			}
			translated[tr.Field(id)] = t
		}
		require.Equal(t, condition.Met(e, fields, v), condition.Met(out, copies, translated))
		require.False(t, out.Uses(note.ID), "no original is named")
	})
}

func TestWhatCannotBeTranslated(t *testing.T) {
	_, tr := attribute.Copied(fields, true, clock.RandomIDs{}, now)
	_, ok := condition.Translated(group(condition.Or, is(note.ID, "a"), is("gone", "b")), tr)
	require.False(t, ok)
	_, ok = condition.Translated(oneOf(level.ID, "gone"), tr)
	require.False(t, ok)
	out, ok := condition.Translated(oneOf(level.ID, "gone", level.Options[0].ID), tr)
	require.True(t, ok)
	require.Len(t, out.Value.List, 1)
}
