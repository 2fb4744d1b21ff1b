package category_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/category"
	"playbooks/server/failure"
)

var (
	at    = time.UnixMilli(1000)
	later = at.Add(time.Hour)
)

func TestNewCategories(t *testing.T) {
	c, err := category.New(category.Draft{TeamID: "team", Name: " Mine ", Collapsed: true}, "id", "ada", at)
	require.NoError(t, err)
	require.Equal(t, category.Category{ID: "id", UserID: "ada", TeamID: "team", Name: "Mine", Collapsed: true, CreateAt: at, UpdateAt: at}, c)

	for name, want := range map[string]failure.Kind{
		"": failure.Invalid, " \t": failure.Invalid, strings.Repeat("ä", category.MaxName+1): failure.Invalid,
		category.FavouritesName: failure.Conflict, " Favorite ": failure.Conflict,
	} {
		_, err := category.New(category.Draft{TeamID: "team", Name: name}, "id", "ada", at)
		require.Equal(t, want, failure.Of(err), "%q: %v", name, err)
	}
	_, err = category.New(category.Draft{TeamID: "team", Name: strings.Repeat("ä", category.MaxName)}, "id", "ada", at)
	require.NoError(t, err, "characters count, not bytes")
	_, err = category.New(category.Draft{}, "id", "ada", at)
	require.Len(t, failure.Problems(err), 2, "all problems at once")
}

func TestEditsStampOnlyChanges(t *testing.T) {
	c, err := category.New(category.Draft{TeamID: "team", Name: "Mine"}, "id", "ada", at)
	require.NoError(t, err)
	changed, err := c.Edit(category.Draft{TeamID: "team", Name: " Mine"}, later)
	require.NoError(t, err)
	require.False(t, changed)
	require.Equal(t, at, c.UpdateAt)
	require.False(t, c.Collapse(false, later))

	changed, err = c.Edit(category.Draft{TeamID: "other", Name: "Ours", Collapsed: true}, later)
	require.NoError(t, err)
	require.True(t, changed)
	require.Equal(t, []any{"team", "Ours", true, at, later}, []any{c.TeamID, c.Name, c.Collapsed, c.CreateAt, c.UpdateAt})
	require.True(t, c.Collapse(false, later.Add(time.Hour)))
	require.Equal(t, later.Add(time.Hour), c.UpdateAt)

	before := c
	_, err = c.Edit(category.Draft{TeamID: "team", Name: " ", Collapsed: true}, later)
	require.Error(t, err)
	require.Equal(t, before, c, "a refused edit changes nothing")
}

func TestFavouritesKeepTheirName(t *testing.T) {
	c := category.Favourites("id", "ada", "team", at)
	_, err := c.Edit(category.Draft{TeamID: "team", Name: "Best"}, later)
	require.Equal(t, failure.Invalid, failure.Of(err))
	changed, err := c.Edit(category.Draft{TeamID: "team", Name: category.FavouritesName, Collapsed: true}, later)
	require.NoError(t, err)
	require.True(t, changed)
}

func TestRoom(t *testing.T) {
	require.NoError(t, category.Room(category.MaxCategories-1))
	require.Equal(t, failure.Invalid, failure.Of(category.Room(category.MaxCategories)))
	require.NoError(t, category.RoomForItem(category.MaxItems-1))
	require.Equal(t, failure.Invalid, failure.Of(category.RoomForItem(category.MaxItems)))
}
