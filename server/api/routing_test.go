package api_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/host"
)

var nobody host.User

// variables are the ids in a pattern.
var variables = regexp.MustCompile(`\{[a-z_]+\}`)

// filled puts something into the variables of a pattern.
func filled(pattern string) string {
	return variables.ReplaceAllString(strings.NewReplacer("{checklist}", "0", "{item}", "0", "{type}", "p").Replace(pattern), unknown)
}

func TestUnknownPathsAreNotFoundForEverybody(t *testing.T) {
	s := serve(t)
	for _, path := range []string{
		"", "/", "//runs", "/nothing", "/settings/", "/playbooks/" + unknown + "/nothing", "/runs/" + unknown + "/checklists/0/nothing",
		"/playbooks/a-b", "/playbooks/a_b", "/playbooks/a.b", "/playbooks/%20", "/playbooks/a%2Fb", "/runs/-1",
		"/runs/" + unknown + "/checklists/-1/skip", "/runs/" + unknown + "/checklists/0/item/x/skip",
	} {
		for _, who := range []host.User{s.Owner, nobody} {
			a := s.raw(who, http.MethodPut, path, "").is(t, 404)
			require.Equal(t, "404 page not found\n", a.body, path)
			require.True(t, strings.HasPrefix(a.header.Get("Content-Type"), "text/plain"), path)
		}
	}
}

func TestWrongMethodsNameTheRightOnes(t *testing.T) {
	s := serve(t)
	for path, allowed := range map[string]string{
		"/playbooks":                                      "GET, POST",
		"/playbooks/" + unknown:                           "DELETE, GET, PATCH, PUT",
		"/playbooks/autocomplete":                         "GET",
		"/playbooks/import":                               "POST",
		"/runs/dialog":                                    "POST",
		"/runs/" + unknown + "/followers":                 "DELETE, GET, PUT",
		"/runs/" + unknown + "/checklists/move":           "POST",
		"/runs/" + unknown + "/checklists/0/items/0":      "DELETE, PUT",
		"/runs/" + unknown + "/checklists/0/item/0/state": "PUT",
	} {
		for _, method := range []string{http.MethodHead, http.MethodOptions, http.MethodTrace} {
			for _, who := range []host.User{s.Owner, nobody} {
				a := s.raw(who, method, path, "").is(t, 405)
				require.Equal(t, allowed, a.header.Get("Allow"), path)
				require.Empty(t, a.body)
			}
		}
	}
	// A word of the API is never taken for an id.
	s.raw(s.Owner, http.MethodGet, "/runs/dialog", "").is(t, 405)
	s.raw(s.Owner, http.MethodPatch, "/runs/owners", "{}").is(t, 405)
	s.raw(s.Owner, http.MethodDelete, "/playbooks/autocomplete", "").is(t, 405)
}

func TestPositionsBeyondAllNumbersAreInvalid(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	s.raw(s.Owner, http.MethodPut, "/runs/"+r.ID+"/checklists/99999999999999999999/skip", "").is(t, 400)
	s.raw(s.Owner, http.MethodPut, "/runs/"+r.ID+"/checklists/0/item/99999999999999999999/skip", "").is(t, 400)
	s.raw(s.Owner, http.MethodPut, "/runs/"+r.ID+"/checklists/0/item/0099/skip", "").is(t, 404)
}

func TestAnotherPluginMayActForAUser(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t, func(d *draft) { d.Public = false })
	path := "/playbooks/" + p.ID
	plugin := []string{"Mattermost-Plugin-ID", "com.example.other", "Mattermost-Plugin-Acting-User-Id"}

	s.raw(nobody, http.MethodGet, path+"?a=b", "", append(plugin, s.Owner.ID)...).is(t, 200)
	require.Len(t, s.grants.all, 1)
	require.Equal(t, s.Owner.ID, s.grants.all[0].UserID)
	require.Equal(t, "com.example.other", s.grants.all[0].PluginID)
	require.Equal(t, "GET /api/v0"+path, s.grants.all[0].Method+" "+s.grants.all[0].Path)

	s.raw(nobody, http.MethodGet, path, "", append(plugin, s.Colleague.ID)...).is(t, 403)
	s.raw(nobody, http.MethodGet, path, "", append(plugin, "")...).is(t, 401)
	s.raw(nobody, http.MethodGet, path, "", append(plugin, "short")...).is(t, 401)
	s.raw(nobody, http.MethodGet, path, "", "Mattermost-Plugin-Acting-User-Id", s.Owner.ID).is(t, 401)
	s.raw(nobody, http.MethodGet, path, "", "Mattermost-Plugin-ID", "com.example.other").is(t, 401)
	require.Len(t, s.grants.all, 2, "only what is granted is on record")
	// The host's own user counts, whatever else is said.
	s.raw(s.Colleague, http.MethodGet, path, "", append(plugin, s.Owner.ID)...).is(t, 403)
}

