package api

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"github.com/gorilla/mux"
)

// root is where the API begins below the plugin's address.
const root = "/api/v0"

// router serves a table. A path that no pattern matches is 404 as plain text; a
// method that a path does not have is 405. Both come before authentication. Where a
// literal and a variable segment both match, the literal counts, for every method.
func (a *API) router(table []route) http.Handler {
	paths := map[string]methods{}
	for _, rt := range table {
		if paths[rt.pattern] == nil {
			paths[rt.pattern] = methods{}
		}
		paths[rt.pattern][rt.method] = a.handler(rt)
	}
	m := mux.NewRouter().SkipClean(true) // the host has done it; a redirect of ours would not know its address
	m.Handle("/tabapp/runs", methods{http.MethodGet: http.HandlerFunc(closedTab), http.MethodOptions: http.HandlerFunc(closedTab)})
	for _, pattern := range bySpecificity(paths) {
		m.Handle(root+expression(pattern), paths[pattern])
	}
	return m
}

// methods are the endpoints of one path.
type methods map[string]http.Handler

// ServeHTTP implements http.Handler.
func (m methods) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h, ok := m[r.Method]; ok {
		h.ServeHTTP(w, r)
		return
	}
	allowed := make([]string, 0, len(m))
	for method := range m {
		allowed = append(allowed, method)
	}
	slices.Sort(allowed)
	w.Header().Set("Allow", strings.Join(allowed, ", "))
	w.WriteHeader(http.StatusMethodNotAllowed)
}

// bySpecificity sorts patterns so that the first one that matches is the right one.
func bySpecificity(paths map[string]methods) []string {
	out := make([]string, 0, len(paths))
	for pattern := range paths {
		out = append(out, pattern)
	}
	slices.SortFunc(out, func(a, b string) int {
		return slices.CompareFunc(strings.Split(a, "/"), strings.Split(b, "/"), func(x, y string) int {
			if variable(x) != variable(y) {
				if variable(x) {
					return 1
				}
				return -1
			}
			return cmp.Compare(x, y)
		})
	})
	return out
}

func variable(segment string) bool { return strings.HasPrefix(segment, "{") }

// expression gives the pattern's variables what they may match: positions are digits,
// everything else is an id.
func expression(pattern string) string {
	segments := strings.Split(pattern, "/")
	for i, s := range segments {
		switch {
		case s == "{checklist}" || s == "{item}":
			segments[i] = strings.TrimSuffix(s, "}") + ":[0-9]+}"
		case variable(s):
			segments[i] = strings.TrimSuffix(s, "}") + ":[A-Za-z0-9]+}"
		}
	}
	return strings.Join(segments, "/")
}
