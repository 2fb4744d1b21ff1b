package command_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/assets/i18n"
	"playbooks/server/app/runs"
	"playbooks/server/command"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

var ctx = context.Background()

// stage is the test world with the command.
type stage struct {
	*testkit.World
	t       *testing.T
	command *command.Service
	mobile  bool
}

func newStage(t *testing.T) *stage {
	t.Parallel()
	w := testkit.New(t)
	catalog, err := i18n.Load()
	require.NoError(t, err)
	return &stage{World: w, t: t, command: command.New(command.Deps{
		Runs: w.Runs, Tasks: w.Tasks, Playbooks: w.Playbooks, Digests: w.Digests, Status: w.Dialogs, People: w.Host, Host: w.Host, Site: w.Host, Messages: catalog, Clock: w.Clock,
		Log: slog.New(slog.DiscardHandler),
	})}
}

// told types a command and gives the answers that only the caller sees.
func (s *stage) told(by host.User, channelID, line string) []host.Post {
	s.t.Helper()
	before := len(s.Host.Ephemerals(by.ID))
	s.command.Execute(ctx, host.Call{
		UserID: by.ID, TeamID: s.Team.ID, ChannelID: channelID, TriggerID: s.Host.TriggerID(by.ID),
		SessionID: s.Host.AddSession(s.mobile), Line: line,
	})
	return s.Host.Ephemerals(by.ID)[before:]
}

// say is told for commands with one answer of text.
func (s *stage) say(by host.User, channelID, line string) string {
	s.t.Helper()
	got := s.told(by, channelID, line)
	require.Len(s.t, got, 1, line)
	require.Equal(s.t, s.Host.BotID(), got[0].UserID)
	require.Equal(s.t, channelID, got[0].ChannelID)
	return got[0].Message
}

// asked types a command that opens a dialog and says nothing.
func (s *stage) asked(by host.User, channelID, line string) host.Dialog {
	s.t.Helper()
	before := len(s.Host.OpenedDialogs(by.ID))
	require.Empty(s.t, s.told(by, channelID, line))
	opened := s.Host.OpenedDialogs(by.ID)[before:]
	require.Len(s.t, opened, 1)
	return opened[0].Dialog
}

// second starts another run in the channel of the first; it is the newest then.
func (s *stage) second(r run.Run) run.Run {
	s.t.Helper()
	s.Clock.Advance(time.Minute)
	made, err := s.Runs.Start(ctx, testkit.As(s.Owner), runs.StartRequest{Name: "Newest", PlaybookID: r.PlaybookID, ChannelID: r.ChannelID})
	require.NoError(s.t, err)
	return made
}

func (s *stage) state(r run.Run, list, task int) checklist.State {
	s.t.Helper()
	return s.stored(r).Checklists[list].Tasks[task].State
}

func (s *stage) stored(r run.Run) run.Run {
	s.t.Helper()
	got, err := s.Store.Run(ctx, r.ID)
	require.NoError(s.t, err)
	return got
}

func link(r run.Run) string { return "[" + r.Name + "](/playbooks/runs/" + r.ID + ")" }

