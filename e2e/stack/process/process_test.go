package process_test

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/e2e/stack/process"
)

// orphanEnv makes this test binary the program of TestEndsWhenItsStarterIsKilled.
const orphanEnv = "PROCESS_TEST_PIDFILE"

func TestMain(m *testing.M) {
	if pidFile := os.Getenv(orphanEnv); pidFile != "" {
		if _, err := start(pidFile, os.Getenv(orphanEnv+"_REMOVE")); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		_, _ = io.Copy(io.Discard, os.Stdin) // until killed
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// start runs a shell that leaves a child behind and writes both pids into a file.
func start(pidFile, remove string) (*process.Process, error) {
	script := fmt.Sprintf(`sleep 600 & echo $$ $! > %[1]s.part; mv %[1]s.part %[1]s; wait`, pidFile)
	return process.Start(process.Options{Path: "/bin/sh", Args: []string{"-c", script}, Remove: remove, Grace: 5 * time.Second})
}

func TestStopEndsTheProgramAndItsChildren(t *testing.T) {
	pidFile := filepath.Join(t.TempDir(), "pids")
	p, err := start(pidFile, "")
	require.NoError(t, err)
	pids := readPIDs(t, pidFile)

	p.Stop()
	p.Stop()

	assertGone(t, pids)
}

func TestDoneWhenTheProgramEndsByItself(t *testing.T) {
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	require.NoError(t, err)
	p, err := process.Start(process.Options{Path: "/bin/echo", Args: []string{"two words", "$HOME"}, Output: out})
	require.NoError(t, err)

	select {
	case <-p.Done():
	case <-time.After(10 * time.Second):
		t.Fatal("the end of the program went unnoticed")
	}

	written, err := os.ReadFile(out.Name())
	require.NoError(t, err)
	assert.Equal(t, "two words $HOME\n", string(written))
}

func TestEndsWhenItsStarterIsKilled(t *testing.T) {
	pidFile, remove := filepath.Join(t.TempDir(), "pids"), filepath.Join(t.TempDir(), "data")
	require.NoError(t, os.Mkdir(remove, 0o700))
	starter := exec.Command(os.Args[0])
	starter.Env = append(os.Environ(), orphanEnv+"="+pidFile, orphanEnv+"_REMOVE="+remove)
	_, err := starter.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, starter.Start())
	pids := readPIDs(t, pidFile)

	require.NoError(t, starter.Process.Kill())
	require.Error(t, starter.Wait())

	assertGone(t, pids)
	assert.Eventually(t, func() bool {
		_, err := os.Stat(remove)
		return os.IsNotExist(err)
	}, 10*time.Second, 10*time.Millisecond, "the program's folder is still there")
}

func TestMissingProgram(t *testing.T) {
	_, err := process.Start(process.Options{Path: "/no/such/program"})
	require.ErrorContains(t, err, "/no/such/program")
}

func readPIDs(t *testing.T, file string) []int {
	t.Helper()
	var pids []int
	require.Eventually(t, func() bool {
		content, err := os.ReadFile(file)
		if err != nil {
			return false
		}
		for _, field := range strings.Fields(string(content)) {
			pid, err := strconv.Atoi(field)
			require.NoError(t, err)
			pids = append(pids, pid)
		}
		return true
	}, 10*time.Second, 10*time.Millisecond, "the program did not start")
	return pids
}

func assertGone(t *testing.T, pids []int) {
	t.Helper()
	for _, pid := range pids {
		assert.Eventually(t, func() bool { return syscall.Kill(pid, 0) == syscall.ESRCH },
			10*time.Second, 10*time.Millisecond, "process %d is still running", pid)
	}
}
