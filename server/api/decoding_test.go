package api

import (
	"math"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/failure"
)

func reading(body string) *request {
	return &request{Request: httptest.NewRequest("POST", "/x", strings.NewReader(body))}
}

func TestLenientDecoding(t *testing.T) {
	for body, want := range map[string]wire.TaskState{
		`{"new_state":"closed"}`:                                     {State: "closed"},
		` {"NEW_STATE":"closed","Item_ID":"t"} ` + "\n":              {State: "closed", Expected: wire.Expected{TaskID: "t"}},
		`{"new_state":"closed","no_such_member":{"a":[1]},"x":null}`: {State: "closed"},
		`{"new_state":null}`:                                         {},
		`{}`:                                                         {},
		`null`:                                                       {},
		`{"new_state":"\\u0000"}`:                                    {State: `\u0000`},
		`{"new_state":"ünïcode 🚒"}`:                                  {State: "ünïcode 🚒"},
	} {
		var in wire.TaskState
		require.NoError(t, reading(body).JSON(&in), body)
		require.Equal(t, want, in, body)
	}
}

func TestWhatIsNotDecodable(t *testing.T) {
	for body, want := range map[string]string{
		``:                      "the body must be JSON, but there is none",
		" \n":                   "the body must be JSON, but there is none",
		`{"broken":`:            "the body is not JSON: unexpected end of JSON input (at byte 10)",
		`{nonsense`:             "the body is not JSON: invalid character 'n' looking for beginning of object key string (at byte 2)",
		`{} {}`:                 "the body is not JSON: invalid character '{' after top-level value (at byte 4)",
		`{}x`:                   "the body is not JSON: invalid character 'x' after top-level value (at byte 3)",
		`[]`:                    "the body must be an object",
		`"x"`:                   "the body must be an object",
		`{"title":1}`:           "title: must be a string",
		`{"public":"yes"}`:      "public: must be true or false",
		`{"checklists":{}}`:     "checklists: must be a list",
		`{"members":"x"}`:       "members: must be a list",
		`{"admin_only_edit":1}`: "admin_only_edit: must be true or false",
		`{"team_id":{}}`:        "team_id: must be a string",
		`{"checklists":[1]}`:    "checklists[0]: must be an object",
		`{"checklists":[{"items":[{"title":1}]}]}`:                                              "checklists[0].items[0].title: must be a string",
		`{"x":[{},[1]],"Checklists":[{"title":"a"},{"ITEMS":[{"title":"{"},{},{"title":[]}]}]}`: "checklists[1].items[2].title: must be a string",
		`{"invited_user_ids":["a", "b", {"c":1}]}`:                                              "invited_user_ids[2]: must be a string",
		`[` + strings.Repeat("{},", 250_000) + `{}]`:                                            "the body must not hold more than 250000 objects",
		`{"reminder_timer_default_seconds":1.5}`:                                                "reminder_timer_default_seconds: must be an integer",
		`{"reminder_timer_default_seconds":"60"}`:                                               "reminder_timer_default_seconds: must be an integer",
		`{"reminder_timer_default_seconds":1e400}`:                                              "reminder_timer_default_seconds: must be an integer",
		`{"metrics":[{"target":1.5}]}`:                                                          "the body is not acceptable: the target of a metric must be an integer",
		`{"title":"a\u0000b"}`:                                                                  `the body must not hold the character \u0000`,
		`{"title":"\\\u0000"}`:                                                                  `the body must not hold the character \u0000`,
	} {
		var in wire.PlaybookInput
		err := reading(body).JSON(&in)
		require.True(t, failure.Is(err, failure.Invalid), body)
		require.Equal(t, want, failure.Message(err), body)
	}
}

// Conditions decode themselves, so nobody knows their position in the list.
func TestWhatIsNotDecodableInAFile(t *testing.T) {
	for body, want := range map[string]string{
		`{"title":5}`: "title: must be a string",
		`{"properties":[{"attrs":{"options":[{},{"name":5}]}}]}`:                                                                       "properties[0].attrs.options[1].name: must be a string",
		`{"conditions":[{"version":1},{"version":1,"condition_expr":{"and":[{"is":{"field_id":5}}]}}]}`:                                "conditions.condition_expr.and.is.field_id: must be a string",
		`{"conditions":[{"condition_expr":{"is":{"field_id":"a"}},"version":1},{"condition_expr":{"is":{"field_id":5}},"version":1}]}`: "conditions.condition_expr.is.field_id: must be a string",
	} {
		require.Equal(t, want, failure.Message(reading(body).JSON(&wire.PlaybookFile{})), body)
	}
}

func TestEmbeddedMembersAreNamedPlainly(t *testing.T) {
	err := reading(`{"new_state":"closed","item_id":5}`).JSON(&wire.TaskState{})
	require.Contains(t, failure.Message(err), "item_id: must be a string")
	require.NotContains(t, failure.Message(err), "Expected")
}

