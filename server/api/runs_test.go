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
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
)

func TestStartRun(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	body := fmt.Sprintf(`{"name":"Disk full","playbook_id":%q,"team_id":%q,"description":"from the phone","type":"channelChecklist","create_public_run":null}`, p.ID, s.Team.ID)
	a := s.raw(s.Owner, http.MethodPost, "/runs", body).is(t, 201)
	var r wire.Run
	require.NoError(t, json.Unmarshal([]byte(a.body), &r))
	require.Equal(t, "/api/v0/runs/"+r.ID, a.header.Get("Location"))
	require.Equal(t, "from the phone", r.Summary)
	require.Equal(t, "playbook", r.Type)
	require.Equal(t, "InProgress", r.CurrentStatus)
	require.Equal(t, s.Owner.ID, r.OwnerID)
	require.EqualValues(t, time.Hour, r.PreviousReminder)
	require.EqualValues(t, 1, r.RunNumber)
	require.Equal(t, []int{5, 0}, []int{r.TaskTotal, r.TaskCompleted})
	require.Equal(t, "incident_created", r.TimelineEvents[0].EventType)
	require.Equal(t, []string{r.Checklists[0].ID, r.Checklists[1].ID}, r.ItemsOrder)

	stored, err := s.as(s.Owner).Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, r, stored)
}

func TestStartChecklist(t *testing.T) {
	s := serve(t)
	town := s.Host.AddChannel(s.Team, "shopping", hosttest.WithMembers(s.Owner))
	r, err := s.as(s.Owner).Runs.Start(t.Context(), wire.RunInput{OwnerID: s.Owner.ID, ChannelID: town.ID})
	require.NoError(t, err)
	require.Equal(t, "channelChecklist", r.Type)
	require.Equal(t, []string{"Tasks"}, []string{r.Checklists[0].Title})
	require.Equal(t, town.ID, r.ChannelID)
}

func TestRefusedRuns(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	in := func(edit func(*wire.RunInput)) wire.RunInput {
		out := wire.RunInput{Name: "Disk full", PlaybookID: p.ID, TeamID: s.Team.ID}
		edit(&out)
		return out
	}
	for _, c := range []struct {
		status int
		in     wire.RunInput
	}{
		{400, in(func(in *wire.RunInput) { in.TeamID = "" })},
		{400, in(func(in *wire.RunInput) { in.Name = " " })},
		{400, in(func(in *wire.RunInput) { in.Name = strings.Repeat("n", 1025) })},
		{400, in(func(in *wire.RunInput) { in.Summary = strings.Repeat("n", 4097) })},
		{403, in(func(in *wire.RunInput) { in.PlaybookID = unknown })},
		{403, in(func(in *wire.RunInput) { in.ChannelID = unknown })},
		{403, in(func(in *wire.RunInput) { in.PostID = unknown })},
		{400, wire.RunInput{Name: "Loose", TeamID: s.Team.ID, OwnerID: s.Owner.ID}},
	} {
		_, err := s.as(s.Owner).Runs.Start(t.Context(), c.in)
		refused(t, c.status, err)
	}
	_, err := s.as(s.Outsider).Runs.Start(t.Context(), in(func(*wire.RunInput) {}))
	refused(t, 403, err)
	s.raw(s.Owner, http.MethodPost, "/runs", `{"broken":`).is(t, 400)
	s.raw(s.Owner, http.MethodPost, "/runs", `{"name":"`+strings.Repeat("x", 5<<20)+`"}`).is(t, 413)
	require.Empty(t, s.Heard.Runs())
}

func TestReadRun(t *testing.T) {
	s := serve(t)
	r := s.Run(t, func(d *draft) { d.Public = false })
	for who, want := range map[string]int{s.Owner.ID: 200, s.Participant.ID: 200, s.Member.ID: 200, s.Admin.ID: 200, s.Colleague.ID: 403, s.Outsider.ID: 403} {
		for _, path := range []string{"", "/metadata", "/followers"} {
			u, err := s.Host.User(t.Context(), who)
			require.NoError(t, err)
			s.raw(u, http.MethodGet, "/runs/"+r.ID+path, "").is(t, want)
		}
	}
	s.raw(s.Admin, http.MethodGet, "/runs/"+unknown, "").is(t, 403)

	m, err := s.as(s.Owner).Runs.Metadata(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, s.Team.Name, m.TeamName)
	require.Equal(t, "Disk full on db-3", m.ChannelDisplayName)
	require.ElementsMatch(t, []string{s.Owner.ID, s.Participant.ID}, m.Followers)
}

