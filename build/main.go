// Command build makes and installs the plugin. The Makefile calls it; `go run ./build`
// lists what it can do.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"playbooks/build/manifest"
)

type command struct {
	name, purpose string
	run           func(ctx context.Context, root string, args []string) error
}

var commands = []command{
	{"manifest", "write the sources that know the plugin's id and version", func(_ context.Context, root string, _ []string) error {
		return manifest.Generate(root)
	}},
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) > 0 {
		for _, c := range commands {
			if c.name == args[0] {
				return c.run(ctx, ".", args[1:])
			}
		}
	}
	usage := "usage: go run ./build <command>\n"
	for _, c := range commands {
		usage += fmt.Sprintf("\n  %-10s %s", c.name, c.purpose)
	}
	return fmt.Errorf("no such command\n\n%s", usage)
}
