package categories_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/categories"
	"playbooks/server/app/runs"
	"playbooks/server/domain/category"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func is(t *testing.T, want failure.Kind, err error) {
	t.Helper()
	require.Error(t, err)
	require.Equal(t, want, failure.Of(err), err)
}

// create makes a category of the user in the team of the world.
func create(t *testing.T, w *testkit.World, u host.User, name string) category.Category {
	t.Helper()
	c, err := w.Categories.Create(ctx, testkit.As(u), category.Draft{TeamID: w.Team.ID, Name: name})
	require.NoError(t, err)
	return c
}

// sidebar gives the ids of items by the name of their category.
func sidebar(t *testing.T, w *testkit.World, u host.User) map[string][]string {
	t.Helper()
	s, err := w.Categories.Sidebar(ctx, testkit.As(u), w.Team.ID)
	require.NoError(t, err)
	out := map[string][]string{}
	add := func(name string, items []category.Item) {
		out[name] = []string{}
		for _, i := range items {
			out[name] = append(out[name], i.ID)
		}
	}
	for _, c := range s.Categories {
		add(c.Name, c.Items)
	}
	add("Runs", s.Runs)
	add("Playbooks", s.Playbooks)
	return out
}

func aPlaybook(id string) category.Ref { return category.Ref{Kind: category.Playbook, ID: id} }
func aRun(id string) category.Ref      { return category.Ref{Kind: category.Run, ID: id} }

func TestCategoriesComeAndGo(t *testing.T) {
	w := testkit.New(t)
	by := testkit.As(w.Owner)
	c := create(t, w, w.Owner, " Mine ")
	require.Equal(t, "Mine", c.Name)
	w.Clock.Advance(time.Minute)
	require.NoError(t, w.Categories.Edit(ctx, by, c.ID, category.Draft{TeamID: w.Team.ID, Name: "Ours"}))
	require.NoError(t, w.Categories.Collapse(ctx, by, c.ID, true))
	require.NoError(t, w.Categories.Collapse(ctx, by, c.ID, true))
	s, err := w.Categories.Sidebar(ctx, by, w.Team.ID)
	require.NoError(t, err)
	require.Equal(t, category.Category{
		ID: c.ID, UserID: w.Owner.ID, TeamID: w.Team.ID, Name: "Ours", Collapsed: true, CreateAt: c.CreateAt, UpdateAt: w.Clock.Now(),
	}, s.Categories[0].Category)
	require.NoError(t, w.Categories.Delete(ctx, by, c.ID))
	is(t, failure.NotFound, w.Categories.Delete(ctx, by, c.ID))
	require.NotContains(t, sidebar(t, w, w.Owner), "Ours")

	events := []string{}
	for _, r := range w.Host.AuditRecords() {
		require.Equal(t, w.Owner.ID, r.UserID)
		require.Equal(t, c.ID, r.Parameters["category_id"])
		events = append(events, r.Event)
	}
	require.Equal(t, []string{"createCategory", "editCategory", "editCategory", "deleteCategory"}, events, "what changes nothing leaves no record")
}

func TestNobodyTouchesTheCategoriesOfOthers(t *testing.T) {
	w := testkit.New(t)
	c := create(t, w, w.Owner, "Mine")
	p := w.Playbook(t)
	for _, u := range []host.User{w.Colleague, w.Admin} {
		by := testkit.As(u)
		is(t, failure.Forbidden, w.Categories.Edit(ctx, by, c.ID, category.Draft{TeamID: w.Team.ID, Name: "Stolen"}))
		is(t, failure.Forbidden, w.Categories.Collapse(ctx, by, c.ID, true))
		is(t, failure.Forbidden, w.Categories.Add(ctx, by, c.ID, aPlaybook(p.ID)))
		is(t, failure.Forbidden, w.Categories.Remove(ctx, by, c.ID, aPlaybook(p.ID)))
		is(t, failure.Forbidden, w.Categories.Delete(ctx, by, c.ID))
		require.NotContains(t, sidebar(t, w, u), "Mine")
	}
	require.Equal(t, []string{}, sidebar(t, w, w.Owner)["Mine"])
}

func TestCategoriesBelongToATeamOfTheUser(t *testing.T) {
	w := testkit.New(t)
	_, err := w.Categories.Sidebar(ctx, testkit.As(w.Outsider), w.Team.ID)
	is(t, failure.Forbidden, err)
	_, err = w.Categories.Create(ctx, testkit.As(w.Outsider), category.Draft{TeamID: w.Team.ID, Name: "x"})
	is(t, failure.Forbidden, err)
	_, err = w.Categories.Create(ctx, testkit.As(w.Owner), category.Draft{TeamID: "unknown", Name: "x"})
	is(t, failure.Forbidden, err)
	_, err = w.Categories.Create(ctx, testkit.As(w.Owner), category.Draft{TeamID: w.Team.ID, Name: category.FavouritesName})
	is(t, failure.Conflict, err)
	for i := range category.MaxCategories {
		create(t, w, w.Owner, fmt.Sprint(i))
	}
	_, err = w.Categories.Create(ctx, testkit.As(w.Owner), category.Draft{TeamID: w.Team.ID, Name: "one more"})
	is(t, failure.Invalid, err)
}

