package postgres_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/domain/insight"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

// lasting is a run from one time until another, or until now when that is zero.
func lasting(from, to time.Time, people ...string) func(*run.Run) {
	return func(r *run.Run) {
		r.CreateAt, r.EndAt, r.ParticipantIDs = from, to, people
		if !to.IsZero() {
			r.Status = run.Finished
		}
	}
}

func dashboard(t require.TestingT, s *postgres.Store, id string, now time.Time) insight.Counts {
	c, err := s.Dashboard(ctx, id, insight.PeriodsAt(now), everything)
	require.NoError(t, err)
	return c
}

func TestDashboardWithoutRuns(t *testing.T) {
	s := pgtest.Open(t)
	for _, id := range []string{insertPlaybook(t, s, 1).ID, "none"} {
		require.Equal(t, insight.Counts{
			StartedByWeek: make([]int, 12), ActiveByDay: make([]int, 14), ParticipantsByDay: make([]int, 14), Metrics: []insight.Recorded{},
		}, dashboard(t, s, id, start))
	}
}

func TestDashboardCountsRunsAndPeople(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1)
	day := func(n int) time.Time { return start.Truncate(24*time.Hour).AddDate(0, 0, n) } // 0 is today, a Wednesday
	insertRun(t, s, p, 1, lasting(day(-200), time.Time{}, "anna", "bert"))
	insertRun(t, s, p, 2, lasting(day(-1), day(0).Add(-time.Millisecond), "bert", "carl"))
	insertRun(t, s, p, 3, lasting(day(-1), day(0), "dora"))
	insertRun(t, s, p, 4, lasting(day(0).Add(time.Hour), time.Time{}, "anna"))
	insertRun(t, s, p, 5, lasting(day(-30), day(-30)))
	insertRun(t, s, p, 6, lasting(day(-60), day(-30).Add(-time.Millisecond), "anna"))
	insertRun(t, s, p, 7, lasting(day(-60), day(-60)))
	insertRun(t, s, p, 8, lasting(day(-61), day(-60).Add(-time.Millisecond)))
	insertRun(t, s, insertPlaybook(t, s, 1), 1, lasting(day(-1), time.Time{}, "erna"))
	insertChecklist(t, s, lasting(day(-1), time.Time{}, "erna"))

	c := dashboard(t, s, p.ID, start)
	require.Equal(t, []int{2, 2}, []int{c.InProgress, c.Participants})
	require.Equal(t, []int{3, 2}, []int{c.Finished, c.FinishedBefore})
	require.Equal(t, []int{3, 3}, c.ActiveByDay[12:], "a run that ended at midnight was active on both days")
	require.Equal(t, []int{4, 3}, c.ParticipantsByDay[12:])
	require.Equal(t, []int{1, 2}, []int{c.ActiveByDay[0], c.ParticipantsByDay[0]})
	require.Equal(t, []int{0, 0, 3, 0, 0, 0, 0, 1, 0, 0, 0, 3}, c.StartedByWeek)
}

// Whatever is stored, the database counts what the definition of each number counts.
func TestDashboardCountsEveryRunOnce(t *testing.T) {
	s := pgtest.Open(t)
	everybody := []string{"anna", "bert", "carl", "dora"}
	rapid.Check(t, func(rt *rapid.T) {
		now := start.Add(time.Duration(rapid.Int64Range(0, 400*24).Draw(rt, "hours")) * time.Hour)
		near := rapid.Custom(func(rt *rapid.T) time.Time {
			midnight := now.Truncate(24*time.Hour).AddDate(0, 0, rapid.IntRange(-100, 1).Draw(rt, "day"))
			return midnight.Add(time.Duration(rapid.SampledFrom([]int{-1, 0, 1, 3_600_000}).Draw(rt, "offset")) * time.Millisecond)
		})
		p := insertPlaybook(rt, s, 1)
		runs := make([]run.Run, rapid.IntRange(0, 8).Draw(rt, "runs"))
		for i := range runs {
			from, to := near.Draw(rt, "from"), time.Time{}
			if rapid.Bool().Draw(rt, "ended") {
				to = near.Filter(func(at time.Time) bool { return !at.Before(from) }).Draw(rt, "to")
			}
			people := rapid.SliceOfDistinct(rapid.SampledFrom(everybody), rapid.ID[string]).Draw(rt, "people")
			runs[i] = insertRun(rt, s, p, int64(i+1), lasting(from, to, people...))
		}
		require.Equal(rt, expected(runs, insight.PeriodsAt(now)), dashboard(rt, s, p.ID, now))
	})
}

// expected counts by the definitions, one run and one window after the other.
func expected(runs []run.Run, p insight.Periods) insight.Counts {
	within := func(at time.Time, w insight.Window) bool { return !at.Before(w.From) && at.Before(w.To) }
	count := func(is func(run.Run) bool) (n, people int) {
		seen := map[string]bool{}
		for _, r := range runs {
			if is(r) {
				n++
				for _, id := range r.ParticipantIDs {
					seen[id] = true
				}
			}
		}
		return n, len(seen)
	}
	c := insight.Counts{StartedByWeek: []int{}, ActiveByDay: []int{}, ParticipantsByDay: []int{}, Metrics: []insight.Recorded{}}
	c.InProgress, c.Participants = count(func(r run.Run) bool { return r.EndAt.IsZero() })
	c.Finished, _ = count(func(r run.Run) bool { return within(r.EndAt, p.Finished) })
	c.FinishedBefore, _ = count(func(r run.Run) bool { return within(r.EndAt, p.FinishedBefore) })
	for _, w := range p.Weeks {
		n, _ := count(func(r run.Run) bool { return within(r.CreateAt, w) })
		c.StartedByWeek = append(c.StartedByWeek, n)
	}
	for _, w := range p.Days {
		n, people := count(func(r run.Run) bool { return r.CreateAt.Before(w.To) && (r.EndAt.IsZero() || !r.EndAt.Before(w.From)) })
		c.ActiveByDay, c.ParticipantsByDay = append(c.ActiveByDay, n), append(c.ParticipantsByDay, people)
	}
	return c
}

