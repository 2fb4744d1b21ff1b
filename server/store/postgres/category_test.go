package postgres_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/domain/category"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

func insertCategory(t *testing.T, s *postgres.Store, userID, name string, at time.Time) category.Category {
	t.Helper()
	c, err := category.New(category.Draft{TeamID: "team", Name: name}, ids.New(), userID, at)
	require.NoError(t, err)
	require.NoError(t, s.SaveCategory(ctx, category.Category{}, c))
	return c
}

func aPlaybook(id string) category.Ref { return category.Ref{Kind: category.Playbook, ID: id} }
func aRun(id string) category.Ref      { return category.Ref{Kind: category.Run, ID: id} }

func file(t *testing.T, s *postgres.Store, into category.Category, items ...category.Ref) {
	t.Helper()
	for _, item := range items {
		_, err := s.FileItem(ctx, into, item)
		require.NoError(t, err)
	}
}

// shown is a sidebar in words.
func shown(t *testing.T, s *postgres.Store, f category.Filter) []string {
	t.Helper()
	sidebar, err := s.Sidebar(ctx, f)
	require.NoError(t, err)
	out := []string{}
	add := func(title string, items []category.Item) {
		line := title + ":"
		for _, i := range items {
			line += fmt.Sprintf(" %s/%s", i.Kind, i.Name)
			if i.Public {
				line += "+"
			}
		}
		out = append(out, line)
	}
	for _, c := range sidebar.Categories {
		add(c.Name, c.Items)
	}
	add("runs", sidebar.Runs)
	add("playbooks", sidebar.Playbooks)
	return out
}

// itemsOf are the items of a line of shown.
func itemsOf(line string) []string { return strings.Fields(line)[1:] }

func entitled(title string, edits ...func(d *playbook.Draft)) func(d *playbook.Draft) {
	return func(d *playbook.Draft) {
		d.Title = title
		for _, edit := range edits {
			edit(d)
		}
	}
}

func TestCategoriesAreStored(t *testing.T) {
	s := pgtest.Open(t)
	c := filled[category.Category]()
	require.NoError(t, s.SaveCategory(ctx, category.Category{}, c))
	got, err := s.Category(ctx, c.ID)
	require.NoError(t, err)
	same(t, c, got, "everything")

	changed := c
	changed.Name, changed.Collapsed, changed.UpdateAt = "Other", false, c.UpdateAt.Add(time.Hour)
	require.NoError(t, s.SaveCategory(ctx, c, changed))
	got, err = s.Category(ctx, c.ID)
	require.NoError(t, err)
	same(t, changed, got, "what was changed")

	require.NoError(t, s.DeleteCategory(ctx, c.ID))
	_, err = s.Category(ctx, c.ID)
	require.Equal(t, failure.NotFound, failure.Of(err))
	require.Equal(t, failure.NotFound, failure.Of(s.DeleteCategory(ctx, c.ID)))
	require.Equal(t, failure.NotFound, failure.Of(s.SaveCategory(ctx, changed, c)))
}

