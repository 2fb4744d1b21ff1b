package manifest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/mattermost/mattermost/server/public/model"
)

// Read returns the manifest in root/plugin.json, checked by the host's own rules and by
// ours: it must name a version, an executable for some platform and a web bundle.
func Read(root string) (*model.Manifest, error) {
	m, path, err := model.FindManifest(root)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Join(root, "plugin.json"), err)
	}
	if err := check(m); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}

func check(m *model.Manifest) error {
	if err := m.IsValid(); err != nil {
		return err
	}
	switch {
	case m.Version == "":
		return errors.New("version is missing")
	case m.Server == nil || len(m.Server.Executables) == 0:
		return errors.New("server.executables is missing")
	case m.Webapp == nil || m.Webapp.BundlePath == "":
		return errors.New("webapp.bundle_path is missing")
	}
	return nil
}

// Sources returns the generated files by their path below the repository's root.
func Sources(m *model.Manifest) map[string][]byte {
	return map[string][]byte{
		"server/manifest.go":     fmt.Appendf(nil, goSource, m.Id, m.Version),
		"webapp/src/manifest.ts": fmt.Appendf(nil, tsSource, m.Id, m.Version),
	}
}

// Generate writes the files of Sources that differ from what is there.
func Generate(root string) error {
	m, err := Read(root)
	if err != nil {
		return err
	}
	for path, content := range Sources(m) {
		path = filepath.Join(root, path)
		if now, err := os.ReadFile(path); err == nil && bytes.Equal(now, content) {
			continue
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return fmt.Errorf("write generated source: %w", err)
		}
	}
	return nil
}

const goSource = `// Code generated from plugin.json by "make generate". DO NOT EDIT.

package main

const (
	// pluginID is the id under which the host and all addresses know this plugin.
	pluginID = %q

	// pluginVersion is the version of this plugin.
	pluginVersion = %q
)
`

const tsSource = `// Generated from plugin.json by "make generate". Do not edit.

/** The id under which the host and all addresses know this plugin. */
export const PLUGIN_ID = '%s';

/** The version of this bundle. */
export const PLUGIN_VERSION = '%s';
`
