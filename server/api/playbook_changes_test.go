package api_test

import (
	"encoding/json"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/api"
	"playbooks/server/api/wire"
	"playbooks/server/client"
	"playbooks/server/failure"
)

func ptr[T any](v T) *T { return &v }

func TestUpdatePlaybook(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t, func(d *draft) { d.Metrics = []metric{{Title: "Cost", Type: "metric_currency"}} })
	c := s.as(s.Owner).Playbooks
	before, err := c.Get(t.Context(), p.ID)
	require.NoError(t, err)
	s.Clock.Advance(time.Minute)

	require.NoError(t, c.Update(t.Context(), p.ID, wire.PlaybookPatch{Title: ptr("Renamed"), SignalAnyKeywords: &[]string{"fire"}, ReminderTimerDefaultSeconds: ptr[int64](60)}))
	want := before
	want.Title, want.SignalAnyKeywords, want.ReminderTimerDefaultSeconds = "Renamed", []string{"fire"}, 60
	want.UpdateAt = s.Clock.Now().UnixMilli()
	got, err := c.Get(t.Context(), p.ID)
	require.NoError(t, err)
	require.Equal(t, want, got)

	for body, code := range map[string]int{
		`{}`: 204, `{"title":null,"members":null}`: 204, `{"TITLE":"Again"}`: 204, `null`: 204,
		`{"title":"x","num_runs":3}`: 400, `{"id":"x"}`: 400, `{"update_at":1}`: 400, `{"delete_at":1}`: 400, `{"title":" "}`: 400,
		`{"title":1}`: 400, `[]`: 400, ``: 400, `{"title":"x"} {}`: 400, `{"metrics":[{"id":"foreign","title":"x"}]}`: 400,
		`{"members":[]}`: 409,
	} {
		a := s.odd(s.Owner, http.MethodPatch, "/playbooks/"+p.ID, body).is(t, code)
		if code == 204 {
			require.Empty(t, a.body)
			require.NotEmpty(t, a.header.Get("ETag"))
		}
	}
	require.Contains(t, s.raw(s.Owner, http.MethodPatch, "/playbooks/"+p.ID, `{"num_runs":3,"id":"x"}`).is(t, 400).body, "id: cannot be changed here; num_runs: cannot be changed here")
	s.raw(s.Owner, http.MethodPatch, "/playbooks/"+p.ID, `{"description":"`+strings.Repeat("x", 2<<20)+`"}`).is(t, 413)
	refused(t, 403, s.as(s.Guest).Playbooks.Update(t.Context(), p.ID, wire.PlaybookPatch{Title: ptr("x")}))
	refused(t, 403, c.Update(t.Context(), unknown, wire.PlaybookPatch{Title: ptr("x")}))
	require.NoError(t, c.Archive(t.Context(), p.ID))
	refused(t, 400, c.Update(t.Context(), p.ID, wire.PlaybookPatch{Title: ptr("x")}))
}

// What a client read can be sent back as part of a change, state of tasks included.
func TestChecklistsThatWereReadCanBeSentBack(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	var read struct {
		Checklists json.RawMessage `json:"checklists"`
	}
	require.NoError(t, json.Unmarshal([]byte(s.raw(s.Owner, http.MethodGet, "/playbooks/"+p.ID, "").body), &read))
	s.odd(s.Owner, http.MethodPatch, "/playbooks/"+p.ID, `{"checklists":`+string(read.Checklists)+`}`).is(t, 204)
	got, err := s.Store.Playbook(t.Context(), p.ID)
	require.NoError(t, err)
	require.Equal(t, p.Checklists, got.Checklists)
	require.Equal(t, p.UpdateAt, got.UpdateAt, "it was the same")
}

