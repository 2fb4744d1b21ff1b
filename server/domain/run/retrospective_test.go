package run_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

var measures = []playbook.Metric{{ID: "time", Title: "Time", Type: playbook.MetricDuration}, {ID: "cost", Title: "Cost", Type: playbook.MetricCurrency}}

func amount(n int64) *int64 { return &n }

func TestSavingARetrospective(t *testing.T) {
	r := run.Run{MetricValues: []run.MetricValue{}}
	save := func(text string, values ...run.MetricValue) error {
		return r.SaveRetrospective(run.RetrospectiveDraft{Text: text, Values: values}, measures)
	}
	require.NoError(t, save("draft", run.MetricValue{MetricID: "cost", Value: amount(-7)}, run.MetricValue{MetricID: "unknown", Value: amount(1)}))
	require.NoError(t, save("draft", run.MetricValue{MetricID: "time"}))
	require.Equal(t, []run.MetricValue{{MetricID: "time"}, {MetricID: "cost", Value: amount(-7)}}, r.MetricValues, "in the order of the playbook; what is left out stays")
	before := len(r.Events())
	require.NoError(t, save("draft", run.MetricValue{MetricID: "cost", Value: amount(-7)}))
	require.Len(t, r.Events(), before, "the same again is no event")
	for name, err := range map[string]error{
		"text": save(strings.Repeat("x", run.MaxRetrospective+1)), "duration": save("draft", run.MetricValue{MetricID: "time", Value: amount(-1)}),
	} {
		require.Equal(t, failure.Invalid, failure.Of(err), name)
	}
	require.Equal(t, "draft", r.Retrospective)
	require.True(t, r.RetrospectivePublishedAt.IsZero())
}

func TestARetrospectiveIsPublishedOnceOrCancelled(t *testing.T) {
	at := time.UnixMilli(5).UTC()
	r := run.Run{Status: run.Finished, Settings: run.Settings{RetrospectiveEnabled: true}, Retrospective: "draft"}
	require.True(t, r.OwesRetrospective())
	require.NoError(t, r.CancelRetrospective(at))
	require.NoError(t, r.CancelRetrospective(at))
	require.False(t, r.OwesRetrospective())
	require.False(t, r.RetrospectivePublished())
	require.Equal(t, "draft", r.Retrospective, "what was written stays")
	require.NoError(t, r.PublishRetrospective(run.RetrospectiveDraft{Text: "after all"}, nil, at.Add(time.Second)))
	require.True(t, r.RetrospectivePublished())
	require.Equal(t, at.Add(time.Second), r.RetrospectivePublishedAt)
	require.Equal(t, failure.Conflict, failure.Of(r.PublishRetrospective(run.RetrospectiveDraft{Text: "again"}, nil, at)))
	require.Equal(t, failure.Conflict, failure.Of(r.CancelRetrospective(at)))
	require.Equal(t, "after all", r.Retrospective)
	require.NoError(t, r.SaveRetrospective(run.RetrospectiveDraft{Text: "corrected"}, nil))
	require.Equal(t, []event.Event{event.RetrospectiveCanceled{}, event.RetrospectiveSaved{}, event.RetrospectivePublished{}, event.RetrospectiveSaved{}}, r.Events())
}

func TestARetrospectiveIsOwedFromWhenItIsWanted(t *testing.T) {
	r := run.Run{Status: run.InProgress, Settings: run.Settings{RetrospectiveEnabled: true}}
	r.Finish(start)
	require.Equal(t, start, r.RetrospectiveOwedSince)
	r.SwitchRetrospective(true, later)
	require.Equal(t, start, r.RetrospectiveOwedSince, "it was wanted before")
	r.SwitchRetrospective(false, later)
	require.True(t, r.RetrospectiveOwedSince.IsZero())
	r.SwitchRetrospective(true, later)
	require.Equal(t, later, r.RetrospectiveOwedSince)
	require.Equal(t, []event.Event{event.RunFinished{}, event.RetrospectiveDisabled{}, event.RetrospectiveEnabled{}}, r.Events())
	require.NoError(t, r.CancelRetrospective(later))
	require.True(t, r.RetrospectiveOwedSince.IsZero())
	r.SwitchRetrospective(false, later)
	r.SwitchRetrospective(true, later)
	require.True(t, r.RetrospectiveOwedSince.IsZero(), "somebody said that there will be none")
}
