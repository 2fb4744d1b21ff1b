package config

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"playbooks/server/failure"
)

// Settings are what admins chose in the System Console. The zero value holds the defaults.
type Settings struct {
	// EnableExperimentalFeatures shows clients features that may still change.
	EnableExperimentalFeatures bool
	// EnableIncrementalUpdates sends clients the difference of a changed run instead
	// of the whole run.
	EnableIncrementalUpdates bool
}

// Parse reads settings as the host stores them. Keys are compared without case,
// because installs differ in it; unknown keys are left alone, because versions
// differ in them. Kinds: Invalid, with every bad setting.
func Parse(stored map[string]any) (Settings, error) {
	var s Settings
	known := map[string]*bool{
		"enableexperimentalfeatures": &s.EnableExperimentalFeatures,
		"enableincrementalupdates":   &s.EnableIncrementalUpdates,
	}
	var problems []failure.Problem
	for key, value := range stored {
		target := known[strings.ToLower(key)]
		if target == nil || value == nil {
			continue
		}
		on, ok := value.(bool)
		if !ok {
			problems = append(problems, failure.Problem{Field: key, Message: fmt.Sprintf("must be true or false, not %v", value)})
			continue
		}
		// Where two spellings are stored, either may switch the setting on: the order
		// of a map must not decide.
		*target = *target || on
	}
	if len(problems) > 0 {
		slices.SortFunc(problems, func(a, b failure.Problem) int { return strings.Compare(a.Field, b.Field) })
		return Settings{}, failure.InvalidFields(problems)
	}
	return s, nil
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
