package api_test

import (
	"io"
	"net/http"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/apitest"
	"playbooks/server/api/wire"
	"playbooks/server/client"
)

func TestAGuestWhoIsListedActsAsAMember(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook(private(w.Owner(), w.Guest()))
	guest := w.Guest().API
	got, err := guest.Playbooks.Get(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, []string{got.Title}, w.titles(w.Guest(), client.PlaybookQuery{TeamID: w.Team.Id}))
	require.NoError(t, guest.Playbooks.Update(t.Context(), id, wire.PlaybookPatch{Description: ptr("Changed")}))
	r := w.start(id, "Disk full")
	require.Equal(t, []string{"Disk full"}, w.listed(w.Guest(), w.Team.Id))
	refused(t, 403, guest.Runs.Finish(t.Context(), r.ID))
	_, err = guest.Runs.Start(t.Context(), wire.RunInput{Name: "x", PlaybookID: id, TeamID: w.Team.Id})
	refused(t, 403, err) // guests make no channels
	_, err = guest.Playbooks.Duplicate(t.Context(), id)
	refused(t, 403, err)
}

// bot is a bot in the team.
func (w *world) bot() *person {
	w.t.Helper()
	b, _, err := w.Admin().Host.CreateBot(w.t.Context(), &model.Bot{Username: "bot-" + w.tag})
	require.NoError(w.t, err)
	w.t.Cleanup(func() {
		_, _, err := w.Admin().Host.DisableBot(background(w.t), b.UserId)
		require.NoError(w.t, err)
	})
	token, _, err := w.Admin().Host.CreateUserAccessToken(w.t.Context(), b.UserId, "tests")
	require.NoError(w.t, err)
	p := as(w.t, account{b.UserId, b.Username, token.Token})
	w.join(p, w.Team)
	return p
}

func TestABotIsAMemberOfItsTeamLikeAnybody(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	open, secret := w.playbook(), w.playbook(private(w.Owner()))
	bot := w.bot()
	require.Len(t, w.titles(bot, client.PlaybookQuery{TeamID: w.Team.Id}), 1)
	_, err := bot.API.Playbooks.Get(t.Context(), secret)
	refused(t, 403, err)
	r, err := bot.API.Runs.Start(t.Context(), wire.RunInput{Name: "By a bot", PlaybookID: open, TeamID: w.Team.Id, OwnerID: w.Owner().id})
	require.NoError(t, err)
	require.NoError(t, bot.API.Tasks.SetState(t.Context(), task(r, 0, 0), "closed"), "it takes part, as whoever starts a run")
	other := w.start(open, "By hand")
	refused(t, 403, bot.API.Tasks.SetState(t.Context(), task(other, 0, 0), "closed"))
}

func TestADeactivatedAccountIsNobody(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook(private(w.Owner(), w.Member()), inviting(w.Participant()))
	r := w.start(id, "Disk full")
	w.Participant().get(r.ID)
	_, err := w.Admin().Host.DeleteUser(t.Context(), w.Participant().id)
	require.NoError(t, err)

	_, err = w.Participant().API.Runs.Get(t.Context(), r.ID)
	refused(t, 401, err)
	refused(t, 400, w.Owner().API.Runs.ChangeOwner(t.Context(), r.ID, w.Participant().id))
	refused(t, 400, w.Owner().API.Playbooks.SetMember(t.Context(), id, w.Participant().id))
	again := w.start(id, "Disk full again")
	require.NotContains(t, again.ParticipantIDs, w.Participant().id, "who is invited and deactivated takes no part")
}

// The host alone says who asks; what a request says of it from outside is not heard.
func TestHeadersFromOutsideNameNobody(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook(private(w.Owner()))
	ask := func(token string, headers ...string) int {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.url+apitest.Plugin+"/api/v0/playbooks/"+id, http.NoBody)
		require.NoError(t, err)
		if token != "" {
			r.Header.Set("Authorization", "Bearer "+token)
		}
		for _, name := range headers {
			r.Header.Set(name, map[bool]string{true: w.Owner().id, false: "com.example.any"}[name != "Mattermost-Plugin-ID"])
		}
		res, err := apitest.NewChecker(t, connections, &seen).RoundTrip(r)
		require.NoError(t, err)
		_, err = io.Copy(io.Discard, res.Body)
		require.NoError(t, err)
		require.NoError(t, res.Body.Close())
		return res.StatusCode
	}
	all := []string{"Mattermost-User-Id", "Mattermost-Plugin-ID", "Mattermost-Plugin-Acting-User-Id"}
	require.Equal(t, 401, ask("", all...))
	require.Equal(t, 401, ask("", all[1:]...))
	require.Equal(t, 403, ask(w.Colleague().token, all...))
	require.Equal(t, 403, ask(w.Colleague().token, all[1:]...))
	require.Equal(t, 200, ask(w.Owner().token))
}

func TestSystemAdminsListWhatTheyMayOpen(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook(private(w.Owner()))
	w.start(id, "Disk full")
	require.Len(t, w.titles(w.Admin(), client.PlaybookQuery{TeamID: w.Team.Id}), 1)
	require.Equal(t, []string{"Disk full"}, w.listed(w.Admin(), w.Team.Id))
	require.NoError(t, w.Owner().API.Playbooks.Archive(t.Context(), id))
	require.Empty(t, w.titles(w.Admin(), client.PlaybookQuery{TeamID: w.Team.Id}))
	require.Len(t, w.titles(w.Admin(), client.PlaybookQuery{TeamID: w.Team.Id, WithArchived: true}), 1)
}
