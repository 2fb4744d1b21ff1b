package api_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api"
	"playbooks/server/api/apitest"
	"playbooks/server/domain/run"
)

// awkward are values that no parameter expects, and some that most do.
var awkward = []string{
	"", " ", "0", "1", "2", "-1", "-9223372036854775808", "9223372036854775807", "9223372036854775808", "2147483648", "1e3", "1.5", "0x10", "NaN",
	"true", "TRUE", "t", "null", "me", "asc", "DESC", "title", "InProgress", "%", "%25", "%25_%5C", "%00", "a%00b", "%ff%fe", "%zz", "%E2%80%AE", "';DROP TABLE pb_run;--",
	"a,b", "a%26b", "[]", "{}", "../..", strings.Repeat("a", 26), strings.Repeat("z", 27), strings.Repeat("x", 70_000), "%F0%9F%8E%89",
}

// FuzzQueries asks every operation that reads with whatever somebody puts behind the
// question mark: it answers or refuses, and a page holds no more than was asked for.
// Seeds try awkward values for each parameter that is described, once, twice and with the
// others as they should be.
func FuzzQueries(f *testing.F) {
	c := cast(f)
	for range 4 { // more than a page of them
		c.now = c.stage(f, "public")
	}
	reads := reading(c.api.Operations())
	good := strings.NewReplacer(c.now.names(c.people["boss"])...).Replace(
		"team_id={team}&playbook_id={playbook}&channel_id={channel}&time_range=today&page=0&per_page=2&type=p&item_id={playbook}")
	paged := map[api.Operation]bool{}
	for i, op := range reads {
		f.Add(i, "")
		f.Add(i, good)
		names := described(f, op)
		paged[op] = slices.Contains(names, "per_page")
		for _, name := range names {
			for _, value := range awkward {
				f.Add(i, name+"="+value+"&"+good)
			}
			f.Add(i, name+"&"+name+"=1;"+name+"&"+strings.Repeat(name+"=x&", 1000)+good)
		}
	}
	f.Fuzz(func(t *testing.T, which int, raw string) {
		op := reads[((which%len(reads))+len(reads))%len(reads)]
		role := []string{"boss", "admin"}[len(raw)%2] // whose lists are read in two ways
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", http.NoBody)
		r.URL = &url.URL{Path: "/api/v0" + c.now.place(op.Pattern), RawQuery: raw}
		r.Header.Set("Mattermost-User-Id", c.id(role))
		out := httptest.NewRecorder()
		c.handler.ServeHTTP(out, r)
		if out.Code >= 500 {
			t.Fatalf("%s?%s as %s: %d %s", op.Pattern, raw, role, out.Code, out.Body)
		}
		if out.Code != http.StatusOK {
			return
		}
		if n, most := rows(out.Body.Bytes()), most(raw, paged[op]); n > most {
			t.Fatalf("%s?%s as %s: %d rows", op.Pattern, raw, role, n)
		}
	})
}

// reading are the operations that change nothing.
func reading(all []api.Operation) []api.Operation {
	return slices.DeleteFunc(all, func(op api.Operation) bool { return op.Method != http.MethodGet })
}

// described lists the parameters in the query of an operation.
func described(t testing.TB, op api.Operation) []string {
	t.Helper()
	doc, err := apitest.Describe()
	require.NoError(t, err)
	var names []string
	for _, p := range doc.Paths.Value(op.Pattern).Get.Parameters {
		if p.Value.In == "query" {
			names = append(names, p.Value.Name)
		}
	}
	return names
}

// place puts what there is into a pattern.
func (s *scene) place(pattern string) string {
	id := s.run.ID
	if strings.HasPrefix(pattern, "/playbooks/") {
		id = s.playbook.ID
	}
	return strings.NewReplacer("{id}", id, "{team_id}", s.Team.ID, "{channel_id}", s.channel.ID).Replace(pattern)
}

// rows counts what a list holds.
func rows(body []byte) int {
	var list []json.RawMessage
	if json.Unmarshal(body, &list) == nil {
		return len(list)
	}
	var page struct{ Items []json.RawMessage }
	if json.Unmarshal(body, &page) == nil {
		return len(page.Items)
	}
	return 0
}

// most is how many rows an operation may answer with: those of a page as many as the query
// says, when it says so as a number that means something.
func most(raw string, paged bool) int {
	values, _ := url.ParseQuery(raw)
	n, err := strconv.Atoi(values.Get("per_page"))
	if err != nil || n < 1 || n > run.MaxPerPage || !paged {
		return run.MaxPerPage
	}
	return n
}