func TestChangesOfAnOldVersionAreRefusedWithTheNewOne(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t, func(d *draft) { d.Metrics = []metric{{Title: "Cost", Type: "metric_currency"}} })
	read := s.raw(s.Owner, http.MethodGet, "/playbooks/"+p.ID, "").is(t, 200).header.Get("ETag")
	require.Equal(t, strconv.Quote(strconv.FormatInt(p.UpdateAt.UnixMilli(), 10)), read)
	s.Clock.Advance(time.Minute)
	c := s.as(s.Owner).Playbooks
	old := c.IfUnchangedSince(p.UpdateAt.UnixMilli())
	require.NoError(t, old.Update(t.Context(), p.ID, wire.PlaybookPatch{Title: ptr("Faster")}))
	now, err := c.Get(t.Context(), p.ID)
	require.NoError(t, err)

	metricID := now.Metrics[0].ID
	for about, change := range map[string]func() error{
		"update":        func() error { return old.Update(t.Context(), p.ID, wire.PlaybookPatch{Title: ptr("Slower")}) },
		"replace":       func() error { _, err := old.Replace(t.Context(), p.ID, back(t, now)); return err },
		"archive":       func() error { return old.Archive(t.Context(), p.ID) },
		"restore":       func() error { return old.Restore(t.Context(), p.ID) },
		"set member":    func() error { return old.SetMember(t.Context(), p.ID, s.Colleague.ID) },
		"remove member": func() error { return old.RemoveMember(t.Context(), p.ID, s.Member.ID) },
		"add metric":    func() error { _, err := old.AddMetric(t.Context(), p.ID, wire.MetricInput{Title: "x"}); return err },
		"edit metric":   func() error { _, err := old.UpdateMetric(t.Context(), p.ID, metricID, wire.MetricPatch{}); return err },
		"remove metric": func() error { return old.RemoveMetric(t.Context(), p.ID, metricID) },
	} {
		var refusal *client.Error
		require.ErrorAs(t, change(), &refusal, about)
		require.Equal(t, 412, refusal.Status, about)
		var current wire.Playbook
		require.NoError(t, json.Unmarshal(refusal.Current, &current), about)
		require.Equal(t, now, current, about)
	}
	require.NoError(t, c.IfUnchangedSince(now.UpdateAt).Update(t.Context(), p.ID, wire.PlaybookPatch{Title: ptr("Slower")}))
	for header, code := range map[string]int{"*": 204, `W/"1"`: 412, `"1"`: 412, "1": 400, `"x"`: 400, `"-5"`: 400, `"`: 400} {
		s.raw(s.Owner, http.MethodPatch, "/playbooks/"+p.ID, `{"title":"x"}`, "If-Match", header).is(t, code)
	}
}

func TestMembersOfAPlaybook(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	c := s.as(s.Owner).Playbooks
	require.NoError(t, c.SetMember(t.Context(), p.ID, s.Colleague.ID))
	require.NoError(t, c.SetMember(t.Context(), p.ID, s.Member.ID, "playbook_member", "playbook_admin"))
	members, err := s.as(s.Colleague).Playbooks.Members(t.Context(), p.ID)
	require.NoError(t, err)
	both, plain := []string{"playbook_member", "playbook_admin"}, []string{"playbook_member"}
	require.ElementsMatch(t, []wire.Member{
		{UserID: s.Owner.ID, Roles: both, SchemeRoles: both}, {UserID: s.Member.ID, Roles: both, SchemeRoles: both},
		{UserID: s.Colleague.ID, Roles: plain, SchemeRoles: plain},
	}, members)
	require.NoError(t, s.as(s.Colleague).Playbooks.RemoveMember(t.Context(), p.ID, s.Colleague.ID))

	refused(t, 400, c.SetMember(t.Context(), p.ID, s.Outsider.ID))
	s.raw(s.Owner, http.MethodPut, "/playbooks/"+p.ID+"/members/"+s.Colleague.ID, `{"roles":["boss"]}`).is(t, 400)
	refused(t, 403, s.as(s.Colleague).Playbooks.SetMember(t.Context(), p.ID, s.Colleague.ID, "playbook_admin"))
	refused(t, 404, c.RemoveMember(t.Context(), p.ID, s.Colleague.ID))
	require.NoError(t, c.RemoveMember(t.Context(), p.ID, s.Owner.ID))
	refused(t, 409, s.as(s.Member).Playbooks.RemoveMember(t.Context(), p.ID, s.Member.ID))
	_, err = s.as(s.Guest).Playbooks.Members(t.Context(), p.ID)
	refused(t, 403, err)
}

func TestMetricsOfAPlaybook(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	c := s.as(s.Owner).Playbooks
	five := int64(5)
	m, err := c.AddMetric(t.Context(), p.ID, wire.MetricInput{Title: "Cost", Type: "metric_currency", Target: wire.Target{Value: &five}})
	require.NoError(t, err)
	require.Equal(t, wire.Metric{ID: m.ID, PlaybookID: p.ID, Title: "Cost", Type: "metric_currency", Target: &five}, m)
	m, err = c.UpdateMetric(t.Context(), p.ID, m.ID, wire.MetricPatch{Title: ptr("Price")})
	require.NoError(t, err)
	require.Equal(t, &five, m.Target)
	m, err = c.UpdateMetric(t.Context(), p.ID, m.ID, wire.MetricPatch{Target: wire.TargetEdit{Given: true}})
	require.NoError(t, err)
	require.Equal(t, wire.Metric{ID: m.ID, PlaybookID: p.ID, Title: "Price", Type: "metric_currency"}, m)

	_, err = c.AddMetric(t.Context(), p.ID, wire.MetricInput{Title: "Price", Type: "metric_currency"})
	refused(t, 400, err)
	s.raw(s.Owner, http.MethodPatch, "/playbooks/"+p.ID+"/metrics/"+m.ID, `{"type":"metric_integer"}`).is(t, 400)
	_, err = c.UpdateMetric(t.Context(), p.ID, unknown, wire.MetricPatch{})
	refused(t, 404, err)
	require.NoError(t, c.RemoveMetric(t.Context(), p.ID, m.ID))
	refused(t, 404, c.RemoveMetric(t.Context(), p.ID, m.ID))
	_, err = s.as(s.Guest).Playbooks.AddMetric(t.Context(), p.ID, wire.MetricInput{Title: "x"})
	refused(t, 403, err)
}