func TestRegistration(t *testing.T) {
	s := newStage(t)
	require.NoError(t, s.Host.RegisterCommand(ctx, s.command.Registration()))
	got, ok := s.Host.RegisteredCommand("playbook")
	require.True(t, ok)
	require.Equal(t, "Playbook", got.DisplayName)
	require.Equal(t, "[command]", got.Hint)
	require.Equal(t, "Available commands: run, finish, update, check, checkadd, checkremove, due, assign, attribute, owner, info, timeline, search, todo, settings, help", got.Help)
	require.Equal(t, "playbook", got.Autocomplete.Word)

	hints, lists := map[string]string{}, map[string]string{}
	for _, w := range got.Autocomplete.Words {
		hints[w.Word] = w.Hint
		require.NotEmpty(t, w.Help, w.Word)
		for _, a := range w.Arguments {
			require.NotEmpty(t, a.Help, w.Word)
			if a.ListPath != "" {
				lists[w.Word] = a.ListPath
			}
		}
	}
	require.Equal(t, map[string]string{
		"run": "", "check": "[checklist item]", "checkadd": "[checklist]", "checkremove": "[checklist item]", "owner": "[@username]", "info": "", "help": "",
		"finish": "", "update": "", "timeline": "", "todo": "", "settings": "", "search": "[text]",
		"due": "[checklist item] [date]", "assign": "[checklist item] [@username]", "attribute": "[name] [value]",
	}, hints, "what only clients use is not offered")
	require.Equal(t, map[string]string{
		"check": "api/v0/runs/checklist-autocomplete-item", "checkremove": "api/v0/runs/checklist-autocomplete-item",
		"checkadd": "api/v0/runs/checklist-autocomplete", "owner": "api/v0/runs/runs-autocomplete", "info": "api/v0/runs/runs-autocomplete",
		"due": "api/v0/runs/checklist-autocomplete-item", "assign": "api/v0/runs/checklist-autocomplete-item", "attribute": "api/v0/runs/runs-autocomplete",
		"finish": "api/v0/runs/runs-autocomplete", "update": "api/v0/runs/runs-autocomplete", "timeline": "api/v0/runs/runs-autocomplete",
	}, lists)
}

func TestParsing(t *testing.T) {
	s := newStage(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	help := s.say(s.Owner, here.ID, "/playbook")
	for _, name := range []string{"run", "check", "checkadd", "checkremove", "owner", "info", "help"} {
		require.Contains(t, help, "/playbook "+name)
	}
	require.NotContains(t, help, "run-playbook")
	for _, line := range []string{"/playbook help", "/playbook list", "/playbook frobnicate now", "/playbook Check 0 0", "  /playbook \t help"} {
		require.Equal(t, help, s.say(s.Owner, here.ID, line), line)
	}
	require.NotEqual(t, help, s.say(s.Owner, here.ID, "/playbook   check \t 0\u00a00"), "blanks of all kinds part words")
	for _, line := range []string{"", "   ", "/playbooks", "/Playbook check", "playbook check", "text /playbook"} {
		require.Empty(t, s.told(s.Owner, here.ID, line), line)
	}
}

func TestAnswersAreInTheThreadAndLanguageOfTheCaller(t *testing.T) {
	s := newStage(t)
	greta := s.Host.AddUser("greta", hosttest.In(s.Team), hosttest.Speaking("de"))
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(greta))
	s.command.Execute(ctx, host.Call{UserID: greta.ID, ChannelID: here.ID, RootID: "root", Line: "/playbook info"})
	got := s.Host.Ephemerals(greta.ID)
	require.Len(t, got, 1)
	require.Equal(t, "root", got[0].RootID)
	require.Equal(t, "Dieser Befehl funktioniert nur in einem Kanal mit einem laufenden Ablauf.", got[0].Message)
}

func TestCommandsOfRunsNeedARunInProgress(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	private := s.Host.AddChannel(s.Team, "private", hosttest.Private())
	secret := s.Run(t, testkit.Private)
	require.NoError(t, s.Host.AddChannelMember(ctx, secret.ChannelID, s.Colleague.ID, s.Owner.ID))
	for name, channelID := range map[string]string{"only a finished run": r.ChannelID, "unreadable channel": private.ID, "run out of sight": secret.ChannelID} {
		for _, line := range []string{"check 0 0", "checkadd 0 x", "checkremove 0 0", "owner", "info"} {
			require.Equal(t, "This command only works in a channel with a run in progress.", s.say(s.Colleague, channelID, "/playbook "+line), name)
		}
	}
}

