package hosttest_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
)

func TestTeamsAndTheirPeople(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	quality, sales := h.AddTeam("quality"), h.AddTeam("sales")
	ana := h.AddUser("ana", hosttest.In(quality, sales))
	gus := h.AddUser("gus", hosttest.AsGuest(), hosttest.In(quality))
	out := h.AddUser("out")

	members, err := h.TeamMembers(ctx, quality.ID, []string{gus.ID, out.ID, ana.ID, "nobody", ana.ID})
	require.NoError(t, err)
	require.Equal(t, []string{gus.ID, ana.ID}, members)

	h.LeaveTeam(quality.ID, ana.ID)
	h.ArchiveTeam(sales.ID)
	teams, err := h.TeamsOf(ctx, ana.ID)
	require.NoError(t, err)
	require.Empty(t, teams)

	require.NoError(t, h.AddTeamMember(ctx, quality.ID, ana.ID))
	channels, err := h.ChannelsOf(ctx, ana.ID, quality.ID)
	require.NoError(t, err)
	require.Len(t, channels, 1)
	require.Equal(t, hosttest.TownSquare, channels[0].Name)

	guests, err := h.ChannelsOf(ctx, gus.ID, quality.ID)
	require.NoError(t, err)
	require.Empty(t, guests, "guests are in no channel on their own")
}

func TestPeopleAreFoundByIDAndName(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	ana := h.AddUser("ana", hosttest.Named("Ana", "Lima"), hosttest.WithNickname("Nini"), hosttest.Speaking("pt-BR"), hosttest.Living("America/Bahia"))
	old := h.AddUser("old", hosttest.Deactivated())

	found, err := h.UserNamed(ctx, "ANA")
	require.NoError(t, err)
	require.Equal(t, ana, found)
	require.Equal(t, "Nini", found.DisplayName(true))
	require.Equal(t, "ana", found.DisplayName(false))
	_, err = h.UserNamed(ctx, "nobody")
	require.True(t, failure.Is(err, failure.NotFound))

	many, err := h.Users(ctx, []string{ana.ID, old.ID, "unknown"})
	require.NoError(t, err)
	require.ElementsMatch(t, []host.User{ana, old}, many)
	require.False(t, old.Active())
	many, err = h.UsersNamed(ctx, []string{"Old", "nobody"})
	require.NoError(t, err)
	require.Equal(t, []host.User{old}, many)
}

func TestPermissionsFollowRoles(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	team := h.AddTeam("quality")
	ana := h.AddUser("ana", hosttest.In(team))
	gus := h.AddUser("gus", hosttest.AsGuest(), hosttest.In(team))
	root := h.AddUser("root", hosttest.AsSystemAdmin())
	lead := h.AddUser("lead", hosttest.AsTeamAdmin(team))
	out := h.AddUser("out")
	room := h.AddChannel(team, "room", hosttest.WithMembers(gus))

	granted := func(answer []string, err error) []string {
		require.NoError(t, err)
		return answer
	}
	inTeam := func(userID, teamID string, asked ...string) []string {
		all, err := h.Granted(ctx, userID, host.Question{TeamIDs: []string{teamID}, InTeam: asked})
		return granted(all.InTeam[teamID], err)
	}
	inSystem := func(userID string, asked ...string) []string {
		all, err := h.Granted(ctx, userID, host.Question{InSystem: asked})
		return granted(all.InSystem, err)
	}
	asked := []string{"view_team", "list_team_channels", "playbook_private_create", "playbook_public_manage_roles"}
	require.Equal(t, asked[:3], inTeam(ana.ID, team.ID, asked...))
	require.Equal(t, asked[:1], inTeam(gus.ID, team.ID, asked...))
	require.Equal(t, asked, inTeam(lead.ID, team.ID, asked...))
	require.Equal(t, asked, inTeam(root.ID, team.ID, asked...))
	require.Empty(t, inTeam(out.ID, team.ID, asked...))
	require.Empty(t, inTeam("nobody", "nowhere", asked...))
	many, err := h.GrantedInTeamTo(ctx, []string{ana.ID, gus.ID, "nobody"}, team.ID, asked...)
	require.NoError(t, err)
	require.Equal(t, []int{3, 1, 0}, []int{len(many[ana.ID]), len(many[gus.ID]), len(many["nobody"])})

	require.Equal(t, []string{"read_channel"}, granted(h.GrantedInChannel(ctx, gus.ID, room.ID, "read_channel", "manage_system")))
	require.Empty(t, granted(h.GrantedInChannel(ctx, ana.ID, room.ID, "read_channel")), "only members read, also public channels")
	require.Equal(t, []string{"manage_system"}, inSystem(root.ID, "manage_system"))
	require.Empty(t, inSystem(lead.ID, "manage_system"))

	h.Revoke("team_user", "playbook_private_create")
	require.Empty(t, inTeam(ana.ID, team.ID, "playbook_private_create"))
	h.Grant("system_user", "playbook_private_view")
	require.Equal(t, []string{"playbook_private_view"}, inTeam(out.ID, team.ID, "playbook_private_view"))
}

