package api_test

import (
	"context"
	"slices"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

// everything asks for every operation on a playbook and on a run, in a channel of the
// team.
func everything(w *world, p *person, playbookID string, r wire.Run) map[string]error {
	ctx, c := w.t.Context(), p.API
	only := func(_ any, err error) error { return err }
	title, first := "x", task(r, 0, 0)
	return map[string]error{
		"list playbooks":     only(c.Playbooks.List(ctx, client.PlaybookQuery{TeamID: w.Team.Id})),
		"suggest playbooks":  only(c.Playbooks.Suggest(ctx, w.Team.Id, false)),
		"create playbook":    only(c.Playbooks.Create(ctx, w.draft())),
		"get playbook":       only(c.Playbooks.Get(ctx, playbookID)),
		"replace playbook":   only(c.Playbooks.Replace(ctx, playbookID, w.draft())),
		"update playbook":    c.Playbooks.Update(ctx, playbookID, wire.PlaybookPatch{Title: &title}),
		"duplicate playbook": only(c.Playbooks.Duplicate(ctx, playbookID)),
		"list members":       only(c.Playbooks.Members(ctx, playbookID)),
		"join playbook":      c.Playbooks.SetMember(ctx, playbookID, p.id),
		"leave playbook":     c.Playbooks.RemoveMember(ctx, playbookID, p.id),
		"metric":             metric(ctx, c, playbookID),
		"archive playbook":   c.Playbooks.Archive(ctx, playbookID),
		"restore playbook":   c.Playbooks.Restore(ctx, playbookID),
		"list runs":          only(c.Runs.List(ctx, client.RunQuery{TeamID: w.Team.Id})),
		"list channels":      only(c.Runs.Channels(ctx, client.RunQuery{TeamID: w.Team.Id})),
		"list owners":        only(c.Runs.Owners(ctx, w.Team.Id)),
		"start":              only(c.Runs.Start(ctx, wire.RunInput{Name: "x", PlaybookID: playbookID, TeamID: w.Team.Id})),
		"start by dialog":    only(c.Runs.SubmitDialog(ctx, wire.DialogSubmission{UserID: p.id, TeamID: w.Team.Id, State: "{}", Submission: map[string]any{"playbookID": playbookID, "playbookRunName": "x"}})),
		"get":                only(c.Runs.Get(ctx, r.ID)),
		"of channel":         only(c.Runs.OfChannel(ctx, r.ChannelID)),
		"in channel":         only(c.Runs.InChannel(ctx, r.ChannelID)),
		"metadata":           only(c.Runs.Metadata(ctx, r.ID)),
		"followers":          only(c.Runs.Followers(ctx, r.ID)),
		"follow":             c.Runs.Follow(ctx, r.ID),
		"unfollow":           c.Runs.Unfollow(ctx, r.ID),
		"edit":               only(c.Runs.Edit(ctx, r.ID, wire.RunEdit{Name: &title})),
		"finish":             c.Runs.Finish(ctx, r.ID),
		"restore":            c.Runs.Restore(ctx, r.ID),
		"change owner":       c.Runs.ChangeOwner(ctx, r.ID, p.id),
		"suggest runs":       only(c.Runs.Suggest(ctx, r.ChannelID)),
		"suggest checklists": only(c.Runs.SuggestChecklists(ctx, r.ChannelID)),
		"suggest tasks":      only(c.Runs.SuggestTasks(ctx, r.ChannelID)),
		"add checklist":      only(c.Checklists.Add(ctx, r.ID, wire.ChecklistAdd{Title: "x", Items: []wire.TaskAdd{}})),
		"duplicate list":     only(c.Checklists.Duplicate(ctx, list(r, 0))),
		"rename checklist":   c.Checklists.Rename(ctx, list(r, 0), "x"),
		"move checklist":     c.Checklists.Move(ctx, list(r, 0), 0),
		"skip checklist":     c.Checklists.Skip(ctx, list(r, 0)),
		"restore checklist":  c.Checklists.Restore(ctx, list(r, 0)),
		"add task":           only(c.Tasks.Add(ctx, list(r, 0), wire.TaskAdd{Title: "x"})),
		"add by dialog":      c.Tasks.SubmitDialog(ctx, list(r, 0), wire.DialogSubmission{UserID: p.id, Submission: map[string]any{"name": "x"}}),
		"duplicate task":     only(c.Tasks.Duplicate(ctx, first)),
		"edit task":          c.Tasks.Edit(ctx, first, wire.TaskEdit{Title: &title}),
		"tick":               c.Tasks.SetState(ctx, first, "closed"),
		"assign":             c.Tasks.Assign(ctx, first, wire.TaskAssignee{}),
		"due date":           c.Tasks.SetDueDate(ctx, first, 0),
		"command":            c.Tasks.SetCommand(ctx, first, ""),
		"skip task":          c.Tasks.Skip(ctx, first),
		"restore task":       c.Tasks.Restore(ctx, first),
		"move task":          c.Tasks.Move(ctx, first, list(r, 0), 0),
		"remove task":        c.Tasks.Remove(ctx, first),
		"remove checklist":   c.Checklists.Remove(ctx, list(r, 0)),
		"start checklist":    only(c.Runs.Start(ctx, wire.RunInput{Name: "x", OwnerID: p.id, ChannelID: r.ChannelID})),
	}
}

// metric adds a metric and takes it away again.
func metric(ctx context.Context, c *client.Client, playbookID string) error {
	m, err := c.Playbooks.AddMetric(ctx, playbookID, wire.MetricInput{Title: model.NewId(), Type: "metric_integer"})
	if err != nil {
		return err
	}
	return c.Playbooks.RemoveMetric(ctx, playbookID, m.ID)
}

// secret operations do not even tell whether the channel exists.
var secret = []string{"suggest runs", "suggest checklists", "suggest tasks"}

// may fails the test unless exactly the named operations are allowed.
func may(t *testing.T, got map[string]error, allowed ...string) {
	t.Helper()
	for name, err := range got {
		if slices.Contains(allowed, name) {
			require.NoError(t, err, name)
			continue
		}
		want := 403
		if slices.Contains(secret, name) {
			want = 404
		}
		require.Error(t, err, name)
		require.Equal(t, want, client.StatusOf(err), "%s: %v", name, err)
	}
}

// reading are the operations that everybody may do who sees playbook, run and channel.
var reading = []string{
	"list playbooks", "suggest playbooks", "get playbook", "list members", "list runs", "list channels", "list owners", "get", "of channel", "in channel",
	"metadata", "followers", "follow", "unfollow", "suggest runs", "suggest checklists", "suggest tasks",
}

func TestAnOutsiderMayDoNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	playbook := w.playbook()
	r := w.start(playbook, "Disk full")

	may(t, everything(w, w.Outsider(), playbook, r), "list runs", "list channels", "list owners")
	require.Equal(t, r, w.Owner().get(r.ID), "and nothing has happened")

	for _, team := range []string{"", w.Team.Id} {
		found, err := w.Outsider().API.Runs.List(t.Context(), client.RunQuery{TeamID: team})
		require.NoError(t, err)
		require.Empty(t, found.Items, "what is in other teams is not listed")
	}
}

