package deploy

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
)

// activation is how long the plugin may take to start; a first start migrates the database.
const activation = 2 * time.Minute

// Install uploads a bundle in place of any older one, enables the plugin and returns when
// it is active. Its error says why the plugin did not start, if the server tells.
func Install(ctx context.Context, client *model.Client4, bundle string) error {
	file, err := os.Open(bundle)
	if err != nil {
		return fmt.Errorf("read the bundle: %w", err)
	}
	defer func() { _ = file.Close() }()
	manifest, _, err := client.UploadPluginForced(ctx, file)
	if err != nil {
		return fmt.Errorf("upload the plugin (does the server allow it, PluginSettings.EnableUploads?): %w", err)
	}
	if _, err := client.EnablePlugin(ctx, manifest.Id); err != nil {
		return fmt.Errorf("enable the plugin: %w", err)
	}
	return WaitUntilActive(ctx, client, manifest.Id)
}

// WaitUntilActive returns when the server says that the plugin runs, or that it failed to.
func WaitUntilActive(ctx context.Context, client *model.Client4, id string) error {
	ctx, cancel := context.WithTimeout(ctx, activation)
	defer cancel()
	poll := time.NewTicker(200 * time.Millisecond)
	defer poll.Stop()
	for {
		active, err := isActive(ctx, client, id)
		if active || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for the plugin to start: %w", ctx.Err())
		case <-poll.C:
		}
	}
}

func isActive(ctx context.Context, client *model.Client4, id string) (bool, error) {
	plugins, _, err := client.GetPlugins(ctx)
	if err != nil {
		return false, fmt.Errorf("ask for the plugin's state: %w", err)
	}
	for _, p := range plugins.Active {
		if p.Id == id {
			return true, nil
		}
	}
	statuses, _, err := client.GetPluginStatuses(ctx)
	if err != nil {
		// A local socket does not tell why a plugin is not active; then only time tells.
		statuses = nil
	}
	for _, s := range statuses {
		if s.PluginId == id && (s.State == model.PluginStateFailedToStart || s.State == model.PluginStateFailedToStayRunning) {
			return false, fmt.Errorf("the plugin failed to start: %s", s.Error)
		}
	}
	return false, nil
}
