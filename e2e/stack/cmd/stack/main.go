// Command stack starts a real Mattermost server with the plugin, to look at and to test.
//
//	stack run      starts it on a fixed port and keeps its data
//	stack exec     starts a throw-away one for a command
//	stack postgres starts a throw-away PostgreSQL for a command
//	stack contract runs the contract suite against a throw-away one
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const usage = `usage: stack run [-port 8065] [-dir .run] [-reset] [-client harness|none|folder]
       stack exec [-client none|harness|folder] [-demo] -- command…
       stack postgres -- command…
       stack contract [-dir folder] [-open list] [-update] area…`

var commands = map[string]func(ctx context.Context, args []string) error{
	"run":      run,
	"exec":     execute,
	"postgres": runPostgres,
	"contract": runContract,
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	ctx = untilOrphaned(ctx)

	err := errors.New(usage)
	if len(os.Args) > 1 && commands[os.Args[1]] != nil {
		err = commands[os.Args[1]](ctx, os.Args[2:])
	}
	var failed commandError
	switch {
	case err == nil:
	case errors.As(err, &failed): // the command has said why
		os.Exit(failed.code)
	case ctx.Err() != nil:
		fmt.Fprintln(os.Stderr, "Stopped.")
		os.Exit(130)
	default:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// untilOrphaned ends the context when the process that started us is gone, as go run and
// make are when they are killed.
func untilOrphaned(ctx context.Context) context.Context {
	ctx, cancel := context.WithCancel(ctx)
	parent := os.Getppid()
	go func() {
		for range time.Tick(time.Second) {
			if os.Getppid() != parent {
				cancel()
				return
			}
		}
	}()
	return ctx
}
