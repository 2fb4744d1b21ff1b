package announce_test

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/app/runs"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/jobs"
	"playbooks/server/reactions/announce"
	"playbooks/server/reactions/schedule"
	"playbooks/server/testkit"
)

var ctx = context.Background()

// history remembers which post tells of which entry.
type history map[string]string

func (h history) LinkPost(_ context.Context, _, entryID, postID string) error {
	h[entryID] = postID
	return nil
}

// stage is the test world with announcements of every change.
type stage struct {
	*testkit.World
	t        *testing.T
	reaction *announce.Reaction
	history  history
	heard    int
	// scheduled are the jobs that followed from the changes so far, but for broadcasts,
	// which are done at once.
	scheduled []jobs.Args
}

// InsertMany implements schedule.Queue.
func (s *stage) InsertMany(_ context.Context, many []jobs.Args, _ time.Time) error {
	s.scheduled = append(s.scheduled, many...)
	return nil
}

func newStage(t *testing.T) *stage {
	t.Parallel()
	w := testkit.New(t)
	catalog, err := i18n.Load()
	require.NoError(t, err)
	s := &stage{World: w, t: t, history: history{}}
	s.reaction = announce.New(announce.Deps{
		Host: w.Host, Places: w.Host, Site: w.Host, Playbooks: w.Store, Runs: w.Store, Viewers: w.Facts, History: s.history, Outbox: w.Store, IDs: w.IDs, Messages: catalog,
		Log: slog.New(slog.DiscardHandler),
	})
	return s
}

// tell gives the changes since the last call to the reaction and sends the broadcasts.
func (s *stage) tell() {
	s.t.Helper()
	s.hear()
	s.send()
}

// send does the broadcasts that are scheduled.
func (s *stage) send() {
	s.t.Helper()
	s.scheduled = slices.DeleteFunc(s.scheduled, func(j jobs.Args) bool {
		b, is := j.(schedule.Broadcast)
		if is {
			require.NoError(s.t, s.reaction.Broadcast(ctx, b.RunID, b.ChannelID))
		}
		return is
	})
}

// hear gives the changes since the last call to the reaction and schedules what follows.
func (s *stage) hear() {
	s.t.Helper()
	all := s.Heard.Runs()
	require.Greater(s.t, len(all), s.heard, "something changed")
	for _, c := range all[s.heard:] {
		require.NoError(s.t, schedule.Reaction{Queue: s, Notices: s.Store}.ProjectRun(ctx, &c))
		s.reaction.RunChanged(ctx, c)
	}
	s.heard = len(all)
}

func (s *stage) start(by host.User, q runs.StartRequest) run.Run {
	s.t.Helper()
	r, err := s.Runs.Start(ctx, testkit.As(by), q)
	require.NoError(s.t, err)
	s.tell()
	return r
}

func (s *stage) finish(by host.User, r run.Run) {
	s.t.Helper()
	_, err := s.Runs.Finish(ctx, testkit.As(by), r.ID)
	require.NoError(s.t, err)
	s.tell()
}

// follower adds somebody who follows the run.
func (s *stage) follower(r run.Run, name string, options ...hosttest.UserOption) host.User {
	s.t.Helper()
	u := s.Host.AddUser(name, append(options, hosttest.In(s.Team))...)
	_, err := s.Runs.Follow(ctx, testkit.As(u), r.ID)
	require.NoError(s.t, err)
	return u
}

func texts(posts []host.Post) []string {
	out := []string{}
	for _, p := range posts {
		out = append(out, p.Message)
	}
	return out
}

func TestEveryEventHasADecision(t *testing.T) {
	s := newStage(t)
	for _, e := range event.OfRun() {
		require.NotPanics(t, func() { s.reaction.RunChanged(ctx, editing.RunChange{Events: []event.Event{e}}) }, "%T", e)
	}
	for _, e := range event.OfPlaybook() {
		require.NotPanics(t, func() { s.reaction.PlaybookChanged(ctx, editing.PlaybookChange{Events: []event.Event{e}}) }, "%T", e)
	}
}

