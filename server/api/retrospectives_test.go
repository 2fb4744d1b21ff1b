package api_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
)

func TestRetrospectives(t *testing.T) {
	s := serve(t)
	r := s.Run(t, func(d *draft) {
		d.RetrospectiveEnabled = true
		d.Metrics = []metric{{Title: "Cost", Type: "metric_currency"}}
	})
	c, ctx := s.as(s.Owner).Runs, t.Context()
	p, err := s.as(s.Owner).Playbooks.Get(ctx, r.PlaybookID)
	require.NoError(t, err)
	cost := p.Metrics[0].ID
	require.NoError(t, c.SaveRetrospective(ctx, r.ID, wire.RetrospectiveInput{Text: "draft", Metrics: []wire.MetricValue{{MetricID: cost, Value: ptr[int64](7)}, {MetricID: unknown, Value: ptr[int64](1)}}}))
	got, err := c.Get(ctx, r.ID)
	require.NoError(t, err)
	require.Equal(t, "draft", got.Retrospective)
	require.Equal(t, []wire.MetricValue{{MetricID: cost, Value: ptr[int64](7)}}, got.MetricsData)
	require.Zero(t, got.RetrospectivePublishedAt)

	require.NoError(t, c.Finish(ctx, r.ID))
	require.Equal(t, "null\n", s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/no-retrospective-button", `{"user_id":"x"}`).is(t, 200).body)
	require.NoError(t, c.CancelRetrospective(ctx, r.ID))
	require.NoError(t, c.PublishRetrospective(ctx, r.ID, wire.RetrospectiveInput{Text: "after all"}))
	got, err = c.Get(ctx, r.ID)
	require.NoError(t, err)
	require.Positive(t, got.RetrospectivePublishedAt)
	require.False(t, got.RetrospectiveWasCanceled)
	require.Equal(t, "after all", got.Retrospective)
	require.Equal(t, []wire.MetricValue{{MetricID: cost, Value: ptr[int64](7)}}, got.MetricsData, "what is left out stays")
	last := got.TimelineEvents[len(got.TimelineEvents)-1]
	require.Equal(t, "published_retrospective", last.EventType)

	refused(t, 409, c.PublishRetrospective(ctx, r.ID, wire.RetrospectiveInput{Text: "again"}))
	refused(t, 409, c.CancelRetrospective(ctx, r.ID))
	refused(t, 400, c.SaveRetrospective(ctx, r.ID, wire.RetrospectiveInput{Text: strings.Repeat("x", 65536)}))
	s.odd(s.Owner, http.MethodPost, "/runs/"+r.ID+"/retrospective", `{"retrospective":5}`).is(t, 400)
	for _, by := range []error{
		s.as(s.Member).Runs.SaveRetrospective(ctx, r.ID, wire.RetrospectiveInput{}), s.as(s.Member).Runs.PublishRetrospective(ctx, r.ID, wire.RetrospectiveInput{}),
		s.as(s.Member).Runs.CancelRetrospective(ctx, r.ID),
	} {
		refused(t, 403, by)
	}
}

func TestSwitchingTheRetrospective(t *testing.T) {
	s := serve(t)
	r := s.Run(t, func(d *draft) { d.RetrospectiveEnabled = true })
	c, ctx := s.as(s.Owner).Runs, t.Context()
	require.NoError(t, c.SwitchRetrospective(ctx, r.ID, false))
	got, err := c.Get(ctx, r.ID)
	require.NoError(t, err)
	require.False(t, got.RetrospectiveEnabled)
	require.Equal(t, "retrospective_disabled", got.TimelineEvents[len(got.TimelineEvents)-1].EventType)
	require.NoError(t, c.Finish(ctx, r.ID))
	require.JSONEq(t, `{"success":true}`, s.raw(s.Owner, http.MethodPut, "/runs/"+r.ID+"/retrospective-enabled", `{"retrospective_enabled":true}`).is(t, 200).body)

	for _, body := range []string{`{}`, `{"retrospective_enabled":null}`} {
		require.Contains(t, s.odd(s.Owner, http.MethodPut, "/runs/"+r.ID+"/retrospective-enabled", body).is(t, 400).body, "retrospective_enabled: is required")
	}
	refused(t, 403, s.as(s.Participant).Runs.SwitchRetrospective(ctx, r.ID, false))
}
