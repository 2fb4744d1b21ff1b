package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
	"playbooks/server/testkit"
)

func (s *server) category(name string) wire.CategoryInput {
	return wire.CategoryInput{Name: name, TeamID: s.Team.ID, UserID: s.Owner.ID}
}

// sidebar gives the categories of Owner by name.
func (s *server) sidebar() map[string]wire.Category {
	s.t.Helper()
	all, err := s.as(s.Owner).Categories.List(s.t.Context(), s.Team.ID)
	require.NoError(s.t, err)
	out := map[string]wire.Category{}
	for _, c := range all {
		out[c.Name] = c
	}
	return out
}

func TestCategories(t *testing.T) {
	s := serve(t)
	c := s.as(s.Owner).Categories
	first := s.raw(s.Owner, http.MethodGet, "/my_categories?team_id="+s.Team.ID, "").is(t, 200).body
	require.Less(t, strings.Index(first, `"runsCategory"`), strings.Index(first, `"playbooksCategory"`))

	made := s.raw(s.Owner, http.MethodPost, "/my_categories", fmt.Sprintf(`{"name":"Mine","team_id":%q,"user_id":%q,"items":[{"item_id":"x","type":"p"}]}`, s.Team.ID, s.Owner.ID)).is(t, 200)
	require.Regexp(t, `^"[a-z0-9]{26}"\n$`, made.body)
	id := s.sidebar()["Mine"].ID
	require.Equal(t, fmt.Sprintf("%q\n", id), made.body)
	require.Empty(t, s.sidebar()["Mine"].Items)

	in := s.category("Ours")
	in.ID, in.Collapsed = id, true
	require.NoError(t, c.Replace(t.Context(), in))
	require.True(t, s.sidebar()["Ours"].Collapsed)
	require.NoError(t, c.Collapse(t.Context(), id, false))
	require.False(t, s.sidebar()["Ours"].Collapsed)
	s.raw(s.Owner, http.MethodPut, "/my_categories/"+id+"/collapse", "true").is(t, 200)
	for _, body := range []string{`"yes"`, "null", "", "1"} {
		s.raw(s.Owner, http.MethodPut, "/my_categories/"+id+"/collapse", body).is(t, 400)
	}
	refused(t, 404, c.Collapse(t.Context(), "runsCategory", true))
	refused(t, 403, s.as(s.Colleague).Categories.Collapse(t.Context(), id, true))
	refused(t, 403, s.as(s.Colleague).Categories.Delete(t.Context(), id))
	require.NoError(t, c.Delete(t.Context(), id))
	refused(t, 404, c.Delete(t.Context(), id))
	refused(t, 404, c.Replace(t.Context(), in))
}

func TestBadCategoriesAreRefused(t *testing.T) {
	s := serve(t)
	for name, spoil := range map[string]func(*wire.CategoryInput){
		"an id":           func(in *wire.CategoryInput) { in.ID = unknown },
		"somebody else":   func(in *wire.CategoryInput) { in.UserID = s.Colleague.ID },
		"a blank name":    func(in *wire.CategoryInput) { in.Name = " " },
		"no team":         func(in *wire.CategoryInput) { in.TeamID = "" },
		"a strange item":  func(in *wire.CategoryInput) { in.Items = []wire.CategoryItem{{Type: "x"}} },
		"an endless name": func(in *wire.CategoryInput) { in.Name = strings.Repeat("x", 513) },
	} {
		in := s.category("x")
		spoil(&in)
		_, err := s.as(s.Owner).Categories.Create(t.Context(), in)
		require.Equal(t, 400, client.StatusOf(err), "%s: %v", name, err)
	}
	_, err := s.as(s.Owner).Categories.Create(t.Context(), s.category("Favorite"))
	refused(t, 409, err)
	for _, query := range []string{"", "?team_id=", "?team_id=x"} {
		s.raw(s.Owner, http.MethodGet, "/my_categories"+query, "").is(t, 400)
	}
	_, err = s.as(s.Outsider).Categories.List(t.Context(), s.Team.ID)
	refused(t, 403, err)
}

