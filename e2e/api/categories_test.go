package api_test

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

// shown gives the ids of items in somebody's sidebar of the team, by category.
func (w *world) shown(p *person) map[string][]string {
	w.t.Helper()
	all, err := p.API.Categories.List(w.t.Context(), w.Team.Id)
	require.NoError(w.t, err)
	out := map[string][]string{}
	for _, c := range all {
		out[c.Name] = []string{}
		for _, i := range c.Items {
			out[c.Name] = append(out[c.Name], i.ItemID)
		}
	}
	return out
}

func TestTheSidebarOfAPerson(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	me := w.Owner()
	c := me.API.Categories
	r := w.run()
	p, run := client.ItemRef{Type: "p", ID: r.PlaybookID}, client.ItemRef{Type: "r", ID: r.ID}
	require.Equal(t, map[string][]string{"Runs": {r.ID}, "Playbooks": {p.ID}}, w.shown(me))

	in := wire.CategoryInput{Name: "Mine", TeamID: w.Team.Id, UserID: me.id}
	id, err := c.Create(t.Context(), in)
	require.NoError(t, err)
	require.NoError(t, c.Add(t.Context(), id, run))
	require.NoError(t, c.Add(t.Context(), id, p))
	require.NoError(t, me.API.Playbooks.Favour(t.Context(), p.ID))
	require.Equal(t, map[string][]string{"Favorite": {p.ID}, "Mine": {r.ID}, "Runs": {}, "Playbooks": {}}, w.shown(me))
	is, err := c.IsFavourite(t.Context(), w.Team.Id, p)
	require.NoError(t, err)
	require.True(t, is)
	require.NoError(t, me.API.Runs.Favour(t.Context(), r.ID))
	require.NoError(t, me.API.Runs.Disfavour(t.Context(), r.ID))
	require.NoError(t, me.API.Playbooks.Disfavour(t.Context(), p.ID))
	require.NoError(t, c.Remove(t.Context(), id, run))
	in.ID, in.Name = id, "Ours"
	require.NoError(t, c.Replace(t.Context(), in))
	require.NoError(t, c.Collapse(t.Context(), id, true))
	require.Equal(t, map[string][]string{"Favorite": {}, "Ours": {}, "Runs": {r.ID}, "Playbooks": {p.ID}}, w.shown(me))

	other := w.Colleague().API
	refused(t, 403, other.Categories.Collapse(t.Context(), id, false))
	refused(t, 400, other.Categories.Replace(t.Context(), in))
	refused(t, 403, other.Categories.Add(t.Context(), id, p))
	refused(t, 403, other.Categories.Remove(t.Context(), id, p))
	refused(t, 403, other.Categories.Delete(t.Context(), id))
	_, err = w.Outsider().API.Categories.List(t.Context(), w.Team.Id)
	refused(t, 403, err)
	in.ID = ""
	_, err = other.Categories.Create(t.Context(), in)
	refused(t, 400, err)
	_, err = c.IsFavourite(t.Context(), w.Team.Id, client.ItemRef{Type: "x", ID: p.ID})
	refused(t, 400, err)
	require.NoError(t, c.Delete(t.Context(), id))
	refused(t, 404, c.Delete(t.Context(), id))
}

func TestFavouritesDoNotTellWhatIsHidden(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run(private(w.Owner()))
	for _, refusedTo := range []func() error{
		func() error { return w.Colleague().API.Playbooks.Favour(t.Context(), r.PlaybookID) },
		func() error { return w.Colleague().API.Playbooks.Disfavour(t.Context(), r.PlaybookID) },
		func() error { return w.Colleague().API.Runs.Favour(t.Context(), r.ID) },
		func() error { return w.Colleague().API.Runs.Disfavour(t.Context(), r.ID) },
	} {
		refused(t, 403, refusedTo())
	}
	is, err := w.Colleague().API.Categories.IsFavourite(t.Context(), w.Team.Id, client.ItemRef{Type: "r", ID: r.ID})
	require.NoError(t, err)
	require.False(t, is)
}

func TestOldWaysToAskForAFeature(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	require.Equal(t, 200, w.Colleague().raw("POST", "/bot/notify-admins", `{"message_type":"start_trial_to_access_metrics"}`))
	require.Equal(t, 400, w.Colleague().raw("POST", "/bot/notify-admins", `{"message_type":`))
	require.Equal(t, 403, w.Admin().raw("POST", "/bot/notify-admins/button-start-trial", `{"context":{}}`))

	res, err := http.Get(server.url + "/plugins/playbooks/tabapp/runs")
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	require.Equal(t, 403, res.StatusCode)
	require.Empty(t, res.Header.Get("Access-Control-Allow-Origin"))
}
