package api_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/api"
	"playbooks/server/api/wire"
	"playbooks/server/client"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/host"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

// elaborate is a playbook with everything that a file holds.
func (s *server) elaborate() playbook.Playbook {
	s.t.Helper()
	p := s.Playbook(s.t, func(d *draft) {
		d.RunNumberPrefix, d.Metrics = "INC", []metric{{Title: "Cost", Type: "metric_currency"}}
		d.InviteEnabled, d.InvitedUserIDs = true, []string{s.Member.ID}
	})
	by := testkit.As(s.Owner)
	severity, _, err := s.Playbooks.AddField(s.t.Context(), by, p.ID, attribute.Draft{Name: "Severity", Type: attribute.Select, Options: []attribute.Option{{Name: "High"}}}, p.UpdateAt)
	require.NoError(s.t, err)
	lead, _, err := s.Playbooks.AddField(s.t.Context(), by, p.ID, attribute.Draft{Name: "Lead", Type: attribute.User, SortOrder: 1}, time.Time{})
	require.NoError(s.t, err)
	high := condition.Expr{Op: condition.Is, FieldID: severity.ID, Value: condition.Operand{List: []string{severity.Options[0].ID}}}
	hidden, p, err := s.Playbooks.AddCondition(s.t.Context(), by, p.ID, high, time.Time{})
	require.NoError(s.t, err)
	lists := p.Clone().Checklists
	lists[0].Tasks[0].ConditionID, lists[0].Tasks[0].ConditionAction = hidden.ID, checklist.Hidden
	lists[0].Tasks[1].AssigneeType, lists[0].Tasks[1].AssigneeFieldID = checklist.ByAttribute, lead.ID
	lists[0].Tasks[2].TaskActions = []checklist.TaskAction{{
		Trigger: checklist.ActionPart{Type: checklist.TriggerKeywordsByUsers, Payload: `{"keywords":["done"],"user_ids":[]}`},
		Actions: []checklist.ActionPart{{Type: checklist.ActionMarkDone, Payload: `{"enabled":true}`}},
	}}
	template := "{SEQ} {Severity}"
	p, err = s.Playbooks.Edit(s.t.Context(), by, p.ID, playbook.Edit{Checklists: &lists, RunNameTemplate: &template}, time.Time{})
	require.NoError(s.t, err)
	return p
}

func TestExportAndImport(t *testing.T) {
	s := serve(t)
	p := s.elaborate()
	file, err := s.as(s.Colleague).Playbooks.Export(t.Context(), p.ID)
	require.NoError(t, err)
	made, err := s.as(s.Colleague).Playbooks.Import(t.Context(), s.Team.ID, file)
	require.NoError(t, err)
	require.Equal(t, []string{`run_number_prefix: "INC" was left out: another playbook of the team uses it`}, made.Notices)
	got, err := s.Store.Playbook(t.Context(), made.ID)
	require.NoError(t, err)
	require.True(t, got.Public)
	require.Equal(t, []playbook.Member{{UserID: s.Colleague.ID, Roles: []playbook.Role{playbook.RoleMember, playbook.RoleAdmin}}}, got.Members)
	require.Equal(t, got.Conditions[0].ID, got.Checklists[0].Tasks[0].ConditionID)
	require.Equal(t, got.Fields[1].ID, got.Checklists[0].Tasks[1].AssigneeFieldID)

	require.NoError(t, s.as(s.Owner).Playbooks.Archive(t.Context(), p.ID))
	again, err := s.as(s.Owner).Playbooks.Export(t.Context(), p.ID)
	require.NoError(t, err)
	require.Equal(t, file, again, "archived playbooks are exported, too")
	made, err = s.as(s.Owner).Playbooks.Import(t.Context(), s.Team.ID, file)
	require.NoError(t, err)
	require.Empty(t, made.Notices)
	copied, err := s.as(s.Owner).Playbooks.Export(t.Context(), made.ID)
	require.NoError(t, err)
	require.Equal(t, withoutIDs(t, file), withoutIDs(t, copied))
}