func TestSchemesRenamePlaybookRoles(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	team := h.AddTeam("quality")
	roles, err := h.PlaybookRoles(ctx, team.ID)
	require.NoError(t, err)
	require.Equal(t, host.BuiltInPlaybookRoles(), roles)

	roles.PlaybookMember = "careful_member"
	h.DefineRole("careful_member", "playbook_public_view")
	h.SetPlaybookRoles(team.ID, roles)
	now, err := h.PlaybookRoles(ctx, team.ID)
	require.NoError(t, err)
	granted, err := h.GrantedByRoles(ctx, []string{now.PlaybookMember}, "playbook_public_view", "run_create")
	require.NoError(t, err)
	require.Equal(t, []string{"playbook_public_view"}, granted)
}

func TestChannelsAreMadeNamedAndJoinedByTheRules(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	team := h.AddTeam("quality")
	ana := h.AddUser("ana", hosttest.In(team))
	gus := h.AddUser("gus", hosttest.AsGuest(), hosttest.In(team))
	out, gone := h.AddUser("out"), h.AddUser("gone", hosttest.In(team), hosttest.Deactivated())

	wanted := host.Channel{TeamID: team.ID, Type: host.PrivateChannel, Name: "incident-1", DisplayName: "Incident 1"}
	room, err := h.CreateChannel(ctx, wanted)
	require.NoError(t, err)
	_, err = h.CreateChannel(ctx, wanted)
	require.True(t, failure.Is(err, failure.Conflict))
	for _, bad := range []host.Channel{
		{TeamID: team.ID, Name: "Upper", DisplayName: "x"},
		{TeamID: team.ID, Name: "-edge", DisplayName: "x"},
		{TeamID: team.ID, Name: "no-display-name"},
		{TeamID: "nowhere", Name: "room", DisplayName: "x"},
		{TeamID: team.ID, Name: "long", DisplayName: strings.Repeat("x", 65)},
	} {
		_, err = h.CreateChannel(ctx, bad)
		require.True(t, failure.Is(err, failure.Invalid), "%+v", bad)
	}
	require.True(t, failure.Is(h.RenameChannel(ctx, room.ID, "x", hosttest.TownSquare), failure.Conflict))
	require.NoError(t, h.RenameChannel(ctx, room.ID, "First", "first"))

	require.NoError(t, h.AddChannelMember(ctx, room.ID, ana.ID, ana.ID))
	require.NoError(t, h.AddChannelMember(ctx, room.ID, gus.ID, ana.ID))
	require.True(t, failure.Is(h.AddChannelMember(ctx, room.ID, out.ID, ana.ID), failure.Invalid))
	require.True(t, failure.Is(h.AddChannelMember(ctx, room.ID, gone.ID, ana.ID), failure.Forbidden))
	in, err := h.ChannelMembers(ctx, room.ID, []string{out.ID, gus.ID, ana.ID})
	require.NoError(t, err)
	require.Equal(t, []string{gus.ID, ana.ID}, in)
	second, err := h.ChannelMemberPage(ctx, room.ID, 1, 1)
	require.NoError(t, err)
	require.Len(t, second, 1)

	require.NoError(t, h.MakeChannelAdmin(ctx, room.ID, ana.ID))
	require.NoError(t, h.MakeChannelAdmin(ctx, room.ID, gus.ID))
	require.Equal(t, []string{"channel_user", "channel_admin"}, h.MemberRoles(room.ID, ana.ID))
	require.Equal(t, []string{"channel_guest"}, h.MemberRoles(room.ID, gus.ID))

	require.NoError(t, h.RemoveChannelMember(ctx, room.ID, gus.ID))
	require.NoError(t, h.ArchiveChannel(ctx, room.ID))
	require.True(t, failure.Is(h.ArchiveChannel(ctx, room.ID), failure.Invalid))
	require.NoError(t, h.UnarchiveChannel(ctx, room.ID))
	require.NoError(t, h.UnarchiveChannel(ctx, room.ID))
	require.NoError(t, h.ArchiveChannel(ctx, room.ID))
	require.True(t, failure.Is(h.UnarchiveChannel(ctx, "unknown"), failure.NotFound))
	stored, err := h.Channel(ctx, room.ID)
	require.NoError(t, err)
	require.True(t, stored.Archived())
	require.Equal(t, "First", stored.DisplayName)
}