func TestWebhookAddressesAreForPeopleInTheRun(t *testing.T) {
	s := serve(t)
	const address = "https://example.com/token"
	r := s.Run(t, func(d *draft) {
		d.CreationWebhooksEnabled, d.CreationWebhookURLs = true, []string{address}
		d.StatusWebhooksEnabled, d.StatusWebhookURLs = true, []string{address}
	})
	require.NoError(t, s.Host.AddChannelMember(t.Context(), r.ChannelID, s.Colleague.ID, s.Owner.ID))
	for _, path := range []string{"/runs/" + r.ID, "/runs", "/runs/channel/" + r.ChannelID, "/runs/channel/" + r.ChannelID + "/runs"} {
		require.Equal(t, 2, strings.Count(s.raw(s.Owner, http.MethodGet, path, "").is(t, 200).body, address), path)
		require.Equal(t, 2, strings.Count(s.raw(s.Participant, http.MethodGet, path, "").is(t, 200).body, address), path)
		stranger := s.raw(s.Colleague, http.MethodGet, path, "").is(t, 200).body
		require.NotContains(t, stranger, address, path)
		require.Contains(t, stranger, `"status_update_broadcast_webhooks_enabled":true`, path)
	}
	require.NotContains(t, s.raw(s.Admin, http.MethodPatch, "/runs/"+r.ID, `{"name":"x"}`).is(t, 200).body, address)
}

func TestUpdateRun(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	s.Clock.Advance(time.Second)
	name, summary := "  New name ", " text "
	got, err := s.as(s.Participant).Runs.Edit(t.Context(), r.ID, wire.RunEdit{Name: &name, Summary: &summary})
	require.NoError(t, err)
	require.Equal(t, []string{"New name", "text"}, []string{got.Name, got.Summary})
	require.Equal(t, s.Clock.Now().UnixMilli(), got.UpdateAt)

	for _, body := range []string{`{}`, `{"name":null,"summary":null}`, `{"owner_user_id":"x","end_at":5}`} {
		s.raw(s.Owner, http.MethodPatch, "/runs/"+r.ID, body).is(t, 200)
	}
	stored, err := s.as(s.Owner).Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, got, stored)

	for body, want := range map[string]int{`{"name":" "}`: 400, `{"name":5}`: 400, `{`: 400, `{"summary":"` + strings.Repeat("s", 4097) + `"}`: 400} {
		s.raw(s.Owner, http.MethodPatch, "/runs/"+r.ID, body).is(t, want)
	}
	_, err = s.as(s.Colleague).Runs.Edit(t.Context(), r.ID, wire.RunEdit{Name: &name})
	refused(t, 403, err)
	s.raw(s.Owner, http.MethodPatch, "/runs/"+unknown, `{"name":"x"}`).is(t, 403)
}

func TestFinishDialog(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	submit := func(by host.User, userID, more string) answer {
		return s.raw(by, http.MethodPost, "/runs/"+r.ID+"/finish-dialog", `{"type":"dialog_submission","user_id":"`+userID+`"`+more+`}`)
	}
	require.JSONEq(t, `{"error":"You don't have permission to finish this run."}`, submit(s.Colleague, s.Colleague.ID, "").is(t, 200).body)
	require.Contains(t, s.raw(s.Owner, http.MethodPost, "/runs/"+unknown+"/finish-dialog", `{"user_id":"`+s.Owner.ID+`"}`).is(t, 200).body, "permission")
	submit(s.Owner, s.Participant.ID, "").is(t, 400)
	submit(s.Owner, s.Owner.ID, `,"cancelled":true`).is(t, 200)
	status := func() string {
		got, err := s.as(s.Owner).Runs.Get(t.Context(), r.ID)
		require.NoError(t, err)
		return got.CurrentStatus
	}
	require.Equal(t, "InProgress", status())
	for range 2 {
		require.JSONEq(t, `{}`, submit(s.Owner, s.Owner.ID, "").is(t, 200).body)
		require.Equal(t, "Finished", status())
	}
}

func TestFinishAndRestoreRun(t *testing.T) {
	s := serve(t)
	c, r := s.as(s.Owner), s.Run(t)
	require.JSONEq(t, `{"status":"OK"}`, s.raw(s.Owner, http.MethodPut, "/runs/"+r.ID+"/finish", `{}`).is(t, 200).body)
	require.NoError(t, c.Runs.Finish(t.Context(), r.ID))
	got, err := c.Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, "Finished", got.CurrentStatus)
	require.Equal(t, got.UpdateAt, got.EndAt)

	name := "late"
	_, err = c.Runs.Edit(t.Context(), r.ID, wire.RunEdit{Name: &name})
	refused(t, 400, err)
	refused(t, 400, c.Runs.ChangeOwner(t.Context(), r.ID, s.Participant.ID))
	require.NoError(t, s.as(s.Colleague).Runs.Follow(t.Context(), r.ID))

	require.JSONEq(t, `{"status":"OK"}`, s.raw(s.Owner, http.MethodPut, "/runs/"+r.ID+"/restore", "").is(t, 200).body)
	require.NoError(t, c.Runs.Restore(t.Context(), r.ID))
	got, err = c.Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, "InProgress", got.CurrentStatus)
	require.Zero(t, got.EndAt)

	refused(t, 403, s.as(s.Colleague).Runs.Finish(t.Context(), r.ID))
	refused(t, 403, s.as(s.Colleague).Runs.Restore(t.Context(), r.ID))
}

