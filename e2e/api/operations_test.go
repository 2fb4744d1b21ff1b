package api_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/apitest"
	"playbooks/server/api/wire"
	"playbooks/server/client"
)

// operation is a request that the owner may make, and nobody from outside.
type operation struct{ call, body string }

// allowed makes the requests one after the other as the owner, each after somebody from
// outside the team was refused it.
func (w *world) allowed(operations ...operation) {
	w.t.Helper()
	for _, op := range operations {
		method, path, _ := strings.Cut(op.call, " ")
		require.Equal(w.t, 403, w.Outsider().raw(method, path, op.body), op.call)
		code := w.Owner().raw(method, path, op.body)
		require.True(w.t, code >= 200 && code < 300, "%s: %d", op.call, code)
	}
}

func TestAttributesAndConditionsAreForThoseWhoEdit(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook()
	c := w.Owner().API.Playbooks
	field, err := c.AddField(t.Context(), id, wire.FieldInput{Name: "Cause", Type: "text"})
	require.NoError(t, err)
	expr := func(text string) string {
		return fmt.Sprintf(`{"version":1,"condition_expr":{"is":{"field_id":%q,"value":%q}}}`, field.ID, text)
	}
	var made wire.Condition
	made, err = c.AddCondition(t.Context(), id, wire.Expr{Is: &wire.Comparison{FieldID: field.ID, Value: []byte(`"fire"`)}})
	require.NoError(t, err)
	fields, conditions := "/playbooks/"+id+"/property_fields", "/playbooks/"+id+"/conditions"
	w.allowed(
		operation{call: "GET " + fields},
		operation{"POST " + fields, `{"name":"Place","type":"text"}`},
		operation{"POST " + fields + "/" + field.ID + "/duplicate", ""},
		operation{"POST " + fields + "/reorder", `{"field_id":"` + field.ID + `","target_position":2}`},
		operation{"PUT " + fields + "/" + field.ID, `{"name":"Reason","type":"text"}`},
		operation{call: "GET " + conditions},
		operation{"POST " + conditions, expr("flood")},
		operation{"PUT " + conditions + "/" + made.ID, expr("water")},
	)
	refused(t, 409, c.RemoveField(t.Context(), id, field.ID))
	list, err := c.Conditions(t.Context(), id, 0, 0)
	require.NoError(t, err)
	for _, one := range list.Items {
		w.allowed(operation{call: "DELETE " + conditions + "/" + one.ID})
	}
	w.allowed(operation{call: "DELETE " + fields + "/" + field.ID})
	gone, err := c.FieldChanges(t.Context(), id, field.CreateAt)
	require.NoError(t, err)
	require.Equal(t, field.ID, gone[len(gone)-1].ID, "clients learn what was deleted")
}