// withoutIDs gives a file with the same word in place of each id.
func withoutIDs(t *testing.T, file []byte) string {
	t.Helper()
	var ids struct{ Properties, Conditions []struct{ ID string } }
	require.NoError(t, json.Unmarshal(file, &ids))
	out := string(file)
	for _, e := range append(ids.Properties, ids.Conditions...) {
		out = strings.ReplaceAll(out, e.ID, "ID")
	}
	return out
}

func TestWhoMayExport(t *testing.T) {
	s := serve(t)
	open, secret := s.Playbook(t), s.Playbook(t, func(d *draft) { d.Public = false })
	for _, c := range []struct {
		who          host.User
		open, secret bool
	}{{s.Owner, true, true}, {s.Member, true, true}, {s.Colleague, true, false}, {s.Admin, true, true}, {s.Guest, false, false}, {s.Outsider, false, false}} {
		for id, may := range map[string]bool{open.ID: c.open, secret.ID: c.secret, unknown: false} {
			_, err := s.as(c.who).Playbooks.Export(t.Context(), id)
			if may {
				require.NoError(t, err, c.who.Username)
			} else {
				refused(t, 403, err)
			}
		}
	}
}

func TestTheAnswerToAnExportIsAFile(t *testing.T) {
	s := serve(t)
	p := s.elaborate()
	statements := pgtest.Count(t, s.Store, func() {
		a := s.raw(s.Owner, http.MethodGet, "/playbooks/"+p.ID+"/export", "").is(t, 200)
		require.Equal(t, "application/json", a.header.Get("Content-Type"))
		require.Equal(t, "nosniff", a.header.Get("X-Content-Type-Options"), "people wrote what is in it")
		require.Empty(t, a.header.Get("Content-Disposition"))
		require.True(t, strings.HasPrefix(a.body, "{\n    \"channel_name_template\": \"{SEQ} {Severity}\",\n    \"checklists\": ["), a.body)
		require.True(t, strings.HasSuffix(a.body, "}\n"))
	})
	require.LessOrEqual(t, statements, 6)
}

func TestImport(t *testing.T) {
	s := serve(t)
	const path = "/playbooks/import"
	here := path + "?team_id=" + s.Team.ID
	a := s.raw(s.Owner, http.MethodPost, here, `{"version":1,"title":"Imported","team_id":"elsewhere","members":[],"novelty":[1]}`).is(t, 201)
	var made wire.Imported
	require.NoError(t, json.Unmarshal([]byte(a.body), &made))
	require.Equal(t, "/sub/plugins/playbooks/api/v0/playbooks/"+made.ID, a.header.Get("Location"))
	require.NotEmpty(t, a.header.Get("ETag"))
	require.Contains(t, a.body, `"notices":[]`)
	s.raw(s.Owner, http.MethodPost, path, `{"version":1,"title":"In the team of the file","team_id":"`+s.Team.ID+`"}`).is(t, 201)

	for body, code := range map[string]int{
		``: 400, `[]`: 400, `{"version":1`: 400, `{"title":"x"}`: 400, `{"title":"x","version":2}`: 400, `{"title":"x","version":"1"}`: 400,
		`{"title":"x","version":1,"id":"` + unknown + `"}`: 400, `{"title":5,"version":1}`: 400, `{"version":1,"checklists":"none"}`: 400,
		`{"version":1,"channel_mode":"telepathy"}`: 400, `{"version":1} {}`: 400,
		`{"version":1,"invited_user_ids":["` + s.Outsider.ID + `"]}`:       403,
		`{"version":1,"description":"` + strings.Repeat("x", 5<<20) + `"}`: 413,
	} {
		s.raw(s.Owner, http.MethodPost, here, body).is(t, code)
	}
	s.raw(s.Owner, http.MethodPost, path, `{"version":1,"title":"x"}`).is(t, 403)
	s.raw(s.Outsider, http.MethodPost, here, `{"version":1,"title":"x"}`).is(t, 403)
	s.raw(s.Guest, http.MethodPost, here, `{"version":1,"title":"x"}`).is(t, 403)
	s.raw(s.Owner, http.MethodPost, path+"?team_id=%00", `{"version":1,"title":"x"}`).is(t, 400)
	page, err := s.as(s.Owner).Playbooks.List(t.Context(), client.PlaybookQuery{})
	require.NoError(t, err)
	require.Equal(t, 2, page.TotalCount, "nothing is left of what was refused")
	require.Equal(t, api.Refusal{Operation: "importPlaybook", By: access.Actor{UserID: s.Guest.ID, Way: access.BySession}, Status: 403, Path: map[string]string{}}, s.grants.refused[len(s.grants.refused)-2])
}

