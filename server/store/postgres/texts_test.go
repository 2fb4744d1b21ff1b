package postgres

import (
	"testing"

	"github.com/jackc/pgx/v5/pgtype"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Whatever is in an array, its text is read as the driver reads it.
func TestArraysAreReadAsTheDriverReadsThem(t *testing.T) {
	word := rapid.OneOf(rapid.StringMatching(`[a-z0-9_]{0,5}`), rapid.StringMatching(`[{}",\\NUL a]{0,5}`), rapid.String())
	rapid.Check(t, func(rt *rapid.T) {
		want := texts(rapid.SliceOfN(word, 0, 4).Draw(rt, "words"))
		raw, err := pgtype.NewMap().Encode(pgtype.TextArrayOID, pgtype.TextFormatCode, []string(want), nil)
		require.NoError(rt, err)
		var got texts
		require.NoError(rt, got.Scan(string(raw)))
		require.Equal(rt, append(texts{}, want...), got)
	})
	var none texts
	require.NoError(t, none.Scan(nil))
	require.Equal(t, texts{}, none)
	require.Error(t, none.Scan("{a,NULL}"))
}
