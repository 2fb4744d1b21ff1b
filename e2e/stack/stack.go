package stack

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/e2e/stack/cache"
	"playbooks/e2e/stack/demo"
	"playbooks/e2e/stack/postgres"
)

// Web clients that a stack can serve; any other value is the folder of a real Mattermost
// web client.
const (
	ClientNone    = ""        // API only
	ClientHarness = "harness" // webapp/harness, built when it changed
)

// Options say what to start.
type Options struct {
	// Dir keeps everything between starts. Empty means temporary folders that are removed
	// at the end, even if this process is killed.
	Dir string

	// Reset empties Dir first.
	Reset bool

	// Port is where the server listens, on the loopback address; 0 is any free port.
	Port int

	// Demo adds two playbooks and three runs, once.
	Demo bool

	// Client is the web client to serve.
	Client string

	// Log is told what happens; may be nil.
	Log io.Writer
}

// Account is somebody who can sign in.
type Account struct {
	ID, Username, Password string

	// Token is a session of this person.
	Token string
}

// Stack is a running server.
type Stack struct {
	URL         string // of the server, without a slash at the end
	DatabaseURL string // of the server's database
	LogPath     string // what the server says

	Admin Account
	Users []Account // ordinary members of the team
	Team  *model.Team

	root     string
	lock     *os.File // held while we use a named folder
	postgres *postgres.Server
	server   *server
	steps    *steps
}

// Start builds what is missing and starts everything. On failure nothing is left running,
// and the error says in a line what to do, where that is known.
func Start(ctx context.Context, o Options) (*Stack, error) {
	root, err := cache.Repository()
	if err != nil {
		return nil, err
	}
	if o.Dir != "" {
		if o.Dir, err = filepath.Abs(o.Dir); err != nil {
			return nil, fmt.Errorf("find the stack's folder: %w", err)
		}
	}
	if err := preflight(ctx, root, o); err != nil {
		return nil, err
	}
	s := &Stack{root: root, steps: newSteps(o.Log)}
	if err := s.start(ctx, o); err != nil {
		s.Stop()
		return nil, err
	}
	return s, nil
}

func (s *Stack) start(ctx context.Context, o Options) error {
	if err := s.reserve(o); err != nil {
		return err
	}
	b := builder{root: s.root, steps: s.steps}
	program, err := b.server(ctx)
	if err != nil {
		return err
	}
	bundle, err := b.bundle(ctx)
	if err != nil {
		return err
	}
	client, err := b.client(ctx, o.Client)
	if err != nil {
		return err
	}
	if err := s.startDatabase(ctx, o); err != nil {
		return err
	}
	if s.server, err = prepareServer(s.root, program, client, o); err != nil {
		return err
	}
	s.server.database = s.DatabaseURL
	s.URL, s.LogPath = s.server.url(), s.server.logPath
	if err := s.steps.do("Starting Mattermost", func(io.Writer) error { return s.server.start(ctx) }); err != nil {
		return err
	}
	if err := s.steps.do("Installing the plugin", func(io.Writer) error { return s.populate(ctx, bundle) }); err != nil {
		return err
	}
	if o.Demo {
		return s.addDemo(ctx)
	}
	return nil
}

// reserve makes folder and port ours. The folder comes first, so that a second start of the
// same stack is told what it is.
func (s *Stack) reserve(o Options) (err error) {
	if o.Dir != "" {
		if s.lock, err = claim(o.Dir, o.Reset); err != nil {
			return err
		}
	}
	if o.Port != 0 {
		return checkPort(o.Port)
	}
	return nil
}

func (s *Stack) startDatabase(ctx context.Context, o Options) error {
	var dir string
	if o.Dir != "" {
		dir = filepath.Join(o.Dir, "postgres")
	}
	return s.steps.do("Starting PostgreSQL", func(out io.Writer) (err error) {
		s.postgres, err = postgres.Start(ctx, postgres.Options{
			Dir:      dir,
			Progress: func(what string) { _, _ = fmt.Fprintln(out, what) },
		})
		if err == nil {
			s.DatabaseURL = s.postgres.URL("postgres")
		}
		return err
	})
}

// addDemo fills the team once in the life of a folder, so that what people delete stays deleted.
func (s *Stack) addDemo(ctx context.Context) error {
	marker := filepath.Join(s.server.dir, "demo-added")
	if _, err := os.Stat(marker); err == nil {
		return nil
	}
	return s.steps.do("Adding demo content", func(io.Writer) error {
		err := demo.Add(ctx, demo.Place{
			URL:    s.URL,
			TeamID: s.Team.Id,
			Lead:   demo.Person{ID: s.Users[0].ID, Token: s.Users[0].Token},
			Second: demo.Person{ID: s.Users[1].ID, Token: s.Users[1].Token},
			Now:    time.Now(),
		})
		if err != nil {
			return fmt.Errorf("add demo content: %w", err)
		}
		return os.WriteFile(marker, nil, 0o600)
	})
}

// RestartServer stops the Mattermost server and starts it again on the same data and port.
func (s *Stack) RestartServer(ctx context.Context) error {
	s.server.stop()
	return s.server.start(ctx)
}

// Wait returns when the context ends, without error, or when a part of the stack does.
func (s *Stack) Wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case <-s.server.process.Done():
		return fmt.Errorf("the Mattermost server ended by itself; its last words are in %s", s.LogPath)
	case <-s.postgres.Done():
		return errors.New("the database ended by itself")
	}
}

// Stop ends the server and then the database. It may be called more than once.
func (s *Stack) Stop() {
	if s.server != nil {
		s.server.close()
	}
	if s.postgres != nil {
		s.postgres.Stop()
	}
	if s.lock != nil {
		_ = s.lock.Close()
	}
}
