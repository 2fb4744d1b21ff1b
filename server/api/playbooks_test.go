package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
)

// input is a valid playbook of the team.
func (s *server) input(edits ...func(*wire.PlaybookInput)) wire.PlaybookInput {
	in := wire.PlaybookInput{
		Title: "Incident response", Public: true, TeamID: &s.Team.ID, ReminderTimerDefaultSeconds: 3600,
		Checklists: []wire.ChecklistInput{{Title: "Triage", Items: []wire.TaskInput{{Title: "Name an owner"}, {Title: "Tell support"}}}},
	}
	for _, edit := range edits {
		edit(&in)
	}
	return in
}

// back turns what was read into what can be written.
func back(t testing.TB, p wire.Playbook) wire.PlaybookInput {
	t.Helper()
	raw, err := json.Marshal(p)
	require.NoError(t, err)
	var in wire.PlaybookInput
	require.NoError(t, json.Unmarshal(raw, &in))
	return in
}

func TestCreatePlaybook(t *testing.T) {
	s := serve(t)
	body, err := json.Marshal(s.input())
	require.NoError(t, err)
	a := s.raw(s.Owner, http.MethodPost, "/playbooks", string(body)).is(t, 201)
	var made wire.Created
	require.NoError(t, json.Unmarshal([]byte(a.body), &made))
	require.Equal(t, "/sub/plugins/playbooks/api/v0/playbooks/"+made.ID, a.header.Get("Location"))

	p, err := s.as(s.Owner).Playbooks.Get(t.Context(), made.ID)
	require.NoError(t, err)
	require.Equal(t, "Incident response", p.Title)
	require.Equal(t, []wire.Member{{UserID: s.Owner.ID, Roles: []string{"playbook_member", "playbook_admin"}, SchemeRoles: []string{"playbook_member", "playbook_admin"}}}, p.Members)
	require.Equal(t, []int{1, 2, 1}, []int{p.NumStages, p.NumSteps, p.NumActions})
	require.Equal(t, "create_new_channel", p.ChannelMode)
	require.Equal(t, s.Clock.Now().UnixMilli(), p.CreateAt)
}

func TestRefusedPlaybooks(t *testing.T) {
	s := serve(t)
	create := func(who host.User, edit func(*wire.PlaybookInput)) error {
		_, err := s.as(who).Playbooks.Create(t.Context(), s.input(edit))
		return err
	}
	keep := func(*wire.PlaybookInput) {}
	refused(t, 400, create(s.Owner, func(in *wire.PlaybookInput) { in.ID = unknown }))
	refused(t, 400, create(s.Owner, func(in *wire.PlaybookInput) { in.Title = "  " }))
	refused(t, 400, create(s.Owner, func(in *wire.PlaybookInput) { in.Title = strings.Repeat("ü", 1025) }))
	refused(t, 400, create(s.Owner, func(in *wire.PlaybookInput) { in.ReminderTimerDefaultSeconds = 0 }))
	refused(t, 400, create(s.Owner, func(in *wire.PlaybookInput) { in.ReminderTimerDefaultSeconds = 1 << 62 }))
	refused(t, 400, create(s.Owner, func(in *wire.PlaybookInput) { in.ChannelMode = "telepathy" }))
	refused(t, 400, create(s.Owner, func(in *wire.PlaybookInput) { in.Checklists[0].Items[0].DueDate = -1 }))
	refused(t, 403, create(s.Outsider, keep))
	refused(t, 403, create(s.Guest, keep))
	refused(t, 403, create(s.Owner, func(in *wire.PlaybookInput) { in.TeamID = nil }))
	refused(t, 403, create(s.Owner, func(in *wire.PlaybookInput) { in.TeamID = &unknown }))
	refused(t, 403, create(s.Owner, func(in *wire.PlaybookInput) { in.InvitedUserIDs = []string{s.Outsider.ID} }))
	require.NoError(t, create(s.Owner, func(in *wire.PlaybookInput) { in.RunNumberPrefix = "INC" }))
	refused(t, 409, create(s.Owner, func(in *wire.PlaybookInput) { in.RunNumberPrefix = "inc" }))

	s.raw(s.Owner, http.MethodPost, "/playbooks", `{"broken":`).is(t, 400)
	s.raw(s.Owner, http.MethodPost, "/playbooks", `{"title":1}`).is(t, 400)
	s.raw(s.Owner, http.MethodPost, "/playbooks", `{"title":"`+strings.Repeat("x", 5<<20)+`"}`).is(t, 413)

	err := create(s.Owner, func(in *wire.PlaybookInput) { in.Title, in.ChannelMode = "", "telepathy" })
	var problems *client.Error
	require.ErrorAs(t, err, &problems)
	require.Len(t, problems.Problems, 2)
	require.NotEmpty(t, problems.RequestID)
	require.Contains(t, err.Error(), "title: must not be empty")
}