func TestFinishIsPostedAndBroadcast(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.Run(t, func(d *playbook.Draft) { d.BroadcastEnabled, d.BroadcastChannelIDs = true, []string{news.ID} })
	s.tell()
	before := len(s.Host.PostsIn(news.ID))
	s.finish(s.Owner, r)

	link := "[Disk full on db-3](/playbooks/runs/" + r.ID + ")"
	posts := s.Host.PostsIn(r.ChannelID)
	last := posts[len(posts)-1]
	require.Equal(t, "@owner marked "+link+" as finished.", last.Message)
	require.Equal(t, s.Host.BotID(), last.UserID)
	require.Empty(t, last.RootID)
	require.Equal(t, []string{last.Message}, texts(s.Host.PostsIn(news.ID))[before:])
	require.Empty(t, s.Host.DirectPosts(s.Participant.ID), "jobs tell the followers")

	stored, err := s.Store.Run(ctx, r.ID)
	require.NoError(t, err)
	entry := stored.Timeline[len(stored.Timeline)-1]
	require.Equal(t, "run_finished", entry.EventType)
	require.Equal(t, history{entry.ID: last.ID}, s.history, "the entry of the timeline leads to the post")
}

func TestRestoreIsAnnouncedToo(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.Run(t, func(d *playbook.Draft) { d.BroadcastEnabled, d.BroadcastChannelIDs = true, []string{news.ID} })
	s.tell()
	s.finish(s.Owner, r)
	_, err := s.Runs.Restore(ctx, testkit.As(s.Participant), r.ID)
	require.NoError(t, err)
	s.tell()
	text := "@participant changed the status of [Disk full on db-3](/playbooks/runs/" + r.ID + ") from Finished to In Progress."
	require.Contains(t, texts(s.Host.PostsIn(r.ChannelID)), text)
	require.Contains(t, texts(s.Host.PostsIn(news.ID)), text)
	require.Len(t, s.history, 2)
}

func TestFollowersAreToldInTheirLanguage(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	german := s.follower(r, "greta", hosttest.Speaking("de"))
	s.finish(s.Owner, r)
	for _, u := range []host.User{s.Participant, german} {
		require.NoError(t, s.reaction.TellFinished(ctx, r.ID, u.ID, s.Owner.ID))
	}
	link := "[Disk full on db-3](/playbooks/runs/" + r.ID + ")"
	require.Equal(t, []string{"#### Run finished\n@owner marked " + link + " as finished."}, texts(s.Host.DirectPosts(s.Participant.ID)))
	require.Equal(t, []string{"#### Ablauf abgeschlossen\n@owner hat " + link + " als abgeschlossen markiert."}, texts(s.Host.DirectPosts(german.ID)))
}

func TestFollowersAreToldWhatIsStillTrue(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	s.finish(s.Participant, r)
	_, err := s.Runs.Restore(ctx, testkit.As(s.Participant), r.ID)
	require.NoError(t, err)
	require.NoError(t, s.reaction.TellFinished(ctx, r.ID, s.Owner.ID, s.Participant.ID))
	require.Empty(t, s.Host.DirectPosts(s.Owner.ID))
	require.NoError(t, s.reaction.TellRestored(ctx, r.ID, s.Owner.ID, s.Participant.ID))
	require.Equal(t, []string{
		"#### Run restored\n@participant changed the status of [Disk full on db-3](/playbooks/runs/" + r.ID + ") from Finished to In Progress.",
	}, texts(s.Host.DirectPosts(s.Owner.ID)))
	require.NoError(t, s.reaction.TellFinished(ctx, "unknown", s.Owner.ID, s.Participant.ID))
}

func TestTellingFailsUntilTheHostAnswers(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	s.finish(s.Owner, r)
	down := errors.New("down")
	for _, method := range []string{"Users", "Granted", "SendDirect"} {
		s.Host.FailOnce(method, down)
		require.ErrorIs(t, s.reaction.TellFinished(ctx, r.ID, s.Participant.ID, s.Owner.ID), down, method)
	}
	require.NoError(t, s.reaction.TellFinished(ctx, r.ID, s.Participant.ID, s.Owner.ID))
	require.Len(t, s.Host.DirectPosts(s.Participant.ID), 1)
}

func TestPostsSpeakTheServersLanguage(t *testing.T) {
	s := newStage(t)
	site := s.Host.SiteSettings()
	site.Locale = "de"
	s.Host.SetSite(site)
	r := s.Run(t)
	s.finish(s.Owner, r)
	require.Contains(t, texts(s.Host.PostsIn(r.ChannelID)), "@owner hat [Disk full on db-3](/playbooks/runs/"+r.ID+") als abgeschlossen markiert.")
}

