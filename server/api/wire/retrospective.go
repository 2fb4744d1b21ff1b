package wire

import "playbooks/server/domain/run"

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
