package command_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/runs"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

func TestDue(t *testing.T) {
	s := newStage(t)
	far := s.Host.AddUser("far", hosttest.In(s.Team), hosttest.Living("Asia/Tokyo"))
	r := s.Run(t)
	_, _, err := s.Runs.AddParticipants(ctx, testkit.As(s.Owner), r.ID, []string{far.ID}, true)
	require.NoError(t, err)
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, far.ID, s.Owner.ID))
	due := func() time.Time { return s.stored(r).Checklists[0].Tasks[1].DueAt }
	about := "**Find the blast radius** in " + link(r)
	require.Equal(t, about+" has no due date.", s.say(far, r.ChannelID, "/playbook due 0 1"))
	require.Equal(t, about+" is due Dec 24, 2026 15:00.", s.say(far, r.ChannelID, "/playbook due 0 1 2026-12-24 15:00"))
	require.Equal(t, time.Date(2026, 12, 24, 6, 0, 0, 0, time.UTC), due().UTC(), "where the caller lives")
	require.Equal(t, about+" is due Dec 24, 2026 06:00.", s.say(s.Owner, r.ChannelID, "/playbook due 0 0 1"), "the number of the only run may be given")
	for _, wrong := range []string{"soon", "today noon", "2026-12-24 15:00 sharp"} {
		require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook due 0 1 "+wrong), "Say when the task is due", wrong)
	}
	require.Equal(t, about+" has no due date.", s.say(s.Owner, r.ChannelID, "/playbook due 0 1 none"))
	require.True(t, due().IsZero())
}

func TestAssign(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	about := "**Name an owner** in " + link(r)
	has := func() string { return s.stored(r).Checklists[0].Tasks[0].AssigneeID }
	require.Equal(t, about+" is assigned to nobody.", s.say(s.Owner, r.ChannelID, "/playbook assign 0 0"))
	require.Equal(t, about+" is assigned to @member.", s.say(s.Owner, r.ChannelID, "/playbook assign 0 0 @member"))
	require.Equal(t, s.Member.ID, has())
	require.Equal(t, about+" is assigned to @participant.", s.say(s.Participant, r.ChannelID, "/playbook assign 0 0 0 me"))
	require.Equal(t, about+" is assigned to @participant.", s.say(s.Owner, r.ChannelID, "/playbook assign 0 0"))
	require.Equal(t, "Unable to find user @nobody.", s.say(s.Owner, r.ChannelID, "/playbook assign 0 0 @nobody"))
	require.Equal(t, "@outsider cannot get "+about+": only active members of its team can.", s.say(s.Owner, r.ChannelID, "/playbook assign 0 0 outsider"))
	require.Contains(t, s.say(s.Owner, r.ChannelID, "/playbook assign 0 0 @member please"), "Name one user")
	require.Equal(t, s.Participant.ID, has())
	require.Equal(t, about+" is assigned to nobody.", s.say(s.Owner, r.ChannelID, "/playbook assign 0 0 none"))
	require.Empty(t, has())
}

func TestAttribute(t *testing.T) {
	s := newStage(t)
	p := s.Playbook(t)
	for _, d := range []attribute.Draft{
		{Name: "Root cause", Type: attribute.Text},
		{Name: "Severity", Type: attribute.Select, Options: []attribute.Option{{Name: "Very high"}, {Name: "Low"}}},
		{Name: "Zones", Type: attribute.Multiselect, Options: []attribute.Option{{Name: "East"}, {Name: "West"}}},
		{Name: "Until", Type: attribute.Date},
		{Name: "Lead", Type: attribute.User},
		{Name: "Crew", Type: attribute.Multiuser},
	} {
		_, _, err := s.Playbooks.AddField(ctx, testkit.As(s.Owner), p.ID, d, time.Time{})
		require.NoError(t, err)
	}
	r, err := s.Runs.Start(ctx, testkit.As(s.Owner), runs.StartRequest{Name: "With attributes", PlaybookID: p.ID, TeamID: s.Team.ID})
	require.NoError(t, err)
	heading := "Attributes of " + link(r) + ":\n* "
	for _, c := range []struct{ line, answer string }{
		{`"root CAUSE" a   full disk`, heading + "**Root cause**: a full disk"},
		{`"Root cause" "none"`, heading + "**Root cause**: none"},
		{`"Root cause"`, heading + "**Root cause**: none"},
		{`0 “Root cause” none`, heading + "**Root cause**: not set"},
		{"severity very high", heading + "**Severity**: Very high"},
		{"Severity medium", "Severity cannot be “medium”. It can be: Very high, Low"},
		{"Zones west, East", heading + "**Zones**: West, East"},
		{"Zones", heading + "**Zones**: West, East"},
		{"Until 2026-12-24", heading + "**Until**: 2026-12-24"},
		{"Until tomorrow", heading + "**Until**: 2026-11-26"},
		{"Until whenever", "That did not work: value: must be a date: RFC 3339, YYYY-MM-DD or milliseconds"},
		{"Lead @member", heading + "**Lead**: @member"},
		{"Lead @nobody", "Unable to find user @nobody."},
		{"Crew @owner, me", heading + "**Crew**: @owner"},
		{"Nonsense x", "There is no attribute “Nonsense”. The attributes of this run: Root cause, Severity, Zones, Until, Lead, Crew"},
	} {
		require.Equal(t, c.answer, s.say(s.Owner, r.ChannelID, "/playbook attribute "+c.line), c.line)
	}
	require.Equal(t, heading+"**Root cause**: not set\n* **Severity**: Very high\n* **Zones**: West, East\n* **Until**: 2026-11-26\n* **Lead**: @member\n* **Crew**: @owner",
		s.say(s.Owner, r.ChannelID, "/playbook attribute"))

	bare := s.Run(t)
	require.Equal(t, link(bare)+" has no attributes.", s.say(s.Owner, bare.ChannelID, "/playbook attribute"))
}