func TestCheck(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	for _, c := range []struct{ line, answer string }{
		{"check", "Two numbers are expected: that of the checklist and that of the task."},
		{"check 0", "Two numbers are expected: that of the checklist and that of the task."},
		{"check 0 0 1 2", "Two numbers are expected: that of the checklist and that of the task."},
		{"check a 0", "“a” must be a number."},
		{"check 0 b", "“b” must be a number."},
		{"check 2 0", "There is no such checklist in this run: it has 2, numbered from 0."},
		{"check -1 0", "There is no such checklist in this run: it has 2, numbered from 0."},
		{"check 0 3", "There is no such task in this checklist: it has 3, numbered from 0."},
		{"check 0 -1", "There is no such task in this checklist: it has 3, numbered from 0."},
		{"check 1 0 0", "Invalid run number. The runs of this channel:\n* `0` " + link(r)},
	} {
		require.Equal(t, c.answer, s.say(s.Owner, r.ChannelID, "/playbook "+c.line), c.line)
		require.Equal(t, r.UpdateAt, s.stored(r).UpdateAt, c.line)
	}
	require.Equal(t, "Checked off **Find the blast radius** in "+link(r)+".", s.say(s.Owner, r.ChannelID, "/playbook check 0 1"))
	require.Equal(t, checklist.Closed, s.state(r, 0, 1))
	require.Equal(t, "Opened **Find the blast radius** in "+link(r)+" again.", s.say(s.Participant, r.ChannelID, "/playbook check +0 1"))
	require.Equal(t, checklist.Open, s.state(r, 0, 1))
	s.say(s.Owner, r.ChannelID, "/playbook check 0 1 1")
	require.Equal(t, checklist.Closed, s.state(r, 1, 1), "the number of the only run may be given all the same")
}

func TestCheckLeavesAloneWhatPeoplePutAside(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	set := func(task int, to checklist.State) {
		_, err := s.Tasks.SetState(ctx, testkit.As(s.Owner), r.ID, checklist.Ref{Position: task}, to)
		require.NoError(t, err)
	}
	set(0, checklist.InProgress)
	set(1, checklist.Skipped)
	s.say(s.Owner, r.ChannelID, "/playbook check 0 0")
	require.Equal(t, checklist.Closed, s.state(r, 0, 0), "work in progress gets done")
	require.Equal(t, "**Find the blast radius** in "+link(r)+" is skipped: restore it in the checklist first.", s.say(s.Owner, r.ChannelID, "/playbook check 0 1"))
	require.Equal(t, checklist.Skipped, s.state(r, 0, 1))
}

func TestCheckRefusesHiddenTasks(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, func(d *playbook.Draft) { d.Checklists[0].Tasks[0].ConditionAction = checklist.Hidden })
	before := s.stored(r)
	before.Checklists[0].Tasks[0].ConditionAction = checklist.Hidden
	require.NoError(t, s.Store.InTx(ctx, func(ctx context.Context) error { return s.Store.SaveRun(ctx, r, before) }))
	require.Equal(t, "A condition hides this task, so it cannot be checked off.", s.say(s.Owner, r.ChannelID, "/playbook check 0 0"))
	require.Equal(t, checklist.Open, s.state(r, 0, 0))
}

func TestWhoDoesNotTakePartChangesNothing(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Colleague.ID, s.Owner.ID))
	for _, line := range []string{"check 0 0", "checkadd 0 Intruder", "checkremove 0 0"} {
		require.Equal(t, "You may not change this run: become a participant first.", s.say(s.Colleague, r.ChannelID, "/playbook "+line), line)
	}
	require.Equal(t, "You may not change the owner of "+link(r)+".", s.say(s.Colleague, r.ChannelID, "/playbook owner @colleague"))
	require.Equal(t, r.UpdateAt, s.stored(r).UpdateAt)
}

