package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/e2e/stack"
)

// run starts the stack that people look at, and ends with Ctrl-C.
func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("run", flag.ExitOnError)
	port := flags.Int("port", 8065, "where the server listens")
	dir := flags.String("dir", ".run", "where everything is kept")
	reset := flags.Bool("reset", false, "start afresh")
	client := flags.String("client", "harness", "the web client to serve")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *port < 1 || *port > 65535 {
		return fmt.Errorf("port %d is none: choose one between 1 and 65535, as in make run PORT=8066", *port)
	}

	began := time.Now()
	s, err := stack.Start(ctx, stack.Options{
		Dir: *dir, Reset: *reset, Port: *port, Demo: true, Client: webClient(*client), Log: os.Stdout,
	})
	if err != nil {
		return err
	}
	defer s.Stop()

	fmt.Printf("\n%s\n", welcome(s, time.Since(began)))
	err = s.Wait(ctx)
	fmt.Println("\nStopping Mattermost and PostgreSQL…")
	s.Stop()
	fmt.Println("Stopped. Your data are kept; make run continues with them.")
	if err == nil || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// webClient turns the word for no client into what the library calls it.
func webClient(name string) string {
	if name == "none" {
		return stack.ClientNone
	}
	return name
}

func welcome(s *stack.Stack, took time.Duration) string {
	rows := []string{
		"Mattermost with Playbooks is running.",
		"",
		"Open       " + s.URL,
		"",
		"Sign in    " + s.Admin.Username + " / " + s.Admin.Password + "   (administrator)",
	}
	for i, u := range s.Users {
		label := "           "
		if i == 0 {
			label = "or         "
		}
		rows = append(rows, label+u.Username+" / "+u.Password)
	}
	rows = append(rows,
		"",
		"Team       "+s.Team.DisplayName,
		"Logs       "+s.LogPath,
		"",
		fmt.Sprintf("Ready after %s. Ctrl-C stops everything; make run RESET=1 starts afresh.", took.Round(time.Second)),
	)
	return box(rows)
}

func box(rows []string) string {
	width := 0
	for _, row := range rows {
		width = max(width, utf8.RuneCountInString(row))
	}
	var b strings.Builder
	line := strings.Repeat("─", width+4)
	fmt.Fprintf(&b, "╭%s╮\n", line)
	for _, row := range rows {
		fmt.Fprintf(&b, "│  %s%s  │\n", row, strings.Repeat(" ", width-utf8.RuneCountInString(row)))
	}
	fmt.Fprintf(&b, "╰%s╯", line)
	return b.String()
}