func TestWhatMustHaveNoBody(t *testing.T) {
	require.NoError(t, reading("").NoBody())
	require.True(t, failure.Is(reading("{}").NoBody(), failure.Invalid))
}

func parameters(raw string) *query {
	return (&request{Request: httptest.NewRequest("GET", "/x?"+raw, nil)}).query()
}

func TestParameters(t *testing.T) {
	q := parameters("n=7&neg=-7&empty=&word=ASC&id=" + strings.Repeat("a", 26) + "&who=me&at=1777863721987&yes=true&one=1&many=a&many=b&text=%20x%20")
	at := time.Date(2026, 5, 4, 3, 2, 1, 987e6, time.UTC)
	require.Equal(t, 7, q.Int("n", 1))
	require.Equal(t, -7, q.Int("neg", 1))
	require.Equal(t, 1, q.Int("empty", 1))
	require.Equal(t, 1, q.Int("absent", 1))
	require.Equal(t, 7, q.Count("n", 1))
	require.Equal(t, "asc", q.OneOf("word", "desc", "asc"))
	require.Equal(t, "desc", q.OneOf("absent", "desc", "asc"))
	require.Equal(t, strings.Repeat("a", 26), q.ID("id"))
	require.Empty(t, q.ID("absent"))
	require.Equal(t, "my id", q.User("who", "my id"))
	require.Equal(t, strings.Repeat("a", 26), q.User("id", "my id"))
	require.Equal(t, at, q.Time("at"))
	require.Equal(t, at, q.Since("at"))
	require.True(t, q.True("yes") && q.Bool("yes") && q.Bool("one"))
	require.False(t, q.True("one") || q.True("absent") || q.Bool("absent") || q.Bool("n"))
	require.Equal(t, []string{"a", "b"}, q.Each("many", "a", "b"))
	require.Nil(t, q.Each("absent", "a"))
	require.Equal(t, " x ", q.Text("text"))
	for _, lenient := range []string{"word", "neg", "empty", "absent"} {
		require.Zero(t, q.Time(lenient), lenient)
	}
	require.Zero(t, q.Since("neg"))
	require.NoError(t, q.Err())
}

func TestBadParameters(t *testing.T) {
	for raw, read := range map[string]func(q *query){
		"p=x":                          func(q *query) { q.Int("p", 0) },
		"p=1.5":                        func(q *query) { q.Int("p", 0) },
		"p=99999999999999999999":       func(q *query) { q.Int("p", 0) },
		"p=-1":                         func(q *query) { q.Count("p", 0) },
		"p=sideways":                   func(q *query) { q.OneOf("p", "asc", "desc") },
		"p=a,b":                        func(q *query) { q.Each("p", "a", "b") },
		"p=":                           func(q *query) { q.Each("p", "a", "b") },
		"p=short":                      func(q *query) { q.ID("p") },
		"p=" + strings.Repeat("A", 26): func(q *query) { q.ID("p") },
		"p=me":                         func(q *query) { q.ID("p") },
		"p=you":                        func(q *query) { q.User("p", "my id") },
		"p=soon":                       func(q *query) { q.Since("p") },
		"p=a%00b":                      func(q *query) { q.Text("p") },
		"p=%ff":                        func(q *query) { q.Text("p") },
	} {
		q := parameters(raw)
		read(q)
		require.True(t, failure.Is(q.Err(), failure.Invalid), raw)
		require.True(t, strings.HasPrefix(failure.Message(q.Err()), "p: "), raw)
	}
	require.True(t, failure.Is(parameters("p=%zz").Err(), failure.Invalid))
}

func TestClamps(t *testing.T) {
	for in, want := range map[int]int{-3: 0, 0: 0, 5: 5, math.MaxInt64: math.MaxInt32} {
		require.Equal(t, want, clampPage(in))
	}
	for in, want := range map[int]int{-3: 1000, 0: 1000, 5: 5, 1000: 1000, 1001: 1000} {
		require.Equal(t, want, clampPerPage(in, 1000))
	}
}

func FuzzDecoding(f *testing.F) {
	for _, seed := range []string{`{"title":"x"}`, `{"checklists":[{"items":[null]}]}`, `{"metrics":[{"target":"1"}]}`, `{"title":"\\u0000"}`, `null`, `[`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		var in wire.PlaybookInput
		if err := reading(body).JSON(&in); err != nil {
			if failure.Of(err) != failure.Invalid || failure.Message(err) == "" {
				t.Fatalf("%q: %v", body, err)
			}
			return
		}
		if strings.ContainsRune(in.Title, 0) {
			t.Fatalf("%q: a title holds NUL", body)
		}
		in.Draft()
	})
}