// Whatever is sent becomes a playbook that can be exported and imported again without a
// loss, or is refused and leaves nothing behind.
func FuzzFiles(f *testing.F) {
	s := serve(f)
	export := func(t testing.TB, p playbook.Playbook) []byte {
		p.RunNumberPrefix = "" // only one playbook of the team can have it
		raw, err := wire.NewPlaybookFile(p).Encode()
		require.NoError(t, err)
		return raw
	}
	whole := string(export(f, s.elaborate()))
	for _, seed := range []string{
		whole, whole[:len(whole)/2], `{}`, `null`, `[]`, `{"version":1}`, `{"version":1,"checklists":[{},null,{"items":[null,{"title":"\ud800"}]}]}`,
		`{"version":1,"properties":[{"id":"a","name":"x","type":"text"},{"id":"a","name":"X","type":"text","attrs":null},null]}`,
		`{"version":1,"properties":[{"id":"a","name":"x","type":"select","attrs":{"sort_order":1e308,"options":[{"name":" "},{"id":"b","name":"y"}]}}]}`,
		`{"version":1,"properties":[{"id":"a","name":"x","type":"text"}],"conditions":[{"id":"c","version":1,"condition_expr":{"or":[{"is":{"field_id":"a","value":null}},{"and":[]}]}}]}`,
		`{"version":1,"channel_name_template":"{x}","properties":[{"name":"x","type":"nothing"}]}`,
		`{"version":1,"metrics":[{"title":"m","type":"metric_integer","target":"-9223372036854775808"}],"reminder_timer_default_seconds":9223372036854775807}`,
		`{"version":1,"invited_user_ids":["","x",null],"invite_users_enabled":true,"broadcast_enabled":true,"broadcast_channel_ids":[""],"channel_id":"x","default_owner_id":"x"}`,
		`{"version":1,"run_number_prefix":"-a-","title":"` + strings.Repeat("x", 1025) + `"}`, "{\"version\":1,\"title\":\"\xff\"}", `{"version":1,"title":"\u0000"}`,
	} {
		f.Add(seed)
	}
	send := func(t *testing.T, body string) *httptest.ResponseRecorder {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/api/v0/playbooks/import?team_id="+s.Team.ID, strings.NewReader(body))
		r.Header.Set("Mattermost-User-Id", s.Owner.ID)
		w := httptest.NewRecorder()
		s.handler.ServeHTTP(w, r)
		return w
	}
	stored := func(t *testing.T) (rows [3]int) {
		require.NoError(t, s.Store.DB().QueryRowContext(t.Context(),
			"SELECT (SELECT count(*) FROM pb_playbook), (SELECT count(*) FROM pb_playbook_field), (SELECT count(*) FROM pb_playbook_condition)").Scan(&rows[0], &rows[1], &rows[2]))
		return rows
	}
	read := func(t *testing.T, w *httptest.ResponseRecorder) (wire.Imported, playbook.Playbook) {
		require.Equal(t, http.StatusCreated, w.Code, w.Body)
		var made wire.Imported
		require.NoError(t, json.Unmarshal(w.Body.Bytes(), &made))
		p, err := s.Store.Playbook(t.Context(), made.ID)
		require.NoError(t, err)
		return made, p
	}
	f.Fuzz(func(t *testing.T, body string) {
		before := stored(t)
		w := send(t, body)
		if w.Code == http.StatusBadRequest || w.Code == http.StatusForbidden {
			require.Equal(t, before, stored(t), "nothing is left behind")
			require.Contains(t, w.Body.String(), `{"error":"`)
			return
		}
		_, p := read(t, w)
		again, q := read(t, send(t, string(export(t, p))))
		require.Empty(t, again.Notices)
		require.Equal(t, withoutIDs(t, export(t, p)), withoutIDs(t, export(t, q)))
	})
}
