package pack

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/build/manifest"
	"playbooks/build/tool"
	"playbooks/build/webapp"
)

// Options say what to build.
type Options struct {
	Root string // the repository
	Out  string // the bundle to write

	// HostOnly builds for this machine alone, as quickly as possible: it shares what go vet
	// and go run have compiled, and packs loosely. It is not reproducible.
	HostOnly bool

	// Log receives what the tools say; may be nil.
	Log io.Writer
}

// Build compiles both halves of the plugin and packs them.
func Build(ctx context.Context, o Options) error {
	m, err := manifest.Read(o.Root)
	if err != nil {
		return err
	}
	root, err := filepath.Abs(o.Root)
	if err != nil {
		return fmt.Errorf("find the repository: %w", err)
	}
	work, err := os.MkdirTemp("", "playbooks-build-")
	if err != nil {
		return fmt.Errorf("make a folder for the build: %w", err)
	}
	defer func() { _ = os.RemoveAll(work) }()

	files, err := buildServer(ctx, m, root, work, o)
	if err != nil {
		return err
	}
	dist := filepath.Join(work, "webapp")
	if err := webapp.Build(ctx, root, dist, o.Log); err != nil {
		return err
	}
	client, err := tree(dist, filepath.Dir(m.Webapp.BundlePath))
	if err != nil {
		return err
	}
	level := gzip.BestCompression
	if o.HostOnly {
		level = gzip.BestSpeed
	}
	return writeFile(o.Out, m.Id, slices.Concat(files, client, staticFiles(root)), level)
}

// Name is the file name of a release's bundle.
func Name(m *model.Manifest) string { return fmt.Sprintf("%s-%s.tar.gz", m.Id, m.Version) }

func buildServer(ctx context.Context, m *model.Manifest, root, work string, o Options) ([]file, error) {
	platforms := slices.Sorted(maps.Keys(m.Server.Executables))
	if o.HostOnly {
		platforms = []string{runtime.GOOS + "-" + runtime.GOARCH}
	}
	var files []file
	for _, platform := range platforms {
		name, ok := m.Server.Executables[platform]
		if !ok {
			return nil, fmt.Errorf("plugin.json names no executable for %s", platform)
		}
		goos, goarch, _ := strings.Cut(platform, "-")
		out := filepath.Join(work, filepath.Base(name))
		args := []string{"build", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out}
		var env []string
		if !o.HostOnly {
			args = append(args, "-trimpath")
			env = []string{"CGO_ENABLED=0", "GOOS=" + goos, "GOARCH=" + goarch}
		}
		if err := tool.Run(ctx, root, o.Log, env, "go", append(args, "./server")...); err != nil {
			return nil, err
		}
		files = append(files, file{name: name, source: out, executable: true})
	}
	return files, nil
}

// staticFiles are those that are shipped as they lie in the repository. Browsers can fetch
// what is in public.
func staticFiles(root string) []file {
	var files []file
	for name, source := range map[string]string{
		"plugin.json":             "plugin.json",
		"LICENSE":                 "LICENSE",
		"assets/icon.png":         "assets/icon.png",
		"assets/icon.svg":         "assets/icon.svg",
		"public/app-bar-icon.png": "assets/icon.png",
		"public/app-bar-icon.svg": "assets/icon.svg",
	} {
		files = append(files, file{name: name, source: filepath.Join(root, source)})
	}
	return files
}