func TestWhatASidebarShows(t *testing.T) {
	s := pgtest.Open(t)
	f := category.Filter{UserID: "creator", TeamID: "team", Visible: everything}
	require.Equal(t, []string{"runs:", "playbooks:"}, shown(t, s, f))

	zebra := insertPlaybook(t, s, 1, entitled("zebra"))
	apple := insertPlaybook(t, s, 1, entitled("Apple", func(d *playbook.Draft) { d.Public = false }))
	insertPlaybook(t, s, 1, entitled("of others", func(d *playbook.Draft) {
		d.Members = []playbook.Member{{UserID: "else", Roles: []playbook.Role{playbook.RoleAdmin}}}
	}))
	insertPlaybook(t, s, 1, entitled("elsewhere", func(d *playbook.Draft) { d.TeamID = "other" }))
	called := func(name string, edits ...func(r *run.Run)) func(r *run.Run) {
		return func(r *run.Run) {
			r.Name = name
			for _, edit := range edits {
				edit(r)
			}
		}
	}
	follows := func(r *run.Run) { r.Follow("creator") }
	followed := insertRun(t, s, zebra, 1, called("followed", follows))
	insertRun(t, s, zebra, 2, called("finished", follows, func(r *run.Run) { r.Finish(start) }))
	insertRun(t, s, zebra, 3, called("not mine"))
	list := insertChecklist(t, s, called("list", follows))
	require.Equal(t, []string{"runs: r/followed"}, shown(t, s, f)[:1])
	require.ElementsMatch(t, []string{"p/zebra+", "p/Apple"}, itemsOf(shown(t, s, f)[1]))

	later := insertCategory(t, s, "creator", "later", start.Add(time.Hour))
	empty := insertCategory(t, s, "creator", "first", start)
	foreign := insertCategory(t, s, "else", "foreign", start)
	stars, err := s.EnsureFavourites(ctx, category.Favourites(ids.New(), "creator", "team", start.Add(2*time.Hour)))
	require.NoError(t, err)
	file(t, s, foreign, aPlaybook(apple.ID), aRun(followed.ID))
	file(t, s, later, aRun(list.ID), aRun(followed.ID), aPlaybook(zebra.ID), aPlaybook(apple.ID), aPlaybook("gone"), aRun("gone"))
	file(t, s, stars, aPlaybook(apple.ID))
	require.Equal(t, []string{"Favorite: p/Apple", "first:", "later: p/zebra+ r/followed r/list", "runs:", "playbooks:"}, shown(t, s, f),
		"favourites first, playbooks before runs, by name, each item once")

	savePlaybook(t, s, zebra.ID, func(p *playbook.Playbook) { p.Archive(start) })
	savePlaybook(t, s, apple.ID, func(p *playbook.Playbook) { p.TeamID = "other" })
	require.NoError(t, s.DeleteCategory(ctx, empty.ID))
	require.Equal(t, []string{"Favorite:", "later: r/followed r/list", "runs:", "playbooks:"}, shown(t, s, f), "neither archived playbooks nor those of other teams")
	require.NoError(t, s.DeleteCategory(ctx, later.ID))
	require.Equal(t, []string{"Favorite:", "runs: r/followed", "playbooks:"}, shown(t, s, f))
	there := f
	there.TeamID = "other"
	require.ElementsMatch(t, []string{"p/Apple", "p/elsewhere+"}, itemsOf(shown(t, s, there)[1]), "a moved playbook is in no category there")
}

func TestASidebarTellsNothingAboutWhatIsHidden(t *testing.T) {
	s := pgtest.Open(t)
	secret := insertPlaybook(t, s, 1, entitled("secret", func(d *playbook.Draft) { d.Public = false }))
	open := insertPlaybook(t, s, 1, entitled("open"))
	hidden := insertRun(t, s, secret, 1, func(r *run.Run) { r.Name = "hidden"; r.Follow("ada") })
	stars, err := s.EnsureFavourites(ctx, category.Favourites(ids.New(), "ada", "team", start))
	require.NoError(t, err)
	file(t, s, stars, aPlaybook(secret.ID), aPlaybook(open.ID), aRun(hidden.ID))
	f := category.Filter{UserID: "ada", TeamID: "team", Visible: run.Visibility{Visibility: sees("ada")}}
	require.Equal(t, []string{"Favorite: p/open+", "runs:", "playbooks:"}, shown(t, s, f))
}

func TestFavouritesAreThoseOfATeam(t *testing.T) {
	s := pgtest.Open(t)
	stars, err := s.EnsureFavourites(ctx, category.Favourites(ids.New(), "ada", "team", start))
	require.NoError(t, err)
	file(t, s, stars, aPlaybook("p"))
	file(t, s, insertCategory(t, s, "ada", "own", start), aPlaybook("q"))
	for _, c := range []struct {
		userID, teamID string
		item           category.Ref
		want           bool
	}{
		{"ada", "team", aPlaybook("p"), true},
		{"ada", "team", aPlaybook("q"), false},
		{"ada", "team", aRun("p"), false},
		{"ada", "other", aPlaybook("p"), false},
		{"ben", "team", aPlaybook("p"), false},
	} {
		is, err := s.IsFavourite(ctx, c.userID, c.teamID, c.item)
		require.NoError(t, err)
		require.Equal(t, c.want, is, c)
	}
	removed, err := s.UnfileFavourite(ctx, "ada", aPlaybook("p"))
	require.NoError(t, err)
	require.True(t, removed)
}

