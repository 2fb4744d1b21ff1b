package wire_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/domain/category"
	"playbooks/server/failure"
)

func TestCategoriesOfClients(t *testing.T) {
	valid := func() wire.CategoryInput {
		return wire.CategoryInput{Name: "Mine", TeamID: id('e'), UserID: id('u'), Collapsed: true, Items: []wire.CategoryItem{{Type: "p"}, {Type: "r"}}}
	}
	d, err := valid().Draft("", id('u'))
	require.NoError(t, err)
	require.Equal(t, category.Draft{Name: "Mine", TeamID: id('e'), Collapsed: true}, d)
	stored := valid()
	stored.ID = id('c')
	_, err = stored.Draft(id('c'), id('u'))
	require.NoError(t, err)

	for field, spoil := range map[string]func(*wire.CategoryInput){
		"id":      func(in *wire.CategoryInput) { in.ID = id('x') },
		"user_id": func(in *wire.CategoryInput) { in.UserID = "" },
		"items":   func(in *wire.CategoryInput) { in.Items[1].Type = "x" },
	} {
		for _, expected := range []string{"", id('c')} {
			in := valid()
			in.ID = expected
			spoil(&in)
			_, err := in.Draft(expected, id('u'))
			require.Equal(t, field, failure.Problems(err)[0].Field, "%q", expected)
		}
	}
}
