package api_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/apitest"
	"playbooks/server/api/wire"
	"playbooks/server/client"
)

// patience is how long tests wait for what happens after an answer.
const patience = 30 * time.Second

// world is a team of its own with the people of one test. People come into being when
// they are first spoken of.
type world struct {
	t    testing.TB
	Team *model.Team
	// Elsewhere is the team of Outsider.
	Elsewhere *model.Team
	tag       string
	known     map[string]*person
}

// person is somebody with a session.
type person struct {
	account
	t testing.TB
	// API is the plugin's, Host is Mattermost's.
	API  *client.Client
	Host *model.Client4
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{t: t, tag: strings.ToLower(model.NewId()[:10]), known: map[string]*person{}}
	w.known["admin"] = as(t, server.admin)
	w.Team = w.team("ops")
	return w
}

// as makes clients for a session; everything that passes through them is checked.
func as(t testing.TB, a account) *person {
	host := model.NewAPIv4Client(server.url)
	host.SetToken(a.token)
	host.HTTPClient = &http.Client{Transport: connections}
	return &person{account: a, t: t, Host: host, API: apiFor(t, a.token, connections)}
}

func apiFor(t testing.TB, token string, next http.RoundTripper) *client.Client {
	return client.New(server.url, token, &http.Client{Transport: apitest.NewChecker(t, next, &seen)})
}

// Owner owns playbooks and runs.
func (w *world) Owner() *person { return w.teammate("owner") }

// Participant is invited to the runs of playbooks.
func (w *world) Participant() *person { return w.teammate("participant") }

// Member is for playbooks that list members.
func (w *world) Member() *person { return w.teammate("member") }

// Colleague is only in the team.
func (w *world) Colleague() *person { return w.teammate("colleague") }

// Admin administers the system and is in no team of the test.
func (w *world) Admin() *person { return w.known["admin"] }

// Outsider is in another team.
func (w *world) Outsider() *person {
	if p := w.known["outsider"]; p != nil {
		return p
	}
	p := w.person("outsider")
	w.Elsewhere = w.team("elsewhere")
	w.join(p, w.Elsewhere)
	return p
}

// Guest is a guest of the team. The role alone makes the guest, because turning
// somebody into one takes a licence.
func (w *world) Guest() *person {
	if p := w.known["guest"]; p != nil {
		return p
	}
	p := w.person("guest")
	_, err := w.Admin().Host.UpdateUserRoles(w.t.Context(), p.id, model.SystemGuestRoleId)
	require.NoError(w.t, err)
	m, _, err := w.Admin().Host.AddTeamMember(w.t.Context(), w.Team.Id, p.id)
	require.NoError(w.t, err)
	require.True(w.t, m.SchemeGuest, "the host treats them as a guest")
	return p
}

// teammate is an ordinary member of the team.
func (w *world) teammate(role string) *person {
	w.t.Helper()
	if p := w.known[role]; p != nil {
		return p
	}
	p := w.person(role)
	w.join(p, w.Team)
	return p
}

// person makes a user, signed in by a token, as checking passwords is slow on purpose.
func (w *world) person(role string) *person {
	w.t.Helper()
	admin := w.Admin().Host
	name := role + "-" + w.tag
	u, _, err := admin.CreateUser(w.t.Context(), &model.User{
		Username: name, Email: name + "@example.com", Password: "Playbooks-sample1", FirstName: strings.ToUpper(role[:1]) + role[1:], LastName: "Sample",
	})
	require.NoError(w.t, err)
	// A server without a licence takes only so many active users.
	w.t.Cleanup(func() {
		_, err := admin.DeleteUser(background(w.t), u.Id)
		require.NoError(w.t, err)
	})
	token, _, err := admin.CreateUserAccessToken(w.t.Context(), u.Id, "tests")
	require.NoError(w.t, err)
	p := as(w.t, account{u.Id, name, token.Token})
	w.known[role] = p
	return p
}

func (w *world) team(name string) *model.Team {
	w.t.Helper()
	team, _, err := w.Admin().Host.CreateTeam(w.t.Context(), &model.Team{Name: name + "-" + w.tag, DisplayName: name, Type: model.TeamOpen})
	require.NoError(w.t, err)
	return team
}

func (w *world) join(p *person, team *model.Team) {
	w.t.Helper()
	_, _, err := w.Admin().Host.AddTeamMember(w.t.Context(), team.Id, p.id)
	require.NoError(w.t, err)
}

// channel makes a channel of Owner with others in it.
func (w *world) channel(kind model.ChannelType, others ...*person) *model.Channel {
	w.t.Helper()
	name := "channel-" + model.NewId()
	c, _, err := w.Owner().Host.CreateChannel(w.t.Context(), &model.Channel{TeamId: w.Team.Id, Name: name, DisplayName: "A channel", Type: kind})
	require.NoError(w.t, err)
	for _, p := range others {
		w.enter(p, c.Id)
	}
	return c
}

