package wire

import (
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// RetrospectiveInput is the text of a retrospective and values of metrics; those that are
// left out keep theirs.
type RetrospectiveInput struct {
	Text    string        `json:"retrospective"`
	Metrics []MetricValue `json:"metrics,omitempty"`
}

// Draft converts the input.
func (in RetrospectiveInput) Draft() run.RetrospectiveDraft {
	return run.RetrospectiveDraft{Text: in.Text, Values: each(in.Metrics, func(v MetricValue) run.MetricValue { return run.MetricValue(v) })}
}

// RetrospectiveSwitch says whether a retrospective is wanted.
type RetrospectiveSwitch struct {
	Enabled *bool `json:"retrospective_enabled"`
}

// On converts the input. Kind: Invalid when it says nothing.
func (in RetrospectiveSwitch) On() (bool, error) {
	if in.Enabled == nil {
		return false, failure.InvalidFields([]failure.Problem{{Field: "retrospective_enabled", Message: "is required"}})
	}
	return *in.Enabled, nil
}