func TestSeveralRuns(t *testing.T) {
	s := newStage(t)
	oldest := s.Run(t, func(d *playbook.Draft) { d.RunNumberPrefix = "INC" })
	newest := s.second(oldest)
	runsOfChannel := "\n* `0` " + link(newest) + "\n* `1` " + link(oldest)
	for _, c := range []struct{ line, answer string }{
		{"check", "This channel has several runs: put the number of the run first." + runsOfChannel},
		{"check two 0 0", "The first argument must be the number of a run. The runs of this channel:" + runsOfChannel},
		{"check 2 0 0", "Invalid run number. The runs of this channel:" + runsOfChannel},
		{"check -1 0 0", "Invalid run number. The runs of this channel:" + runsOfChannel},
		{"check 0 0", "Two numbers are expected: that of the checklist and that of the task."},
		{"checkadd 5 0 x", "Invalid run number. The runs of this channel:" + runsOfChannel},
		{"owner 4", "Invalid run number. The runs of this channel:" + runsOfChannel},
		{"owner 0", "**@owner** owns " + link(newest) + "."},
		{"check 1 0 0", "Checked off **Name an owner** in " + link(oldest) + "."},
		{"check inc-00002 0 1", "Checked off **Find the blast radius** in " + link(newest) + "."},
		{"checkadd 0 1 Newest only", "Added **Newest only** to " + link(newest) + "."},
		{"checkremove 0 1 0", "Removed **Mend it** from " + link(newest) + "."},
		{"owner 1 @member", "**@member** owns " + link(oldest) + " now."},
	} {
		require.Equal(t, c.answer, s.say(s.Owner, oldest.ChannelID, "/playbook "+c.line), c.line)
	}
	require.Equal(t, checklist.Closed, s.state(oldest, 0, 0))
	require.Equal(t, checklist.Open, s.state(newest, 0, 0))
}

func TestCheckAdd(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	require.Equal(t, "Added **call the fire brigade** to "+link(r)+".", s.say(s.Owner, r.ChannelID, "/playbook checkadd 1 call   the    fire brigade"))
	added := s.stored(r).Checklists[1].Tasks[2]
	require.Equal(t, "call the fire brigade", added.Title)
	require.Equal(t, "Added **1 more** to "+link(r)+".", s.say(s.Owner, r.ChannelID, "/playbook checkadd 0 1 more"), "numbers may be part of a title")

	require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook checkadd"), "/playbook checkadd 0")
	require.Equal(t, "“first” must be a number.", s.say(s.Owner, r.ChannelID, "/playbook checkadd first something"))
	require.Equal(t, "There is no such checklist in this run: it has 2, numbered from 0.", s.say(s.Owner, r.ChannelID, "/playbook checkadd 9"))
	require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook checkadd 0 "+strings.Repeat("x", checklist.MaxTitle+1)), "That did not work: title: must have at most 1024 characters")

	d := s.asked(s.Owner, r.ChannelID, "/playbook checkadd 1")
	require.Equal(t, "/plugins/playbooks/api/v0/runs/"+r.ID+"/checklists/1/add-dialog", d.Path)
}

func TestCheckRemove(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	require.Equal(t, "Removed **Find the blast radius** from "+link(r)+".", s.say(s.Owner, r.ChannelID, "/playbook checkremove 0 1"))
	titles := []string{}
	for _, task := range s.stored(r).Checklists[0].Tasks {
		titles = append(titles, task.Title)
	}
	require.Equal(t, []string{"Name an owner", "Tell support"}, titles)
}

func TestOwner(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Colleague.ID, s.Owner.ID))
	for _, line := range []string{"owner", "owner 0"} {
		require.Equal(t, "**@owner** owns "+link(r)+".", s.say(s.Colleague, r.ChannelID, "/playbook "+line), "whoever sees the run may ask")
	}
	for _, c := range []struct{ line, answer string }{
		{"owner @nobody", "Unable to find user @nobody."},
		{"owner @owner", "@owner already owns " + link(r) + "."},
		{"owner @member please", "The first argument must be the number of a run. The runs of this channel:\n* `0` " + link(r)},
		{"owner 0 @member please", "Name one user, as in `/playbook owner @username`."},
		{"owner @outsider", "@outsider cannot own " + link(r) + ": only active members of its team can."},
	} {
		require.Equal(t, c.answer, s.say(s.Owner, r.ChannelID, "/playbook "+c.line), c.line)
		require.Equal(t, s.Owner.ID, s.stored(r).OwnerID, c.line)
	}
	require.Equal(t, "**@member** owns "+link(r)+" now.", s.say(s.Owner, r.ChannelID, "/playbook owner @member"))
	require.Equal(t, s.Member.ID, s.stored(r).OwnerID)
	require.Equal(t, "**@owner** owns "+link(r)+" now.", s.say(s.Owner, r.ChannelID, "/playbook owner 0 owner"))
	require.Equal(t, s.Owner.ID, s.stored(r).OwnerID)
}

