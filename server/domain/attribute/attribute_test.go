package attribute_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/failure"
)

var (
	ids = clock.RandomIDs{}
	now = time.UnixMilli(1_700_000_000_000).UTC()
)

func field(t require.TestingT, d attribute.Draft) attribute.Field {
	f, err := attribute.New(d, ids, now)
	require.NoError(t, err)
	return f
}

func options(names ...string) []attribute.Option {
	out := make([]attribute.Option, len(names))
	for i, n := range names {
		out[i].Name = n
	}
	return out
}

func TestNewFillsDefaults(t *testing.T) {
	f := field(t, attribute.Draft{Name: " Severity ", Type: attribute.Select, Options: options(" High ", "Low"), ValueType: attribute.URL})
	require.Equal(t, "Severity", f.Name)
	require.Equal(t, attribute.WhenSet, f.Visibility)
	require.Empty(t, f.ValueType, "only texts are links")
	require.Equal(t, "High", f.Options[0].Name)
	require.Len(t, f.Options[0].ID, 26)
	require.Empty(t, field(t, attribute.Draft{Name: "N", Type: attribute.Text, Options: options("x")}).Options)
	require.Equal(t, attribute.URL, field(t, attribute.Draft{Name: "N", Type: attribute.Text, ValueType: attribute.URL}).ValueType)
}

func TestBadDraftsAreRefusedWithTheMember(t *testing.T) {
	choice := func(o ...attribute.Option) attribute.Draft {
		return attribute.Draft{Name: "x", Type: attribute.Select, Options: o}
	}
	same := ids.New()
	for name, c := range map[string]struct {
		d      attribute.Draft
		member string
	}{
		"no name":        {attribute.Draft{Name: "  ", Type: attribute.Text}, "name"},
		"long name":      {attribute.Draft{Name: strings.Repeat("ä", 256), Type: attribute.Text}, "name"},
		"reserved":       {attribute.Draft{Name: " Owner ", Type: attribute.Text}, "name"},
		"brace":          {attribute.Draft{Name: "a}b", Type: attribute.Text}, "name"},
		"type":           {attribute.Draft{Name: "x", Type: "colour"}, "type"},
		"visibility":     {attribute.Draft{Name: "x", Type: attribute.Text, Visibility: "sometimes"}, "attrs.visibility"},
		"no options":     {choice(), "attrs.options"},
		"blank option":   {choice(options(" ")...), "attrs.options[0].name"},
		"same option":    {choice(options("a", "a")...), "attrs.options[1].name"},
		"long option":    {choice(options(strings.Repeat("n", 129))...), "attrs.options[0].name"},
		"bad option id":  {choice(attribute.Option{ID: "short", Name: "a"}), "attrs.options[0].id"},
		"same option id": {choice(attribute.Option{ID: same, Name: "a"}, attribute.Option{ID: same, Name: "b"}), "attrs.options[1].id"},
		"long colour":    {choice(attribute.Option{Name: "a", Color: strings.Repeat("c", 129)}), "attrs.options[0].color"},
		"many options":   {choice(options(strings.Split(strings.Repeat("x,", 201), ",")...)...), "attrs.options"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := attribute.New(c.d, ids, now)
			require.Equal(t, failure.Invalid, failure.Of(err))
			require.Equal(t, c.member, failure.Problems(err)[0].Field)
		})
	}
}

func TestReplacingKeepsIdentityAndMatchesOptions(t *testing.T) {
	f := field(t, attribute.Draft{Name: "Sev", Type: attribute.Select, Options: options("High", "Low"), SortOrder: 3, Visibility: attribute.Always})
	later := now.Add(time.Hour)
	g, err := f.Replaced(attribute.Draft{Name: "Sev", Type: attribute.Select, Options: []attribute.Option{{ID: f.Options[0].ID, Name: "Highest"}, {Name: "Low"}}}, ids, later)
	require.NoError(t, err)
	require.Equal(t, f.ID, g.ID)
	require.Equal(t, f.CreateAt, g.CreateAt)
	require.Equal(t, later, g.UpdateAt)
	require.Equal(t, f.Options[0].ID, g.Options[0].ID)
	require.NotEqual(t, f.Options[1].ID, g.Options[1].ID)
	require.Zero(t, g.SortOrder)
	require.Equal(t, attribute.WhenSet, g.Visibility)
	require.Equal(t, "High", f.Options[0].Name, "the receiver stays")
}

func TestNamesAreUniqueAndFieldsLimited(t *testing.T) {
	var fields []attribute.Field
	var err error
	for i := range attribute.MaxFields {
		fields, err = attribute.Put(fields, field(t, attribute.Draft{Name: string(rune('a' + i)), Type: attribute.Text, SortOrder: float64(-i)}))
		require.NoError(t, err)
	}
	require.Equal(t, "a", fields[len(fields)-1].Name, "in order")
	_, err = attribute.Put(fields, field(t, attribute.Draft{Name: "one more", Type: attribute.Text}))
	require.Equal(t, failure.Invalid, failure.Of(err))
	_, err = attribute.Put(fields[1:], field(t, attribute.Draft{Name: "A", Type: attribute.Text}))
	require.Equal(t, failure.Conflict, failure.Of(err))
	_, err = attribute.Put(fields, fields[3])
	require.NoError(t, err, "a field does not stand in its own way")
	fewer, err := attribute.Without(fields, fields[0].ID)
	require.NoError(t, err)
	require.Len(t, fewer, attribute.MaxFields-1)
	_, err = attribute.Without(fewer, fields[0].ID)
	require.Equal(t, failure.NotFound, failure.Of(err))
}

