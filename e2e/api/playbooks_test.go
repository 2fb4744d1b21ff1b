package api_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

func TestThePlaybookOfATeam(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.Owner().API.Playbooks
	id := w.playbook(inviting(w.Participant()))

	p, err := c.Get(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, []int{2, 5}, []int{p.NumStages, p.NumSteps})
	require.Equal(t, []wire.Member{{
		UserID: w.Owner().id, Roles: []string{"playbook_member", "playbook_admin"}, SchemeRoles: []string{"playbook_member", "playbook_admin"},
	}}, p.Members, "whoever makes a playbook administers it")

	in := w.draft()
	in.Title, in.Checklists = "Incidents", in.Checklists[:1]
	p, err = c.Replace(t.Context(), id, in)
	require.NoError(t, err)
	require.Equal(t, []int{1, 3}, []int{p.NumStages, p.NumSteps})
	in.Title = " "
	_, err = c.Replace(t.Context(), id, in)
	refused(t, 400, err)

	require.Equal(t, []string{"Incidents"}, w.titles(w.Colleague(), client.PlaybookQuery{}))
	require.Empty(t, w.titles(w.Colleague(), client.PlaybookQuery{Search: "release"}))
	_, err = c.List(t.Context(), client.PlaybookQuery{TeamID: w.Team.Id, Sort: "colour"})
	refused(t, 400, err)

	suggested, err := w.Colleague().API.Playbooks.Suggest(t.Context(), w.Team.Id, false)
	require.NoError(t, err)
	require.Len(t, suggested, 1)
	require.Equal(t, id, suggested[0].Item)
}

func TestAnArchivedPlaybookIsHiddenAndStartsNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook()
	require.NoError(t, w.Owner().API.Playbooks.Archive(t.Context(), id))

	require.Empty(t, w.titles(w.Owner(), client.PlaybookQuery{}))
	require.Len(t, w.titles(w.Owner(), client.PlaybookQuery{WithArchived: true}), 1)
	_, err := w.Owner().API.Runs.Start(t.Context(), wire.RunInput{Name: "Disk full", PlaybookID: id, TeamID: w.Team.Id})
	refused(t, 400, err)

	require.NoError(t, w.Owner().API.Playbooks.Restore(t.Context(), id))
	require.Len(t, w.titles(w.Owner(), client.PlaybookQuery{}), 1)
	w.start(id, "Disk full")
}

func TestBadPlaybooksAreRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for name, edit := range map[string]func(*wire.PlaybookInput){
		"no title":               func(in *wire.PlaybookInput) { in.Title = "" },
		"no reminder":            func(in *wire.PlaybookInput) { in.ReminderTimerDefaultSeconds = 0 },
		"an id":                  func(in *wire.PlaybookInput) { in.ID = unknown },
		"a strange channel mode": func(in *wire.PlaybookInput) { in.ChannelMode = "nowhere" },
	} {
		in := w.draft()
		edit(&in)
		_, err := w.Owner().API.Playbooks.Create(t.Context(), in)
		require.Error(t, err, name)
		require.Equal(t, 400, client.StatusOf(err), "%s: %v", name, err)
	}
}

// titles lists the playbooks of the team that somebody sees.
func (w *world) titles(p *person, q client.PlaybookQuery) []string {
	w.t.Helper()
	q.TeamID = w.Team.Id
	list, err := p.API.Playbooks.List(w.t.Context(), q)
	require.NoError(w.t, err)
	out := []string{}
	for _, item := range list.Items {
		out = append(out, item.Title)
	}
	return out
}
