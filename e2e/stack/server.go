package stack

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"playbooks/e2e/stack/process"
)

const (
	loopback     = "127.0.0.1"
	startTimeout = 2 * time.Minute
	loggedStacks = 10 // how many temporary stacks' logs are kept
)

// firstConfig is the host's configuration at its first start; administrators can change it
// later, unlike what is set by environment.
//
//go:embed config.json
var firstConfig []byte

// bareClient is the page of a server without a web client. The server insists on the meta element.
const bareClient = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="script-src 'self'">
<title>Mattermost</title>
<p>This server runs without a web client.</p>
`

// server is a Mattermost process with its folder.
type server struct {
	dir      string
	program  string
	port     int
	database string
	logPath  string
	process  *process.Process
	keeper   *process.Process // removes a temporary folder when we are gone
}

// prepareServer makes the folder that the server starts in.
func prepareServer(root, program, client string, o Options) (*server, error) {
	s := &server{program: program, port: o.Port}
	if err := s.makeFolders(root, o.Dir); err != nil {
		s.close()
		return nil, fmt.Errorf("prepare the server's folder: %w", err)
	}
	if err := s.fill(client); err != nil {
		s.close()
		return nil, fmt.Errorf("prepare the server's folder: %w", err)
	}
	if s.port == 0 {
		port, err := freePort()
		if err != nil {
			s.close()
			return nil, err
		}
		s.port = port
	}
	return s, nil
}

func (s *server) makeFolders(root, dir string) (err error) {
	logs := filepath.Join(root, ".run/logs", "test-"+time.Now().UTC().Format("20060102-150405")+"-"+strconv.Itoa(os.Getpid()))
	if dir == "" {
		pruneLogs(filepath.Dir(logs))
		if s.dir, err = os.MkdirTemp("", "playbooks-stack-"); err != nil {
			return err
		}
		if s.keeper, err = process.Start(process.Options{Path: "tail", Args: []string{"-f", "/dev/null"}, Remove: s.dir}); err != nil {
			return err
		}
	} else {
		s.dir, logs = filepath.Join(dir, "server"), filepath.Join(dir, "logs")
	}
	s.logPath = filepath.Join(logs, "mattermost.log")
	for _, folder := range []string{logs, s.path("config"), s.path("data"), s.path("plugins")} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
	}
	return nil
}

// fill puts the configuration, the server's data files and a copy of the web client into
// the folder. It is a copy, as the server rewrites its page and unpacks plugins into it.
func (s *server) fill(client string) error {
	config := s.path("config/config.json")
	if _, err := os.Stat(config); os.IsNotExist(err) {
		if err := os.WriteFile(config, firstConfig, 0o600); err != nil {
			return err
		}
	}
	for _, name := range serverData {
		if err := errors.Join(os.RemoveAll(s.path(name)), os.Symlink(filepath.Join(s.program, name), s.path(name))); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(s.path("client")); err != nil {
		return err
	}
	if client != ClientNone {
		if err := os.CopyFS(s.path("client"), os.DirFS(client)); err != nil {
			return err
		}
	} else if err := os.Mkdir(s.path("client"), 0o755); err != nil {
		return err
	} else if err := os.WriteFile(s.path("client/root.html"), []byte(bareClient), 0o600); err != nil {
		return err
	}
	return os.MkdirAll(s.path("client/plugins"), 0o755)
}

// start runs the server and returns when it answers.
func (s *server) start(ctx context.Context) error {
	log, err := os.OpenFile(s.logPath, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return fmt.Errorf("start Mattermost: %w", err)
	}
	defer func() { _ = log.Close() }()
	o := process.Options{
		Path:   filepath.Join(s.program, "mattermost"),
		Args:   []string{"server"},
		Dir:    s.dir,
		Env:    s.environment(),
		Output: log,
	}
	if s.process, err = process.Start(o); err != nil {
		return err
	}
	if err := s.ready(ctx); err != nil {
		s.stop()
		return fmt.Errorf("start Mattermost: %w; see %s", err, s.logPath)
	}
	return nil
}

// environment is ours without what may be meant for another Mattermost server.
func (s *server) environment() []string {
	env := slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "MM_") })
	return append(env,
		"MM_CONFIG="+s.path("config/config.json"),
		"MM_SERVICESETTINGS_LISTENADDRESS="+loopback+":"+strconv.Itoa(s.port),
		"MM_SERVICESETTINGS_SITEURL="+s.url(),
		"MM_SQLSETTINGS_DRIVERNAME=postgres",
		"MM_SQLSETTINGS_DATASOURCE="+s.database,
	)
}

func (s *server) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	poll := time.NewTicker(100 * time.Millisecond)
	defer poll.Stop()
	for {
		select {
		case <-ctx.Done():
			return fmt.Errorf("no answer: %w", ctx.Err())
		case <-s.process.Done():
			return errors.New("it ended at once")
		case <-poll.C:
			if s.answers(ctx) {
				return nil
			}
		}
	}
}

func (s *server) answers(ctx context.Context) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url()+"/api/v4/system/ping", nil)
	if err != nil {
		return false
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	_ = res.Body.Close()
	return res.StatusCode == http.StatusOK
}

func (s *server) stop() {
	if s.process != nil {
		s.process.Stop()
	}
}

// close stops the server and lets go of its folder.
func (s *server) close() {
	s.stop()
	if s.keeper != nil {
		s.keeper.Stop()
	}
}

func (s *server) url() string { return "http://localhost:" + strconv.Itoa(s.port) }

func (s *server) path(name string) string { return filepath.Join(s.dir, name) }

// pruneLogs removes the logs of all but the last temporary stacks.
func pruneLogs(dir string) {
	stacks, _ := filepath.Glob(filepath.Join(dir, "test-*")) // in the order of their names, which begin with their time
	for _, old := range stacks[:max(0, len(stacks)-loggedStacks+1)] {
		_ = os.RemoveAll(old)
	}
}
