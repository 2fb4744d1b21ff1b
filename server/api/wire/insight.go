package wire

import (
	"playbooks/server/clock"
	"playbooks/server/domain/insight"
)

// Interval is a stretch of time in milliseconds: its first and its last one.
type Interval [2]int64

// PlaybookStatistics are the numbers about one playbook. Each series runs from the oldest
// interval to the current one, and each metric list has an element for each metric.
type PlaybookStatistics struct {
	RunsInProgress          int        `json:"runs_in_progress"`
	ParticipantsActive      int        `json:"participants_active"`
	RunsFinished            int        `json:"runs_finished_prev_30_days"`
	RunsFinishedChange      int64      `json:"runs_finished_percentage_change"`
	RunsStartedPerWeek      []int      `json:"runs_started_per_week"`
	RunsStartedPerWeekTimes []Interval `json:"runs_started_per_week_times"`
	ActiveRunsPerDay        []int      `json:"active_runs_per_day"`
	ActiveRunsPerDayTimes   []Interval `json:"active_runs_per_day_times"`
	ParticipantsPerDay      []int      `json:"active_participants_per_day"`
	ParticipantsPerDayTimes []Interval `json:"active_participants_per_day_times"`
	MetricAverage           []*int64   `json:"metric_overall_average"`
	MetricRange             [][]int64  `json:"metric_value_range"`
	MetricRollingValues     [][]int64  `json:"metric_rolling_values"`
	MetricRollingRunNames   [][]string `json:"metric_rolling_run_names"`
	MetricRollingAverage    []*int64   `json:"metric_rolling_average"`
	MetricRollingChange     []*int64   `json:"metric_rolling_average_change"`
	LastRunNames            []string   `json:"last_x_run_names"`
}

// FromDashboard converts the statistics of a playbook.
func FromDashboard(d insight.Dashboard) PlaybookStatistics {
	days := each(d.Days, fromWindow)
	out := PlaybookStatistics{
		RunsInProgress: d.InProgress, ParticipantsActive: d.Participants,
		RunsFinished: d.Counts.Finished, RunsFinishedChange: d.FinishedChange(),
		RunsStartedPerWeek: some(d.StartedByWeek), RunsStartedPerWeekTimes: each(d.Weeks, fromWindow),
		ActiveRunsPerDay: some(d.ActiveByDay), ActiveRunsPerDayTimes: days,
		ParticipantsPerDay: some(d.ParticipantsByDay), ParticipantsPerDayTimes: days,

		MetricAverage:         each(d.Metrics, func(r insight.Recorded) *int64 { return r.Average }),
		MetricRange:           each(d.Metrics, valueRange),
		MetricRollingValues:   each(d.Metrics, rollingValues),
		MetricRollingRunNames: each(d.Metrics, rollingRunNames),
		MetricRollingAverage:  each(d.Metrics, insight.Recorded.RollingAverage),
		MetricRollingChange:   each(d.Metrics, insight.Recorded.RollingChange),

		LastRunNames: []string{},
	}
	if n := len(d.Metrics); n > 0 {
		out.LastRunNames = out.MetricRollingRunNames[n-1]
	}
	return out
}

func fromWindow(w insight.Window) Interval {
	return Interval{clock.Millis(w.From), clock.Millis(w.To) - 1}
}

// valueRange is null for a metric without values, as clients expect.
func valueRange(r insight.Recorded) []int64 {
	if r.Lowest == nil || r.Highest == nil {
		return nil
	}
	return []int64{*r.Lowest, *r.Highest}
}

// rollingValues is null for a metric without values, as clients expect.
func rollingValues(r insight.Recorded) []int64 {
	var out []int64
	for _, v := range r.Newest() {
		out = append(out, v.Value)
	}
	return out
}

func rollingRunNames(r insight.Recorded) []string {
	return each(r.Newest(), func(v insight.Value) string { return v.RunName })
}

// SiteStatistics are the numbers about everything. The totals include archived playbooks
// and checklists of channels.
type SiteStatistics struct {
	TotalPlaybooks    int `json:"total_playbooks"`
	TotalRuns         int `json:"total_playbook_runs"`
	ActivePlaybooks   int `json:"active_playbooks"`
	ArchivedPlaybooks int `json:"archived_playbooks"`
	PlaybookRuns      int `json:"playbook_runs"`
	ChannelChecklists int `json:"channel_checklists"`
	RunsInProgress    int `json:"runs_in_progress"`
}

// FromSite converts the numbers of the site.
func FromSite(s insight.Site) SiteStatistics {
	return SiteStatistics{
		TotalPlaybooks: s.Playbooks(), TotalRuns: s.Runs(), ActivePlaybooks: s.ActivePlaybooks, ArchivedPlaybooks: s.ArchivedPlaybooks,
		PlaybookRuns: s.PlaybookRuns, ChannelChecklists: s.ChannelChecklists, RunsInProgress: s.InProgress,
	}
}

// Usage is how often a playbook was run.
type Usage struct {
	PlaybookID string `json:"playbook_id"`
	NumRuns    int    `json:"num_runs"`
	Title      string `json:"title"`
	LastRunAt  int64  `json:"last_run_at"`
}

// UsageList is a page of playbooks, the most used first.
type UsageList struct {
	HasNext bool    `json:"has_next"`
	Items   []Usage `json:"items"`
}

// FromUsagePage converts a page.
func FromUsagePage(p insight.UsagePage) UsageList {
	return UsageList{HasNext: p.More, Items: each(p.Items, func(u insight.Usage) Usage {
		return Usage{PlaybookID: u.PlaybookID, NumRuns: u.Runs, Title: u.Title, LastRunAt: clock.Millis(u.LastRunAt)}
	})}
}