func TestDuplicatePlaybook(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t, func(d *draft) { d.RunNumberPrefix = "INC" })
	id, err := s.as(s.Member).Playbooks.Duplicate(t.Context(), p.ID)
	require.NoError(t, err)
	got, err := s.as(s.Member).Playbooks.Get(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, "Copy of "+p.Title, got.Title)
	require.Equal(t, []int{2, 5}, []int{got.NumStages, got.NumSteps})
	require.Len(t, got.Members, 1)
	a := s.raw(s.Owner, http.MethodPost, "/playbooks/"+p.ID+"/duplicate", `not even JSON`).is(t, 201)
	require.Empty(t, a.header.Get("Location"))
	_, err = s.as(s.Guest).Playbooks.Duplicate(t.Context(), p.ID)
	refused(t, 403, err)
}

func TestTheDescriptionIsServed(t *testing.T) {
	s := serve(t)
	got, err := s.as(s.Guest).Description(t.Context())
	require.NoError(t, err)
	want, err := os.ReadFile("../../docs/api/openapi.yaml")
	require.NoError(t, err)
	require.Equal(t, string(want), string(got))
	require.Equal(t, "application/yaml", s.raw(s.Owner, http.MethodGet, "/openapi.yaml", "").header.Get("Content-Type"))
}

func TestRefusedChangesAreOnRecord(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	refused(t, 403, s.as(s.Guest).Playbooks.RemoveMember(t.Context(), p.ID, s.Owner.ID))
	_, err := s.as(s.Guest).Playbooks.Get(t.Context(), p.ID)
	refused(t, 403, err)
	require.Equal(t, []api.Refusal{{
		Operation: "updatePlaybookMembers", By: access.Actor{UserID: s.Guest.ID, Way: access.BySession}, Status: 403,
		Path: map[string]string{"id": p.ID, "user_id": s.Owner.ID},
	}}, s.grants.refused, "reading is not")
	for _, rt := range s.api.Unaudited() {
		require.True(t, strings.HasPrefix(rt.Pattern, "/bot/"), "%s %s keeps no record of refusals", rt.Method, rt.Pattern)
	}
}

func TestOnlyListedPluginsActForUsers(t *testing.T) {
	s := serve(t)
	as := func(plugin string) int {
		return s.raw(nobody, http.MethodGet, "/settings", "", "Mattermost-Plugin-ID", plugin, "Mattermost-Plugin-Acting-User-Id", s.Owner.ID).code
	}
	require.Equal(t, 200, as("com.example.any"), "without a list any plugin may")
	s.settings.ActingPlugins = []string{"com.example.one", "com.example.two"}
	require.Equal(t, 200, as("com.example.two"))
	require.Equal(t, 401, as("com.example.any"))
	s.raw(s.Owner, http.MethodGet, "/settings", "", "Mattermost-Plugin-ID", "com.example.any").is(t, 401)
	s.raw(s.Owner, http.MethodGet, "/settings", "", "Mattermost-Plugin-ID", "com.example.one").is(t, 200)
	require.Len(t, s.grants.all, 3, "whatever header names the user")
}

func TestADeactivatedUserDoesNothingThroughAPlugin(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	s.Host.Deactivate(s.Owner.ID)
	for method, path := range map[string]string{http.MethodGet: "/settings", http.MethodDelete: "/playbooks/" + p.ID} {
		for _, userID := range []string{s.Owner.ID, unknown} {
			s.raw(nobody, method, path, "", "Mattermost-Plugin-ID", "com.example.any", "Mattermost-Plugin-Acting-User-Id", userID).is(t, 401)
		}
	}
	require.Empty(t, s.grants.all)
	s.Host.Fail("Granted", failure.New(failure.Unavailable, "the host is down"))
	s.raw(nobody, http.MethodGet, "/settings", "", "Mattermost-Plugin-ID", "com.example.any", "Mattermost-Plugin-Acting-User-Id", s.Member.ID).is(t, 503)
}