func TestChangeRunOwner(t *testing.T) {
	s := serve(t)
	c, r := s.as(s.Owner), s.Run(t)
	require.JSONEq(t, `{}`, s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/owner", `{"owner_id":"`+s.Colleague.ID+`"}`).is(t, 200).body)
	got, err := c.Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, s.Colleague.ID, got.OwnerID)
	require.Contains(t, got.ParticipantIDs, s.Owner.ID)

	refused(t, 400, c.Runs.ChangeOwner(t.Context(), r.ID, s.Outsider.ID))
	refused(t, 400, c.Runs.ChangeOwner(t.Context(), r.ID, unknown))
	refused(t, 400, c.Runs.ChangeOwner(t.Context(), r.ID, ""))
	refused(t, 403, s.as(s.Member).Runs.ChangeOwner(t.Context(), r.ID, s.Member.ID))
	s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/owner", `{"owner_id":1}`).is(t, 400)
}

func TestFollowRun(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	c := s.as(s.Colleague)
	for range 2 {
		require.NoError(t, c.Runs.Follow(t.Context(), r.ID))
		followers, err := c.Runs.Followers(t.Context(), r.ID)
		require.NoError(t, err)
		require.ElementsMatch(t, []string{s.Owner.ID, s.Participant.ID, s.Colleague.ID}, followers)
	}
	for _, u := range []string{s.Owner.ID, s.Participant.ID, s.Colleague.ID, s.Colleague.ID} {
		who, err := s.Host.User(t.Context(), u)
		require.NoError(t, err)
		require.NoError(t, s.as(who).Runs.Unfollow(t.Context(), r.ID))
	}
	require.Equal(t, "[]\n", s.raw(s.Owner, http.MethodGet, "/runs/"+r.ID+"/followers", "").is(t, 200).body)
	refused(t, 403, s.as(s.Outsider).Runs.Follow(t.Context(), r.ID))
	refused(t, 403, s.as(s.Outsider).Runs.Unfollow(t.Context(), r.ID))
}

func TestRunDialog(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t, func(d *draft) { d.SummaryTemplateEnabled, d.SummaryTemplate = true, "tell us: " })
	in := func(edit func(*wire.DialogSubmission)) wire.DialogSubmission {
		out := wire.DialogSubmission{
			Type: "dialog_submission", State: `{"post_id":"","client_id":"tab 1","prompt_post_id":""}`, UserID: s.Owner.ID, TeamID: s.Team.ID,
			ChannelID: unknown, Submission: map[string]any{"playbookID": p.ID, "playbookRunName": "From a dialog"},
		}
		edit(&out)
		return out
	}
	keep := func(*wire.DialogSubmission) {}
	id, err := s.as(s.Owner).Runs.SubmitDialog(t.Context(), in(keep))
	require.NoError(t, err)
	r, err := s.as(s.Owner).Runs.Get(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, []string{"From a dialog", "tell us: ", p.ID}, []string{r.Name, r.Summary, r.PlaybookID})
	origin := s.Heard.Runs()[0].Origin
	require.Equal(t, "tab 1", origin.ClientID)
	require.Equal(t, unknown, origin.ChannelID)

	for _, c := range []struct {
		status int
		edit   func(*wire.DialogSubmission)
	}{
		{400, func(in *wire.DialogSubmission) { in.UserID = s.Member.ID }},
		{400, func(in *wire.DialogSubmission) { in.UserID = "" }},
		{400, func(in *wire.DialogSubmission) { in.State = "nonsense" }},
		{400, func(in *wire.DialogSubmission) { in.Submission["playbookID"] = "" }},
		{400, func(in *wire.DialogSubmission) { in.Submission = nil }},
		{400, func(in *wire.DialogSubmission) { in.Submission["playbookID"] = 5 }},
		{400, func(in *wire.DialogSubmission) { in.Submission["playbookRunName"] = true }},
		{400, func(in *wire.DialogSubmission) { in.Submission["playbookRunName"] = "" }},
		{403, func(in *wire.DialogSubmission) { in.Submission["playbookID"] = unknown }},
	} {
		_, err := s.as(s.Owner).Runs.SubmitDialog(t.Context(), in(c.edit))
		refused(t, c.status, err)
	}
	for _, body := range []string{"null", "{", "[]"} {
		s.raw(s.Owner, http.MethodPost, "/runs/dialog", body).is(t, 400)
	}
	before := len(s.Heard.Runs())
	_, err = s.as(s.Owner).Runs.SubmitDialog(t.Context(), in(func(in *wire.DialogSubmission) { in.Cancelled = true }))
	require.NoError(t, err)
	require.Len(t, s.Heard.Runs(), before)
}