func TestItemsMoveBetweenCategories(t *testing.T) {
	w := testkit.New(t)
	by := testkit.As(w.Owner)
	r := w.Run(t)
	p := aPlaybook(r.PlaybookID)
	one, two := create(t, w, w.Owner, "one"), create(t, w, w.Owner, "two")
	require.Equal(t, map[string][]string{"one": {}, "two": {}, "Runs": {r.ID}, "Playbooks": {p.ID}}, sidebar(t, w, w.Owner))
	for _, item := range []category.Ref{p, p, aRun(r.ID)} {
		require.NoError(t, w.Categories.Add(ctx, by, one.ID, item))
	}
	require.Equal(t, map[string][]string{"one": {p.ID, r.ID}, "two": {}, "Runs": {}, "Playbooks": {}}, sidebar(t, w, w.Owner))
	require.NoError(t, w.Categories.Add(ctx, by, two.ID, p))
	require.NoError(t, w.Categories.Remove(ctx, by, one.ID, p), "it is not there any more")
	require.NoError(t, w.Categories.Remove(ctx, by, one.ID, aRun(r.ID)))
	require.Equal(t, map[string][]string{"one": {}, "two": {p.ID}, "Runs": {r.ID}, "Playbooks": {}}, sidebar(t, w, w.Owner))

	records := w.Host.AuditRecords()[2:]
	require.Len(t, records, 4)
	require.Equal(t, host.AuditRecord{Event: "removeFromCategory", UserID: w.Owner.ID, Parameters: map[string]any{
		"way": "session", "category_id": one.ID, "team_id": w.Team.ID, "collapsed": false, "favourites": false, "run_id": r.ID,
	}}, records[3])

	is(t, failure.NotFound, w.Categories.Add(ctx, by, "unknown", p))
	is(t, failure.Forbidden, w.Categories.Add(ctx, by, one.ID, aPlaybook("unknown")))
	is(t, failure.Forbidden, w.Categories.Add(ctx, by, one.ID, aRun(p.ID)))
	is(t, failure.Invalid, w.Categories.Add(ctx, by, one.ID, category.Ref{Kind: "x", ID: p.ID}))
	other := w.Host.AddTeam("other")
	require.NoError(t, w.Host.AddTeamMember(ctx, other.ID, w.Owner.ID))
	away, err := w.Categories.Create(ctx, by, category.Draft{TeamID: other.ID, Name: "away"})
	require.NoError(t, err)
	is(t, failure.Invalid, w.Categories.Add(ctx, by, away.ID, p))
}

func TestFavourites(t *testing.T) {
	w := testkit.New(t)
	by := testkit.As(w.Owner)
	r := w.Run(t)
	p := aPlaybook(r.PlaybookID)
	fav := func(u host.User, teamID string, item category.Ref) bool {
		is, err := w.Categories.IsFavourite(ctx, testkit.As(u), teamID, item)
		require.NoError(t, err)
		return is
	}
	require.NoError(t, w.Categories.Disfavour(ctx, by, p), "it is none")
	own := create(t, w, w.Owner, "own")
	require.NoError(t, w.Categories.Add(ctx, by, own.ID, p))
	for range 2 {
		require.NoError(t, w.Categories.Favour(ctx, by, p))
		require.NoError(t, w.Categories.Favour(ctx, by, aRun(r.ID)))
	}
	require.Equal(t, map[string][]string{"Favorite": {p.ID, r.ID}, "own": {}, "Runs": {}, "Playbooks": {}}, sidebar(t, w, w.Owner))
	require.True(t, fav(w.Owner, w.Team.ID, p))
	require.True(t, fav(w.Owner, w.Team.ID, aRun(r.ID)))
	require.False(t, fav(w.Owner, "", p), "another team")
	require.False(t, fav(w.Owner, w.Team.ID, aRun(p.ID)))
	require.False(t, fav(w.Member, w.Team.ID, p))

	require.NoError(t, w.Categories.Disfavour(ctx, by, p))
	require.False(t, fav(w.Owner, w.Team.ID, p))
	require.Equal(t, []string{p.ID}, sidebar(t, w, w.Owner)["Playbooks"])

	// Deleted favourites are forgotten; the next one begins anew.
	s, err := w.Categories.Sidebar(ctx, by, w.Team.ID)
	require.NoError(t, err)
	require.NoError(t, w.Categories.Delete(ctx, by, s.Categories[0].ID))
	require.False(t, fav(w.Owner, w.Team.ID, aRun(r.ID)))
	require.NoError(t, w.Categories.Favour(ctx, by, p))
	require.Equal(t, []string{p.ID}, sidebar(t, w, w.Owner)["Favorite"])
}

