package metrics

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// namespace begins the name of every metric, as existing dashboards expect.
const namespace = "playbooks_plugin"

// Metrics is the registry with everything in it. It may be used from several goroutines.
type Metrics struct {
	registry *prometheus.Registry

	playbooksCreated  prometheus.Counter
	playbooksArchived prometheus.Counter
	playbooksRestored prometheus.Counter
	runsCreated       prometheus.Counter
	runsFinished      prometheus.Counter
	errors            prometheus.Counter

	requests  *prometheus.HistogramVec
	changes   *prometheus.HistogramVec
	jobs      *prometheus.HistogramVec
	store     *prometheus.HistogramVec
	listeners *prometheus.CounterVec
}

// New makes the registry. version is the plugin's; totals is asked at each scrape
// and stays out of the answer when it fails.
func New(version string, totals func() (Totals, error)) *Metrics {
	m := &Metrics{
		registry:          prometheus.NewRegistry(),
		playbooksCreated:  counter("playbook_created_count", "Playbooks created since the start."),
		playbooksArchived: counter("playbook_archived_count", "Playbooks archived since the start."),
		playbooksRestored: counter("playbook_restored_count", "Playbooks restored since the start."),
		runsCreated:       counter("runs_created_count", "Runs started since the start."),
		runsFinished:      counter("runs_finished_count", "Runs finished since the start."),
		errors:            counter("errors_count", "Answers of the REST API with another status than 2xx since the start."),

		requests: histogram("request_seconds", "Requests to the REST API by route and status.", "method", "route", "status"),
		changes:  histogram("change_seconds", "Changes of runs and playbooks, from request to announcement.", "kind", "outcome"),
		jobs:     histogram("job_seconds", "Attempts at jobs by kind and outcome.", "kind", "outcome"),
		store:    histogram("store_seconds", "Calls of the database by method.", "method"),
		listeners: prometheus.NewCounterVec(prometheus.CounterOpts{
			Namespace: namespace, Name: "listener_failures_count", Help: "Listeners that panicked or ran out of time.",
		}, []string{"listener"}),
	}
	instance := prometheus.NewGauge(prometheus.GaugeOpts{
		Namespace: namespace, Name: "playbook_instance_info", Help: "Always 1; the label says what runs here.",
		ConstLabels: prometheus.Labels{"version": version},
	})
	instance.Set(1)
	m.registry.MustRegister(
		m.playbooksCreated, m.playbooksArchived, m.playbooksRestored, m.runsCreated, m.runsFinished, m.errors,
		m.requests, m.changes, m.jobs, m.store, m.listeners, instance, gauges{totals},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	)
	return m
}

func counter(name, help string) prometheus.Counter {
	return prometheus.NewCounter(prometheus.CounterOpts{Namespace: namespace, Name: name, Help: help})
}

func histogram(name, help string, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Namespace: namespace, Name: name, Help: help,
		Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
	}, labels)
}

// Handler serves the registry.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError})
}

// RequestDone counts an answer of the REST API. route is a pattern, never a path
// with ids in it.
func (m *Metrics) RequestDone(method, route string, status int, took time.Duration) {
	m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Observe(took.Seconds())
	if status < 200 || status > 299 {
		m.errors.Inc()
	}
}

// ChangeDone counts a change. kind is "run" or "playbook".
func (m *Metrics) ChangeDone(kind string, took time.Duration, err error) {
	outcome := "done"
	if err != nil {
		outcome = "refused"
	}
	m.changes.WithLabelValues(kind, outcome).Observe(took.Seconds())
}

// ListenerFailed counts a failure after a commit.
func (m *Metrics) ListenerFailed(name string) { m.listeners.WithLabelValues(name).Inc() }

// JobDone counts an attempt at a job.
func (m *Metrics) JobDone(kind, outcome string, took time.Duration) {
	m.jobs.WithLabelValues(kind, outcome).Observe(took.Seconds())
}

// StoreDone counts a call of the database.
func (m *Metrics) StoreDone(method string, took time.Duration) {
	m.store.WithLabelValues(method).Observe(took.Seconds())
}

// PlaybookCreated counts a new playbook.
func (m *Metrics) PlaybookCreated() { m.playbooksCreated.Inc() }

// PlaybookArchived counts an archived playbook.
func (m *Metrics) PlaybookArchived() { m.playbooksArchived.Inc() }

// PlaybookRestored counts a restored playbook.
func (m *Metrics) PlaybookRestored() { m.playbooksRestored.Inc() }

// RunStarted counts a new run.
func (m *Metrics) RunStarted() { m.runsCreated.Inc() }

// RunFinished counts a finished run.
func (m *Metrics) RunFinished() { m.runsFinished.Inc() }
