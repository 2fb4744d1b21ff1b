package client_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

// What each method sends and reads is tested with the API itself, in server/api.

// answering is a client of a server that always gives the same answer, and the last
// request that the server saw.
func answering(t *testing.T, status int, body string) (*client.Client, *http.Request) {
	t.Helper()
	last := &http.Request{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		*last = *r.Clone(r.Context())
		w.Header().Set("Location", "/sub/plugins/playbooks/api/v0/runs/abc")
		w.Header().Set("X-Request-Id", "r1")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}))
	t.Cleanup(server.Close)
	return client.New(server.URL+"/sub/", "secret", nil), last
}

func TestRequests(t *testing.T) {
	c, last := answering(t, 200, `{"items":[]}`)
	_, err := c.Runs.List(t.Context(), client.RunQuery{Statuses: []string{"Finished", "InProgress"}, Search: "50% & more", Page: 2, Descending: true, OmitEnded: true})
	require.NoError(t, err)
	require.Equal(t, "/sub/plugins/playbooks/api/v0/runs", last.URL.Path)
	require.Equal(t, "direction=desc&omit_ended=true&page=2&search_term=50%25+%26+more&statuses=Finished&statuses=InProgress", last.URL.RawQuery)
	require.Equal(t, "Bearer secret", last.Header.Get("Authorization"))
	require.Equal(t, "problems", last.Header.Get("Prefer"))

	_, err = c.Runs.List(t.Context(), client.RunQuery{})
	require.NoError(t, err)
	require.Empty(t, last.URL.RawQuery)
}

func TestRefusals(t *testing.T) {
	c, _ := answering(t, 400, `{"error":"title: must not be empty","problems":[{"field":"title","message":"must not be empty"}]}`)
	err := c.Runs.Finish(t.Context(), "abc")
	var refusal *client.Error
	require.ErrorAs(t, err, &refusal)
	require.Equal(t, client.Error{
		Method: "PUT", Path: "/runs/abc/finish", Status: 400, Text: "title: must not be empty",
		Problems: []wire.Problem{{Field: "title", Message: "must not be empty"}}, RequestID: "r1",
	}, *refusal)
	require.Equal(t, 400, client.StatusOf(err))
	require.Equal(t, "PUT /runs/abc/finish: 400 title: must not be empty (request r1)", err.Error())

	c, _ = answering(t, 401, "Not authorized\n")
	_, err = c.Runs.SubmitDialog(t.Context(), wire.DialogSubmission{})
	require.ErrorAs(t, err, &refusal)
	require.Equal(t, "Not authorized", refusal.Text)
}

func TestOtherErrors(t *testing.T) {
	c, _ := answering(t, 200, "<html>")
	_, err := c.Settings(t.Context())
	require.Error(t, err)
	require.Zero(t, client.StatusOf(err))

	require.Zero(t, client.StatusOf(errors.New("x")))
	require.Zero(t, client.StatusOf(nil))
	require.Error(t, client.New("http://127.0.0.1:1", "", nil).Connect(t.Context()))
	require.Error(t, client.New("::", "", nil).Connect(t.Context()))
}

func TestNewRunsAreFoundByTheirLocation(t *testing.T) {
	c, _ := answering(t, 201, "")
	id, err := c.Runs.SubmitDialog(t.Context(), wire.DialogSubmission{})
	require.NoError(t, err)
	require.Equal(t, "abc", id)
}
