package apitest

import (
	"net/http"
	"net/http/httptest"
	"strings"
)

// Site is the address of the server that Handler stands for.
const Site = "http://mattermost.test"

// Plugin is where the host puts the plugin below its address.
const Plugin = "/plugins/playbooks"

// Handler is a transport into a handler, in place of the host: it takes the user from
// the session, which is the user's id, and passes on what is below the plugin's path.
type Handler struct{ http.Handler }

// RoundTrip implements http.RoundTripper.
func (h Handler) RoundTrip(r *http.Request) (*http.Response, error) {
	inside := r.Clone(r.Context())
	inside.URL.Path = strings.TrimPrefix(r.URL.Path, Plugin)
	inside.RequestURI = ""
	if user := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "); user != "" {
		inside.Header.Set("Mattermost-User-Id", user)
		inside.Header.Del("Authorization")
	}
	if inside.Body == nil {
		inside.Body = http.NoBody
	}
	out := httptest.NewRecorder()
	h.ServeHTTP(out, inside)
	res := out.Result()
	res.Request = r
	return res, nil
}
