package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"playbooks/server/access"
	"playbooks/server/api/wire"
	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/failure"
)

// request is a request of somebody who is signed in.
type request struct {
	*http.Request
	actor access.Actor
	path  map[string]string
}

// Actor is who asks.
func (r *request) Actor() access.Actor { return r.actor }

// ID is an id of the path: letters and digits.
func (r *request) ID(name string) string { return r.path[name] }

// position is a position of the path. Kind: Invalid when it is beyond all numbers.
func (r *request) position(name string) (int, error) {
	n, err := strconv.Atoi(r.path[name])
	if err != nil {
		return 0, failure.New(failure.Invalid, "%s: the position is too large", name)
	}
	return n, nil
}

// list is the checklist of the path.
func (r *request) list(expected wire.Expected) (checklist.ListRef, error) {
	at, err := r.position("checklist")
	return checklist.ListRef{Position: at, ID: expected.ChecklistID}, err
}

// task is the task of the path.
func (r *request) task(expected wire.Expected) (checklist.Ref, error) {
	list, err := r.list(expected)
	if err != nil {
		return checklist.Ref{}, err
	}
	at, err := r.position("item")
	return checklist.Ref{List: list, Position: at, ID: expected.TaskID}, err
}

// expected is what the caller of an endpoint without a body means to be at the
// positions of the path. Kind: Invalid.
func (r *request) expected() (wire.Expected, error) {
	q := r.query()
	e := wire.Expected{TaskID: q.Text("item_id"), ChecklistID: q.Text("checklist_id")}
	return e, q.Err()
}

// JSON reads the body. Members that are not known are ignored, names match in any
// case and null leaves what is there. Kinds: Invalid for what is not JSON, has a
// wrong type or goes on after the value; TooLarge.
func (r *request) JSON(into any) error {
	raw, err := r.body()
	if err != nil {
		return err
	}
	return decode(raw, into)
}

// Changes is JSON for partial changes: members of the body that are not known are
// refused, because leaving them out would look like having changed them. Objects
// within the body are read as in JSON.
func (r *request) Changes(into any) error {
	raw, err := r.body()
	if err != nil {
		return err
	}
	if err := decode(raw, into); err != nil {
		return err
	}
	var given map[string]json.RawMessage
	if err := json.Unmarshal(raw, &given); err != nil {
		return notDecodable(raw, err)
	}
	known, problems := membersOf(reflect.TypeOf(into).Elem()), []failure.Problem{}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if !slices.ContainsFunc(known, func(k string) bool { return strings.EqualFold(k, name) }) {
			problems = append(problems, failure.Problem{Field: name, Message: "cannot be changed here"})
		}
	}
	return failure.InvalidFields(problems)
}

// membersOf lists the JSON names of a struct.
func membersOf(t reflect.Type) []string {
	var out []string
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		out = append(out, name)
	}
	return out
}

// maxObjects is above what any valid body holds. An object of two bytes becomes hundreds
// of bytes in memory, so the size of a body alone does not bound what it costs.
const maxObjects = 250_000

func decode(raw []byte, into any) error {
	if len(bytes.TrimSpace(raw)) == 0 {
		return failure.New(failure.Invalid, "the body must be JSON, but there is none")
	}
	if bytes.Count(raw, []byte("{")) > maxObjects {
		return failure.New(failure.Invalid, "the body must not hold more than %d objects", maxObjects)
	}
	if holdsNUL(raw) {
		return failure.New(failure.Invalid, `the body must not hold the character \u0000`)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return notDecodable(raw, err)
	}
	return nil
}

// base is the version in the If-Match header: the caller wants to change only that one.
// Zero for any. Kind: Invalid.
func (r *request) base() (time.Time, error) {
	header := strings.TrimSpace(r.Header.Get("If-Match"))
	if header == "" || header == "*" {
		return time.Time{}, nil
	}
	// Whoever compresses answers on the way makes an ETag weak.
	tag, quoted := strings.CutPrefix(strings.TrimPrefix(header, "W/"), `"`)
	ms, err := strconv.ParseInt(strings.TrimSuffix(tag, `"`), 10, 64)
	if !quoted || err != nil || ms <= 0 {
		return time.Time{}, failure.New(failure.Invalid, "If-Match: must be the ETag of an earlier answer, in its quotation marks")
	}
	return clock.FromMillis(ms), nil
}

// NoBody refuses a body where there must be none. Kinds: Invalid, TooLarge.
func (r *request) NoBody() error {
	raw, err := r.body()
	if err == nil && len(raw) > 0 {
		return failure.New(failure.Invalid, "request body must be empty")
	}
	return err
}

func (r *request) body() ([]byte, error) {
	raw, err := io.ReadAll(r.Body)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, failure.Wrap(err, failure.TooLarge, "the request may have at most %d bytes", tooLarge.Limit)
	case err != nil:
		return nil, failure.Wrap(err, failure.Invalid, "the body could not be read to its end")
	}
	return raw, nil
}

// holdsNUL finds the one character that text in the database cannot have. In JSON it
// is always written as an escape.
func holdsNUL(raw []byte) bool {
	escape := []byte(`\u0000`)
	for {
		at := bytes.Index(raw, escape)
		if at < 0 {
			return false
		}
		backslashes := 0
		for at-backslashes > 0 && raw[at-backslashes-1] == '\\' {
			backslashes++
		}
		if backslashes%2 == 0 { // an odd number before it makes it a backslash and plain text
			return true
		}
		raw = raw[at+len(escape):]
	}
}

func notDecodable(raw []byte, err error) error {
	var wrongType *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &wrongType) && wrongType.Field == "":
		return failure.New(failure.Invalid, "the body must be %s", jsonType(wrongType.Type))
	case errors.As(err, &wrongType):
		return failure.InvalidFields([]failure.Problem{{Field: place(raw, wrongType.Field, wrongType.Offset), Message: "must be " + jsonType(wrongType.Type)}})
	case errors.As(err, &syntax):
		return failure.New(failure.Invalid, "the body is not JSON: %s (at byte %d)", syntax, syntax.Offset)
	}
	return failure.New(failure.Invalid, "the body is not acceptable: %s", err)
}

// jsonType names what JSON a Go type takes.
func jsonType(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Int, reflect.Int64:
		return "an integer"
	case reflect.String:
		return "a string"
	case reflect.Slice:
		return "a list"
	default:
		return "an object"
	}
}

// isID tells whether s has the form of the host's ids.
func isID(s string) bool {
	return len(s) == 26 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789") == ""
}
