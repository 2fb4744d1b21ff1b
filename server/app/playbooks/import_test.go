package playbooks_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

// file has an attribute, a condition on it and a task under that.
func file(teamID string, edits ...func(*playbook.File)) playbook.File {
	f := playbook.File{
		Draft:      testkit.Draft(teamID),
		Fields:     []playbook.FileField{{ID: "f", Draft: attribute.Draft{Name: "Where", Type: attribute.Text}}},
		Conditions: []playbook.FileCondition{{ID: "c", Version: 1, Expr: &condition.Expr{Op: condition.Is, FieldID: "f"}}},
	}
	f.Checklists[0].Tasks[0].ConditionID, f.Checklists[0].Tasks[0].ConditionAction = "c", checklist.Hidden
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestImportStoresAPublicPlaybookOfTheActor(t *testing.T) {
	w := testkit.New(t)
	got, err := w.Playbooks.Import(ctx, testkit.As(w.Colleague), file(w.Team.ID, func(f *playbook.File) {
		f.Public, f.Members = false, []playbook.Member{{UserID: w.Owner.ID, Roles: admin}}
	}))
	require.NoError(t, err)
	require.Empty(t, got.Notices)
	require.NotNil(t, got.Notices)
	stored, err := w.Store.Playbook(ctx, got.ID)
	require.NoError(t, err)
	require.Equal(t, got.Playbook.Clone(), stored)
	require.True(t, stored.Public)
	require.Equal(t, []playbook.Member{{UserID: w.Colleague.ID, Roles: admin}}, stored.Members)
	require.Equal(t, stored.Conditions[0].ID, stored.Checklists[0].Tasks[0].ConditionID)
	heard := w.Heard.Playbooks()
	require.Len(t, heard, 1)
	require.Equal(t, []event.Event{event.PlaybookCreated{}, event.PlaybookImported{Fields: 1, Conditions: 1}}, heard[0].Events)
}

func TestWhoMayImport(t *testing.T) {
	w := testkit.New(t)
	for _, c := range []struct {
		who    host.User
		teamID string
		want   bool
	}{
		{w.Owner, w.Team.ID, true},
		{w.Colleague, w.Team.ID, true},
		{w.Admin, w.Team.ID, true},
		{w.Guest, w.Team.ID, false},
		{w.Outsider, w.Team.ID, false},
		{w.Owner, "", false},
		{w.Owner, "nowhere", false},
	} {
		_, err := w.Playbooks.Import(ctx, testkit.As(c.who), file(c.teamID))
		require.Equal(t, c.want, err == nil, "%s: %v", c.who.Username, err)
		if err != nil {
			require.Equal(t, failure.Forbidden, failure.Of(err))
		}
	}
}

func TestAnImportLeavesOutWhatIsNotHere(t *testing.T) {
	w := testkit.New(t)
	other := w.Host.AddTeam("other")
	require.NoError(t, w.Host.AddTeamMember(ctx, other.ID, w.Owner.ID))
	open, closed := w.Host.AddChannel(w.Team, "open", hosttest.WithMembers(w.Owner)), w.Host.AddChannel(w.Team, "closed", hosttest.Private())
	elsewhere := w.Host.AddChannel(other, "elsewhere", hosttest.WithMembers(w.Owner))
	group, hidden := w.Host.AddGroup("group"), w.Host.AddGroup("hidden")
	w.Host.HideGroup(hidden.ID)
	w.Host.Deactivate(w.Participant.ID)
	got, err := w.Playbooks.Import(ctx, testkit.As(w.Owner), file(w.Team.ID, func(f *playbook.File) {
		f.InviteEnabled, f.InvitedUserIDs = true, []string{w.Member.ID, "gone", w.Participant.ID}
		f.InvitedGroupIDs = []string{hidden.ID, group.ID, "gone"}
		f.DefaultOwnerEnabled, f.DefaultOwnerID = true, w.Outsider.ID
		f.BroadcastEnabled, f.BroadcastChannelIDs = true, []string{closed.ID, open.ID, "gone"}
		f.ChannelMode, f.ChannelID = playbook.ExistingChannel, elsewhere.ID
		f.Checklists[0].Tasks[1].AssigneeID, f.Checklists[0].Tasks[2].AssigneeID = "gone", w.Member.ID
	}))
	require.NoError(t, err)
	require.Equal(t, []string{
		"invited_user_ids: 2 of 3 left out, because nothing is known of them here",
		"invited_group_ids: 2 of 3 left out, because nothing is known of them here",
		"broadcast_channel_ids: 2 of 3 left out, because nothing is known of them here",
		"default_owner_id: left out, because the user is not in the team",
		"channel_id: left out, because nothing is known of the channel in this team",
		"checklists[0].items[1].assignee_id: the task is assigned to nobody now: the playbook does not invite this user",
	}, got.Notices)
	require.Equal(t, []string{w.Member.ID}, got.InvitedUserIDs)
	require.Equal(t, []string{group.ID}, got.InvitedGroupIDs)
	require.Equal(t, []string{open.ID}, got.BroadcastChannelIDs)
	require.Empty(t, got.DefaultOwnerID+got.ChannelID)
	require.False(t, got.DefaultOwnerEnabled)
	require.Equal(t, w.Member.ID, got.Checklists[0].Tasks[2].AssigneeID)
}

func TestAnImportMustStayWithinReach(t *testing.T) {
	w := testkit.New(t)
	archived := w.Host.AddChannel(w.Team, "archived", hosttest.WithMembers(w.Owner))
	require.NoError(t, w.Host.ArchiveChannel(ctx, archived.ID))
	many := strings.Split(strings.Repeat("x,", playbook.MaxListed), ",")
	for about, c := range map[string]struct {
		edit func(*playbook.File)
		want failure.Kind
	}{
		"somebody outside the team": {func(f *playbook.File) { f.InvitedUserIDs = []string{w.Outsider.ID} }, failure.Forbidden},
		"an archived channel":       {func(f *playbook.File) { f.BroadcastEnabled, f.BroadcastChannelIDs = true, []string{archived.ID} }, failure.Invalid},
		"too many channels":         {func(f *playbook.File) { f.BroadcastChannelIDs = many }, failure.Invalid},
		"too many tasks":            {func(f *playbook.File) { f.Checklists[0].Tasks = make([]checklist.TemplateTask, 2001) }, failure.Invalid},
		"too many attributes":       {func(f *playbook.File) { f.Fields = make([]playbook.FileField, 1001) }, failure.Invalid},
		"too many conditions":       {func(f *playbook.File) { f.Conditions = make([]playbook.FileCondition, 10_001) }, failure.Invalid},
		"a bad prefix":              {func(f *playbook.File) { f.RunNumberPrefix = "a b" }, failure.Invalid},
	} {
		asked := w.Host.TotalCalls()
		_, err := w.Playbooks.Import(ctx, testkit.As(w.Owner), file(w.Team.ID, c.edit))
		require.Error(t, err, about)
		require.Equal(t, c.want, failure.Of(err), about)
		require.Less(t, w.Host.TotalCalls()-asked, 20, about)
	}
	page, err := w.Playbooks.List(ctx, testkit.As(w.Owner), playbook.Filter{PerPage: 10})
	require.NoError(t, err)
	require.Zero(t, page.Total)
	require.Empty(t, w.Heard.Playbooks())
}

func TestAnImportGivesUpAPrefixInUse(t *testing.T) {
	w := testkit.New(t)
	prefixed := func(f *playbook.File) { f.RunNumberPrefix = "-inc" }
	first, err := w.Playbooks.Import(ctx, testkit.As(w.Owner), file(w.Team.ID, prefixed))
	require.NoError(t, err)
	require.Equal(t, "inc", first.RunNumberPrefix)
	second, err := w.Playbooks.Import(ctx, testkit.As(w.Owner), file(w.Team.ID, prefixed))
	require.NoError(t, err)
	require.Empty(t, second.RunNumberPrefix)
	require.Equal(t, []string{`run_number_prefix: "inc" was left out: another playbook of the team uses it`}, second.Notices)
	require.Len(t, w.Heard.Playbooks(), 2)
}

func TestAnImportAsksAndStoresOnceWhateverItHolds(t *testing.T) {
	w := testkit.New(t)
	cost := func(n int) []int {
		f := file(w.Team.ID, func(f *playbook.File) {
			for range n {
				f.InvitedUserIDs = append(f.InvitedUserIDs, w.Host.AddUser(w.IDs.New(), hosttest.In(w.Team)).ID)
				f.Fields = append(f.Fields, playbook.FileField{Draft: attribute.Draft{Name: w.IDs.New(), Type: attribute.Text}})
				f.Conditions = append(f.Conditions, playbook.FileCondition{Version: 1, Expr: f.Conditions[0].Expr})
			}
		})
		before := w.Host.TotalCalls()
		statements := pgtest.Count(t, w.Store, func() {
			_, err := w.Playbooks.Import(ctx, testkit.As(w.Owner), f)
			require.NoError(t, err)
		})
		return []int{w.Host.TotalCalls() - before, statements}
	}
	little := cost(1)
	require.Equal(t, []int{7, 4}, little, "calls of the host and statements")
	require.Equal(t, little, cost(15))
}

func TestNothingIsLeftOfAnImportThatFails(t *testing.T) {
	w := testkit.New(t)
	_, err := w.Store.DB().ExecContext(ctx, `ALTER TABLE pb_playbook_condition ADD CHECK (id = '')`)
	require.NoError(t, err)
	_, err = w.Playbooks.Import(ctx, testkit.As(w.Owner), file(w.Team.ID))
	require.Error(t, err)
	page, err := w.Playbooks.List(ctx, testkit.As(w.Owner), playbook.Filter{PerPage: 10})
	require.NoError(t, err)
	require.Zero(t, page.Total)
	require.Empty(t, w.Heard.Playbooks())

	w.Host.Fail("Users", errors.New("down"))
	_, err = w.Playbooks.Import(ctx, testkit.As(w.Owner), file(w.Team.ID, func(f *playbook.File) { f.InvitedUserIDs = []string{w.Member.ID} }))
	require.Equal(t, failure.Internal, failure.Of(err))
}
