// Package webapp builds the web client and its test host through npm.
package webapp

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"playbooks/build/tool"
)

// Install makes webapp/node_modules hold exactly what the lock file names. It does
// nothing when that is so already.
func Install(ctx context.Context, root string, log io.Writer) error {
	dir := filepath.Join(root, "webapp")
	installed, err := upToDate(dir)
	if err != nil || installed {
		return err
	}
	return tool.Run(ctx, dir, log, nil, "npm", "ci", "--no-audit", "--no-fund")
}

// Build writes the production bundle of the plugin's web client into out.
func Build(ctx context.Context, root, out string, log io.Writer) error {
	return script(ctx, root, log, "build", "--", "--output-path", out)
}

// BuildHarness writes the stand-in for the host's web client into out.
func BuildHarness(ctx context.Context, root, out string, log io.Writer) error {
	return script(ctx, root, log, "harness:build", "--", "--output-path", out)
}

func script(ctx context.Context, root string, log io.Writer, args ...string) error {
	if err := Install(ctx, root, log); err != nil {
		return err
	}
	return tool.Run(ctx, filepath.Join(root, "webapp"), log, nil, "npm", append([]string{"run", "--silent"}, args...)...)
}

// upToDate compares the lock file with the one that npm leaves in node_modules.
func upToDate(dir string) (bool, error) {
	wanted, err := readLock(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		return false, err
	}
	present, err := readLock(filepath.Join(dir, "node_modules/.package-lock.json"))
	if os.IsNotExist(err) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	for path, want := range wanted {
		have, ok := present[path]
		optional := want.Optional || want.DevOptional || want.Peer // npm may leave these out on some machines
		if path != "" && (ok && have.Version != want.Version || !ok && !optional) {
			return false, nil
		}
	}
	for path := range present {
		if _, ok := wanted[path]; !ok {
			return false, nil
		}
	}
	return true, nil
}

type lockedPackage struct {
	Version                     string
	Optional, DevOptional, Peer bool
}

// readLock returns the packages of a lock file by their folder; the project itself is "".
func readLock(path string) (map[string]lockedPackage, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var lock struct {
		Packages map[string]lockedPackage `json:"packages"`
	}
	if err := json.Unmarshal(content, &lock); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return lock.Packages, nil
}
