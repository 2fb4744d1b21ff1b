package api_test

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/e2e/stack"
	"playbooks/server/api/apitest"
)

// server is the Mattermost that the tests of this package share.
var server struct {
	url   string
	admin account
	// own is nil when somebody else started the server.
	own *stack.Stack
}

// account is a session of somebody.
type account struct{ id, username, token string }

// seen is what the tests asked of the API.
var seen apitest.Seen

// connections lets many clients speak at once without opening a connection each time.
var connections = &http.Transport{MaxIdleConnsPerHost: 64}

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	ctx := context.Background()
	if err := connect(ctx); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "There is no server to test:", err)
		return 1
	}
	if server.own != nil {
		defer server.own.Stop()
	}
	// Tests wait for the server most of the time.
	if f := flag.Lookup("test.parallel"); f != nil {
		_ = f.Value.Set("6")
	}
	if code := m.Run(); code != 0 {
		return code
	}
	return uncovered()
}

// uncovered fails a complete run of the tests that did not ask for everything, once
// well and once badly.
func uncovered() int {
	for _, selection := range []string{"test.run", "test.skip", "test.list"} {
		if flag.Lookup(selection).Value.String() != "" {
			return 0
		}
	}
	missing, err := seen.Missing()
	if err != nil || len(missing) > 0 {
		_, _ = fmt.Fprintln(os.Stderr, "The tests do not cover the API:", strings.Join(missing, "; "), err)
		return 1
	}
	return 0
}

// use makes a server of ours the one that is tested.
func use(own *stack.Stack) {
	server.own, server.url = own, own.URL
	server.admin = account{own.Admin.ID, own.Admin.Username, own.Admin.Token}
}

// connect finds the server to test, or starts it.
func connect(ctx context.Context) error {
	if server.url = os.Getenv("PB_URL"); server.url == "" {
		own, err := stack.Start(ctx, stack.Options{Log: os.Stderr})
		if err != nil {
			return err
		}
		use(own)
		return nil
	}
	c := model.NewAPIv4Client(server.url)
	user, _, err := c.Login(ctx, os.Getenv("PB_ADMIN_USER"), os.Getenv("PB_ADMIN_PASSWORD"))
	if err != nil {
		return fmt.Errorf("sign in at %s: %w", server.url, err)
	}
	server.admin = account{user.Id, user.Username, c.AuthToken}
	return nil
}