func TestNamesOfRunsAreShownAsTheyAre(t *testing.T) {
	s := newStage(t)
	p := s.Playbook(t)
	r := s.start(s.Owner, runs.StartRequest{Name: "100%d [x](http://evil) @all `y`", PlaybookID: p.ID, TeamID: s.Team.ID})
	s.finish(s.Owner, r)
	posts := s.Host.PostsIn(r.ChannelID)
	require.Equal(t, `@owner marked [100%d \[x\](http://evil) @`+"\u200b"+"all \\`y\\`](/playbooks/runs/"+r.ID+") as finished.", posts[len(posts)-1].Message)
}

func TestAChecklistWithoutANameIsUntitled(t *testing.T) {
	s := newStage(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	r := s.start(s.Owner, runs.StartRequest{OwnerID: s.Owner.ID, ChannelID: here.ID})
	require.Empty(t, s.Host.PostsIn(here.ID), "a new checklist is silent")
	s.finish(s.Owner, r)
	require.Equal(t, []string{"@owner marked [Untitled](/playbooks/runs/" + r.ID + ") as finished."}, texts(s.Host.PostsIn(here.ID)))
}

func TestFollowersWhoMayNotReadTheRunAreNotTold(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	gone := s.follower(r, "gone")
	deactivated := s.follower(r, "deactivated")
	s.Host.LeaveTeam(s.Team.ID, gone.ID)
	s.Host.Deactivate(deactivated.ID)
	s.finish(s.Owner, r)
	for _, u := range []host.User{gone, deactivated, s.Participant} {
		require.NoError(t, s.reaction.TellFinished(ctx, r.ID, u.ID, s.Owner.ID))
	}
	require.Empty(t, s.Host.DirectPosts(gone.ID))
	require.Empty(t, s.Host.DirectPosts(deactivated.ID))
	require.NotEmpty(t, s.Host.DirectPosts(s.Participant.ID))
}

func TestAStartIsBroadcastAndTheOwnerIsTold(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	p := s.Playbook(t, func(d *playbook.Draft) {
		d.DefaultOwnerEnabled, d.DefaultOwnerID = true, s.Member.ID
		d.BroadcastEnabled, d.BroadcastChannelIDs = true, []string{news.ID}
	})
	r := s.start(s.Owner, runs.StartRequest{Name: "Fire", PlaybookID: p.ID, TeamID: s.Team.ID})
	require.Equal(t, []string{"#### [Fire](/playbooks/runs/" + r.ID + ")\n@owner started a run of the playbook [Incident response](/playbooks/playbooks/" + p.ID + ")."}, texts(s.Host.PostsIn(news.ID)))
	require.Equal(t, []string{"@owner started [Fire](/playbooks/runs/" + r.ID + ") and made you its owner."}, texts(s.Host.DirectPosts(s.Member.ID)))
	require.Empty(t, s.Host.DirectPosts(s.Owner.ID))
	require.Empty(t, s.Host.PostsIn(r.ChannelID), "the run's own channel gets no post")
	require.Empty(t, s.Host.Ephemerals(s.Member.ID))
}

func TestAStartFromADialogIsConfirmedToTheOwner(t *testing.T) {
	s := newStage(t)
	p := s.Playbook(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	r := s.start(s.Owner, runs.StartRequest{
		Name: "Fire", PlaybookID: p.ID, TeamID: s.Team.ID, FollowPlaybook: true, Origin: editing.Origin{ChannelID: here.ID},
	})
	got := s.Host.Ephemerals(s.Owner.ID)
	require.Len(t, got, 1)
	require.Equal(t, here.ID, got[0].ChannelID)
	require.Equal(t, s.Host.BotID(), got[0].UserID)
	require.Equal(t, "The run [Fire](/playbooks/runs/"+r.ID+") has started in ~fire.", got[0].Message)
}

func TestAStartFromAMessageQuotesIt(t *testing.T) {
	s := newStage(t)
	p := s.Playbook(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	reason := s.Host.PostAs(s.Owner, here, "The coffee machine is **down** @here\nagain")
	r := s.start(s.Owner, runs.StartRequest{Name: "Fire", PlaybookID: p.ID, TeamID: s.Team.ID, PostID: reason.ID})
	require.Equal(t, []string{
		"This run was started from [a message](/_redirect/pl/" + reason.ID + "):\n\n> The coffee machine is **down** @\u200bhere\n> again",
	}, texts(s.Host.PostsIn(r.ChannelID)))
}

func TestTheNewOwnerIsTold(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, func(d *playbook.Draft) { d.Checklists[0].Tasks[0].AssigneeType = checklist.ByOwner })
	s.tell()
	_, err := s.Runs.ChangeOwner(ctx, testkit.As(s.Owner), r.ID, s.Member.ID)
	require.NoError(t, err)
	s.tell()
	require.Equal(t, []string{
		"@owner changed the owner of [Disk full on db-3](/playbooks/runs/" + r.ID + ") from @owner to @member. The run is yours now.",
	}, texts(s.Host.DirectPosts(s.Member.ID)), "tasks that go with the ownership are not mentioned again")

	_, err = s.Runs.ChangeOwner(ctx, testkit.As(s.Participant), r.ID, s.Participant.ID)
	require.NoError(t, err)
	s.tell()
	require.Empty(t, s.Host.DirectPosts(s.Participant.ID), "no message to oneself")
	require.Empty(t, s.Host.PostsIn(r.ChannelID))
}

func TestTheNewAssigneeIsTold(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, func(d *playbook.Draft) { d.Checklists[0].Tasks[0].Title = "Call **the** [boss](http://example.com)" })
	assign := func(by host.User, a run.Assignment) {
		_, err := s.Tasks.Assign(ctx, testkit.As(by), r.ID, checklist.Ref{}, a)
		require.NoError(t, err)
		s.tell()
	}
	link := "[Disk full on db-3](/playbooks/runs/" + r.ID + "?from=dm_assignedtask)"
	assign(s.Owner, run.Assignment{UserID: s.Member.ID})
	require.Equal(t, []string{"@owner assigned you the task **Call the boss** of " + link + ". Previous assignee: No Assignee #taskassigned"}, texts(s.Host.DirectPosts(s.Member.ID)))
	assign(s.Participant, run.Assignment{Type: checklist.ByOwner})
	require.Equal(t, []string{"@participant assigned you the task **Call the boss** of " + link + ". Previous assignee: @member #taskassigned"}, texts(s.Host.DirectPosts(s.Owner.ID)))
	assign(s.Owner, run.Assignment{UserID: s.Participant.ID})
	assign(s.Participant, run.Assignment{})
	require.Len(t, s.Host.DirectPosts(s.Owner.ID), 1, "taking a task from somebody tells nobody")
	require.Len(t, s.Host.DirectPosts(s.Participant.ID), 1)
}

func TestAnAssigneeWhoMayReadTheRunIsToldWhoeverAssigns(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	_, err := s.Tasks.Assign(ctx, testkit.As(s.Participant), r.ID, checklist.Ref{}, run.Assignment{UserID: s.Colleague.ID})
	require.NoError(t, err)
	guests, err := s.Tasks.Assign(ctx, testkit.As(s.Participant), r.ID, checklist.Ref{Position: 1}, run.Assignment{UserID: s.Guest.ID})
	require.NoError(t, err)
	require.NotContains(t, guests.ParticipantIDs, s.Guest.ID)
	s.tell()
	require.Len(t, s.Host.DirectPosts(s.Colleague.ID), 1)
	require.Empty(t, s.Host.DirectPosts(s.Guest.ID), "a link that leads nowhere helps nobody")
}

func TestAFailureDoesNotKeepOthersFromHearing(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.Run(t, func(d *playbook.Draft) { d.BroadcastEnabled, d.BroadcastChannelIDs = true, []string{news.ID} })
	s.tell()
	before := len(s.Host.PostsIn(news.ID))
	s.Host.FailOnce("CreatePost", errors.New("down"))
	s.finish(s.Owner, r)
	require.Empty(t, s.Host.PostsIn(r.ChannelID))
	require.Empty(t, s.history)
	require.Len(t, s.Host.PostsIn(news.ID), before+1)
}

func TestAPanicReachesTheCallerWhoGuardsAgainstIt(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	_, err := s.Runs.ChangeOwner(ctx, testkit.As(s.Owner), r.ID, s.Member.ID)
	require.NoError(t, err)
	all := s.Heard.Runs()
	reaction := s.with(func(d *announce.Deps) { d.Viewers = viewers(func() bool { panic("broken") }) })
	require.PanicsWithValue(t, "broken", func() { reaction.RunChanged(ctx, all[len(all)-1]) })
}

// with makes a reaction that has something else than the stage's.
func (s *stage) with(edit func(*announce.Deps)) *announce.Reaction {
	d := s.reaction.Deps
	edit(&d)
	return announce.New(d)
}

func TestNewNeedsEverything(t *testing.T) {
	require.Panics(t, func() { announce.New(announce.Deps{}) })
}

type viewers func() bool

func (v viewers) MayView(context.Context, string, run.Run) (bool, error) { return v(), nil }
