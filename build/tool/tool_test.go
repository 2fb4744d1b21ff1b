package tool_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/build/tool"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	log := &bytes.Buffer{}

	require.NoError(t, tool.Run(t.Context(), dir, log, []string{"WORD=hello"}, "sh", "-c", `echo "$WORD"; pwd >&2`))

	assert.Equal(t, "hello\n"+dir+"\n", log.String())
}

func TestFailureShowsTheEndOfTheOutput(t *testing.T) {
	err := tool.Run(t.Context(), "", nil, nil, "sh", "-c", `seq 1 100; echo the cause >&2; exit 3`)

	require.ErrorContains(t, err, "exit status 3")
	assert.True(t, strings.HasSuffix(err.Error(), "\n99\n100\nthe cause"), err)
	assert.NotContains(t, err.Error(), "\n50\n")
}

func TestCancelledRun(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()

	require.ErrorIs(t, tool.Run(ctx, "", nil, nil, "sh", "-c", "sleep 600"), context.Canceled)
}

func TestMissingProgramSaysWhatToInstall(t *testing.T) {
	t.Setenv("PATH", t.TempDir())

	for name, hint := range map[string]string{"node": "Node.js 20.19", "npm": "with npm", "go": "Go 1.26", "other": "other is missing"} {
		require.ErrorContains(t, tool.Run(t.Context(), "", nil, nil, name), hint)
	}
}

func TestCheckNode(t *testing.T) {
	for said, want := range map[string]string{
		"v20.19.0":     "",
		"v24.1.0":      "",
		"v20.18.3":     "too old: install Node.js 20.19",
		"v18.19.0":     "too old: install Node.js 20.19",
		"not a number": "read the version",
	} {
		t.Run(said, func(t *testing.T) {
			dir := t.TempDir()
			for _, name := range []string{"node", "npm"} {
				require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\necho "+said+"\n"), 0o755))
			}
			t.Setenv("PATH", dir)

			err := tool.CheckNode(t.Context())

			if want == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, want)
			}
		})
	}
}