func TestArchivedPlaybooksStayAsTheyAre(t *testing.T) {
	w := testkit.New(t)
	by := testkit.As(w.Owner)
	c := create(t, w, w.Owner, "Mine")
	p := aPlaybook(w.Playbook(t).ID)
	require.NoError(t, w.Categories.Favour(ctx, by, p))
	_, err := w.Playbooks.Archive(ctx, by, p.ID, time.Time{})
	require.NoError(t, err)
	is(t, failure.Invalid, w.Categories.Favour(ctx, by, p))
	is(t, failure.Invalid, w.Categories.Disfavour(ctx, by, p))
	is(t, failure.Invalid, w.Categories.Add(ctx, by, c.ID, p))
	require.Empty(t, sidebar(t, w, w.Owner)["Favorite"])
	_, err = w.Playbooks.Restore(ctx, by, p.ID, time.Time{})
	require.NoError(t, err)
	require.Equal(t, []string{p.ID}, sidebar(t, w, w.Owner)["Favorite"])
}

func TestWhoLosesAccessLosesTheName(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t, testkit.Private)
	p, by := aPlaybook(r.PlaybookID), testkit.As(w.Member)
	for _, item := range []category.Ref{p, aRun(r.ID)} {
		require.NoError(t, w.Categories.Favour(ctx, by, item))
		is(t, failure.Forbidden, w.Categories.Favour(ctx, testkit.As(w.Colleague), item))
		is(t, failure.Forbidden, w.Categories.Disfavour(ctx, testkit.As(w.Colleague), item))
	}
	require.Equal(t, []string{p.ID, r.ID}, sidebar(t, w, w.Member)["Favorite"])
	_, err := w.Playbooks.RemoveMember(ctx, testkit.As(w.Owner), p.ID, w.Member.ID, time.Time{})
	require.NoError(t, err)
	require.Empty(t, sidebar(t, w, w.Member)["Favorite"])
	is, err := w.Categories.IsFavourite(ctx, by, w.Team.ID, p)
	require.NoError(t, err)
	require.False(t, is)
}

// Checklists of direct messages have no team; their favourites are apart.
func TestFavouritesWithoutATeam(t *testing.T) {
	w := testkit.New(t)
	by := testkit.As(w.Owner)
	dm := w.Host.AddConversation(w.Owner, w.Member)
	r, err := w.Runs.Start(ctx, by, runs.StartRequest{Name: "Shopping", OwnerID: w.Owner.ID, ChannelID: dm.ID})
	require.NoError(t, err)
	require.NoError(t, w.Categories.Favour(ctx, by, aRun(r.ID)))
	is, err := w.Categories.IsFavourite(ctx, by, "", aRun(r.ID))
	require.NoError(t, err)
	require.True(t, is)
	require.NotContains(t, sidebar(t, w, w.Owner), "Favorite")
}

func TestTheCostOfASidebarDoesNotGrow(t *testing.T) {
	w := testkit.New(t)
	by := testkit.As(w.Owner)
	cost := func() []int {
		asked := func() int {
			return w.Host.Calls("Granted") + w.Host.Calls("ChannelsOf") + w.Host.Calls("GrantedByRoles")
		}
		before := asked()
		return []int{pgtest.Count(t, w.Store, func() { sidebar(t, w, w.Owner) }), asked() - before}
	}
	favour := func(item category.Ref) int {
		return pgtest.Count(t, w.Store, func() { require.NoError(t, w.Categories.Favour(ctx, by, item)) })
	}
	empty := cost()
	require.Equal(t, 4, empty[0])
	room := w.Host.AddChannel(w.Team, "room", hosttest.WithMembers(w.Owner))
	for i := range 5 {
		c := create(t, w, w.Owner, fmt.Sprint(i))
		r := w.Run(t)
		list, err := w.Runs.Start(ctx, by, runs.StartRequest{Name: "List", OwnerID: w.Owner.ID, ChannelID: room.ID})
		require.NoError(t, err)
		require.Equal(t, 6, favour(aPlaybook(r.PlaybookID)))
		for _, item := range []category.Ref{aRun(r.ID), aRun(list.ID)} {
			require.NoError(t, w.Categories.Add(ctx, by, c.ID, item))
		}
	}
	require.Equal(t, empty, cost())
}

func TestNewNeedsEverything(t *testing.T) {
	require.Panics(t, func() { categories.New(categories.Deps{}) })
}