func TestInfoPointsToTheSidebar(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Member.ID, s.Owner.ID))
	s.say(s.Owner, r.ChannelID, "/playbook check 0 0")
	s.Clock.Advance(26*time.Hour + 5*time.Minute)
	want := link(r) + ": owned by @owner, 1 of 5 tasks done, running for 1d 2h. The details are in the sidebar on the right."
	require.Equal(t, want, s.say(s.Member, r.ChannelID, "/playbook info"))
	require.Equal(t, want, s.say(s.Member, r.ChannelID, "/playbook info 0"))
}

func TestInfoOnPhones(t *testing.T) {
	s := newStage(t)
	s.mobile = true
	far := s.Host.AddUser("far", hosttest.In(s.Team), hosttest.Living("Asia/Tokyo"))
	r := s.Run(t)
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, far.ID, s.Owner.ID))
	_, err := s.Tasks.SetState(ctx, testkit.As(s.Owner), r.ID, checklist.Ref{Position: 1}, checklist.Closed)
	require.NoError(t, err)
	_, err = s.Tasks.SetState(ctx, testkit.As(s.Owner), r.ID, checklist.Ref{Position: 2}, checklist.Skipped)
	require.NoError(t, err)
	got := s.told(far, r.ChannelID, "/playbook info")
	require.Len(t, got, 1)
	require.Len(t, got[0].Attachments, 1)
	require.Equal(t, []host.Field{
		{Title: "Name:", Value: "**Disk full on db-3**"},
		{Title: "Duration:", Value: "< 1m"},
		{Title: "Owner:", Value: "@owner"},
		{Title: "Tasks:", Value: ":white_large_square: Name an owner\n:white_check_mark: Find the blast radius (Nov 25, 18:00)\n" +
			":white_large_square: ~~Tell support~~\n:white_large_square: Mend it\n:white_large_square: Watch it"},
	}, got[0].Attachments[0].Fields)

	newest := s.second(r)
	require.Contains(t, s.say(far, r.ChannelID, "/playbook info 2"), "Invalid run number")
	require.Contains(t, s.say(far, r.ChannelID, "/playbook info"), "several runs")
	require.Equal(t, "**"+newest.Name+"**", s.told(far, r.ChannelID, "/playbook info 0")[0].Attachments[0].Fields[0].Value)
}

func TestInfoOfALongRunIsCut(t *testing.T) {
	s := newStage(t)
	s.mobile = true
	r := s.Run(t)
	d := checklist.Draft{Title: "Long"}
	for range 100 {
		d.Tasks = append(d.Tasks, checklist.TaskDraft{Title: "One of many"})
	}
	_, _, err := s.Tasks.AddChecklist(ctx, testkit.As(s.Owner), r.ID, d)
	require.NoError(t, err)
	lines := strings.Split(s.told(s.Owner, r.ChannelID, "/playbook info")[0].Attachments[0].Fields[3].Value, "\n")
	require.Len(t, lines, 101)
	require.Equal(t, "and 5 more", lines[100])

	_, _, err = s.Tasks.Add(ctx, testkit.As(s.Owner), r.ID, checklist.ListRef{}, checklist.TaskDraft{Title: strings.Repeat("ä", 1000)})
	require.NoError(t, err)
	lines = strings.Split(s.told(s.Owner, r.ChannelID, "/playbook info")[0].Attachments[0].Fields[3].Value, "\n")
	require.Equal(t, ":white_large_square: "+strings.Repeat("ä", 100)+"…", lines[3])
}