func measured(d *playbook.Draft) {
	d.Metrics = []playbook.Metric{
		{Title: "Time", Type: playbook.MetricDuration}, {Title: "Cost", Type: playbook.MetricCurrency}, {Title: "Unused", Type: playbook.MetricInteger},
	}
}

// published is a run whose retrospective gives values for the first metrics; nil leaves one open.
func published(p playbook.Playbook, at time.Time, values ...*int64) func(*run.Run) {
	return func(r *run.Run) {
		r.RetrospectivePublishedAt = at
		for i, v := range values {
			r.MetricValues = append(r.MetricValues, run.MetricValue{MetricID: p.Metrics[i].ID, Value: v})
		}
	}
}

func number(n int64) *int64 { return &n }

// The worked example of the specification: 23 retrospectives that give 10 to 32.
func TestDashboardOfTheExample(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1, measured)
	for i := range 23 {
		insertRun(t, s, p, int64(i+1), published(p, start.Add(time.Duration(i)*time.Hour), number(int64(10+i))))
	}
	metrics := dashboard(t, s, p.ID, start).Metrics
	require.Len(t, metrics, 3)
	r := metrics[0]
	require.EqualValues(t, []int64{21, 10, 32}, []int64{*r.Average, *r.Lowest, *r.Highest})
	require.Len(t, r.Latest, 20)
	for i, v := range r.Newest() {
		require.Equal(t, insight.Value{Value: int64(32 - i), RunName: fmt.Sprintf("Outage %d", 23-i)}, v)
	}
	require.EqualValues(t, []int64{27, 58}, []int64{*r.RollingAverage(), *r.RollingChange()})
	require.Equal(t, insight.Recorded{Latest: []insight.Value{}}, metrics[1])
	require.Equal(t, metrics[1], metrics[2])
}

func TestDashboardCountsOnlyPublishedValues(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1, measured)
	at := func(n int) time.Time { return start.Add(time.Duration(n) * time.Hour) }
	insertRun(t, s, p, 1, published(p, at(1), number(-7), number(5)))
	insertRun(t, s, p, 2, published(p, at(2), nil, number(6)))
	insertRun(t, s, p, 3, published(p, at(3), number(-8), nil))
	insertRun(t, s, p, 4, published(p, time.Time{}, number(1000), number(1000)))
	insertRun(t, s, p, 5, published(p, at(5), number(1000), number(1000)), func(r *run.Run) { r.RetrospectiveWasCanceled = true })
	other := insertPlaybook(t, s, 1, measured)
	insertRun(t, s, other, 1, published(p, at(1), number(1000)))

	require.Equal(t, []insight.Recorded{
		{Average: number(-8), Lowest: number(-8), Highest: number(-7), Latest: []insight.Value{{Value: -8, RunName: "Outage 3"}, {Value: -7, RunName: "Outage 1"}}},
		{Average: number(5), Lowest: number(5), Highest: number(6), Latest: []insight.Value{{Value: 6, RunName: "Outage 2"}, {Value: 5, RunName: "Outage 1"}}},
		{Latest: []insight.Value{}},
	}, dashboard(t, s, p.ID, start).Metrics)

	savePlaybook(t, s, p.ID, func(p *playbook.Playbook) { p.Metrics = slices.Delete(p.Metrics, 0, 1) })
	require.Len(t, dashboard(t, s, p.ID, start).Metrics, 2, "a metric that was removed is not shown")
	require.EqualValues(t, 5, *dashboard(t, s, p.ID, start).Metrics[0].Average)
}

func TestDashboardWithTheLargestValues(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1, measured)
	for i := range 3 {
		insertRun(t, s, p, int64(i+1), published(p, start, number(math.MaxInt64)))
	}
	require.EqualValues(t, math.MaxInt64, *dashboard(t, s, p.ID, start).Metrics[0].Average)
}

func TestDashboardKeepsNamesFromWhoMayNotSeeTheRun(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1, measured)
	here := insertRun(t, s, p, 1, published(p, start, number(1)))
	insertRun(t, s, p, 2, published(p, start.Add(time.Hour), number(3)), func(r *run.Run) { r.TeamID = "elsewhere" })
	reader := run.Visibility{Visibility: playbook.Visibility{UserID: "reader", TeamIDs: []string{p.TeamID}}, RunTeamIDs: []string{p.TeamID}}

	c, err := s.Dashboard(ctx, p.ID, insight.PeriodsAt(start), reader)
	require.NoError(t, err)
	require.Equal(t, []insight.Value{{Value: 3}, {Value: 1, RunName: here.Name}}, c.Metrics[0].Latest)
	require.Equal(t, int64(2), *c.Metrics[0].Average)
}