func TestSearch(t *testing.T) {
	s := newStage(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	r := s.Run(t, func(d *playbook.Draft) { d.Title = "Disk drill" })
	secret := s.Run(t, testkit.Private)
	require.Contains(t, s.say(s.Owner, here.ID, "/playbook search"), "Say what to look for")
	require.Equal(t, "No run and no playbook here has “@\u200ball” in its name.", s.say(s.Owner, here.ID, "/playbook search @all"))
	text := s.say(s.Colleague, here.ID, "/playbook search disk")
	require.Equal(t, "1 run has “disk” in its name:\n* "+link(r)+" – in progress\n\n1 playbook has “disk” in its name:\n* [Disk drill](/playbooks/playbooks/"+r.PlaybookID+")", text)
	require.Contains(t, s.say(s.Owner, here.ID, `/playbook search "disk full"`), secret.ID)
	_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	require.Contains(t, s.say(s.Colleague, here.ID, "/playbook search disk"), "finished Nov 25, 2026 09:00")
	require.Contains(t, s.say(s.Outsider, here.ID, "/playbook search disk"), "No run and no playbook")
}

// Every command of a run, in every kind of channel, by everybody: what changes a run is for
// those who may, what shows one for those who see it, as over REST.
func TestWhoMayDoWhatWhere(t *testing.T) {
	type command struct {
		line   string
		shows  bool
		dialog bool
	}
	commands := []command{
		{line: "finish", dialog: true}, {line: "update", dialog: true}, {line: "check 0 0"}, {line: "checkadd 0 More"}, {line: "checkremove 0 0"},
		{line: "due 0 0 tomorrow"}, {line: "assign 0 0 @owner"}, {line: "owner @participant"},
		{line: "due 0 0", shows: true}, {line: "assign 0 0", shows: true}, {line: "attribute", shows: true}, {line: "owner", shows: true},
		{line: "info", shows: true}, {line: "timeline", shows: true},
	}
	const noRun = "This command only works in a channel with a run in progress."
	s := newStage(t)
	everybody := []host.User{s.Owner, s.Participant, s.Colleague, s.Guest, s.Admin}
	for _, kind := range []string{"public", "private", "checklist", "talk"} {
		r, fresh := run.Run{}, false
		for _, c := range commands {
			for _, by := range everybody {
				if !fresh {
					r = s.in(kind, everybody)
				}
				if c.line == "update" && !r.StatusUpdatesEnabled {
					continue // checklists take none
				}
				_, viewErr := s.Runs.Get(ctx, testkit.As(by), r.ID)
				_, editErr := s.Runs.Finishable(ctx, testkit.As(by), r.ID)
				before := s.stored(r)
				opened := len(s.Host.OpenedDialogs(by.ID))
				told := s.told(by, r.ChannelID, "/playbook "+c.line)
				about := kind + ", " + by.Username + ": " + c.line
				changed := !s.stored(r).UpdateAt.Equal(before.UpdateAt) || len(s.Host.OpenedDialogs(by.ID)) > opened
				fresh = !changed
				switch {
				case viewErr != nil:
					require.Equal(t, noRun, told[0].Message, about)
					require.False(t, changed, about)
				case c.shows:
					require.NotEqual(t, noRun, told[0].Message, about)
					require.False(t, changed, about)
				case editErr != nil:
					require.Len(t, told, 1, about)
					require.False(t, changed, about)
				default:
					require.True(t, changed, "%s: %v", about, told)
					require.Equal(t, c.dialog, len(told) == 0, about)
				}
			}
		}
	}
}

// in starts a run in a channel of a kind: one of its own, which is public or private, with
// everybody in it; a checklist of a channel or of a conversation of owner and participant.
func (s *stage) in(kind string, everybody []host.User) run.Run {
	s.t.Helper()
	q := runs.StartRequest{Name: "Here", TeamID: s.Team.ID, OwnerID: s.Owner.ID}
	switch kind {
	case "public", "private":
		r := s.Run(s.t, func(d *playbook.Draft) { d.Public = kind == "public" })
		for _, u := range everybody {
			require.NoError(s.t, s.Host.AddChannelMember(ctx, r.ChannelID, u.ID, s.Owner.ID))
		}
		return r
	case "checklist":
		q.ChannelID = s.Host.AddChannel(s.Team, "list-"+s.IDs.New(), hosttest.WithMembers(everybody...)).ID
	case "talk":
		q.TeamID, q.ChannelID = "", s.Host.AddConversation(s.Owner, s.Participant).ID
		others, err := s.Runs.InChannel(ctx, testkit.As(s.Owner), q.ChannelID)
		require.NoError(s.t, err)
		for _, r := range others { // the two have one conversation only
			_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
			require.NoError(s.t, err)
		}
	}
	r, err := s.Runs.Start(ctx, testkit.As(s.Owner), q)
	require.NoError(s.t, err)
	ref := checklist.ListRef{Position: checklist.ByID, ID: r.Checklists[0].ID}
	r, _, err = s.Tasks.Add(ctx, testkit.As(s.Owner), r.ID, ref, checklist.TaskDraft{Title: "Tea"})
	require.NoError(s.t, err)
	return r
}