func TestTasksAndPeopleAreForThoseInTheRun(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	there := w.channel(model.ChannelTypeOpen)
	at, first, second := "/runs/"+r.ID, r.Checklists[0].Items[0].ID, r.Checklists[0].Items[1].ID
	post, _, err := w.Owner().Host.CreatePost(t.Context(), &model.Post{ChannelId: r.ChannelID, Message: "I saw it"})
	require.NoError(t, err)
	dialog := func(p *person, more string) string {
		return fmt.Sprintf(`{"type":"dialog_submission","user_id":%q,%s}`, p.id, more)
	}
	added := `"state":"{\"post_id\":\"` + post.Id + `\"}","submission":{"playbook_run":"` + r.ID + `","summary":"seen"}`
	update := `"submission":{"message":"all calm","reminder":"3600"}`
	require.Equal(t, 403, w.Outsider().raw("POST", "/runs/add-to-timeline-dialog", dialog(w.Outsider(), added)))
	require.Equal(t, 200, w.Owner().raw("POST", "/runs/add-to-timeline-dialog", dialog(w.Owner(), added)))
	require.Equal(t, 403, w.Outsider().raw("POST", at+"/update-status-dialog", dialog(w.Outsider(), update)))
	require.Equal(t, 200, w.Owner().raw("POST", at+"/update-status-dialog", dialog(w.Owner(), update)))

	require.Equal(t, 200, w.Outsider().raw("POST", at+"/finish-dialog", dialog(w.Outsider(), `"submission":{}`)), "dialogs show the refusal")
	require.Equal(t, 400, w.Owner().raw("POST", at+"/finish-dialog", dialog(w.Outsider(), `"submission":{}`)), "the dialog of somebody else")
	require.Equal(t, "InProgress", w.Owner().get(r.ID).CurrentStatus)

	w.allowed(
		operation{"PUT " + at + "/checklists/0/item/0/command", `{"command":"/header War room"}`},
		operation{call: "POST " + at + "/checklists/0/item/0/run"},
		operation{call: "POST " + at + "/checklists/0/items/0/run"},
		operation{call: "POST " + at + "/tasks/" + first + "/run"},
		operation{call: "GET " + at + "/tasks/" + first},
		operation{"PATCH " + at + "/tasks/" + first, `{"title":"First"}`},
		operation{"PATCH " + at + "/tasks", `{"task_ids":["` + first + `","` + second + `"],"changes":{"assignee_id":"` + w.Owner().id + `"}}`},
		operation{"PUT " + at + "/tasks/" + first + "/place", `{"checklist_id":"` + r.Checklists[1].ID + `","position":0}`},
		operation{call: "POST " + at + "/tasks/" + first + "/duplicate"},
		operation{call: "DELETE " + at + "/tasks/" + second},
		operation{call: "GET " + at + "/property_fields"},
		operation{call: "GET " + at + "/property_values"},
		operation{call: "GET " + at + "/conditions"},
		operation{call: "GET " + at + "/status-updates"},
		operation{call: "GET " + at + "/export"},
		operation{call: "GET " + at + "/export?format=markdown"},
		operation{"POST " + at + "/status", `{"message":"still","reminder":3600}`},
		operation{"POST " + at + "/reminder", `{"new_reminder_seconds":3600}`},
		operation{call: "POST " + at + "/request-update"},
		operation{"PUT " + at + "/status-update-enabled", `{"status_enabled":false}`},
		operation{"POST " + at + "/participants", `{"user_ids":["` + w.Colleague().id + `"]}`},
		operation{call: "DELETE " + at + "/participants/" + w.Colleague().id},
		operation{"PUT " + at + "/retrospective-enabled", `{"retrospective_enabled":true}`},
		operation{"PUT " + at + "/channel", `{"channel_id":"` + there.Id + `"}`},
		operation{"POST " + at + "/retrospective", `{"retrospective":"draft"}`},
		operation{call: "POST " + at + "/no-retrospective-button"},
		operation{"POST " + at + "/retrospective/publish", `{"retrospective":"we learned"}`},
	)
	got := w.Owner().get(r.ID)
	require.Equal(t, there.Id, got.ChannelID)
	require.NotContains(t, got.ParticipantIDs, w.Colleague().id)
	require.Equal(t, "we learned", got.Retrospective)
	require.False(t, got.RetrospectiveWasCanceled)

	tasks, err := w.Owner().API.Tasks.Own(t.Context(), client.OwnQuery{TeamID: w.Team.Id})
	require.NoError(t, err)
	require.Equal(t, 2, tasks.AssignedCount, "one and its copy")
	_, err = w.Owner().API.Tasks.Own(apitest.Odd(t.Context()), client.OwnQuery{TeamID: "nonsense"})
	refused(t, 400, err)
}

// Only the host has trigger ids; TestTheOwnerIsRemindedAndAnswers presses the button.
func TestTheButtonOfAReminderIsForThoseInTheRun(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	path := "/runs/" + w.run().ID + "/reminder/button-update"
	click := func(p *person) int {
		return p.raw("POST", path, fmt.Sprintf(`{"user_id":%q,"trigger_id":"made up"}`, p.id))
	}
	require.Equal(t, 403, click(w.Outsider()))
	require.Equal(t, 400, click(w.Owner()))
}

func TestWhoTakesPartMayAskForTheChannel(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	hidden := func(in *wire.PlaybookInput) { in.CreatePublicPlaybookRun, in.CreateChannelMemberOnNew = false, false }
	r := w.run(inviting(w.Participant()), hidden)
	path := "/runs/" + r.ID + "/request-join-channel"
	require.Equal(t, 403, w.Outsider().raw("POST", path, ""))
	require.Equal(t, 409, w.Owner().raw("POST", path, ""), "they are there")
	require.Equal(t, 200, w.Participant().raw("POST", path, ""))
	said := w.said(w.Owner(), r.ChannelID)
	require.Contains(t, said[len(said)-1], "@"+w.Participant().username+" takes part in ")
}