func TestLenientRequests(t *testing.T) {
	s := serve(t)
	body := fmt.Sprintf(`{"TITLE":"Shouted","team_id":%q,"reminder_timer_default_seconds":1,"no_such_member":{"a":1},"description":null,"checklists":null,"metrics":[{"title":"M","type":"metric_integer","target":"42"}]}`, s.Team.ID)
	for _, contentType := range []string{"text/plain", "application/x-www-form-urlencoded", ""} {
		a := s.odd(s.Owner, http.MethodPost, "/playbooks", body, "Content-Type", contentType).is(t, 201)
		var made wire.Created
		require.NoError(t, json.Unmarshal([]byte(a.body), &made))
		p, err := s.as(s.Owner).Playbooks.Get(t.Context(), made.ID)
		require.NoError(t, err)
		require.Equal(t, "Shouted", p.Title)
		require.EqualValues(t, 42, *p.Metrics[0].Target)
	}
}

func TestReadPlaybook(t *testing.T) {
	s := serve(t)
	s.Host.SetPlaybookRoles(s.Team.ID, host.PlaybookRoles{PlaybookAdmin: "playbook_admin", PlaybookMember: "playbook_member", RunAdmin: "own_admin", RunMember: "own_member"})
	r := s.Run(t)
	p, err := s.as(s.Colleague).Playbooks.Get(t.Context(), r.PlaybookID)
	require.NoError(t, err)
	require.Equal(t, []int{1, 1}, []int{p.NumRuns, p.ActiveRuns})
	require.Equal(t, r.CreateAt.UnixMilli(), p.LastRunAt)
	require.Equal(t, "own_admin", p.DefaultRunAdminRole)

	for who, id := range map[*host.User]string{&s.Outsider: r.PlaybookID, &s.Owner: unknown, &s.Admin: "abc"} {
		_, err := s.as(*who).Playbooks.Get(t.Context(), id)
		refused(t, 403, err)
		require.Contains(t, err.Error(), "Not authorized")
	}
}

