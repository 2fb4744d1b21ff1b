package api_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/client"
)

// types types a slash command in a channel of the team.
func (w *world) types(p *person, channelID, line string) {
	w.t.Helper()
	_, _, err := p.Host.ExecuteCommandWithTeam(w.t.Context(), channelID, w.Team.Id, line)
	require.NoError(w.t, err)
}

// dialog waits for an interactive dialog.
func (s *socket) dialog() model.OpenDialogRequest {
	s.t.Helper()
	e := s.wait("a dialog", of(model.WebsocketEventOpenDialog))
	raw, ok := e.GetData()["dialog"].(string)
	require.True(s.t, ok)
	var out model.OpenDialogRequest
	require.NoError(s.t, json.Unmarshal([]byte(raw), &out))
	return out
}

// submits fills a dialog in and sends it off, as the host's clients do.
func (w *world) submits(p *person, channelID string, d model.OpenDialogRequest, values map[string]any) *model.SubmitDialogResponse {
	w.t.Helper()
	answer, _, err := p.Host.SubmitInteractiveDialog(w.t.Context(), model.SubmitDialogRequest{
		Type: "dialog_submission", URL: d.URL, CallbackId: d.Dialog.CallbackId, State: d.Dialog.State,
		UserId: p.id, ChannelId: channelID, TeamId: w.Team.Id, Submission: values,
	})
	require.NoError(w.t, err)
	return answer
}

func TestTickingByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run(inviting(w.Participant()))
	s := w.Participant().listen()

	w.types(w.Participant(), r.ChannelID, "/playbook check 0 1")
	answer := s.ephemeral("Checked off **Find the blast radius**")
	require.Equal(t, r.ChannelID, answer.ChannelId)
	require.Equal(t, "closed", w.Owner().get(r.ID).Checklists[0].Items[1].State)
	w.types(w.Participant(), r.ChannelID, "/playbook check 0 1")
	s.ephemeral("Opened **Find the blast radius**")
	require.Empty(t, w.Owner().get(r.ID).Checklists[0].Items[1].State)

	w.types(w.Participant(), r.ChannelID, "/playbook check 0 9")
	s.ephemeral("There is no such task in this checklist")
	w.enter(w.Colleague(), r.ChannelID)
	other := w.Colleague().listen()
	w.types(w.Colleague(), r.ChannelID, "/playbook check 0 1")
	other.ephemeral("become a participant first")
	require.Empty(t, w.Owner().get(r.ID).Checklists[0].Items[1].State)
	require.Empty(t, w.said(w.Owner(), r.ChannelID), "answers are for whoever asks")
}

func TestTasksByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	s := w.Owner().listen()

	w.types(w.Owner(), r.ChannelID, "/playbook checkadd 1 Call the team")
	s.ephemeral("Added **Call the team**")
	w.types(w.Owner(), r.ChannelID, "/playbook checkremove 1 0")
	s.ephemeral("Removed **Mend it**")
	w.types(w.Owner(), r.ChannelID, "/playbook checkadd 1")
	d := s.dialog()
	require.Empty(t, w.submits(w.Owner(), r.ChannelID, d, map[string]any{"name": "Sleep", "description": "at last"}).Errors)
	require.Equal(t, "Repair: Watch it, Call the team, Sleep", outline(w.Owner().get(r.ID))[1])
}

func TestInfoByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	s := w.Owner().listen()
	elsewhere := w.channel(model.ChannelTypeOpen)

	w.types(w.Owner(), r.ChannelID, "/playbook info")
	answer := s.ephemeral("owned by @" + w.Owner().username)
	require.Contains(t, answer.Message, "0 of 5 tasks done")
	require.Contains(t, answer.Message, "/playbooks/runs/"+r.ID)
	w.types(w.Owner(), elsewhere.Id, "/playbook info")
	s.ephemeral("only works in a channel with a run in progress")
}

func TestStartingByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	playbook := w.playbook()
	lounge := w.channel(model.ChannelTypeOpen)
	s := w.Owner().listen()

	w.types(w.Owner(), lounge.Id, "/playbook run tab-7")
	d := s.dialog()
	require.Equal(t, "Run playbook", d.Dialog.Title)
	require.Equal(t, []*model.PostActionOptions{{Text: "Incident response", Value: playbook}}, d.Dialog.Elements[0].Options)

	bad := w.submits(w.Owner(), lounge.Id, d, map[string]any{"playbookID": "", "playbookRunName": "x"})
	require.NotEmpty(t, bad.Errors["playbookID"]+bad.Error, "the dialog says what is wrong")
	good := w.submits(w.Owner(), lounge.Id, d, map[string]any{"playbookID": playbook, "playbookRunName": "Disk full"})
	require.Empty(t, good.Errors)
	require.Empty(t, good.Error)

	found, err := w.Owner().API.Runs.List(t.Context(), client.RunQuery{TeamID: w.Team.Id})
	require.NoError(t, err)
	require.Len(t, found.Items, 1)
	require.Equal(t, []string{"Disk full", playbook, w.Owner().id}, []string{found.Items[0].Name, found.Items[0].PlaybookID, found.Items[0].OwnerID})
	require.Equal(t, lounge.Id, s.ephemeral("/playbooks/runs/"+found.Items[0].ID).ChannelId)
	s.catchUp()
	created := s.messages(runCreated, found.Items[0].ID)
	require.Len(t, created, 1)
	require.Contains(t, created[0], `"client_id":"tab-7"`, "the tab that asked goes there")
}

func TestTheHostCompletesTheCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	suggested, _, err := w.Owner().Host.ListCommandAutocompleteSuggestions(t.Context(), "/playbook ", w.Team.Id)
	require.NoError(t, err)
	var words []string
	for _, s := range suggested {
		words = append(words, strings.TrimSpace(s.Suggestion))
	}
	require.Subset(t, words, []string{"run", "check", "info"})
}

func TestFinishingByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	s := w.Owner().listen()
	w.enter(w.Colleague(), r.ChannelID)
	other := w.Colleague().listen()

	w.types(w.Colleague(), r.ChannelID, "/playbook finish")
	other.ephemeral("no permission to finish this run")
	w.types(w.Owner(), r.ChannelID, "/playbook finish")
	d := s.dialog()
	require.Contains(t, d.Dialog.IntroductionText, r.Name)
	refusal := w.submits(w.Colleague(), r.ChannelID, d, map[string]any{})
	require.Contains(t, refusal.Error, "permission")
	require.Equal(t, "InProgress", w.Owner().get(r.ID).CurrentStatus)
	require.Empty(t, w.submits(w.Owner(), r.ChannelID, d, map[string]any{}).Error)
	require.Equal(t, "Finished", w.Owner().get(r.ID).CurrentStatus)
}

func TestUpdatingByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	s := w.Owner().listen()
	w.types(w.Owner(), r.ChannelID, "/playbook update")
	require.Empty(t, w.submits(w.Owner(), r.ChannelID, s.dialog(), map[string]any{"message": "All is well", "reminder": "3600"}).Error)
	require.Len(t, w.Owner().get(r.ID).StatusPosts, 1)
	w.types(w.Owner(), r.ChannelID, "/playbook timeline")
	require.Contains(t, s.ephemeral("Event Time").Message, "Status update posted by @"+w.Owner().username)
}

func TestWhatIsMineByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	lounge := w.channel(model.ChannelTypeOpen)
	s := w.Owner().listen()
	w.types(w.Owner(), lounge.Id, "/playbook todo")
	require.Contains(t, s.ephemeral("Runs in Progress").Message, "(/playbooks/runs/"+r.ID+"?from=digest_runsinprogress)")
	w.types(w.Owner(), lounge.Id, "/playbook settings digest off")
	s.ephemeral("Daily digest: off, Weekly digest: on")
	w.types(w.Owner(), lounge.Id, "/playbook settings")
	s.ephemeral("Daily digest: off, Weekly digest: on")
}

func TestTasksAndSearchByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run(inviting(w.Participant()))
	s := w.Owner().listen()
	w.types(w.Owner(), r.ChannelID, "/playbook assign 0 0 @"+w.Participant().username)
	s.ephemeral("is assigned to @" + w.Participant().username)
	w.types(w.Owner(), r.ChannelID, "/playbook due 0 0 2030-12-24 15:00")
	s.ephemeral("is due Dec 24, 2030 15:00")
	task := w.Owner().get(r.ID).Checklists[0].Items[0]
	require.Equal(t, w.Participant().id, task.AssigneeID)
	require.NotZero(t, task.DueDate)
	w.types(w.Owner(), r.ChannelID, "/playbook attribute")
	s.ephemeral("has no attributes")
	w.types(w.Owner(), r.ChannelID, "/playbook search "+r.Name)
	s.ephemeral("/playbooks/runs/" + r.ID)
}
