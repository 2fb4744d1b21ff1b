package playbook

import (
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/clock"
	"playbooks/server/domain/event"
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

// RemovedMetric is a definition that is out of use.
type RemovedMetric struct {
	Metric
	At time.Time
}

// MetricEdit changes some parts of a metric. Nil parts stay; a Target that is not nil
// sets what it holds, which may be nil for no target.
type MetricEdit struct {
	Title       *string
	Description *string
	Target      **int64
}

// ApplyTo gives the metric with the edit's parts in it.
func (e MetricEdit) ApplyTo(m Metric) Metric {
	if e.Title != nil {
		m.Title = *e.Title
	}
	if e.Description != nil {
		m.Description = *e.Description
	}
	if e.Target != nil {
		m.Target = *e.Target
	}
	return m
}

// Metric finds a definition that is in use.
func (p Playbook) Metric(id string) (Metric, bool) {
	if i := p.metricAt(id); i >= 0 {
		return p.Metrics[i], true
	}
	return Metric{}, false
}

func (p Playbook) metricAt(id string) int {
	return slices.IndexFunc(p.Metrics, func(m Metric) bool { return m.ID == id })
}

// AddMetric puts a new definition after the others. Kind: Invalid, also when archived.
func (p *Playbook) AddMetric(m Metric, ids clock.IDs, at time.Time) (Metric, error) {
	m.ID = ""
	if err := p.setMetrics(append(slices.Clone(p.Metrics), m), ids, at); err != nil {
		return Metric{}, err
	}
	return p.Metrics[len(p.Metrics)-1], nil
}

// EditMetric changes a definition. Kinds: NotFound; Invalid, also when archived.
func (p *Playbook) EditMetric(id string, e MetricEdit, ids clock.IDs, at time.Time) error {
	i := p.metricAt(id)
	if i < 0 {
		return noMetric()
	}
	metrics := slices.Clone(p.Metrics)
	metrics[i] = e.ApplyTo(metrics[i])
	return p.setMetrics(metrics, ids, at)
}

// RemoveMetric puts a definition out of use. Kinds: NotFound; Invalid when archived.
func (p *Playbook) RemoveMetric(id string, ids clock.IDs, at time.Time) error {
	i := p.metricAt(id)
	if i < 0 {
		return noMetric()
	}
	return p.setMetrics(slices.Delete(slices.Clone(p.Metrics), i, i+1), ids, at)
}

func noMetric() error {
	return failure.New(failure.NotFound, "there is no such metric in this playbook")
}

func (p *Playbook) setMetrics(in []Metric, ids clock.IDs, at time.Time) error {
	if err := p.mustBeActive(); err != nil {
		return err
	}
	metrics, removed, err := p.mergeMetrics(in, ids, at)
	if err != nil {
		return err
	}
	before := p.Metrics
	p.Metrics, p.RemovedMetrics = metrics, removed
	p.recordMetrics(before)
	return nil
}

// mergeMetrics turns a new list into definitions: known ids are changed in place but
// for their type and come back if they were removed, the empty id is a new definition.
// Who is left out joins those that were removed. Kind: Invalid.
func (p Playbook) mergeMetrics(in []Metric, ids clock.IDs, at time.Time) (metrics []Metric, removed []RemovedMetric, err error) {
	if len(in) > MaxMetrics {
		return nil, nil, failure.New(failure.Invalid, "metrics: a playbook may have at most %d", MaxMetrics)
	}
	types := map[string]MetricType{}
	for _, m := range p.Metrics {
		types[m.ID] = m.Type
	}
	for _, m := range p.RemovedMetrics {
		types[m.ID] = m.Type
	}
	metrics, listed, titles := make([]Metric, 0, len(in)), map[string]bool{}, map[string]bool{}
	for _, m := range in {
		if m.ID == "" {
			m.ID = ids.New()
		} else {
			known := false
			if m.Type, known = types[m.ID]; !known {
				return nil, nil, failure.New(failure.Invalid, "metrics: this playbook has no metric %q; leave the id empty for a new one", m.ID)
			}
		}
		m.Title = strings.TrimSpace(m.Title)
		if err := m.check(); err != nil {
			return nil, nil, err
		}
		if titles[m.Title] || listed[m.ID] {
			return nil, nil, failure.New(failure.Invalid, "metrics: %q is there twice; titles and ids must differ", m.Title)
		}
		titles[m.Title], listed[m.ID] = true, true
		metrics = append(metrics, m)
	}
	removed = make([]RemovedMetric, 0, len(p.RemovedMetrics))
	for _, m := range p.RemovedMetrics {
		if !listed[m.ID] {
			removed = append(removed, m)
		}
	}
	for _, m := range p.Metrics {
		if !listed[m.ID] {
			removed = append(removed, RemovedMetric{Metric: m, At: at})
		}
	}
	return metrics, removed, nil
}

func (m Metric) check() error {
	switch m.Type {
	case MetricDuration, MetricCurrency, MetricInteger:
	default:
		return failure.New(failure.Invalid, "metrics: the type must be metric_duration, metric_currency or metric_integer")
	}
	if m.Title == "" || utf8.RuneCountInString(m.Title) > maxMetricTitle || utf8.RuneCountInString(m.Description) > maxMetricDescription {
		return failure.New(failure.Invalid, "metrics: the title must have 1 to %d characters, the description at most %d", maxMetricTitle, maxMetricDescription)
	}
	return nil
}

func (p *Playbook) recordMetrics(before []Metric) {
	e := event.PlaybookMetricsChanged{}
	was := Playbook{Metrics: before}
	for i, m := range p.Metrics {
		switch j := was.metricAt(m.ID); {
		case j < 0:
			e.Added = append(e.Added, m.ID)
		case i != j || !reflect.DeepEqual(before[j], m):
			e.Changed = append(e.Changed, m.ID)
		}
	}
	for _, m := range before {
		if p.metricAt(m.ID) < 0 {
			e.Removed = append(e.Removed, m.ID)
		}
	}
	if len(e.Added)+len(e.Changed)+len(e.Removed) > 0 {
		p.record(e)
	}
}
