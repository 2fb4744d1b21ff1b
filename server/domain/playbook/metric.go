package playbook

import (
	"strings"
	"unicode/utf8"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// MetricType is the unit of a metric's values.
type MetricType string

// The metric types. Durations are milliseconds.
const (
	MetricDuration MetricType = "metric_duration"
	MetricCurrency MetricType = "metric_currency"
	MetricInteger  MetricType = "metric_integer"
)

// Limits of metrics.
const (
	MaxMetrics           = 4
	maxMetricTitle       = 512
	maxMetricDescription = 4096
)

// Metric defines a number that retrospectives ask for. Its type never changes
// once it exists, because recorded values would lose their meaning.
type Metric struct {
	ID          string
	Title       string
	Description string
	Type        MetricType
	// Target is what the team aims at; nil when there is none.
	Target *int64
}

// mergeMetrics turns a new list into definitions: known ids are changed in place
// but for their type, the empty id is a new definition. Kind: Invalid.
func mergeMetrics(old, in []Metric, ids clock.IDs) ([]Metric, error) {
	if len(in) > MaxMetrics {
		return nil, failure.New(failure.Invalid, "metrics: a playbook may have at most %d", MaxMetrics)
	}
	known := map[string]Metric{}
	for _, m := range old {
		known[m.ID] = m
	}
	titles := map[string]bool{}
	out := make([]Metric, 0, len(in))
	for _, m := range in {
		m.Title = strings.TrimSpace(m.Title)
		if m.ID != "" {
			before, ok := known[m.ID]
			if !ok {
				return nil, failure.New(failure.Invalid, "metrics: this playbook has no metric %q; leave the id empty for a new one", m.ID)
			}
			m.Type = before.Type
		} else {
			m.ID = ids.New()
		}
		switch m.Type {
		case MetricDuration, MetricCurrency, MetricInteger:
		default:
			return nil, failure.New(failure.Invalid, "metrics: the type must be metric_duration, metric_currency or metric_integer")
		}
		if m.Title == "" || utf8.RuneCountInString(m.Title) > maxMetricTitle || utf8.RuneCountInString(m.Description) > maxMetricDescription {
			return nil, failure.New(failure.Invalid, "metrics: the title must have 1 to %d characters, the description at most %d", maxMetricTitle, maxMetricDescription)
		}
		if titles[m.Title] {
			return nil, failure.New(failure.Invalid, "metrics: two metrics have the title %q", m.Title)
		}
		titles[m.Title] = true
		out = append(out, m)
	}
	return out, nil
}
