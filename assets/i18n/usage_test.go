package i18n_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// speakers are the packages that say messages.
var speakers = []string{".", "../../server/reactions/announce", "../../server/command", "../../server/dialogs", "../../server/app/digests", "../../server/report"}

var likeID = regexp.MustCompile(`^(announce|command|dialog|digest|report)\.[a-z_.]+$`)

// Messages that the code says exist with the values it gives, and no others exist.
func TestTheCodeAndTheFilesAgree(t *testing.T) {
	messages := read(t, "en.json")
	used := map[string]bool{}
	for _, file := range sources(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if id, ok := text(n); ok && (likeID.MatchString(id) || messages[id] != nil) {
					require.Contains(t, messages, id, "a message that does not exist")
					used[id] = true
				}
			case *ast.CallExpr:
				id, values, known := spoken(n)
				if known && messages[id] != nil {
					require.Equal(t, places(messages[id]), values, "values of %s", id)
				}
			}
			return true
		})
	}
	require.Equal(t, slices.Sorted(maps.Keys(messages)), slices.Sorted(maps.Keys(used)), "every message is said somewhere")
}

func sources(t *testing.T) []*ast.File {
	t.Helper()
	var out []*ast.File
	for _, dir := range speakers {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		require.NoError(t, err)
		require.NotEmpty(t, files, dir)
		for _, path := range files {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			raw, err := os.ReadFile(path)
			require.NoError(t, err)
			file, err := parser.ParseFile(token.NewFileSet(), path, raw, parser.SkipObjectResolution)
			require.NoError(t, err)
			out = append(out, file)
		}
	}
	return out
}

// spoken reads a call such as Say("id", i18n.Data{"Run": …}). It is not known when id
// or values are not spelled out.
func spoken(call *ast.CallExpr) (id string, values []string, known bool) {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !slices.Contains([]string{"Say", "Count", "answered", "mistaken"}, f.Sel.Name) || len(call.Args) < 2 {
		return "", nil, false
	}
	first, ok := call.Args[0].(*ast.BasicLit)
	if !ok {
		return "", nil, false
	}
	id, _ = text(first)
	switch data := call.Args[len(call.Args)-1].(type) {
	case *ast.Ident:
		return id, values, data.Name == "nil"
	case *ast.CompositeLit:
		for _, e := range data.Elts {
			key, ok := e.(*ast.KeyValueExpr).Key.(*ast.BasicLit)
			if !ok {
				return "", nil, false
			}
			name, _ := text(key)
			values = append(values, "{{."+name+"}}")
		}
		slices.Sort(values)
		return id, values, true
	}
	return "", nil, false
}

func text(literal *ast.BasicLit) (string, bool) {
	if literal.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(literal.Value)
	return s, err == nil
}
