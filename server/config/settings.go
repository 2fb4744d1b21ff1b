package config

import (
	"fmt"
	"log/slog"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"

	"playbooks/server/failure"
)

// Settings are what admins chose in the System Console. The zero value holds the defaults.
type Settings struct {
	// EnableExperimentalFeatures shows clients features that may still change.
	EnableExperimentalFeatures bool
	// EnableIncrementalUpdates sends clients the difference of a changed run instead
	// of the whole run.
	EnableIncrementalUpdates bool
	// ActingPlugins are the ids of plugins that may act for users; empty for any plugin.
	ActingPlugins []string
}

// MayActForUsers tells whether another plugin may make requests in the name of users.
func (s Settings) MayActForUsers(pluginID string) bool {
	return len(s.ActingPlugins) == 0 || slices.Contains(s.ActingPlugins, pluginID)
}

// Parse reads settings as the host stores them. Keys are compared without case,
// because installs differ in it; unknown keys are left alone, because versions
// differ in them. Kinds: Invalid, with every bad setting.
func Parse(stored map[string]any) (Settings, error) {
	var s Settings
	known := map[string]reader{
		"enableexperimentalfeatures": flag(&s.EnableExperimentalFeatures),
		"enableincrementalupdates":   flag(&s.EnableIncrementalUpdates),
		"actingplugins":              plugins(&s.ActingPlugins),
	}
	var problems []failure.Problem
	for _, key := range slices.Sorted(maps.Keys(stored)) {
		value, read := stored[key], known[strings.ToLower(key)]
		if read == nil || value == nil {
			continue
		}
		if must := read(value); must != "" {
			problems = append(problems, failure.Problem{Field: key, Message: fmt.Sprintf("must be %s, not %v", must, value)})
		}
	}
	if err := failure.InvalidFields(problems); err != nil {
		return Settings{}, err
	}
	return s, nil
}

// reader takes a stored value, or says what it must be. Where two spellings of a key
// are stored it is called for both, and neither may undo the other: their order says
// nothing.
type reader func(value any) (must string)

func flag(into *bool) reader {
	return func(value any) string {
		on, ok := value.(bool)
		if !ok {
			return "true or false"
		}
		*into = *into || on
		return ""
	}
}

// pluginID is what the host accepts as the id of a plugin.
var pluginID = regexp.MustCompile(`^[A-Za-z0-9._-]{3,190}$`)

func plugins(into *[]string) reader {
	return func(value any) string {
		text, ok := value.(string)
		for _, id := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
			ok = ok && pluginID.MatchString(id)
			if !slices.Contains(*into, id) {
				*into = append(*into, id)
			}
		}
		if !ok {
			return "ids of plugins, separated by commas"
		}
		return ""
	}
}

// Holder keeps the settings in force. It may be used from several goroutines.
type Holder struct {
	log     *slog.Logger
	current atomic.Pointer[Settings]
	apply   sync.Mutex
}

// NewHolder starts with the defaults.
func NewHolder(log *slog.Logger) *Holder {
	h := &Holder{log: log}
	h.current.Store(&Settings{})
	return h
}

// Settings is the snapshot in force.
func (h *Holder) Settings() Settings { return *h.current.Load() }

// Apply puts stored settings in force and returns those before and after. Invalid
// ones are logged and change nothing.
func (h *Holder) Apply(stored map[string]any) (before, after Settings) {
	h.apply.Lock()
	defer h.apply.Unlock()
	before = h.Settings()
	after, err := Parse(stored)
	if err != nil {
		h.log.Error("Settings are invalid, the previous ones stay in force", "cause", err)
		return before, before
	}
	h.current.Store(&after)
	return before, after
}
