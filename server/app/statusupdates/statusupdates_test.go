package statusupdates_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/runs"
	"playbooks/server/app/statusupdates"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func post(w *testkit.World, by host.User, r run.Run, d run.StatusDraft) (run.Run, error) {
	return w.StatusUpdates.Post(ctx, testkit.As(by), r.ID, d)
}

func TestAStatusUpdateIsAPostAndPartOfTheRun(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	_, err := w.Tasks.SetState(ctx, testkit.As(w.Owner), r.ID, checklist.Ref{}, checklist.Closed)
	require.NoError(t, err)
	_, err = w.Tasks.SetState(ctx, testkit.As(w.Owner), r.ID, checklist.Ref{Position: 1}, checklist.Skipped)
	require.NoError(t, err)
	w.Clock.Advance(time.Minute)

	got, err := post(w, w.Participant, r, run.StatusDraft{Message: " all calm \n", Reminder: 1800})
	require.NoError(t, err)
	posts := w.Host.PostsIn(r.ChannelID)
	require.Len(t, posts, 1)
	p := posts[0]
	require.Equal(t, []string{"all calm", statusupdates.PostType, w.Host.BotID(), ""}, []string{p.Message, p.Type, p.UserID, p.RootID})
	require.Equal(t, map[string]any{
		"numTasks": 5, "numTasksChecked": 1, "participantIds": got.ParticipantIDs, "authorUsername": "participant", "playbookRunId": r.ID, "runName": r.Name,
	}, p.Props)
	stored, err := w.Runs.Get(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Equal(t, []run.StatusPost{{ID: p.ID, CreateAt: p.CreatedAt}}, stored.StatusPosts)
	require.Equal(t, w.Clock.Now().Add(30*time.Minute), stored.ReminderDueAt())
	require.Equal(t, []event.Event{event.StatusUpdated{PostID: p.ID, Message: "all calm", At: p.CreatedAt}}, w.Heard.LastEvents())
	entry := stored.Timeline[len(stored.Timeline)-1]
	require.Equal(t, []string{"status_updated", p.ID, w.Participant.ID}, []string{entry.EventType, entry.PostID, entry.SubjectUserID})
	require.Equal(t, p.CreatedAt, entry.EventAt)
}

func TestAStatusUpdateMayEndTheRun(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	got, err := post(w, w.Owner, r, run.StatusDraft{Message: "over", Finish: true})
	require.NoError(t, err)
	require.Equal(t, run.Finished, got.Status)
	require.Zero(t, got.ReminderEvery)
	require.IsType(t, event.StatusUpdated{}, w.Heard.LastEvents()[0])
	require.Equal(t, event.RunFinished{}, w.Heard.LastEvents()[1])
}

func TestRefusedStatusUpdatesLeaveNoPost(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	guarded := w.Run(t, func(d *playbook.Draft) { d.OwnerGroupOnlyActions = true })
	off := w.Run(t, func(d *playbook.Draft) { d.StatusUpdatesEnabled = false })
	ended := w.Run(t)
	_, err := w.Runs.Finish(ctx, testkit.As(w.Owner), ended.ID)
	require.NoError(t, err)
	archived := w.Run(t)
	require.NoError(t, w.Host.ArchiveChannel(ctx, archived.ChannelID))
	cases := []struct {
		name  string
		by    host.User
		run   run.Run
		draft run.StatusDraft
		kind  failure.Kind
		text  string
	}{
		{"by a stranger", w.Member, r, run.StatusDraft{Message: "x", Reminder: 60}, failure.Forbidden, ""},
		{"of an unknown run", w.Owner, run.Run{ID: "unknown"}, run.StatusDraft{Message: "x", Reminder: 60}, failure.Forbidden, ""},
		{"without text", w.Owner, r, run.StatusDraft{Reminder: 60}, failure.Invalid, "message must not be empty"},
		{"that would end a run of others", w.Participant, guarded, run.StatusDraft{Message: "x", Finish: true}, failure.Forbidden, "Not authorized to finish this run"},
		{"while they are switched off", w.Owner, off, run.StatusDraft{Message: "x", Reminder: 60}, failure.Invalid, "switched off"},
		{"of a finished run", w.Owner, ended, run.StatusDraft{Message: "x", Reminder: 60}, failure.Invalid, "finished"},
		{"in an archived channel", w.Owner, archived, run.StatusDraft{Message: "x", Reminder: 60}, failure.Conflict, "archived"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := post(w, c.by, c.run, c.draft)
			require.Error(t, err)
			require.Equal(t, c.kind, failure.Of(err))
			require.ErrorContains(t, err, c.text)
			if c.run.ChannelID != "" {
				require.Empty(t, w.Host.PostsIn(c.run.ChannelID))
			}
		})
	}
}

