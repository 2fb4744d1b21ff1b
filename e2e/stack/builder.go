package stack

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"playbooks/build/pack"
	"playbooks/build/tool"
	"playbooks/build/webapp"
	"playbooks/e2e/stack/cache"
)

// serverModule is where the host's program and its data files come from.
const serverModule = "github.com/mattermost/mattermost/server/v8"

// serverData are the folders that the host reads at run time.
var serverData = []string{"i18n", "templates", "fonts"}

// bundleSources are all that the bundle is made from.
var bundleSources = []string{
	"plugin.json", "go.mod", "go.sum", "LICENSE", "assets", "server", "build/pack", "build/webapp",
	"webapp/src", "webapp/i18n", "webapp/package-lock.json", "webapp/webpack.config.js", "webapp/tsconfig.json",
}

var harnessSources = []string{"webapp/harness", "webapp/package-lock.json", "build/webapp"}

// builder builds what differs from what is in the cache.
type builder struct {
	root  string
	steps *steps
}

// server returns a folder with the host's program, called mattermost, and its data files.
func (b builder) server(ctx context.Context) (string, error) {
	module := filepath.Join(b.root, "e2e/mmserver")
	return b.cached("mattermost", "Building the Mattermost server, once, about three minutes", []string{"e2e/mmserver"}, func(dir string, out io.Writer) error {
		program := filepath.Join(dir, "mattermost")
		if err := tool.Run(ctx, module, out, nil, "go", "build", "-buildvcs=false", "-ldflags=-s -w", "-o", program, "."); err != nil {
			return err
		}
		var found bytes.Buffer
		if err := tool.Run(ctx, module, &found, nil, "go", "list", "-m", "-f", "{{.Dir}}", serverModule); err != nil {
			return err
		}
		source := string(bytes.TrimSpace(found.Bytes()))
		for _, name := range serverData {
			if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(source, name))); err != nil {
				return fmt.Errorf("copy the server's files: %w", err)
			}
		}
		return nil
	})
}

// bundle returns the plugin's bundle for this machine.
func (b builder) bundle(ctx context.Context) (string, error) {
	const name = "playbooks.tar.gz"
	dir, err := b.cached("bundle", "Building the plugin", bundleSources, func(dir string, out io.Writer) error {
		return pack.Build(ctx, pack.Options{Root: b.root, Out: filepath.Join(dir, name), HostOnly: true, Log: out})
	})
	return filepath.Join(dir, name), err
}

// client returns the folder of the web client to serve, or "" for none.
func (b builder) client(ctx context.Context, client string) (string, error) {
	if client != ClientHarness {
		return client, nil
	}
	return b.cached("harness", "Building the web client", harnessSources, func(dir string, out io.Writer) error {
		return webapp.BuildHarness(ctx, b.root, dir, out)
	})
}

func (b builder) cached(name, title string, sources []string, build func(dir string, out io.Writer) error) (string, error) {
	key, err := cache.Key(b.root, sources...)
	if err != nil {
		return "", err
	}
	return cache.Folder(b.root, name, key, func(dir string) error {
		return b.steps.do(title, func(out io.Writer) error { return build(dir, out) })
	})
}