func TestMovedPutsTheFieldAtThePosition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(t, "n")
		fields := make([]attribute.Field, n)
		for i := range fields {
			fields[i] = field(t, attribute.Draft{Name: string(rune('a' + i)), Type: attribute.Text, SortOrder: float64(i * 7)})
		}
		from, to := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to")
		moved, err := attribute.Moved(fields, fields[from].ID, to, now.Add(time.Hour))
		require.NoError(t, err)
		require.Equal(t, fields[from].ID, moved[to].ID)
		require.ElementsMatch(t, attribute.Names(fields), attribute.Names(moved))
		sorted := append([]attribute.Field{}, moved...)
		attribute.Sort(sorted)
		require.Equal(t, moved, sorted, "the numbers say the order")
		require.Equal(t, without(attribute.Names(fields), fields[from].Name), without(attribute.Names(moved), fields[from].Name), "others keep their order")
	})
	one := []attribute.Field{field(t, attribute.Draft{Name: "a", Type: attribute.Text})}
	for _, to := range []int{-1, 1} {
		_, err := attribute.Moved(one, one[0].ID, to, now)
		require.Equal(t, failure.Invalid, failure.Of(err))
	}
}

func without(names []string, name string) []string {
	var out []string
	for _, n := range names {
		if n != name {
			out = append(out, n)
		}
	}
	return out
}

func text(s string) attribute.Input      { return attribute.Input{Text: &s} }
func list(ids ...string) attribute.Input { return attribute.Input{List: append([]string{}, ids...)} }
func number(n float64) attribute.Input   { return attribute.Input{Number: &n} }
func fieldOf(t attribute.Type) attribute.Field {
	d := attribute.Draft{Name: "f", Type: t}
	if t.Chooses() {
		d.Options = options("A", "B")
	}
	f, err := attribute.New(d, ids, now)
	if err != nil {
		panic(err)
	}
	return f
}

func TestContents(t *testing.T) {
	sel, multi, user := fieldOf(attribute.Select), fieldOf(attribute.Multiselect), ids.New()
	cases := []struct {
		name string
		f    attribute.Field
		in   attribute.Input
		want attribute.Content
		ok   bool
	}{
		{"text is trimmed", fieldOf(attribute.Text), text("  a b "), attribute.Content{Text: "a b"}, true},
		{"text is no list", fieldOf(attribute.Text), list("a"), attribute.Content{}, false},
		{"text is no number", fieldOf(attribute.Text), number(1), attribute.Content{}, false},
		{"long text", fieldOf(attribute.Text), text(strings.Repeat("x", attribute.MaxText+1)), attribute.Content{}, false},
		{"option", sel, text(sel.Options[1].ID), attribute.Content{Text: sel.Options[1].ID}, true},
		{"unknown option", sel, text("nope"), attribute.Content{}, false},
		{"no option", sel, text(""), attribute.Content{}, true},
		{"options", multi, list(multi.Options[1].ID, multi.Options[0].ID, multi.Options[1].ID), attribute.Content{List: []string{multi.Options[1].ID, multi.Options[0].ID}}, true},
		{"no options", multi, list(), attribute.Content{}, true},
		{"unknown options", multi, list("nope"), attribute.Content{}, false},
		{"options are a list", multi, text(multi.Options[0].ID), attribute.Content{}, false},
		{"day", fieldOf(attribute.Date), text("2024-02-29"), attribute.Content{Text: "2024-02-29T00:00:00Z"}, true},
		{"moment", fieldOf(attribute.Date), text("2024-02-29T10:00:00.5+02:00"), attribute.Content{Text: "2024-02-29T08:00:00.5Z"}, true},
		{"milliseconds", fieldOf(attribute.Date), number(1_700_000_000_000), attribute.Content{Text: "2023-11-14T22:13:20Z"}, true},
		{"milliseconds in digits", fieldOf(attribute.Date), text("1700000000000"), attribute.Content{Text: "2023-11-14T22:13:20Z"}, true},
		{"no date", fieldOf(attribute.Date), text("soon"), attribute.Content{}, false},
		{"far date", fieldOf(attribute.Date), number(1e300), attribute.Content{}, false},
		{"cleared date", fieldOf(attribute.Date), text(" "), attribute.Content{}, true},
		{"user", fieldOf(attribute.User), text(user), attribute.Content{Text: user}, true},
		{"no user", fieldOf(attribute.User), text("mira"), attribute.Content{}, false},
		{"users", fieldOf(attribute.Multiuser), list(user, user), attribute.Content{List: []string{user}}, true},
		{"no users", fieldOf(attribute.Multiuser), list("mira"), attribute.Content{}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.f.Content(c.in)
			if !c.ok {
				require.Equal(t, failure.Invalid, failure.Of(err))
				return
			}
			require.NoError(t, err)
			require.NotNil(t, got.List)
			require.Equal(t, c.want.Text, got.Text)
			require.ElementsMatch(t, c.want.List, got.List)
			require.True(t, got.Equal(c.want))
		})
	}
	for _, typ := range attribute.Types() {
		got, err := fieldOf(typ).Content(attribute.Input{})
		require.NoError(t, err)
		require.True(t, got.Empty(), "null clears %s", typ)
	}
}

