package command_test

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/editing"
	"playbooks/server/app/runs"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/reactions/timeline"
	"playbooks/server/testkit"
)

func TestFinishAsks(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	s.say(s.Owner, r.ChannelID, "/playbook check 0 0")
	want := host.Dialog{
		Path: "/plugins/playbooks/api/v0/runs/" + r.ID + "/finish-dialog", Title: "Confirm finish", SubmitLabel: "Finish",
		Introduction: "There are 4 outstanding tasks. Do you want to finish Disk full on db-3 for everybody?",
	}
	elsewhere := s.Host.AddChannel(s.Team, "elsewhere", hosttest.WithMembers(s.Owner))
	require.Equal(t, want, s.asked(s.Owner, r.ChannelID, "/playbook finish"))
	require.Equal(t, want, s.asked(s.Owner, r.ChannelID, "/playbook finish 0 and more"))
	require.Equal(t, want, s.asked(s.Owner, r.ChannelID, `/playbook finish "disk full  on DB-3"`))
	require.Equal(t, want, s.asked(s.Owner, elsewhere.ID, "/playbook finish-by-id "+r.ID))
	require.Equal(t, run.InProgress, s.stored(r).Status, "asking alone changes nothing")

	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Colleague.ID, s.Owner.ID))
	const denied = "You have no permission to finish this run."
	require.Equal(t, denied, s.say(s.Colleague, r.ChannelID, "/playbook finish"))
	require.Equal(t, denied, s.say(s.Colleague, r.ChannelID, "/playbook finish-by-id "+r.ID))
	require.Equal(t, denied, s.say(s.Owner, r.ChannelID, "/playbook finish-by-id "+strings.Repeat("x", 26)))
	require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook finish-by-id"), "One argument is expected")
	require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook finish 1"), "Invalid run number")

	only := s.Run(t, func(d *playbook.Draft) { d.OwnerGroupOnlyActions = true })
	require.Equal(t, denied, s.say(s.Participant, only.ChannelID, "/playbook finish"), "where such things are the owner's")
}

func TestUpdateOpensTheDialog(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	require.Equal(t, "/plugins/playbooks/api/v0/runs/"+r.ID+"/update-status-dialog", s.asked(s.Participant, r.ChannelID, "/playbook update").Path)
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Colleague.ID, s.Owner.ID))
	require.Contains(t, s.say(s.Colleague, r.ChannelID, "/playbook update"), "become a participant first")
	_, err := s.StatusUpdates.Switch(ctx, testkit.As(s.Owner), r.ID, false)
	require.NoError(t, err)
	require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook update"), "status updates are switched off")
}

func TestSeveralRunsByName(t *testing.T) {
	s := newStage(t)
	oldest := s.Run(t)
	newest := s.second(oldest)
	s.Clock.Advance(time.Minute)
	for range 2 {
		_, err := s.Runs.Start(ctx, testkit.As(s.Owner), runs.StartRequest{Name: "Twin", PlaybookID: oldest.PlaybookID, ChannelID: oldest.ChannelID})
		require.NoError(t, err)
	}
	require.Contains(t, s.asked(s.Owner, oldest.ChannelID, `/playbook finish "Newest"`).Path, newest.ID)
	require.Contains(t, s.say(s.Owner, oldest.ChannelID, `/playbook check “disk full on db-3” 0 1`), link(oldest))
	require.Contains(t, s.say(s.Owner, oldest.ChannelID, `/playbook finish "twin"`), "Several runs have this name")
	require.Contains(t, s.say(s.Owner, oldest.ChannelID, `/playbook finish "nothing"`), "The first argument must be the number of a run")
	require.Contains(t, s.say(s.Owner, oldest.ChannelID, `/playbook finish "0"`), "The first argument must be the number of a run", "a name is no number")
}

func TestTimeline(t *testing.T) {
	s := newStage(t)
	far := s.Host.AddUser("far", hosttest.In(s.Team), hosttest.Living("Asia/Tokyo"))
	r := s.Run(t)
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, far.ID, s.Owner.ID))
	s.Clock.Advance(90 * time.Minute)
	post, err := s.Host.CreatePost(ctx, host.Post{ChannelID: r.ChannelID, UserID: s.Owner.ID, Message: "pipes | and\nlines"})
	require.NoError(t, err)
	_, err = s.Runs.AddToTimeline(ctx, testkit.As(s.Owner), r.ID, post.ID, post.Message)
	require.NoError(t, err)
	_, err = s.Tasks.SetState(ctx, testkit.As(s.Owner), r.ID, checklist.Ref{}, checklist.Closed)
	require.NoError(t, err)
	_, err = s.Runs.ChangeOwner(ctx, testkit.As(s.Owner), r.ID, s.Member.ID)
	require.NoError(t, err)

	text := s.say(far, r.ChannelID, "/playbook timeline")
	require.True(t, strings.HasPrefix(text, "#### Timeline of "+link(r)+"\n\n| Event Time | Since Reported | Event |\n| --- | --- | --- |\n| Nov 25, 18:00 |  | Run started by @owner |\n"), text)
	require.Contains(t, text, "| Owner changed from @owner to @member |")
	require.Contains(t, text, "\n| [Nov 25, 19:30](/ops/pl/"+post.ID+") | 1h 30m | pipes \\| and lines |")
	require.NotContains(t, text, "Name an owner", "tasks are left out")
	for _, row := range strings.Split(text, "\n") {
		require.False(t, strings.HasSuffix(row, "|  |"), "nothing happened: %s", row)
	}
}

