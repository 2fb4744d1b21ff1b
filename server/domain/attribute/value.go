package attribute

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/failure"
)

// Value is what a run says about one of its fields. A field has one value, so the
// field's id identifies it. A value that was cleared stays, and is empty.
type Value struct {
	FieldID string
	Content
	CreateAt time.Time
	UpdateAt time.Time
}

// Content is a value by itself. Text is that of text, select (an option id), date (RFC
// 3339) and user; List is that of the types with several. Empty means not set.
type Content struct {
	Text string
	List []string
}

// Empty tells whether nothing is set.
func (c Content) Empty() bool { return c.Text == "" && len(c.List) == 0 }

// IDs lists what may be ids of users in the value: all of it, for types about people.
func (c Content) IDs() []string {
	if c.Text == "" {
		return c.List
	}
	return []string{c.Text}
}

// Equal compares two values of a field; the order of a list does not count.
func (c Content) Equal(o Content) bool {
	return c.Text == o.Text && slices.Equal(slices.Sorted(slices.Values(c.List)), slices.Sorted(slices.Values(o.List)))
}

// Clone copies the value with its list.
func (v Value) Clone() Value {
	v.List = slices.Clone(v.List)
	return v
}

// SortValues puts values in the order in which they were first set.
func SortValues(values []Value) {
	slices.SortFunc(values, func(a, b Value) int {
		return cmp.Or(a.CreateAt.Compare(b.CreateAt), cmp.Compare(a.FieldID, b.FieldID))
	})
}

// Input is a value as a caller writes it: exactly one of its members is set, or none
// to clear.
type Input struct {
	Text   *string
	List   []string // not nil when a list was sent
	Number *float64
}

// Known gives the input without options that the field does not have, for callers whose
// choice may be older than the field. Only lists lose something.
func (f Field) Known(in Input) Input {
	if f.Type != Multiselect || in.List == nil {
		return in
	}
	list := []string{}
	for _, id := range in.List {
		if _, known := f.Option(id); known {
			list = append(list, id)
		}
	}
	return Input{List: list}
}

// Content checks an input against the field and brings it into its normal form. Lists
// lose repetitions. Who may be named by types about users is not known here. Kind:
// Invalid, saying what the field takes.
func (f Field) Content(in Input) (Content, error) {
	if in.Text == nil && in.List == nil && in.Number == nil {
		return Content{List: []string{}}, nil
	}
	switch f.Type {
	case Date:
		return dateContent(in)
	case Multiselect, Multiuser:
		if in.List == nil {
			return Content{}, invalid("must be a list of ids")
		}
		return f.listContent(in.List)
	case Text, Select, User:
		if in.Text == nil {
			return Content{}, invalid("must be a string")
		}
		return f.textContent(strings.TrimSpace(*in.Text))
	}
	return Content{}, invalid("the attribute has a type that takes no values")
}

func (f Field) textContent(s string) (Content, error) {
	switch {
	case f.Type == Select && s != "":
		if _, known := f.Option(s); !known {
			return Content{}, invalid("must be the id of one of the attribute's options")
		}
	case f.Type == User && s != "" && !isID(s):
		return Content{}, invalid("must be the id of a user")
	case utf8.RuneCountInString(s) > MaxText:
		return Content{}, invalid("must have at most " + strconv.Itoa(MaxText) + " characters")
	}
	return Content{Text: s, List: []string{}}, nil
}

func (f Field) listContent(in []string) (Content, error) {
	out := make([]string, 0, len(in))
	for _, id := range in {
		if _, known := f.Option(id); f.Type == Multiselect && !known {
			return Content{}, invalid("must hold ids of the attribute's options")
		}
		if f.Type == Multiuser && !isID(id) {
			return Content{}, invalid("must hold ids of users")
		}
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	if len(out) > MaxPeople {
		return Content{}, invalid("may hold at most " + strconv.Itoa(MaxPeople) + " entries")
	}
	return Content{List: out}, nil
}

// dateContent takes RFC 3339, a day, or milliseconds as a number or in digits.
func dateContent(in Input) (Content, error) {
	const hint = "must be a date: RFC 3339, YYYY-MM-DD or milliseconds"
	if in.List != nil {
		return Content{}, invalid(hint)
	}
	if in.Number != nil {
		return dateOfMillis(*in.Number)
	}
	s := strings.TrimSpace(*in.Text)
	if s == "" {
		return Content{List: []string{}}, nil
	}
	if at, err := time.Parse(time.RFC3339Nano, s); err == nil {
		return dateOf(at)
	}
	if at, err := time.Parse(time.DateOnly, s); err == nil {
		return dateOf(at)
	}
	if ms, err := strconv.ParseInt(s, 10, 64); err == nil {
		return dateOfMillis(float64(ms))
	}
	return Content{}, invalid(hint)
}

// lastMillis is the end of the year 9999, the last that RFC 3339 can write.
const lastMillis = 253402300799999

func dateOfMillis(ms float64) (Content, error) {
	if !(ms >= 0 && ms <= lastMillis) {
		return Content{}, invalid("is not a time in milliseconds since 1970")
	}
	return dateOf(time.UnixMilli(int64(ms)))
}

// dateOf writes a time so that it can be read back: a zone may move it out of the years
// that have four digits.
func dateOf(at time.Time) (Content, error) {
	at = at.UTC()
	if at.Year() < 0 || at.Year() > 9999 {
		return Content{}, invalid("must be a date between the years 0 and 9999")
	}
	return Content{Text: at.Format(time.RFC3339Nano), List: []string{}}, nil
}

func invalid(message string) error {
	return failure.InvalidFields([]failure.Problem{{Field: "value", Message: message}})
}

// Display is the value in words: names of options and users, days. "" when nothing is
// set. people gives the names of users; one that is missing shows as its id.
func (f Field) Display(c Content, people map[string]string) string {
	switch f.Type {
	case Select, Multiselect:
		return f.each(c, func(id string) string {
			o, _ := f.Option(id)
			return o.Name
		})
	case User, Multiuser:
		return f.each(c, func(id string) string { return people[id] })
	case Date:
		if at, err := time.Parse(time.RFC3339Nano, c.Text); err == nil {
			return at.UTC().Format(time.DateOnly)
		}
	case Text:
	}
	return c.Text
}

// maxBrief is how much of a value messages show, in characters.
const maxBrief = 50

// Brief is Display for messages: cut when it is long.
func (f Field) Brief(c Content, people map[string]string) string {
	shown := []rune(f.Display(c, people))
	if len(shown) <= maxBrief {
		return string(shown)
	}
	return string(shown[:maxBrief-3]) + "..."
}

func (f Field) each(c Content, name func(id string) string) string {
	ids := c.List
	if !f.Type.Several() {
		ids = []string{c.Text}
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		if names[i] = name(id); names[i] == "" {
			names[i] = id
		}
	}
	return strings.Join(names, ", ")
}