func TestItemsOfCategories(t *testing.T) {
	s := serve(t)
	c := s.as(s.Owner).Categories
	r := s.Run(t)
	p, run := client.ItemRef{Type: "p", ID: r.PlaybookID}, client.ItemRef{Type: "r", ID: r.ID}
	id, err := c.Create(t.Context(), s.category("Mine"))
	require.NoError(t, err)
	for _, item := range []client.ItemRef{p, p, run} {
		require.NoError(t, c.Add(t.Context(), id, item))
	}
	require.Equal(t, []wire.CategoryItem{
		{ItemID: p.ID, Type: "p", Name: "Incident response", Public: true}, {ItemID: run.ID, Type: "r", Name: "Disk full on db-3"},
	}, s.sidebar()["Mine"].Items)
	for range 2 {
		require.NoError(t, c.Remove(t.Context(), id, run))
	}
	require.Equal(t, run.ID, s.sidebar()["Runs"].Items[0].ItemID)
	s.raw(s.Owner, http.MethodPut, "/my_categories/"+id+"/items/x/"+p.ID, "").is(t, 400)
	refused(t, 403, c.Add(t.Context(), id, client.ItemRef{Type: "p", ID: unknown}))
	refused(t, 404, c.Add(t.Context(), unknown, p))
	refused(t, 404, c.Remove(t.Context(), unknown, p))
	refused(t, 403, s.as(s.Colleague).Categories.Remove(t.Context(), id, p))
}

func TestFavourites(t *testing.T) {
	s := serve(t)
	c := s.as(s.Owner)
	r := s.Run(t)
	for item, change := range map[client.ItemRef]struct{ on, off func() error }{
		{Type: "p", ID: r.PlaybookID}: {
			func() error { return c.Playbooks.Favour(t.Context(), r.PlaybookID) }, func() error { return c.Playbooks.Disfavour(t.Context(), r.PlaybookID) },
		},
		{Type: "r", ID: r.ID}: {
			func() error { return c.Runs.Favour(t.Context(), r.ID) }, func() error { return c.Runs.Disfavour(t.Context(), r.ID) },
		},
	} {
		is := func() bool {
			is, err := c.Categories.IsFavourite(t.Context(), s.Team.ID, item)
			require.NoError(t, err)
			return is
		}
		require.False(t, is())
		for range 2 {
			require.NoError(t, change.on())
		}
		require.True(t, is())
		require.Equal(t, item.ID, s.sidebar()["Favorite"].Items[0].ItemID)
		for range 2 {
			require.NoError(t, change.off())
		}
		require.False(t, is())
	}

	secret := s.Run(t, testkit.Private)
	outside := s.as(s.Colleague)
	refused(t, 403, outside.Playbooks.Favour(t.Context(), secret.PlaybookID))
	refused(t, 403, outside.Playbooks.Disfavour(t.Context(), secret.PlaybookID))
	refused(t, 403, outside.Runs.Favour(t.Context(), secret.ID))
	refused(t, 403, outside.Runs.Disfavour(t.Context(), secret.ID))
	require.NoError(t, c.Playbooks.Archive(t.Context(), r.PlaybookID))
	refused(t, 400, c.Playbooks.Favour(t.Context(), r.PlaybookID))

	for _, query := range []string{"type=x&item_id=" + r.ID, "item_id=" + r.ID, "type=p", "type=p&item_id=x", "type=p&item_id=" + r.ID + "&team_id=x"} {
		s.raw(s.Owner, http.MethodGet, "/my_categories/favorites?"+query, "").is(t, 400)
	}
	require.Equal(t, "false\n", s.raw(s.Owner, http.MethodGet, "/my_categories/favorites?type=r&item_id="+unknown, "").is(t, 200).body)
}