func TestAGuestSeesNothingOfPublicPlaybooks(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	playbook := w.playbook()
	r := w.start(playbook, "Disk full")

	empty := []string{"list playbooks", "suggest playbooks", "list runs", "list channels", "list owners"}
	may(t, everything(w, w.Guest(), playbook, r), empty...)
	require.Empty(t, w.titles(w.Guest(), client.PlaybookQuery{}))
	found, err := w.Guest().API.Runs.List(t.Context(), client.RunQuery{TeamID: w.Team.Id})
	require.NoError(t, err)
	require.Empty(t, found.Items)
}

func TestAGuestWhoTakesPartWorksOnTheRun(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	playbook := w.playbook(inviting(w.Guest()))
	r := w.start(playbook, "Disk full")
	guest := w.Guest().API

	require.Equal(t, r.ID, w.Guest().get(r.ID).ID)
	require.NoError(t, guest.Tasks.SetState(t.Context(), task(r, 0, 0), "closed"))
	require.NoError(t, guest.Runs.Finish(t.Context(), r.ID))
	_, err := guest.Playbooks.Get(t.Context(), playbook)
	refused(t, 403, err)
	_, err = guest.Runs.Start(t.Context(), wire.RunInput{Name: "x", PlaybookID: playbook, TeamID: w.Team.Id})
	refused(t, 403, err)
}

func TestAColleagueReadsPublicRunsAndChangesNone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	playbook := w.playbook()
	r := w.start(playbook, "Disk full")
	w.enter(w.Colleague(), r.ChannelID)

	// Stock permissions let every member of the team edit its public playbooks.
	editing := []string{"create playbook", "replace playbook", "update playbook", "duplicate playbook", "join playbook", "leave playbook", "metric", "archive playbook", "restore playbook", "start", "start by dialog", "start checklist"}
	may(t, everything(w, w.Colleague(), playbook, r), append(editing, reading...)...)
}

