package contract

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// packageTimeout is how long the suite may take in all.
const packageTimeout = "20m"

// Check fails when there is no suite in dir.
func Check(dir string) error {
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); err != nil {
		return fmt.Errorf("there is no contract suite in %s: set CONTRACT_DIR", dir)
	}
	return nil
}

// Run runs the suite in dir, one package after the other, with env added to ours.
func Run(ctx context.Context, dir string, areas, env []string, log io.Writer) (*Results, error) {
	args := []string{"test", "-json", "-count=1", "-p=1", "-timeout=" + packageTimeout}
	for _, area := range areas {
		args = append(args, "./"+area)
	}
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = log
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = 5 * time.Second
	output, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("run the contract suite: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("run the contract suite: %w", err)
	}
	results, err := read(output, log)
	var failed *exec.ExitError
	if waited := cmd.Wait(); waited != nil && !errors.As(waited, &failed) {
		err = errors.Join(err, waited)
	}
	if err != nil {
		return nil, errors.Join(ctx.Err(), err)
	}
	return results, nil
}

// Judge prints the tally, and fails when a check fails that is not open, when a package
// broke, or when nothing was checked.
func Judge(r *Results, open []string, out io.Writer) error {
	passed, failed, skipped := r.With("pass"), r.With("fail"), r.With("skip")
	surprises := slices.DeleteFunc(slices.Clone(failed), func(id string) bool { return slices.Contains(open, id) })
	met := slices.DeleteFunc(slices.Clone(passed), func(id string) bool { return !slices.Contains(open, id) })

	for _, id := range surprises {
		_, _ = fmt.Fprintln(out, "FAIL", r.Name(id))
	}
	if len(met) > 0 {
		_, _ = fmt.Fprintln(out, "Pass now and can leave the list of open checks:", strings.Join(met, " "))
	}
	_, _ = fmt.Fprintf(out, "contract checks: %d of %d pass; %d fail and are known to be open, %d fail unexpectedly, %d were skipped\n",
		len(passed), len(passed)+len(failed)+len(skipped), len(failed)-len(surprises), len(surprises), len(skipped))

	switch {
	case len(r.Broken) > 0:
		return fmt.Errorf("packages of the contract suite broke: %s", strings.Join(r.Broken, ", "))
	case len(surprises) > 0:
		return fmt.Errorf("%d contract checks fail that must pass", len(surprises))
	case len(passed) == 0:
		return errors.New("the contract suite checked nothing")
	}
	return nil
}

// ReadOpen reads a list of open checks: an id at the start of each line, # begins a comment.
func ReadOpen(path string) ([]string, error) {
	lines, err := readList(path)
	return slices.Sorted(maps.Keys(lines)), err
}

// readList returns the lines of a list by their ids.
func readList(path string) (map[string]string, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the open checks: %w", err)
	}
	list := map[string]string{}
	for line := range strings.Lines(string(content)) {
		entry, _, _ := strings.Cut(line, "#")
		if fields := strings.Fields(entry); len(fields) > 0 {
			list[fields[0]] = strings.TrimSpace(line)
		}
	}
	return list, nil
}

// WriteOpen replaces what a list says about the checks that ran: those that failed are open.
func WriteOpen(path string, r *Results) error {
	list, err := readList(path)
	if errors.Is(err, os.ErrNotExist) {
		list, err = map[string]string{}, nil
	}
	if err != nil {
		return err
	}
	maps.DeleteFunc(list, func(id, _ string) bool { return r.outcomes[id] != "" })
	text := "# Checks of the contract suite that do not pass yet. Written by make contract UPDATE=1.\n"
	for _, id := range r.With("fail") {
		list[id] = id + " #" + strings.TrimPrefix(r.Name(id), id)
	}
	for _, id := range slices.Sorted(maps.Keys(list)) {
		text += list[id] + "\n"
	}
	return os.WriteFile(path, []byte(text), 0o644)
}