func TestAPostWhoseChangeFailsIsDeleted(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	racing := racer{Host: w.Host, meanwhile: func() {
		_, err := w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
		require.NoError(t, err)
	}}
	d := w.StatusUpdates.Deps
	d.Host = racing
	_, err := statusupdates.New(d).Post(ctx, testkit.As(w.Owner), r.ID, run.StatusDraft{Message: "x", Reminder: 60})
	require.ErrorContains(t, err, "finished")
	require.Empty(t, w.Host.PostsIn(r.ChannelID))
	require.Empty(t, w.Undone.Undone())

	again := w.Run(t)
	w.Host.FailOnce("DeletePost", errors.New("down"))
	racing.meanwhile = func() {
		_, err := w.Runs.Finish(ctx, testkit.As(w.Owner), again.ID)
		require.NoError(t, err)
	}
	d.Host = racing
	_, err = statusupdates.New(d).Post(ctx, testkit.As(w.Owner), again.ID, run.StatusDraft{Message: "x", Reminder: 60})
	require.Error(t, err)
	require.Equal(t, []string{"delete post " + w.Host.PostsIn(again.ChannelID)[0].ID + " of channel " + again.ChannelID}, w.Undone.Undone())
}

func TestPlaceholdersAreFilledIn(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	_, _, err := w.Playbooks.AddField(ctx, testkit.As(w.Owner), p.ID, attribute.Draft{Name: "Lead", Type: attribute.User}, time.Time{})
	require.NoError(t, err)
	r, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "Fire", PlaybookID: p.ID, TeamID: w.Team.ID})
	require.NoError(t, err)
	require.NoError(t, w.Store.InTx(ctx, func(ctx context.Context) error {
		before, err := w.Store.RunForUpdate(ctx, r.ID)
		require.NoError(t, err)
		after := before.Clone()
		_, err = after.SetValue(r.Fields[0].ID, attribute.Input{Text: &w.Participant.ID}, w.Clock.Now())
		require.NoError(t, err)
		return w.Store.SaveRun(ctx, before, after)
	}))
	got, err := post(w, w.Owner, r, run.StatusDraft{Message: "{SEQ}: {lead} helps {OWNER}, {nobody}", Reminder: 60})
	require.NoError(t, err)
	made, err := w.Host.Post(ctx, got.StatusPosts[0].ID)
	require.NoError(t, err)
	require.Equal(t, "00001: participant helps Olga Owner, {nobody}", made.Message)
}

func TestStatusUpdatesAreReadFromTheirPosts(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	for _, text := range []string{"one", "two", "three"} {
		_, err := post(w, w.Owner, r, run.StatusDraft{Message: text, Reminder: 60})
		require.NoError(t, err)
		w.Clock.Advance(time.Second)
	}
	posts := w.Host.PostsIn(r.ChannelID)
	require.NoError(t, w.Host.DeletePost(ctx, posts[1].ID))
	before := w.Host.Calls("PostsByID")
	list, err := w.StatusUpdates.List(ctx, testkit.As(w.Member), r.ID)
	require.NoError(t, err)
	require.Equal(t, before+1, w.Host.Calls("PostsByID"))
	require.Zero(t, w.Host.Calls("Post"))
	require.Equal(t, []statusupdates.Update{
		{ID: posts[2].ID, Message: "three", Author: "owner", CreatedAt: posts[2].CreatedAt},
		{ID: posts[0].ID, Message: "one", Author: "owner", CreatedAt: posts[0].CreatedAt},
	}, list)
	_, err = w.StatusUpdates.List(ctx, testkit.As(w.Outsider), r.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err))
}

func TestDeletedStatusUpdatesAreNoted(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	got, err := post(w, w.Owner, r, run.StatusDraft{Message: "oops", Reminder: 60})
	require.NoError(t, err)
	deleted, err := w.Host.Post(ctx, got.StatusPosts[0].ID)
	require.NoError(t, err)
	require.NoError(t, w.Host.DeletePost(ctx, deleted.ID))
	read, err := w.Runs.Get(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.False(t, read.StatusPosts[0].DeleteAt.IsZero(), "readers know it at once")

	require.NoError(t, w.StatusUpdates.PostDeleted(ctx, deleted))
	stored, err := w.Store.Run(ctx, r.ID)
	require.NoError(t, err)
	require.False(t, stored.StatusPosts[0].DeleteAt.IsZero())
	require.True(t, stored.UpdateAt.After(got.UpdateAt), "clients that ask for changes see it")
	heard := w.Heard.Runs()
	require.Equal(t, access.BySystem, heard[len(heard)-1].By.Way)

	require.NoError(t, w.StatusUpdates.PostDeleted(ctx, deleted), "again")
	require.Len(t, w.Heard.Runs(), len(heard))
	forged := deleted
	forged.UserID = w.Owner.ID
	require.NoError(t, w.StatusUpdates.PostDeleted(ctx, forged))
	lost := deleted
	lost.Props = map[string]any{"playbookRunId": "gone"}
	require.NoError(t, w.StatusUpdates.PostDeleted(ctx, lost))
	require.Panics(t, func() { statusupdates.New(statusupdates.Deps{}) })
}

// racer lets something happen right after a post.
type racer struct {
	*hosttest.Host
	meanwhile func()
}

func (r racer) CreatePost(ctx context.Context, p host.Post) (host.Post, error) {
	made, err := r.Host.CreatePost(ctx, p)
	r.meanwhile()
	return made, err
}