func TestAPrivatePlaybookIsForItsMembers(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	playbook := w.playbook(private(w.Owner(), w.Member()), inviting(w.Participant()))
	r := w.start(playbook, "Disk full")

	lists := []string{"list playbooks", "suggest playbooks", "create playbook", "list runs", "list channels", "list owners"}
	may(t, everything(w, w.Colleague(), playbook, r), lists...)
	require.Empty(t, w.titles(w.Colleague(), client.PlaybookQuery{Search: "incident", PerPage: 1, Page: 1}))

	for who, sees := range map[*person]bool{w.Owner(): true, w.Member(): true, w.Admin(): true, w.Participant(): false, w.Colleague(): false} {
		_, err := who.API.Playbooks.Get(t.Context(), playbook)
		require.Equal(t, sees, err == nil, "%s: %v", who.username, err)
	}
	for who, sees := range map[*person]bool{w.Owner(): true, w.Member(): true, w.Admin(): true, w.Participant(): true, w.Colleague(): false} {
		_, err := who.API.Runs.Get(t.Context(), r.ID)
		require.Equal(t, sees, err == nil, "%s: %v", who.username, err)
	}
	refused(t, 403, w.Member().API.Tasks.SetState(t.Context(), task(r, 0, 0), "closed"))
	require.NoError(t, w.Admin().API.Tasks.SetState(t.Context(), task(r, 0, 0), "closed"))
}

func TestAChecklistIsForThoseWhoReadItsChannel(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	channel := w.channel(model.ChannelTypePrivate, w.Participant(), w.Guest())
	r := w.checklist(channel.Id)

	for who, may := range map[*person]bool{w.Owner(): true, w.Participant(): true, w.Guest(): true, w.Colleague(): false, w.Outsider(): false} {
		_, err := who.API.Runs.Get(t.Context(), r.ID)
		require.Equal(t, may, err == nil, "%s reads: %v", who.username, err)
		_, err = who.API.Tasks.Add(t.Context(), list(r, 0), wire.TaskAdd{Title: "Bread"})
		require.Equal(t, may, err == nil, "%s writes: %v", who.username, err)
	}
	_, err := w.Colleague().API.Runs.Start(t.Context(), wire.RunInput{Name: "x", ChannelID: channel.Id, OwnerID: w.Colleague().id})
	refused(t, 403, err)

	_, err = w.Owner().Host.RemoveUserFromChannel(t.Context(), channel.Id, w.Participant().id)
	require.NoError(t, err)
	_, err = w.Participant().API.Runs.Get(t.Context(), r.ID)
	refused(t, 403, err)
}

func TestAChecklistRestsWhileItsChannelIsArchived(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	channel := w.channel(model.ChannelTypeOpen)
	r := w.checklist(channel.Id)
	bread := wire.TaskAdd{Title: "Bread"}
	_, err := w.Owner().Host.DeleteChannel(t.Context(), channel.Id)
	require.NoError(t, err)

	_, err = w.Owner().API.Tasks.Add(t.Context(), list(r, 0), bread)
	refused(t, 403, err)
	refused(t, 403, w.Owner().API.Runs.Finish(t.Context(), r.ID))
	_, err = w.Owner().API.Runs.Start(t.Context(), wire.RunInput{Name: "x", ChannelID: channel.Id, OwnerID: w.Owner().id})
	refused(t, 403, err)

	_, _, err = w.Admin().Host.RestoreChannel(t.Context(), channel.Id)
	require.NoError(t, err)
	_, err = w.Owner().API.Tasks.Add(t.Context(), list(r, 0), bread)
	require.NoError(t, err)
}

func TestWhoLeavesTheTeamLosesItsRuns(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run(inviting(w.Participant()))
	require.NoError(t, w.Participant().API.Tasks.SetState(t.Context(), task(r, 0, 0), "closed"))

	_, err := w.Admin().Host.RemoveTeamMember(t.Context(), w.Team.Id, w.Participant().id)
	require.NoError(t, err)

	_, err = w.Participant().API.Runs.Get(t.Context(), r.ID)
	refused(t, 403, err)
	refused(t, 403, w.Participant().API.Tasks.SetState(t.Context(), task(r, 0, 0), ""))
}
