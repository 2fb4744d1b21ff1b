package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"

	"playbooks/e2e/stack"
	"playbooks/e2e/stack/postgres"
)

// commandGrace is how long a command may take to end after it was asked to.
const commandGrace = 30 * time.Second

// execute runs a command against a throw-away stack, or against the one that PB_URL names.
func execute(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("exec", flag.ExitOnError)
	client := flags.String("client", "none", "the web client to serve")
	demo := flags.Bool("demo", false, "with demo content")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New(usage)
	}
	if os.Getenv("PB_URL") != "" {
		return command(ctx, nil, flags.Args())
	}
	s, err := stack.Start(ctx, stack.Options{Demo: *demo, Client: webClient(*client), Log: os.Stderr})
	if err != nil {
		return err
	}
	defer s.Stop()
	err = command(ctx, environment(s), flags.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "The server's log is", s.LogPath)
	}
	return err
}

// environment tells a command about the stack: PB_… for our own tests, PLAYBOOKS_… for the
// contract suite.
func environment(s *stack.Stack) []string {
	return []string{
		"PB_URL=" + s.URL,
		"PB_ADMIN_USER=" + s.Admin.Username,
		"PB_ADMIN_PASSWORD=" + s.Admin.Password,
		"PB_DATABASE_URL=" + s.DatabaseURL,
		"PB_TEAM=" + s.Team.Name,
		"PB_LOG=" + s.LogPath,
		"PLAYBOOKS_URL=" + s.URL,
		"PLAYBOOKS_ADMIN=" + s.Admin.Username,
		"PLAYBOOKS_ADMIN_PASSWORD=" + s.Admin.Password,
	}
}

// runPostgres runs a command beside a throw-away PostgreSQL, named by PB_TEST_DATABASE_URL,
// unless that names one already.
func runPostgres(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("postgres", flag.ExitOnError)
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New(usage)
	}
	const variable = "PB_TEST_DATABASE_URL"
	if os.Getenv(variable) != "" {
		return command(ctx, nil, flags.Args())
	}
	s, err := postgres.Start(ctx, postgres.Options{Progress: func(what string) { fmt.Fprintln(os.Stderr, what) }})
	if err != nil {
		return err
	}
	defer s.Stop()
	return command(ctx, []string{variable + "=" + s.URL("postgres")}, flags.Args())
}

// commandError is a command that ran and failed.
type commandError struct{ code int }

func (e commandError) Error() string { return fmt.Sprintf("the command failed with code %d", e.code) }

// command runs a program with what is ours: terminal, environment and folder.
func command(ctx context.Context, env, args []string) error {
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = commandGrace
	err := cmd.Run()
	var failed *exec.ExitError
	if errors.As(err, &failed) && failed.Exited() {
		return commandError{failed.ExitCode()}
	}
	return err
}
