package api

import (
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// query reads the parameters of a request. It collects what is wrong with them; Err
// tells it all at once.
type query struct {
	values   url.Values
	problems []failure.Problem
}

// query starts reading the parameters.
func (r *request) query() *query {
	values, err := url.ParseQuery(r.URL.RawQuery)
	q := &query{values: values}
	if err != nil {
		q.wrong("query", "is malformed")
	}
	return q
}

func (q *query) wrong(name, message string) {
	q.problems = append(q.problems, failure.Problem{Field: name, Message: message})
}

// Err is what was wrong so far. Kind: Invalid.
func (q *query) Err() error { return failure.InvalidFields(q.problems) }

// Text is a parameter as it is; "" when it is absent.
func (q *query) Text(name string) string {
	s := q.values.Get(name)
	if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
		q.wrong(name, "must be text")
		return ""
	}
	return s
}

// Int is an integer; the fallback when it is absent or empty.
func (q *query) Int(name string, fallback int) int {
	s := q.Text(name)
	if s == "" {
		return fallback
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		q.wrong(name, "must be an integer")
	}
	return n
}

// Lenient is a number that is not negative; the fallback for everything else.
func (q *query) Lenient(name string, fallback int) int {
	n, err := strconv.Atoi(q.Text(name))
	if err != nil || n < 0 {
		return fallback
	}
	return n
}

// Count is Int that must not be negative.
func (q *query) Count(name string, fallback int) int {
	n := q.Int(name, fallback)
	if n < 0 {
		q.wrong(name, "must not be negative")
	}
	return n
}

// Required is Text that must not be empty.
func (q *query) Required(name string) string {
	s := q.Text(name)
	if s == "" {
		q.wrong(name, "is required")
	}
	return s
}

// Page is a page and its size. Both must be there, and neither may be negative; a size of
// 0, and one over the most, is the most.
func (q *query) Page(most int) (page, perPage int) {
	q.Required("page")
	q.Required("per_page")
	return clampPage(q.Count("page", 0)), clampPerPage(q.Count("per_page", 0), most)
}

// OneOf is one of the allowed words, in lower case whatever its case was; the first
// one when it is absent or empty.
func (q *query) OneOf(name string, allowed ...string) string {
	s := strings.ToLower(q.Text(name))
	switch {
	case s == "":
		return allowed[0]
	case !slices.Contains(allowed, s):
		q.wrong(name, "must be one of "+strings.Join(allowed, ", "))
	}
	return s
}

// Each is a parameter that may be repeated, of exactly the allowed words; nil when it
// is absent.
func (q *query) Each(name string, allowed ...string) []string {
	all := q.values[name]
	for _, s := range all {
		if !slices.Contains(allowed, s) {
			q.wrong(name, "must be "+strings.Join(allowed, " or ")+"; repeat the parameter for several")
		}
	}
	return all
}

// ID is an id; "" when it is absent.
func (q *query) ID(name string) string {
	s := q.Text(name)
	if s != "" && !isID(s) {
		q.wrong(name, "must be an id of 26 lower-case letters and digits")
	}
	return s
}

// User is an id, or "me" for the user themselves.
func (q *query) User(name, me string) string {
	if q.Text(name) == "me" {
		return me
	}
	return q.ID(name)
}

// Time is a time in milliseconds; the zero time when it is absent or no positive number.
func (q *query) Time(name string) time.Time {
	ms, err := strconv.ParseInt(q.Text(name), 10, 64)
	if err != nil {
		return time.Time{}
	}
	return clock.FromMillis(ms)
}

// Since is Time that must be a number when it is there.
func (q *query) Since(name string) time.Time {
	if s := q.Text(name); s != "" {
		if _, err := strconv.ParseInt(s, 10, 64); err != nil {
			q.wrong(name, "must be an integer")
		}
	}
	return q.Time(name)
}

// True tells whether the parameter is exactly "true".
func (q *query) True(name string) bool { return q.Text(name) == "true" }

// Bool takes what Go takes for true; everything else is false.
func (q *query) Bool(name string) bool {
	b, err := strconv.ParseBool(q.Text(name))
	return err == nil && b
}

// clampPage keeps a page number where its first row is a number.
func clampPage(page int) int { return min(max(page, 0), math.MaxInt32) }

// clampPerPage gives the size of a page: most for what is not positive, and at most that.
func clampPerPage(perPage, most int) int {
	if perPage <= 0 || perPage > most {
		return most
	}
	return perPage
}
