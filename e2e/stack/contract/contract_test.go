package contract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sampleOutput = `{"Action":"start","Package":"contract/tasks"}
{"Action":"pass","Package":"contract/tasks","Test":"TestItems/R-1101_adds_a_task"}
{"Action":"pass","Package":"contract/tasks","Test":"TestItems/R-1102_moves_(better)/cell_a"}
{"Action":"fail","Package":"contract/tasks","Test":"TestItems/R-1102_moves_(better)/cell_b"}
{"Action":"fail","Package":"contract/tasks","Test":"TestItems/R-1102_moves_(better)"}
{"Action":"skip","Package":"contract/tasks","Test":"TestItems/R-1103_as_a_guest"}
{"Action":"fail","Package":"contract/tasks","Test":"TestItems"}
{"Action":"fail","Package":"contract/tasks"}
not json
{"Action":"output","Package":"contract/load","Output":"panic: oops\n"}
{"Action":"fail","Package":"contract/load"}
`

func sample(t *testing.T) (*Results, string) {
	t.Helper()
	var log strings.Builder
	r, err := read(strings.NewReader(sampleOutput), &log)
	require.NoError(t, err)
	return r, log.String()
}

func TestRead(t *testing.T) {
	r, log := sample(t)

	assert.Equal(t, []string{"R-1101"}, r.With("pass"))
	assert.Equal(t, []string{"R-1102"}, r.With("fail"))
	assert.Equal(t, []string{"R-1103"}, r.With("skip"))
	assert.Equal(t, "R-1102 moves (better)", r.Name("R-1102"))
	assert.Equal(t, []string{"contract/load"}, r.Broken, "a package that fails without a failing check")
	assert.Equal(t, "not json\npanic: oops\n", log)
}

func TestJudge(t *testing.T) {
	r, _ := sample(t)
	r.Broken = nil

	t.Run("a failing check that is open", func(t *testing.T) {
		var out strings.Builder
		require.NoError(t, Judge(r, []string{"R-1102", "R-0001"}, &out))
		assert.Contains(t, out.String(), "1 of 3 pass; 1 fail and are known to be open, 0 fail unexpectedly, 1 were skipped")
	})
	t.Run("a failing check that must pass", func(t *testing.T) {
		var out strings.Builder
		require.Error(t, Judge(r, nil, &out))
		assert.Contains(t, out.String(), "FAIL R-1102 moves (better)\n")
	})
	t.Run("an open check that passes", func(t *testing.T) {
		var out strings.Builder
		require.NoError(t, Judge(r, []string{"R-1101", "R-1102"}, &out))
		assert.Contains(t, out.String(), "can leave the list of open checks: R-1101\n")
	})
	t.Run("a broken package", func(t *testing.T) {
		broken, _ := sample(t)
		require.ErrorContains(t, Judge(broken, []string{"R-1102"}, &strings.Builder{}), "contract/load")
	})
	t.Run("nothing was checked", func(t *testing.T) {
		require.ErrorContains(t, Judge(&Results{}, nil, &strings.Builder{}), "nothing")
	})
}

func TestWriteOpenKeepsWhatDidNotRun(t *testing.T) {
	r, _ := sample(t)
	path := filepath.Join(t.TempDir(), "open.txt")
	require.NoError(t, os.WriteFile(path, []byte("R-0001 # another area\nR-1101\n"), 0o600))

	require.NoError(t, WriteOpen(path, r))

	written, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Contains(t, string(written), "\nR-0001 # another area\nR-1102 # moves (better)\n")
	open, err := ReadOpen(path)
	require.NoError(t, err)
	assert.Equal(t, []string{"R-0001", "R-1102"}, open)
}

func TestMissingSuite(t *testing.T) {
	require.ErrorContains(t, Check(t.TempDir()), "CONTRACT_DIR")
}
