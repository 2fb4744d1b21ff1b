// Command build makes and installs the plugin. The Makefile calls it; `go run ./build`
// lists what it can do.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"playbooks/build/deploy"
	"playbooks/build/manifest"
	"playbooks/build/pack"
	"playbooks/build/webapp"
)

// root is the repository: the Makefile starts this program there.
const root = "."

type command struct {
	name, purpose string
	run           func(ctx context.Context) error
}

var commands = []command{
	{"manifest", "write the sources that know the plugin's id and version", generate},
	{"npm", "install the npm packages if they differ from the lock file", npm},
	{"dist", "build the bundle for all platforms into dist/", dist},
	{"deploy", "build the bundle and install it on a server", install},
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	usage := "usage: go run ./build <command>\n"
	for _, c := range commands {
		if len(args) == 1 && args[0] == c.name {
			return c.run(ctx)
		}
		usage += fmt.Sprintf("\n  %-10s %s", c.name, c.purpose)
	}
	return fmt.Errorf("%s", usage)
}

func generate(context.Context) error { return manifest.Generate(root) }

func npm(ctx context.Context) error { return webapp.Install(ctx, root, os.Stdout) }

func dist(ctx context.Context) error {
	_, err := bundle(ctx)
	return err
}

func install(ctx context.Context) error {
	client, err := deploy.Connect(ctx, os.Getenv)
	if err != nil {
		return err
	}
	path, err := bundle(ctx)
	if err != nil {
		return err
	}
	if err := deploy.Install(ctx, client, path); err != nil {
		return err
	}
	fmt.Println("The plugin is active on", client.URL)
	return nil
}

// bundle builds dist/playbooks-<version>.tar.gz and returns its path.
func bundle(ctx context.Context) (string, error) {
	m, err := manifest.Read(root)
	if err != nil {
		return "", err
	}
	path := filepath.Join(root, "dist", pack.Name(m))
	if err := pack.Build(ctx, pack.Options{Root: root, Out: path, Log: os.Stdout}); err != nil {
		return "", err
	}
	fmt.Println("Built", path)
	return path, nil
}