func TestPostsLiveAndDie(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	team := h.AddTeam("quality")
	ana := h.AddUser("ana", hosttest.In(team))
	room, other := h.AddChannel(team, "room"), h.AddChannel(team, "other")

	root := h.PostAs(ana, room, "hello")
	reply, err := h.CreatePost(ctx, host.Post{UserID: h.BotID(), ChannelID: room.ID, RootID: root.ID, Message: "hi", Props: map[string]any{"n": 1}})
	require.NoError(t, err)
	_, err = h.CreatePost(ctx, host.Post{UserID: h.BotID(), ChannelID: other.ID, RootID: root.ID})
	require.True(t, failure.Is(err, failure.Invalid), "a reply stays in its channel")
	_, err = h.CreatePost(ctx, host.Post{UserID: h.BotID(), ChannelID: "nowhere"})
	require.True(t, failure.Is(err, failure.NotFound))

	reply.Props["n"] = 2
	stored, err := h.Post(ctx, reply.ID)
	require.NoError(t, err)
	require.Equal(t, 1, stored.Props["n"], "callers cannot change what is stored")
	reply.Message = "hi!"
	_, err = h.UpdatePost(ctx, reply)
	require.NoError(t, err)
	require.Equal(t, "hi!", h.PostsIn(room.ID)[1].Message)

	require.NoError(t, h.DeletePost(ctx, root.ID))
	require.Empty(t, h.PostsIn(room.ID), "replies go with the first post")
	require.True(t, failure.Is(h.DeletePost(ctx, root.ID), failure.NotFound))

	_, err = h.SendDirect(ctx, ana.ID, host.Post{Message: "psst"})
	require.NoError(t, err)
	require.Equal(t, "psst", h.DirectPosts(ana.ID)[0].Message)
	h.SendEphemeral(ctx, ana.ID, host.Post{ChannelID: room.ID, Message: "only you"})
	require.Equal(t, "only you", h.Ephemerals(ana.ID)[0].Message)
	require.Empty(t, h.PostsIn(room.ID))
}

func TestLiveMessagesReachTheirAudience(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	team := h.AddTeam("quality")
	ana, ben := h.AddUser("ana", hosttest.In(team)), h.AddUser("ben", hosttest.In(team))
	out := h.AddUser("out")
	h.AddUser("gone", hosttest.In(team), hosttest.Deactivated())
	room := h.AddChannel(team, "room", hosttest.WithMembers(ana, out))
	require.NoError(t, h.JoinChannel(ctx, room))

	for name, c := range map[string]struct {
		to   host.Audience
		want []string
	}{
		"user":          {host.Audience{UserID: ben.ID}, []string{ben.ID}},
		"channel":       {host.Audience{ChannelID: room.ID}, []string{ana.ID, out.ID}},
		"channel, omit": {host.Audience{ChannelID: room.ID, Omit: []string{ana.ID}}, []string{out.ID}},
		"team":          {host.Audience{TeamID: team.ID}, []string{ana.ID, ben.ID}},
		"everybody":     {host.Audience{}, []string{ana.ID, ben.ID, out.ID}},
	} {
		t.Run(name, func(t *testing.T) {
			h.ForgetLive()
			h.Publish(ctx, c.to, "changed", `{}`)
			require.Equal(t, c.want, h.LiveMessages()[0].Receivers)
		})
	}
	h.ForgetLive()
	h.Publish(ctx, host.Audience{UserID: ana.ID}, "changed", `{"a":1}`)
	require.Equal(t, `{"a":1}`, h.HeardBy(ana.ID)[0].Payload)
	require.Empty(t, h.HeardBy(ben.ID))
}