// enter puts somebody into a channel.
func (w *world) enter(p *person, channelID string) {
	w.t.Helper()
	_, _, err := w.Admin().Host.AddChannelMember(w.t.Context(), channelID, p.id)
	require.NoError(w.t, err)
}

// draft is a public playbook with two checklists, of three tasks and of two.
func (w *world) draft() wire.PlaybookInput {
	return wire.PlaybookInput{
		Title: "Incident response", Description: "What we do when it burns.", Public: true, TeamID: &w.Team.Id,
		CreatePublicPlaybookRun: true, StatusUpdateEnabled: true, ReminderTimerDefaultSeconds: 3600, CreateChannelMemberOnNew: true, RemoveChannelMemberOnRemoved: true,
		Checklists: []wire.ChecklistInput{
			{Title: "Triage", Items: []wire.TaskInput{{Title: "Name an owner"}, {Title: "Find the blast radius"}, {Title: "Tell support"}}},
			{Title: "Repair", Items: []wire.TaskInput{{Title: "Mend it"}, {Title: "Watch it"}}},
		},
	}
}

// playbook makes a playbook of Owner and gives its id.
func (w *world) playbook(edits ...func(*wire.PlaybookInput)) string {
	w.t.Helper()
	in := w.draft()
	for _, edit := range edits {
		edit(&in)
	}
	id, err := w.Owner().API.Playbooks.Create(w.t.Context(), in)
	require.NoError(w.t, err)
	return id
}

// inviting makes people participants of every run.
func inviting(people ...*person) func(*wire.PlaybookInput) {
	return func(in *wire.PlaybookInput) {
		in.InviteUsersEnabled = true
		for _, p := range people {
			in.InvitedUserIDs = append(in.InvitedUserIDs, p.id)
		}
	}
}

// private hides the playbook from all but Owner and the given members.
func private(owner *person, members ...*person) func(*wire.PlaybookInput) {
	return func(in *wire.PlaybookInput) {
		in.Public = false
		in.Members = []wire.MemberInput{{UserID: owner.id, Roles: []string{"playbook_member", "playbook_admin"}}}
		for _, m := range members {
			in.Members = append(in.Members, wire.MemberInput{UserID: m.id, Roles: []string{"playbook_member"}})
		}
	}
}

// start starts a run of a playbook for Owner.
func (w *world) start(playbookID, name string) wire.Run {
	w.t.Helper()
	r, err := w.Owner().API.Runs.Start(w.t.Context(), wire.RunInput{Name: name, PlaybookID: playbookID, TeamID: w.Team.Id})
	require.NoError(w.t, err)
	return r
}

// run starts a run of a new playbook.
func (w *world) run(edits ...func(*wire.PlaybookInput)) wire.Run {
	w.t.Helper()
	return w.start(w.playbook(edits...), "Disk full on db-3")
}

// checklist starts a checklist of a channel.
func (w *world) checklist(channelID string) wire.Run {
	w.t.Helper()
	r, err := w.Owner().API.Runs.Start(w.t.Context(), wire.RunInput{Name: "Shopping", ChannelID: channelID, OwnerID: w.Owner().id})
	require.NoError(w.t, err)
	return r
}

// get reads a run.
func (p *person) get(runID string) wire.Run {
	p.t.Helper()
	r, err := p.API.Runs.Get(p.t.Context(), runID)
	require.NoError(p.t, err)
	return r
}

// list points at a checklist of a run; task points at a task.
func list(r wire.Run, position int) client.ChecklistRef {
	return client.ChecklistRef{RunID: r.ID, Position: position}
}

func task(r wire.Run, checklist, position int) client.TaskRef {
	return client.TaskRef{Checklist: list(r, checklist), Position: position}
}

// refused fails the test unless the error is a refusal with the status.
func refused(t *testing.T, status int, err error) {
	t.Helper()
	require.Error(t, err)
	require.Equal(t, status, client.StatusOf(err), err)
}

// eventually waits until a condition holds, which may fail the test itself.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	deadline, poll := time.NewTimer(patience), time.NewTicker(50*time.Millisecond)
	defer deadline.Stop()
	defer poll.Stop()
	for !holds() {
		select {
		case <-poll.C:
		case <-deadline.C:
			require.FailNow(t, "it did not happen in time", what)
		}
	}
}

// unknown is an id of nothing.
var unknown = strings.Repeat("z", 26)

// background outlives the test, for what is put back at its end.
func background(t testing.TB) context.Context { return context.WithoutCancel(t.Context()) }