func TestReplacePlaybook(t *testing.T) {
	s := serve(t)
	p, err := s.as(s.Owner).Playbooks.Get(t.Context(), s.Playbook(t).ID)
	require.NoError(t, err)

	t.Run("what was read can be written back", func(t *testing.T) {
		s.Clock.Advance(time.Second)
		after, err := s.as(s.Owner).Playbooks.Replace(t.Context(), p.ID, back(t, p))
		require.NoError(t, err)
		require.Equal(t, p, after, "nothing was changed, so nothing differs")
	})
	t.Run("the answer is the playbook as it is now", func(t *testing.T) {
		in := back(t, p)
		in.Title, in.ID = " Renamed ", unknown
		in.Checklists[0].Items = append(in.Checklists[0].Items, wire.TaskInput{Title: "New"})
		after, err := s.as(s.Member).Playbooks.Replace(t.Context(), p.ID, in)
		require.NoError(t, err)
		require.Equal(t, "Renamed", after.Title)
		require.Equal(t, p.ID, after.ID)
		require.Greater(t, after.UpdateAt, p.UpdateAt)
		require.Equal(t, p.Checklists[0].Items[0].ID, after.Checklists[0].Items[0].ID)
		require.Len(t, after.Checklists[0].Items[3].ID, 26)
		stored, err := s.as(s.Owner).Playbooks.Get(t.Context(), p.ID)
		require.NoError(t, err)
		require.Equal(t, stored, after)
	})
	t.Run("what is left out stays or is emptied", func(t *testing.T) {
		after, err := s.as(s.Owner).Playbooks.Replace(t.Context(), p.ID, wire.PlaybookInput{Title: "Only", Public: true})
		require.NoError(t, err)
		require.Equal(t, p.TeamID, after.TeamID)
		require.Equal(t, p.Members, after.Members)
		require.Empty(t, after.Checklists)
		require.Empty(t, after.Description)
	})
	t.Run("refusals", func(t *testing.T) {
		_, err := s.as(s.Outsider).Playbooks.Replace(t.Context(), p.ID, back(t, p))
		refused(t, 403, err)
		_, err = s.as(s.Owner).Playbooks.Replace(t.Context(), unknown, back(t, p))
		refused(t, 403, err)
		in := back(t, p)
		in.Title = ""
		_, err = s.as(s.Owner).Playbooks.Replace(t.Context(), p.ID, in)
		refused(t, 400, err)
		s.raw(s.Owner, http.MethodPut, "/playbooks/"+p.ID, `{"ignored":"`+strings.Repeat("x", 2<<20)+`"}`).is(t, 413)
		s.raw(s.Owner, http.MethodPut, "/playbooks/"+p.ID, `{"title":"x"} trailing`).is(t, 400)
	})
}

func TestArchiveAndRestorePlaybook(t *testing.T) {
	s := serve(t)
	c, id := s.as(s.Owner), s.Playbook(t).ID
	for range 2 {
		require.NoError(t, c.Playbooks.Archive(t.Context(), id))
		p, err := c.Playbooks.Get(t.Context(), id)
		require.NoError(t, err)
		require.GreaterOrEqual(t, p.DeleteAt, s.Clock.Now().UnixMilli())
		_, err = c.Playbooks.Replace(t.Context(), id, back(t, p))
		refused(t, 400, err)
	}
	for range 2 {
		require.NoError(t, c.Playbooks.Restore(t.Context(), id))
		p, err := c.Playbooks.Get(t.Context(), id)
		require.NoError(t, err)
		require.Zero(t, p.DeleteAt)
	}
	refused(t, 403, s.as(s.Outsider).Playbooks.Archive(t.Context(), id))
	refused(t, 403, s.as(s.Outsider).Playbooks.Restore(t.Context(), id))
	refused(t, 403, c.Playbooks.Archive(t.Context(), unknown))
}