// What was stored is a valid input that means the same.
func FuzzContent(f *testing.F) {
	f.Add("2024-02-29", 1.5, uint8(0))
	f.Add("0000-01-01T00:00:00+23:59", -1.0, uint8(3))
	f.Add("-1", 253402300799999.0, uint8(3))
	f.Fuzz(func(t *testing.T, s string, n float64, kind uint8) {
		types := attribute.Types()
		field := fieldOf(types[int(kind)%len(types)])
		for _, in := range []attribute.Input{text(s), number(n), list(s)} {
			got, err := field.Content(in)
			if err != nil {
				require.Equal(t, failure.Invalid, failure.Of(err))
				continue
			}
			again := attribute.Input{Text: &got.Text}
			if field.Type.Several() {
				again = list(got.List...)
			}
			stored, err := field.Content(again)
			require.NoError(t, err, got)
			require.True(t, got.Equal(stored))
			field.Display(got, nil)
		}
	})
}

func TestDisplay(t *testing.T) {
	multi := fieldOf(attribute.Multiselect)
	require.Equal(t, "B, A", multi.Display(attribute.Content{List: []string{multi.Options[1].ID, multi.Options[0].ID}}, nil))
	require.Equal(t, "2024-02-29", fieldOf(attribute.Date).Display(attribute.Content{Text: "2024-02-29T23:00:00Z"}, nil))
	require.Equal(t, "Mira", fieldOf(attribute.User).Display(attribute.Content{Text: "id"}, map[string]string{"id": "Mira"}))
	require.Equal(t, "id", fieldOf(attribute.User).Display(attribute.Content{Text: "id"}, nil))
	require.Empty(t, fieldOf(attribute.Select).Display(attribute.Content{}, nil))
}

func TestCopies(t *testing.T) {
	parent := fieldOf(attribute.Select)
	child := fieldOf(attribute.Text)
	child.ParentID = parent.ID
	forRun, tr := attribute.Copied([]attribute.Field{parent, child}, true, ids, now)
	require.Equal(t, parent.ID, forRun[0].ParentID)
	require.Equal(t, child.ID, forRun[1].ParentID)
	require.Equal(t, forRun[0].ID, tr.Field(parent.ID))
	require.Equal(t, forRun[0].Options[1].ID, tr.Option(parent.ID, parent.Options[1].ID))
	require.NotEqual(t, parent.Options[1].ID, forRun[0].Options[1].ID)
	require.Empty(t, tr.Option(child.ID, parent.Options[1].ID))

	copies, _ := attribute.Copied([]attribute.Field{parent, child}, false, ids, now)
	require.Equal(t, copies[0].ID, copies[1].ParentID)
	require.Empty(t, copies[0].ParentID)
}

func TestDuplicatesStandNextToTheirOriginals(t *testing.T) {
	fields := []attribute.Field{fieldOf(attribute.Text), fieldOf(attribute.Select), fieldOf(attribute.Date)}
	for i, name := range []string{"a", strings.Repeat("ä", attribute.MaxName), "c"} {
		fields[i].Name, fields[i].SortOrder = name, float64(i)
	}
	later := now.Add(time.Hour)
	for n, want := range []string{"a (copy)", "a (copy 2)"} {
		more, made, err := attribute.Duplicated(fields, fields[0].ID, ids, later)
		require.NoError(t, err)
		require.Equal(t, want, made.Name)
		require.Equal(t, made, more[1])
		require.Len(t, more, 4+n)
		fields = more
	}
	more, made, err := attribute.Duplicated(fields, fields[3].ID, ids, later)
	require.NoError(t, err)
	require.Len(t, []rune(made.Name), attribute.MaxName)
	require.Equal(t, fields[3].Options[0].Name, made.Options[0].Name)
	require.NotEqual(t, fields[3].Options[0].ID, made.Options[0].ID)
	require.Equal(t, []time.Time{later, later}, []time.Time{made.CreateAt, made.UpdateAt})
	sorted := append([]attribute.Field{}, more...)
	attribute.Sort(sorted)
	require.Equal(t, more, sorted, "the numbers say the order")

	_, _, err = attribute.Duplicated(fields, ids.New(), ids, now)
	require.Equal(t, failure.NotFound, failure.Of(err))
	for len(fields) < attribute.MaxFields {
		fields, _, err = attribute.Duplicated(fields, fields[0].ID, ids, now)
		require.NoError(t, err)
	}
	_, _, err = attribute.Duplicated(fields, fields[0].ID, ids, now)
	require.Equal(t, failure.Invalid, failure.Of(err))
}