func TestAnItemIsInOneCategory(t *testing.T) {
	s := pgtest.Open(t)
	one, two := insertCategory(t, s, "ada", "one", start), insertCategory(t, s, "ada", "two", start)
	p := aPlaybook("p")
	moves := func(into category.Category) bool {
		moved, err := s.FileItem(ctx, into, p)
		require.NoError(t, err)
		return moved
	}
	require.Equal(t, []bool{true, false, true}, []bool{moves(one), moves(one), moves(two)})
	removed, err := s.UnfileItem(ctx, one, p)
	require.NoError(t, err)
	require.False(t, removed, "it is elsewhere")
	removed, err = s.UnfileFavourite(ctx, "ada", p)
	require.NoError(t, err)
	require.False(t, removed, "it is no favourite")
	count := func(but category.Ref) int {
		n, err := s.CountItems(ctx, "ada", "team", but)
		require.NoError(t, err)
		return n
	}
	require.Equal(t, []int{0, 1}, []int{count(p), count(aRun("p"))})
	removed, err = s.UnfileItem(ctx, two, p)
	require.NoError(t, err)
	require.True(t, removed)
	require.Zero(t, count(aRun("p")))
	n, err := s.CountCategories(ctx, "ada", "team")
	require.NoError(t, err)
	require.Equal(t, 2, n)
}

func TestFavouritesComeIntoBeingOnce(t *testing.T) {
	const tries = 20
	s := pgtest.Open(t)
	got := make([]category.Category, tries)
	inParallel(t, s, tries, func(s *postgres.Store, i int) (err error) {
		got[i], err = s.EnsureFavourites(ctx, category.Favourites(ids.New(), "ada", "team", start))
		return err
	})
	for _, c := range got {
		require.Equal(t, got[0], c)
	}
	elsewhere, err := s.EnsureFavourites(ctx, category.Favourites(ids.New(), "ada", "", start))
	require.NoError(t, err)
	require.NotEqual(t, got[0].ID, elsewhere.ID)
}

// Counting and adding under the lock never passes the limit.
func TestChangesOfASidebarWaitForEachOther(t *testing.T) {
	const tries, most = 20, 7
	s := pgtest.Open(t)
	require.Error(t, s.LockSidebar(ctx, "ada"), "a lock outside a transaction would end at once")
	inParallel(t, s, tries, func(s *postgres.Store, i int) error {
		return s.InTx(ctx, func(ctx context.Context) error {
			if err := s.LockSidebar(ctx, "ada"); err != nil {
				return err
			}
			n, err := s.CountCategories(ctx, "ada", "team")
			if err != nil || n == most {
				return err
			}
			c, err := category.New(category.Draft{TeamID: "team", Name: fmt.Sprint(i)}, ids.New(), "ada", start)
			if err != nil {
				return err
			}
			return s.SaveCategory(ctx, category.Category{}, c)
		})
	})
	n, err := s.CountCategories(ctx, "ada", "team")
	require.NoError(t, err)
	require.Equal(t, most, n)
}

func TestTheCostOfASidebarDoesNotGrow(t *testing.T) {
	s := pgtest.Open(t)
	f := category.Filter{UserID: "creator", TeamID: "team", Visible: everything}
	cost := func() int {
		return pgtest.Count(t, s, func() { _, err := s.Sidebar(ctx, f); require.NoError(t, err) })
	}
	small := cost()
	for i := range 10 {
		c := insertCategory(t, s, "creator", fmt.Sprint(i), start)
		for range 5 {
			p := insertPlaybook(t, s, 1)
			file(t, s, c, aPlaybook(p.ID), aRun(insertRun(t, s, p, 1).ID))
			insertPlaybook(t, s, 1)
		}
	}
	assert.Equal(t, small, cost())
	assert.Equal(t, 4, small)
}
