package api_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
	"playbooks/server/domain/run"
	"playbooks/server/host/hosttest"
)

func idsOf(runs []wire.Run) []string {
	out := []string{}
	for _, r := range runs {
		out = append(out, r.ID)
	}
	return out
}

func TestListRuns(t *testing.T) {
	s := serve(t)
	var all []run.Run
	for range 3 {
		s.Clock.Advance(time.Minute)
		all = append(all, s.Run(t))
	}
	room := s.Host.AddChannel(s.Team, "shopping", hosttest.WithMembers(s.Owner))
	s.Clock.Advance(time.Minute)
	list, err := s.as(s.Owner).Runs.Start(t.Context(), wire.RunInput{Name: "Milk 50%", OwnerID: s.Owner.ID, ChannelID: room.ID})
	require.NoError(t, err)
	s.Clock.Advance(time.Minute)
	require.NoError(t, s.as(s.Owner).Runs.Finish(t.Context(), all[0].ID))
	require.NoError(t, s.as(s.Owner).Runs.ChangeOwner(t.Context(), all[1].ID, s.Colleague.ID))
	a, b, c, milk := all[0].ID, all[1].ID, all[2].ID, list.ID

	for name, want := range map[string]struct {
		query client.RunQuery
		ids   []string
	}{
		"oldest first":   {client.RunQuery{}, []string{a, b, c, milk}},
		"newest first":   {client.RunQuery{Sort: "create_at", Descending: true}, []string{milk, c, b, a}},
		"finished":       {client.RunQuery{Statuses: []string{"Finished"}}, []string{a}},
		"both states":    {client.RunQuery{Statuses: []string{"Finished", "InProgress"}}, []string{a, b, c, milk}},
		"no state":       {client.RunQuery{Statuses: []string{""}}, []string{}},
		"checklists":     {client.RunQuery{Types: []string{"channelChecklist"}}, []string{milk}},
		"mine":           {client.RunQuery{OwnerID: "me"}, []string{a, c, milk}},
		"of somebody":    {client.RunQuery{OwnerID: s.Colleague.ID}, []string{b}},
		"participant":    {client.RunQuery{ParticipantID: s.Participant.ID}, []string{a, b, c}},
		"or follower":    {client.RunQuery{ParticipantOrFollowerID: s.Colleague.ID}, []string{b}},
		"of a playbook":  {client.RunQuery{PlaybookID: all[2].PlaybookID}, []string{c}},
		"of a channel":   {client.RunQuery{ChannelID: room.ID}, []string{milk}},
		"search":         {client.RunQuery{Search: "K 50%"}, []string{milk}},
		"since":          {client.RunQuery{Since: s.Clock.Now().UnixMilli()}, []string{a, b}},
		"running":        {client.RunQuery{OmitEnded: true}, []string{b, c, milk}},
		"started after":  {client.RunQuery{StartedFrom: all[1].CreateAt.UnixMilli()}, []string{b, c, milk}},
		"started before": {client.RunQuery{StartedTo: all[1].CreateAt.UnixMilli()}, []string{a}},
		"active before":  {client.RunQuery{ActiveTo: all[1].CreateAt.UnixMilli()}, []string{a}},
		"active after":   {client.RunQuery{ActiveFrom: s.Clock.Now().UnixMilli() + 1}, []string{b, c, milk}},
		"second page":    {client.RunQuery{PerPage: 3, Page: 1}, []string{milk}},
	} {
		t.Run(name, func(t *testing.T) {
			want.query.TeamID = s.Team.ID
			found, err := s.as(s.Owner).Runs.List(t.Context(), want.query)
			require.NoError(t, err)
			require.Equal(t, want.ids, idsOf(found.Items))
			channels, err := s.as(s.Owner).Runs.Channels(t.Context(), want.query)
			require.NoError(t, err)
			require.Len(t, channels, len(want.ids))
		})
	}

	page, err := s.as(s.Owner).Runs.List(t.Context(), client.RunQuery{PerPage: 3})
	require.NoError(t, err)
	require.Equal(t, []int{4, 2, 3}, []int{page.TotalCount, page.PageCount, page.PerPage})
	require.True(t, page.HasMore)
	for _, sort := range []string{"id", "name", "owner_user_id", "team_id", "end_at", "status", "last_status_update_at"} {
		page, err := s.as(s.Owner).Runs.List(t.Context(), client.RunQuery{Sort: sort})
		require.NoError(t, err)
		require.ElementsMatch(t, []string{a, b, c, milk}, idsOf(page.Items), sort)
	}
}

func TestLenientRunLists(t *testing.T) {
	s := serve(t)
	s.Run(t)
	for _, query := range []string{"sort=NAME&direction=DESC", "page=-3", "per_page=0", "per_page=-1", "per_page=99999", "since=-1", "omit_ended=1", "started_gte=x&active_lt=-5", "team_id=", "colour=blue"} {
		require.Contains(t, s.odd(s.Owner, http.MethodGet, "/runs?"+query, "").is(t, 200).body, `"total_count":1`, query)
	}
	require.Contains(t, s.raw(s.Owner, http.MethodGet, "/runs?page=9223372036854775807", "").is(t, 200).body, `"items":[]`)
	bad := []string{"page=x", "per_page=x", "since=x", "sort=colour", "direction=sideways", "statuses=Sleeping", "statuses=InProgress,Finished", "types=odd", "types="}
	for _, name := range []string{"team_id", "channel_id", "playbook_id", "owner_user_id", "participant_id", "participant_or_follower_id"} {
		bad = append(bad, name+"=short")
	}
	for _, query := range bad {
		s.raw(s.Owner, http.MethodGet, "/runs?"+query, "").is(t, 400)
		s.raw(s.Owner, http.MethodGet, "/runs/channels?"+query, "").is(t, 400)
	}
	require.Contains(t, s.raw(s.Outsider, http.MethodGet, "/runs", "").is(t, 200).body, `"items":[]`)
}

