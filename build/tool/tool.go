// Package tool runs the programs that build the project, and says what to install when
// one is missing.
package tool

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// hints say what brings a program.
var hints = map[string]string{
	"go":   "install Go 1.26 or newer",
	"node": "install Node.js 20.19 or newer",
	"npm":  "install Node.js 20.19 or newer, with npm",
}

// tailLines is how much of a failed program's output its error shows.
const tailLines = 25

// Run runs a program in dir with env added to ours, and copies what it says to log, which
// may be nil. The error of a failing program ends with the last lines that it said.
func Run(ctx context.Context, dir string, log io.Writer, env []string, name string, args ...string) error {
	path, err := Find(name)
	if err != nil {
		return err
	}
	said := &bytes.Buffer{}
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdout = io.Writer(said)
	if log != nil {
		cmd.Stdout = io.MultiWriter(said, log)
	}
	cmd.Stderr = cmd.Stdout
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, tail(said.String()))
	}
	return nil
}

// Find is the path of a program, or an error that says what to install.
func Find(name string) (string, error) {
	path, err := exec.LookPath(name)
	if err == nil {
		return path, nil
	}
	if hint, ok := hints[name]; ok {
		return "", fmt.Errorf("%s is missing: %s", name, hint)
	}
	return "", fmt.Errorf("%s is missing: install it", name)
}

// CheckNode fails when Node.js or npm is missing or too old for the web tools.
func CheckNode(ctx context.Context) error {
	if _, err := Find("npm"); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := Run(ctx, "", &out, nil, "node", "--version"); err != nil {
		return err
	}
	said := strings.TrimSpace(out.String())
	var major, minor int
	if _, err := fmt.Sscanf(said, "v%d.%d", &major, &minor); err != nil {
		return fmt.Errorf("read the version of Node.js, %q: %w", said, err)
	}
	if major < 20 || major == 20 && minor < 19 {
		return fmt.Errorf("node is %s, which is too old: %s", said, hints["node"])
	}
	return nil
}

func tail(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-tailLines):], "\n")
}
