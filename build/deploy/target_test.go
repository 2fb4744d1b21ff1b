package deploy_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/build/deploy"
)

func TestConnect(t *testing.T) {
	t.Run("with a token", func(t *testing.T) {
		client, err := deploy.Connect(t.Context(), env{"MM_SERVICESETTINGS_SITEURL": "https://chat.example.com/", "MM_ADMIN_TOKEN": "secret"}.get)

		require.NoError(t, err)
		assert.Equal(t, "https://chat.example.com", client.URL)
		assert.Equal(t, "secret", client.AuthToken)
	})

	t.Run("through the socket of local mode", func(t *testing.T) {
		socket := filepath.Join(shortDir(t), "mm.socket")
		listener, err := net.Listen("unix", socket)
		require.NoError(t, err)
		server := &httptest.Server{Listener: listener, Config: &http.Server{
			Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				assert.Equal(t, "/api/v4/plugins", r.URL.Path)
				_, _ = w.Write([]byte(`{"active":[{"id":"playbooks"}]}`))
			}),
		}}
		server.Start()
		defer server.Close()

		client, err := deploy.Connect(t.Context(), env{"MM_LOCALSOCKETPATH": socket}.get)

		require.NoError(t, err)
		require.NoError(t, deploy.WaitUntilActive(t.Context(), client, "playbooks"))
	})

	for name, e := range map[string]env{
		"without anything":        {"MM_LOCALSOCKETPATH": "/no/such/socket"},
		"with a user but no word": {"MM_SERVICESETTINGS_SITEURL": "https://chat.example.com", "MM_ADMIN_USERNAME": "sysadmin"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := deploy.Connect(t.Context(), e.get)

			require.ErrorContains(t, err, "MM_ADMIN_TOKEN")
			require.ErrorContains(t, err, "MM_LOCALSOCKETPATH")
		})
	}
}

type env map[string]string

func (e env) get(name string) string { return e[name] }

// shortDir is a folder whose path fits into the address of a socket.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "deploy")
	require.NoError(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}