func TestRunsOfAChannel(t *testing.T) {
	s := serve(t)
	room := s.Host.AddChannel(s.Team, "war-room", hosttest.Private(), hosttest.WithMembers(s.Owner))
	c := s.as(s.Owner)
	_, err := c.Runs.OfChannel(t.Context(), room.ID)
	refused(t, 404, err)
	empty, err := c.Runs.InChannel(t.Context(), room.ID)
	require.NoError(t, err)
	require.Equal(t, []wire.Run{}, empty)

	start := func(name string) wire.Run {
		s.Clock.Advance(time.Second)
		r, err := c.Runs.Start(t.Context(), wire.RunInput{Name: name, OwnerID: s.Owner.ID, ChannelID: room.ID})
		require.NoError(t, err)
		return r
	}
	first := start("first")
	require.NoError(t, c.Runs.Finish(t.Context(), first.ID))
	only, err := c.Runs.OfChannel(t.Context(), room.ID)
	require.NoError(t, err)
	require.Equal(t, first.ID, only.ID)

	second, third := start("second"), start("third")
	_, err = c.Runs.OfChannel(t.Context(), room.ID)
	refused(t, 400, err)
	running, err := c.Runs.InChannel(t.Context(), room.ID)
	require.NoError(t, err)
	require.Equal(t, []string{third.ID, second.ID}, idsOf(running))

	for _, id := range []string{room.ID, unknown} {
		_, err = s.as(s.Colleague).Runs.OfChannel(t.Context(), id)
		refused(t, 403, err)
		_, err = s.as(s.Colleague).Runs.InChannel(t.Context(), id)
		refused(t, 403, err)
		_, err = s.as(s.Colleague).Runs.List(t.Context(), client.RunQuery{ChannelID: id})
		refused(t, 403, err)
	}
}

func TestRunOwners(t *testing.T) {
	s := serve(t)
	s.Run(t)
	s.Run(t)
	owners, err := s.as(s.Colleague).Runs.Owners(t.Context(), s.Team.ID)
	require.NoError(t, err)
	require.Equal(t, []wire.Owner{{UserID: s.Owner.ID, Username: "owner", FirstName: "Olga", LastName: "Owner"}}, owners)
	owners, err = s.as(s.Outsider).Runs.Owners(t.Context(), s.Team.ID)
	require.NoError(t, err)
	require.Equal(t, []wire.Owner{}, owners)
	s.raw(s.Owner, http.MethodGet, "/runs/owners?team_id=%00", "").is(t, 400)
}

func TestSuggestions(t *testing.T) {
	s := serve(t)
	room := s.Host.AddChannel(s.Team, "war-room", hosttest.WithMembers(s.Owner))
	p := s.Playbook(t, func(d *draft) {
		d.Checklists = d.Checklists[:1]
		d.Checklists[0].Title, d.Checklists[0].Tasks = "**Bold** list", d.Checklists[0].Tasks[:2]
		d.Checklists[0].Tasks[1].Title = "a [link](https://example.com)"
	})
	c := s.as(s.Owner)
	start := func(name string) {
		s.Clock.Advance(time.Second)
		_, err := c.Runs.Start(t.Context(), wire.RunInput{Name: name, PlaybookID: p.ID, ChannelID: room.ID})
		require.NoError(t, err)
	}
	all := func() (runs, lists, tasks []wire.Suggestion) {
		runs, err := c.Runs.Suggest(t.Context(), room.ID)
		require.NoError(t, err)
		lists, err = c.Runs.SuggestChecklists(t.Context(), room.ID)
		require.NoError(t, err)
		tasks, err = c.Runs.SuggestTasks(t.Context(), room.ID)
		require.NoError(t, err)
		return runs, lists, tasks
	}

	for _, path := range []string{"/runs/checklist-autocomplete", "/runs/checklist-autocomplete-item", "/runs/runs-autocomplete"} {
		s.raw(s.Owner, http.MethodGet, path, "").is(t, 400)
		require.JSONEq(t, `{"error":"Not found"}`, s.raw(s.Owner, http.MethodGet, path+"?channel_id="+room.ID, "").is(t, 404).body)
		s.raw(s.Outsider, http.MethodGet, path+"?channel_id="+room.ID, "").is(t, 404)
		s.raw(s.Owner, http.MethodGet, path+"?channel_id=short", "").is(t, 404)
	}

	start("Older")
	runs, lists, tasks := all()
	require.Equal(t, []wire.Suggestion{}, runs)
	require.Equal(t, []wire.Suggestion{{Item: "0", Hint: `"Bold list"`}}, lists)
	require.Equal(t, []wire.Suggestion{{Item: "0 0", Hint: `"Name an owner"`}, {Item: "0 1", Hint: `"a link"`}}, tasks)

	start("Newer")
	runs, lists, tasks = all()
	require.Equal(t, []wire.Suggestion{{Item: "0", Hint: `"Newer"`}, {Item: "1", Hint: `"Older"`}}, runs)
	require.Equal(t, []wire.Suggestion{{Item: "0 0", Hint: `"Newer" - "Bold list"`}, {Item: "1 0", Hint: `"Older" - "Bold list"`}}, lists)
	require.Equal(t, wire.Suggestion{Item: "1 0 1", Hint: `"Older" - "a link"`}, tasks[3])
}
