package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "playbooks/server"

// rule says what the packages below a path may import. Paths are those below
// server/; one that ends in "/" stands for everything below it.
type rule struct {
	of   string
	ours []string
	// theirs are modules and packages of others, without the standard library.
	theirs []string
}

// messages are what people read, in their languages.
const messages = "playbooks/assets/i18n"

// domainOrder lists domain packages so that each may import those before it.
var domainOrder = []string{"event", "attribute", "condition", "checklist", "naming", "channelaction", "playbook", "run", "digest", "insight", "category", "webhook"}

// rules is the table of the architecture guide, section "Layers and import rules".
// The first rule that fits a package counts.
var rules = []rule{
	{of: "failure"},
	{of: "clock"},
	// domain/ is checked against domainOrder as well.
	{of: "domain/", ours: []string{"failure", "clock", "domain/"}},
	{of: "access", ours: []string{"domain/", "failure"}},
	{of: "app/editing", ours: []string{"domain/", "access", "failure", "clock"}},
	{of: "app/facts", ours: []string{"domain/", "access", "host", "failure"}},
	{of: "app/digests", ours: []string{"app/facts", "domain/", "access", "host", "failure", "clock"}, theirs: []string{messages}},
	{of: "app/", ours: []string{"app/editing", "app/facts", "domain/", "access", "host", "failure", "clock", "config"}},
	{of: "reactions/live", ours: []string{"app/editing", "domain/", "host", "jobs", "api/wire", "config", "failure", "clock"}},
	{of: "reactions/announce", ours: []string{"app/editing", "domain/", "host", "jobs", "config", "failure", "clock"}, theirs: []string{messages}},
	{of: "reactions/", ours: []string{"app/editing", "domain/", "host", "jobs", "config", "failure", "clock"}},
	{of: "store/postgres", ours: []string{"domain/", "failure", "clock"}, theirs: []string{
		"github.com/jmoiron/sqlx", "github.com/Masterminds/squirrel", "github.com/jackc/pgx/v5", "github.com/mattermost/morph", "github.com/pkg/errors",
	}},
	{of: "host/mattermost", ours: []string{"host", "failure"}, theirs: []string{"github.com/mattermost/mattermost/server/public", "github.com/pkg/errors"}},
	{of: "host", ours: []string{"failure"}},
	{of: "jobs", ours: []string{"failure", "clock"}, theirs: []string{"github.com/riverqueue/river"}},
	{of: "webhooks", ours: []string{"app/editing", "domain/", "api/wire", "jobs", "host", "failure", "clock"}, theirs: []string{"github.com/standard-webhooks/standard-webhooks", "github.com/pkg/errors"}},
	{of: "inbound", ours: []string{"domain/", "failure"}, theirs: []string{"github.com/go-openapi/jsonpointer"}},
	{of: "report", ours: []string{"domain/", "failure", "clock"}, theirs: []string{"github.com/yuin/goldmark", "github.com/microcosm-cc/bluemonday", messages}},
	{of: "api/wire", ours: []string{"domain/", "failure", "clock"}},
	{of: "api", ours: []string{"app/", "access", "domain/", "api/wire", "dialogs", "inbound", "report", "failure", "config", "clock"}, theirs: []string{"github.com/gorilla/mux", "golang.org/x/time", "playbooks/docs/api"}},
	{of: "command", ours: []string{"app/", "access", "domain/", "host", "dialogs", "failure", "clock"}, theirs: []string{"github.com/mattermost/mattermost/server/public/model", messages}},
	{of: "dialogs", ours: []string{"app/", "access", "domain/", "host", "failure"}, theirs: []string{"github.com/mattermost/mattermost/server/public/model", messages}},
	{of: "client", ours: []string{"api/wire"}},
	{of: "config", ours: []string{"failure"}},
	{of: "metrics", theirs: []string{"github.com/prometheus/client_golang"}},
	{of: "", ours: []string{"/"}, theirs: []string{"github.com/mattermost/mattermost/server/public", messages}},
}

// testOnly packages are imported by tests, and by each other.
var testOnly = []string{"testkit", "host/hosttest", "store/pgtest", "api/apitest"}

// listed is what go list says of a package.
type listed struct {
	ImportPath   string
	Imports      []string
	TestImports  []string
	XTestImports []string
}

