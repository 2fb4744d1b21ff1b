package apitest_test

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/apitest"
)

// listener is a test that remembers complaints instead of failing.
type listener struct {
	testing.TB
	complaints []string
}

func (l *listener) Errorf(format string, args ...any) {
	l.complaints = append(l.complaints, fmt.Sprintf(format, args...))
}

// answers is a transport with one answer.
type answers struct {
	status int
	header http.Header
	body   string
}

func (a answers) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: a.status, Header: a.header, Body: io.NopCloser(strings.NewReader(a.body)), Request: r}, nil
}

func asJSON(status int, body string) answers {
	return answers{status: status, header: http.Header{"Content-Type": {"application/json"}}, body: body}
}

const id = "7n3ojw8pqtdrjyhcu6xkb1rzqe"

func TestCheckerComplains(t *testing.T) {
	run, err := os.ReadFile("../wire/testdata/run.json")
	require.NoError(t, err)
	for name, c := range map[string]struct {
		method, path, body string
		answer             answers
		complaint          string // "" for none
	}{
		"a described answer":                  {"GET", "/settings", "", asJSON(200, "{\"enable_experimental_features\":true}\n"), ""},
		"a whole run":                         {"GET", "/runs/" + id, "", asJSON(200, string(run)), ""},
		"a refusal":                           {"GET", "/runs/" + id, "", asJSON(403, "{\"error\":\"Not authorized\"}\n"), ""},
		"a failure":                           {"GET", "/runs/" + id, "", asJSON(503, "{\"error\":\"later\"}\n"), ""},
		"no body":                             {"DELETE", "/playbooks/" + id, "", answers{status: 204}, ""},
		"an unknown path":                     {"GET", "/nothing", "", answers{status: 404, body: "404 page not found\n"}, ""},
		"an impossible id":                    {"GET", "/runs/a-b", "", answers{status: 404, body: "404 page not found\n"}, ""},
		"a wrong method":                      {"PUT", "/settings", "", answers{status: 405, header: http.Header{"Allow": {"GET"}}}, ""},
		"a bad body refused":                  {"PATCH", "/runs/" + id, `{"name":5}`, asJSON(400, "{\"error\":\"name: must be a string\"}\n"), ""},
		"an extra member":                     {"GET", "/settings", "", asJSON(200, "{\"enable_experimental_features\":true,\"x\":1}\n"), `property "x" is unsupported`},
		"an extra deep member":                {"GET", "/runs/" + id, "", asJSON(200, strings.Replace(string(run), `"condition_reason": ""`, `"condition_reason": "", "x": 1`, 1)), `property "x" is unsupported`},
		"a missing member":                    {"GET", "/settings", "", asJSON(200, "{}\n"), "is missing"},
		"a null list":                         {"GET", "/runs/" + id + "/followers", "", asJSON(200, "null\n"), "not nullable"},
		"a wrong type":                        {"GET", "/settings", "", asJSON(200, "{\"enable_experimental_features\":1}\n"), "must be a boolean"},
		"a missing newline":                   {"GET", "/settings", "", asJSON(200, `{"enable_experimental_features":true}`), "newline"},
		"a wrong content type":                {"GET", "/settings", "", answers{status: 200, header: http.Header{"Content-Type": {"text/html"}}, body: "{}\n"}, "unexpected value"},
		"an unknown status":                   {"GET", "/settings", "", asJSON(403, "{\"error\":\"x\"}\n"), "no such status"},
		"a body where none is":                {"DELETE", "/playbooks/" + id, "", asJSON(204, "{}\n"), "must be no body"},
		"an undescribed path":                 {"GET", "/nothing", "", asJSON(200, "{}\n"), "not in the description"},
		"a described path that is not served": {"GET", "/settings", "", answers{status: 404, body: "404 page not found\n"}, "no route does"},
		"a bad body accepted":                 {"PUT", "/runs/" + id + "/checklists/0/item/0/state", `{"new_state":"done"}`, asJSON(200, "{}\n"), "request"},
		"a bad parameter accepted":            {"GET", "/runs/owners", "", asJSON(200, "[{}]\n"), "is missing"},
	} {
		t.Run(name, func(t *testing.T) {
			l := &listener{}
			request(t, apitest.NewChecker(l, c.answer, nil), c.method, c.path, c.body)
			if c.complaint == "" {
				require.Empty(t, l.complaints)
				return
			}
			require.Len(t, l.complaints, 1)
			require.Contains(t, l.complaints[0], c.complaint)
		})
	}
}

func TestOddRequestsAreNotChecked(t *testing.T) {
	l := &listener{}
	r, err := http.NewRequestWithContext(apitest.Odd(t.Context()), http.MethodGet, apitest.Site+apitest.Plugin+"/api/v0/runs/channels?direction=DESC", nil)
	require.NoError(t, err)
	res, err := apitest.NewChecker(l, asJSON(200, "[]\n"), nil).RoundTrip(r)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	require.Empty(t, l.complaints)
}

func TestSeenListsWhatIsMissing(t *testing.T) {
	var seen apitest.Seen
	missing := func() string {
		out, err := seen.Missing()
		require.NoError(t, err)
		return strings.Join(out, "\n")
	}
	require.Contains(t, missing(), "GET /settings never answered well")
	require.NotContains(t, missing(), "GET /settings never refused")
	require.NotContains(t, missing(), "button-start-trial never answered well", "it is there to refuse")
	require.Contains(t, missing(), "POST /bot/notify-admins/button-start-trial never refused")
	require.Contains(t, missing(), "GET /runs/{id} never refused")

	l := &listener{}
	request(t, apitest.NewChecker(l, asJSON(200, "{\"enable_experimental_features\":true}\n"), &seen), "GET", "/settings", "")
	request(t, apitest.NewChecker(l, asJSON(403, "{\"error\":\"x\"}\n"), &seen), "GET", "/runs/"+id, "")
	request(t, apitest.NewChecker(l, answers{status: 401, header: http.Header{"Content-Type": {"text/plain"}}, body: "Not authorized\n"}, &seen), "GET", "/playbooks/"+id, "")
	require.Empty(t, l.complaints)
	require.NotContains(t, missing(), "GET /settings")
	require.NotContains(t, missing(), "GET /runs/{id} never refused")
	require.Contains(t, missing(), "GET /runs/{id} never answered well")
	require.Contains(t, missing(), "GET /playbooks/{id} never refused")
}

// The body of a request and of an answer still reach the other side.
func TestBodiesPassThrough(t *testing.T) {
	var got string
	inside := apitest.Handler{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, _ := io.ReadAll(r.Body)
		got = r.URL.Path + " " + r.Header.Get("Mattermost-User-Id") + " " + string(raw)
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte("{}\n"))
	})}
	body := `{"new_state":"closed"}`
	require.Equal(t, "{}\n", request(t, apitest.NewChecker(t, inside, nil), "PUT", "/runs/"+id+"/checklists/0/item/0/state", body))
	require.Equal(t, "/api/v0/runs/"+id+"/checklists/0/item/0/state somebody "+body, got)
}

func request(t *testing.T, via http.RoundTripper, method, path, body string) string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, apitest.Site+apitest.Plugin+"/api/v0"+path, strings.NewReader(body))
	require.NoError(t, err)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer somebody")
	res, err := via.RoundTrip(r)
	require.NoError(t, err)
	raw, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	return string(raw)
}