func TestRequestsAreNamedAndCountedByRoute(t *testing.T) {
	s := serve(t)
	a := s.raw(s.Owner, http.MethodGet, "/runs/"+unknown, "").is(t, 403)
	b := s.raw(s.Owner, http.MethodGet, "/settings", "").is(t, 200)
	s.raw(nobody, http.MethodGet, "/settings", "").is(t, 401)
	s.raw(s.Owner, http.MethodGet, "/nothing", "").is(t, 404)
	require.Equal(t, []string{"GET /runs/{id} 403", "GET /settings 200", "GET /settings 401"}, s.calls.done)
	require.Regexp(t, `^[a-z0-9]{26}$`, a.header.Get("X-Request-Id"))
	require.NotEqual(t, a.header.Get("X-Request-Id"), b.header.Get("X-Request-Id"))
}

func TestWhoComesByWhichWay(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	dialog := fmt.Sprintf(`{"user_id":%q,"team_id":%q,"state":"{}","submission":{"playbookID":%q,"playbookRunName":"x"}}`, s.Owner.ID, s.Team.ID, p.ID)
	s.raw(s.Owner, http.MethodPost, "/runs/dialog", dialog).is(t, 201)
	s.raw(s.Owner, http.MethodPost, "/runs", fmt.Sprintf(`{"name":"x","team_id":%q,"playbook_id":%q}`, s.Team.ID, p.ID)).is(t, 201)
	changes := s.Heard.Runs()
	require.Equal(t, access.ByDialog, changes[0].By.Way)
	require.Equal(t, access.BySession, changes[1].By.Way)
}

func TestPlugin(t *testing.T) {
	s := serve(t)
	settings, err := s.as(s.Guest).Settings(t.Context())
	require.NoError(t, err)
	require.False(t, settings.EnableExperimentalFeatures)
	s.settings.EnableExperimentalFeatures = true
	settings, err = s.as(s.Guest).Settings(t.Context())
	require.NoError(t, err)
	require.True(t, settings.EnableExperimentalFeatures)

	require.NoError(t, s.as(s.Outsider).Connect(t.Context()))
	for _, offset := range []string{"2", "x5", "5.5"} {
		s.raw(s.Owner, http.MethodGet, "/bot/connect", "", "X-Timezone-Offset", offset).is(t, 200)
	}
}

func TestWhatTheClassicProductSoldIsNotForSale(t *testing.T) {
	s := serve(t)
	s.raw(s.Guest, http.MethodPost, "/bot/notify-admins", `{"message_type":"start_trial_to_access_metrics"}`).is(t, 200)
	require.Empty(t, s.Host.DirectPosts(s.Admin.ID))
	for _, body := range []string{`{"message_type":`, `{"message_type":1}`, ""} {
		s.raw(s.Guest, http.MethodPost, "/bot/notify-admins", body).is(t, 400)
	}
	s.raw(s.Admin, http.MethodPost, "/bot/notify-admins/button-start-trial", `{"context":{}}`).is(t, 403)
}

func TestTheTabInAnotherChatProductIsClosed(t *testing.T) {
	s := serve(t)
	for method, want := range map[string]int{http.MethodGet: 403, http.MethodOptions: 403, http.MethodPost: 405} {
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, httptest.NewRequest(method, "/tabapp/runs", nil))
		require.Equal(t, want, w.Code, method)
		require.Empty(t, w.Header().Get("Access-Control-Allow-Origin"))
		if want == 403 {
			require.JSONEq(t, `{"error":"Not authorized"}`, w.Body.String())
			require.Equal(t, "application/json", w.Header().Get("Content-Type"))
		}
	}
}