func TestCommandsAndDialogs(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	ana := h.AddUser("ana")
	require.NoError(t, h.RegisterCommand(ctx, host.Command{Trigger: "playbook", Hint: "[command]"}))
	command, ok := h.RegisteredCommand("playbook")
	require.True(t, ok)
	require.Equal(t, "[command]", command.Hint)

	h.HandleCommand("poll", func(c host.Call) error { return h.OpenDialog(ctx, c.TriggerID, host.Dialog{Title: c.Line}) })
	trigger, err := h.ExecuteCommand(ctx, host.Call{UserID: ana.ID, Line: "/poll lunch"})
	require.NoError(t, err)
	require.Equal(t, []hosttest.OpenedDialog{{TriggerID: trigger, Dialog: host.Dialog{Title: "/poll lunch"}}}, h.OpenedDialogs(ana.ID))
	_, err = h.ExecuteCommand(ctx, host.Call{UserID: ana.ID, Line: "/unknown"})
	require.True(t, failure.Is(err, failure.NotFound))
	require.True(t, failure.Is(h.OpenDialog(ctx, "made up", host.Dialog{}), failure.Invalid))
	require.NoError(t, h.OpenDialog(ctx, h.TriggerID(ana.ID), host.Dialog{}))
}

func TestAuditLogIsKept(t *testing.T) {
	h := hosttest.New()
	record := host.AuditRecord{Event: "createPlaybook", UserID: "ana", Parameters: map[string]any{"id": "p"}}
	h.Record(t.Context(), record)
	require.Equal(t, []host.AuditRecord{record}, h.AuditRecords())
}

func TestGroupsAndSessions(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	ana := h.AddUser("ana")
	oncall := h.AddGroup("oncall", ana)
	ids, err := h.GroupMemberPage(ctx, oncall.ID, 0, 100)
	require.NoError(t, err)
	require.Equal(t, []string{ana.ID}, ids)
	h.HideGroup(oncall.ID)
	stored, err := h.Group(ctx, oncall.ID)
	require.NoError(t, err)
	require.False(t, stored.AllowReference)

	mobile, err := h.OnMobile(ctx, h.AddSession(true))
	require.NoError(t, err)
	require.True(t, mobile)
	_, err = h.OnMobile(ctx, "unknown")
	require.True(t, failure.Is(err, failure.NotFound))
}

func TestFailuresAreSwitchedPerMethod(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	ana := h.AddUser("ana")
	down := errors.New("the host is down")

	h.FailOnce("User", down)
	_, err := h.User(ctx, ana.ID)
	require.ErrorIs(t, err, down)
	_, err = h.User(ctx, ana.ID)
	require.NoError(t, err)

	h.Fail("User", down)
	for range 2 {
		_, err = h.User(ctx, ana.ID)
		require.ErrorIs(t, err, down)
	}
	h.Heal("User")
	_, err = h.User(ctx, ana.ID)
	require.NoError(t, err)
	require.Equal(t, 5, h.Calls("User"))

	require.Panics(t, func() { h.Fail("Publish", down) }, "it returns no error")
	require.Panics(t, func() { h.Fail("NoSuchMethod", down) })
}

func TestSwitchedFailuresReachCallersOfEveryInterface(t *testing.T) {
	ctx := t.Context()
	h := hosttest.New()
	down := errors.New("the host is down")
	for name, call := range map[string]func() error{
		"TeamsOf":        func() error { _, err := h.TeamsOf(ctx, ""); return err },
		"Granted":        func() error { _, err := h.Granted(ctx, "", host.Question{}); return err },
		"CreateChannel":  func() error { _, err := h.CreateChannel(ctx, host.Channel{}); return err },
		"ChannelMembers": func() error { _, err := h.ChannelMembers(ctx, "", nil); return err },
		"CreatePost":     func() error { _, err := h.CreatePost(ctx, host.Post{}); return err },
		"SendDirect":     func() error { _, err := h.SendDirect(ctx, "", host.Post{}); return err },
		"ExecuteCommand": func() error { _, err := h.ExecuteCommand(ctx, host.Call{}); return err },
		"OpenDialog":     func() error { return h.OpenDialog(ctx, "", host.Dialog{}) },
	} {
		h.Fail(name, down)
		require.ErrorIs(t, call(), down, name)
	}
}

func TestHostIsSafeForConcurrency(t *testing.T) {
	h := hosttest.New()
	team := h.AddTeam("quality")
	ana := h.AddUser("ana", hosttest.In(team))
	room := h.AddChannel(team, "room", hosttest.WithMembers(ana))
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			ctx := context.Background()
			h.PostAs(ana, room, "x")
			h.Publish(ctx, host.Audience{ChannelID: room.ID}, "x", "{}")
			_, _ = h.GrantedInChannel(ctx, ana.ID, room.ID, "read_channel")
			_, _ = h.ChannelsOf(ctx, ana.ID, "")
			h.LiveMessages()
		})
	}
	wg.Wait()
	require.Len(t, h.PostsIn(room.ID), 20)
}
