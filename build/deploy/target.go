package deploy

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
)

const howTo = `no server to deploy to: set MM_SERVICESETTINGS_SITEURL and either MM_ADMIN_TOKEN or MM_ADMIN_USERNAME and MM_ADMIN_PASSWORD, ` +
	`or start the server in local mode on this machine (MM_LOCALSOCKETPATH names its socket)`

// Connect signs in to the server that the environment names: by address with a token or a
// password, else through the socket of local mode, which needs neither.
func Connect(ctx context.Context, getenv func(string) string) (*model.Client4, error) {
	address := strings.TrimRight(getenv("MM_SERVICESETTINGS_SITEURL"), "/")
	if address == "" {
		return connectLocally(getenv)
	}
	client := model.NewAPIv4Client(address)
	if token := getenv("MM_ADMIN_TOKEN"); token != "" {
		client.SetToken(token)
		return client, nil
	}
	name, password := getenv("MM_ADMIN_USERNAME"), getenv("MM_ADMIN_PASSWORD")
	if name == "" || password == "" {
		return nil, errors.New(howTo)
	}
	if _, _, err := client.Login(ctx, name, password); err != nil {
		return nil, fmt.Errorf("sign in to %s as %s: %w", address, name, err)
	}
	return client, nil
}

func connectLocally(getenv func(string) string) (*model.Client4, error) {
	socket := getenv("MM_LOCALSOCKETPATH")
	if socket == "" {
		socket = model.LocalModeSocketPath
	}
	if _, err := os.Stat(socket); err != nil {
		return nil, errors.New(howTo)
	}
	return model.NewAPIv4SocketClient(socket), nil
}
