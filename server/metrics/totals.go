package metrics

import "github.com/prometheus/client_golang/prometheus"

// Totals are counted anew at each scrape.
type Totals struct {
	// ActivePlaybooks are those that are not archived.
	ActivePlaybooks int64
	// ActiveRuns are those in progress.
	ActiveRuns int64
	// OutstandingReminders are runs in progress whose next status update is due.
	OutstandingReminders int64
	// OutstandingRetrospectives are finished runs that still owe theirs.
	OutstandingRetrospectives int64
	// ActiveFollowers and ActiveParticipants count people once for each run in progress.
	ActiveFollowers    int64
	ActiveParticipants int64
}

// gauges asks for totals when somebody scrapes.
type gauges struct{ totals func() (Totals, error) }

var descriptions = []struct {
	desc  *prometheus.Desc
	value func(Totals) int64
}{
	{desc("playbooks_active_total", "Playbooks that are not archived."), func(t Totals) int64 { return t.ActivePlaybooks }},
	{desc("runs_active_total", "Runs in progress."), func(t Totals) int64 { return t.ActiveRuns }},
	{desc("reminders_outstanding_total", "Runs in progress whose next status update is due."), func(t Totals) int64 { return t.OutstandingReminders }},
	{desc("retros_outstanding_total", "Finished runs without their retrospective."), func(t Totals) int64 { return t.OutstandingRetrospectives }},
	{desc("followers_active_total", "Followers of runs in progress."), func(t Totals) int64 { return t.ActiveFollowers }},
	{desc("participants_active_total", "Participants of runs in progress."), func(t Totals) int64 { return t.ActiveParticipants }},
}

func desc(name, help string) *prometheus.Desc {
	return prometheus.NewDesc(prometheus.BuildFQName(namespace, "", name), help, nil, nil)
}

// Describe implements prometheus.Collector.
func (g gauges) Describe(out chan<- *prometheus.Desc) {
	for _, d := range descriptions {
		out <- d.desc
	}
}

// Collect implements prometheus.Collector.
func (g gauges) Collect(out chan<- prometheus.Metric) {
	t, err := g.totals()
	for _, d := range descriptions {
		if err != nil {
			out <- prometheus.NewInvalidMetric(d.desc, err)
			continue
		}
		out <- prometheus.MustNewConstMetric(d.desc, prometheus.GaugeValue, float64(d.value(t)))
	}
}