func TestListPlaybooks(t *testing.T) {
	s := serve(t)
	titled := func(title string) string {
		return s.Playbook(t, func(d *draft) { d.Title = title }).ID
	}
	alpha, bravo, charlie, gone := titled("alpha"), titled("bravo"), titled("charlie 50%"), titled("delta")
	c := s.as(s.Owner)
	require.NoError(t, c.Playbooks.Archive(t.Context(), gone))
	list := func(q client.PlaybookQuery) (wire.PlaybookList, []string) {
		t.Helper()
		q.TeamID = s.Team.ID
		found, err := c.Playbooks.List(t.Context(), q)
		require.NoError(t, err)
		ids := []string{}
		for _, p := range found.Items {
			ids = append(ids, p.ID)
		}
		return found, ids
	}

	found, ids := list(client.PlaybookQuery{})
	require.Equal(t, []string{alpha, bravo, charlie}, ids)
	require.Equal(t, []int{3, 1}, []int{found.TotalCount, found.PageCount})
	require.False(t, found.HasMore)
	require.Equal(t, []int{2, 5}, []int{found.Items[0].NumStages, found.Items[0].NumSteps})
	require.Equal(t, "playbook_admin", found.Items[0].DefaultPlaybookAdminRole)
	require.Empty(t, found.Items[0].Checklists)

	found, ids = list(client.PlaybookQuery{PerPage: 2, Page: 1, Descending: true})
	require.Equal(t, []string{alpha}, ids)
	require.Equal(t, []int{3, 2}, []int{found.TotalCount, found.PageCount})
	require.False(t, found.HasMore)
	found, _ = list(client.PlaybookQuery{PerPage: 2})
	require.True(t, found.HasMore)
	_, ids = list(client.PlaybookQuery{Search: "0%"})
	require.Equal(t, []string{charlie}, ids)
	_, ids = list(client.PlaybookQuery{WithArchived: true, Sort: "last_run_at"})
	require.ElementsMatch(t, []string{alpha, bravo, charlie, gone}, ids)

	for _, query := range []string{"&sort=TITLE&direction=ASC", "&per_page=0&page=", "&per_page=&sort=", "&per_page=10000&colour=blue", "&with_archived=yes"} {
		s.odd(s.Owner, http.MethodGet, "/playbooks?team_id="+s.Team.ID+query, "").is(t, 200)
	}
	for _, query := range []string{"sort=colour", "direction=sideways", "page=x", "page=-1", "per_page=x", "per_page=-1", "page=1.5", "search_term=%00"} {
		s.raw(s.Owner, http.MethodGet, "/playbooks?"+query, "").is(t, 400)
	}
	_, err := s.as(s.Outsider).Playbooks.List(t.Context(), client.PlaybookQuery{TeamID: s.Team.ID})
	refused(t, 403, err)
	_, err = c.Playbooks.List(t.Context(), client.PlaybookQuery{TeamID: unknown})
	refused(t, 403, err)
	all, err := s.as(s.Outsider).Playbooks.List(t.Context(), client.PlaybookQuery{})
	require.NoError(t, err)
	require.Empty(t, all.Items)
}

func TestSuggestPlaybooks(t *testing.T) {
	s := serve(t)
	big := s.Host.AddTeam("big")
	s.Host.AddUser("newcomer", hosttest.In(big))
	require.NoError(t, s.Host.AddTeamMember(t.Context(), big.ID, s.Owner.ID))
	for i := range 17 {
		s.Playbook(t, func(d *draft) { d.TeamID, d.Title, d.Members = big.ID, fmt.Sprint("p", i), nil })
	}
	c := s.as(s.Owner)
	found, err := c.Playbooks.Suggest(t.Context(), big.ID, false)
	require.NoError(t, err)
	require.Len(t, found, 15)
	for i := 1; i < len(found); i++ {
		require.Less(t, found[i-1].Item, found[i].Item)
	}
	p := s.Playbook(t)
	found, err = s.as(s.Colleague).Playbooks.Suggest(t.Context(), s.Team.ID, false)
	require.NoError(t, err)
	require.Equal(t, []wire.Suggestion{{Item: p.ID, HelpText: p.Title}}, found)

	require.NoError(t, c.Playbooks.Archive(t.Context(), p.ID))
	found, err = c.Playbooks.Suggest(t.Context(), s.Team.ID, true)
	require.NoError(t, err)
	require.Len(t, found, 1)
	found, err = c.Playbooks.Suggest(t.Context(), s.Team.ID, false)
	require.NoError(t, err)
	require.Empty(t, found)

	_, err = c.Playbooks.Suggest(t.Context(), "", false)
	refused(t, 403, err)
	_, err = s.as(s.Outsider).Playbooks.Suggest(t.Context(), s.Team.ID, false)
	refused(t, 403, err)
}