func TestPackagesImportOnlyWhatTheirLayerMay(t *testing.T) {
	packages := list(t)
	require.Contains(t, packages, "failure", "the list of packages is complete")
	for path, p := range packages {
		if slices.Contains(testOnly, path) {
			continue
		}
		r := ruleOf(path)
		if r == nil {
			t.Errorf("server/%s has no rule: say in the table what it may import", path)
			continue
		}
		for _, imported := range p.Imports {
			if !r.allows(path, imported) {
				t.Errorf("server/%s must not import %s", path, imported)
			}
		}
	}
}

func TestNothingImportsTheProgram(t *testing.T) {
	for path, p := range list(t) {
		if path != "" && slices.Contains(slices.Concat(p.Imports, p.TestImports, p.XTestImports), module) {
			t.Errorf("server/%s imports the main package", path)
		}
	}
}

func TestRulesOfTheImportTest(t *testing.T) {
	for _, c := range []struct {
		of, imports string
		want        bool
	}{
		{"domain/run", "playbooks/server/domain/checklist", true},
		{"domain/checklist", "playbooks/server/domain/run", false},
		{"domain/run", "playbooks/server/host", false},
		{"domain/run", "github.com/pkg/errors", false},
		{"domain/run", "slices", true},
		{"app/runs", "playbooks/server/app/tasks", false},
		{"app/runs", "playbooks/server/app/editing", true},
		{"app/runs", "playbooks/server/store/postgres", false},
		{"app/runs", "database/sql", false},
		{"app/runs", "playbooks/server/host/hosttest", false},
		{"reactions/live", "playbooks/server/api/wire", true},
		{"reactions/timeline", "playbooks/server/api/wire", false},
		{"api", "playbooks/server/api/wire", true},
		{"api", "playbooks/server/host/mattermost", false},
		{"store/postgres", "github.com/jackc/pgx/v5/stdlib", true},
		{"store/postgres", "github.com/jackc/pgxother", false},
		{"jobs", "github.com/riverqueue/river/riverdriver/riverdatabasesql", true},
		{"jobs", "database/sql", true},
		{"command", "github.com/mattermost/mattermost/server/public/plugin", false},
		{"command", "playbooks/assets/i18n", true},
		{"app/runs", "playbooks/assets/i18n", false},
		{"", "playbooks/server/store/postgres", true},
		{"", "playbooks/server/testkit", false},
		{"", "github.com/jmoiron/sqlx", false},
	} {
		require.Equal(t, c.want, ruleOf(c.of).allows(c.of, c.imports), "server/%s importing %s", c.of, c.imports)
	}
	require.Nil(t, ruleOf("util"))
}

// list asks the go command for the packages below server/, by their path.
func list(t *testing.T) map[string]listed {
	t.Helper()
	command := exec.Command("go", "list", "-e", "-json=ImportPath,Imports,TestImports,XTestImports", "./...")
	var problems strings.Builder
	command.Stderr = &problems
	out, err := command.Output()
	require.NoError(t, err, problems.String())
	packages := map[string]listed{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			return packages
		}
		require.NoError(t, err)
		packages[below(p.ImportPath)] = p
	}
}

// below is the path within server/; "" for the main package.
func below(importPath string) string {
	return strings.TrimPrefix(strings.TrimPrefix(importPath, module), "/")
}

func ruleOf(path string) *rule {
	for i, r := range rules {
		if path == r.of || (strings.HasSuffix(r.of, "/") && strings.HasPrefix(path, r.of)) {
			return &rules[i]
		}
	}
	return nil
}

func (r rule) allows(path, imported string) bool {
	switch {
	case imported == module || strings.HasPrefix(imported, module+"/"):
		return r.allowsOurs(path, below(imported))
	case imported == "database/sql":
		return slices.Contains([]string{"store/postgres", "jobs", ""}, path)
	case !strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") && !strings.HasPrefix(imported, "playbooks/"): // the standard library
		return true
	}
	return slices.ContainsFunc(r.theirs, func(m string) bool { return imported == m || strings.HasPrefix(imported, m+"/") })
}

func (r rule) allowsOurs(path, imported string) bool {
	if slices.Contains(testOnly, imported) {
		return false
	}
	of, isDomain := strings.CutPrefix(path, "domain/")
	if lower, ok := strings.CutPrefix(imported, "domain/"); ok && isDomain {
		return slices.Index(domainOrder, lower) >= 0 && slices.Index(domainOrder, lower) < slices.Index(domainOrder, of)
	}
	return slices.ContainsFunc(r.ours, func(allowed string) bool {
		return allowed == "/" || imported == allowed || (strings.HasSuffix(allowed, "/") && strings.HasPrefix(imported, allowed))
	})
}