func TestRunOpensTheDialog(t *testing.T) {
	s := newStage(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	require.Empty(t, s.asked(s.Owner, here.ID, "/playbook run").Elements[0].Options)
	zulu := s.Playbook(t, func(d *playbook.Draft) { d.Title = "Zulu" })
	alfa := s.Playbook(t, func(d *playbook.Draft) { d.Title = "Alfa" })
	gone := s.Playbook(t, func(d *playbook.Draft) { d.Title = "Gone" })
	require.NoError(t, s.ArchivePlaybook(gone.ID))
	secret := s.Playbook(t, testkit.Private)

	d := s.asked(s.Colleague, here.ID, "/playbook run")
	require.Equal(t, "Run playbook", d.Title)
	require.Equal(t, []host.Option{{Text: "Alfa", Value: alfa.ID}, {Text: "Zulu", Value: zulu.ID}}, d.Elements[0].Options)
	for line, state := range map[string]string{
		"run":          `{"post_id":"","client_id":"","prompt_post_id":""}`,
		"run tab":      `{"post_id":"","client_id":"tab","prompt_post_id":""}`,
		"run tab post": `{"post_id":"post","client_id":"tab","prompt_post_id":""}`,
		"run a b c":    `{"post_id":"","client_id":"a","prompt_post_id":""}`,
	} {
		require.Equal(t, state, s.asked(s.Owner, here.ID, "/playbook "+line).State, line)
	}

	one := s.asked(s.Colleague, here.ID, "/playbook run-playbook "+zulu.ID+" tab")
	require.Equal(t, []host.Option{{Text: "Zulu", Value: zulu.ID}}, one.Elements[0].Options)
	require.Contains(t, one.State, `"client_id":"tab"`)
	require.Contains(t, s.say(s.Colleague, here.ID, "/playbook run-playbook "+secret.ID+" tab"), secret.ID)
	require.Contains(t, s.say(s.Owner, here.ID, "/playbook run-playbook "+gone.ID+" tab"), gone.ID)
	for _, line := range []string{"run-playbook", "run-playbook " + zulu.ID, "run-playbook " + zulu.ID + " a b"} {
		require.Contains(t, s.say(s.Owner, here.ID, "/playbook "+line), "Two arguments are expected", line)
	}
}

func TestRunNeedsATeam(t *testing.T) {
	s := newStage(t)
	direct := s.Host.AddConversation(s.Owner, s.Member)
	s.command.Execute(ctx, host.Call{UserID: s.Owner.ID, ChannelID: direct.ID, TriggerID: s.Host.TriggerID(s.Owner.ID), Line: "/playbook run"})
	require.Contains(t, s.Host.Ephemerals(s.Owner.ID)[0].Message, "Playbooks run in teams")
	here := s.Host.AddChannel(s.Team, "here")
	require.Contains(t, s.say(s.Outsider, here.ID, "/playbook run"), "Playbooks run in teams")
	require.Empty(t, s.Host.OpenedDialogs(s.Owner.ID))
}

func TestFailuresAreToldWithoutDetails(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	s.Host.FailOnce("UserNamed", errors.New("secret detail"))
	require.Equal(t, "The request could not be completed. The system log says more.", s.say(s.Owner, r.ChannelID, "/playbook owner @member"))
	s.Host.FailOnce("User", errors.New("down"))
	require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook help"), "/playbook check", "help comes in any language")

	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	s.command.Execute(ctx, host.Call{UserID: s.Owner.ID, TeamID: s.Team.ID, ChannelID: here.ID, TriggerID: "old", Line: "/playbook run"})
	all := s.Host.Ephemerals(s.Owner.ID)
	require.Equal(t, "That did not work: the trigger id is unknown or too old", all[len(all)-1].Message)
}

func TestNewNeedsEverything(t *testing.T) {
	require.Panics(t, func() { command.New(command.Deps{}) })
}