func TestEverythingThatHappensHasWords(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	before := s.stored(r)
	c := editing.RunChange{At: s.Clock.Now(), After: before.Clone(), Events: event.OfRun()}
	require.NoError(t, timeline.Reaction{IDs: s.IDs}.ProjectRun(ctx, &c))
	require.NoError(t, s.Store.InTx(ctx, func(ctx context.Context) error { return s.Store.SaveRun(ctx, before, c.After) }))
	for _, row := range strings.Split(s.say(s.Owner, r.ChannelID, "/playbook timeline"), "\n") {
		require.False(t, strings.HasSuffix(row, "|  |"), row)
	}
}

func TestALongTimelineFitsIntoAPost(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	before := s.stored(r)
	after := before.Clone()
	for range 200 {
		after.Timeline = append(after.Timeline, run.TimelineEntry{ID: s.IDs.New(), CreateAt: s.Clock.Now(), EventAt: s.Clock.Now(), EventType: "event_from_post", Summary: strings.Repeat("ä|", 128)})
	}
	require.NoError(t, s.Store.InTx(ctx, func(ctx context.Context) error { return s.Store.SaveRun(ctx, before, after) }))
	text := s.say(s.Owner, r.ChannelID, "/playbook timeline")
	require.Less(t, utf8.RuneCountInString(text), run.MaxStatus)
	require.Regexp(t, `\n\n1\d\d earlier events are on the page of the run\.$`, text)
}

func TestAddOffersTheRunsOfTheCaller(t *testing.T) {
	s := newStage(t)
	old := s.Run(t)
	s.Clock.Advance(time.Minute)
	r := s.Run(t)
	post, err := s.Host.CreatePost(ctx, host.Post{ChannelID: r.ChannelID, UserID: s.Owner.ID, Message: strings.Repeat("ä", 41)})
	require.NoError(t, err)
	d := s.asked(s.Participant, r.ChannelID, "/playbook add "+post.ID)
	require.Equal(t, []string{"/plugins/playbooks/api/v0/runs/add-to-timeline-dialog", "Add to run timeline", "Add to run timeline", `{"post_id":"` + post.ID + `"}`},
		[]string{d.Path, d.Title, d.SubmitLabel, d.State})
	require.Equal(t, []host.Option{{Text: r.Name, Value: r.ID}, {Text: old.Name, Value: old.ID}}, d.Elements[0].Options)
	require.Equal(t, r.ID, d.Elements[0].Default)
	require.Equal(t, strings.Repeat("ä", 40)+"...", d.Elements[1].Default)
	s.second(r)
	require.Empty(t, s.asked(s.Owner, r.ChannelID, "/playbook add "+post.ID).Elements[0].Default, "there are two here")

	secret := s.Host.AddChannel(s.Team, "secret", hosttest.Private(), hosttest.WithMembers(s.Owner))
	hidden, err := s.Host.CreatePost(ctx, host.Post{ChannelID: secret.ID, UserID: s.Owner.ID, Message: "x"})
	require.NoError(t, err)
	for _, id := range []string{hidden.ID, strings.Repeat("q", 26)} {
		require.Equal(t, "There is no such message that you can read.", s.say(s.Participant, r.ChannelID, "/playbook add "+id))
	}
	for _, line := range []string{"add", "add " + post.ID + " x"} {
		require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook "+line), "One argument is expected")
	}
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Colleague.ID, s.Owner.ID))
	require.Contains(t, s.say(s.Colleague, r.ChannelID, "/playbook add "+post.ID), "You take part in no run here")
}

func TestTodo(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	_, err := s.Tasks.SetDue(ctx, testkit.As(s.Owner), r.ID, checklist.Ref{}, s.Clock.Now())
	require.NoError(t, err)
	_, err = s.Tasks.Assign(ctx, testkit.As(s.Owner), r.ID, checklist.Ref{}, run.Assignment{UserID: s.Owner.ID})
	require.NoError(t, err)
	text := s.say(s.Owner, here.ID, "/playbook todo please now")
	require.Contains(t, text, "##### Your assigned tasks\nYou have 1 task to do:\n\n["+r.Name+"](/playbooks/runs/"+r.ID+"?from=digest_assignedtask)\n- [ ] Triage: Name an owner **`Due today`**")
	require.Contains(t, s.say(s.Member, here.ID, "/playbook todo"), "You have no tasks to do.")
}

func TestSettings(t *testing.T) {
	s := newStage(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	say := func(arguments string) string { return s.say(s.Owner, here.ID, "/playbook settings "+arguments) }
	const heading = "#### Playbooks Personal Settings\n"
	require.Equal(t, heading+"- Daily digest: on, Weekly digest: on", say(""))
	require.Equal(t, heading+"- Daily digest: off, Weekly digest: on", say("digest off"))
	require.Equal(t, heading+"- Daily digest: off, Weekly digest: off", say("weekly-digest off"))
	require.Equal(t, heading+"- Daily digest: on, Weekly digest: off", say("digest on"))
	help := say("nonsense")
	require.Equal(t, 5, strings.Count(help, "\n* `/playbook settings"), help)
	for _, wrong := range []string{"digest", "digest maybe", "digest ON", "Digest on", "weekly-digest on now", "display"} {
		require.Equal(t, help, say(wrong), wrong)
	}
	require.Equal(t, heading+"- Daily digest: on, Weekly digest: off", say(""))
	require.Equal(t, heading+"- Daily digest: on, Weekly digest: on", s.say(s.Member, here.ID, "/playbook settings"))
}
