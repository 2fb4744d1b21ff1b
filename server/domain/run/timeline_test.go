package run_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

func TestTheTimelineIsEditedByHand(t *testing.T) {
	at := time.UnixMilli(5000).UTC()
	r := run.Run{Status: run.InProgress, Timeline: []run.TimelineEntry{{ID: "a"}, {ID: "b", EventType: "owner_changed", Summary: "@a to @b", EventAt: at}, {ID: "c"}}}
	require.NoError(t, r.RemoveFromTimeline("b"))
	require.Equal(t, failure.NotFound, failure.Of(r.RemoveFromTimeline("b")))
	require.Equal(t, []run.TimelineEntry{{ID: "a"}, {ID: "c"}}, r.Timeline)
	r.Finish(at)
	require.Equal(t, failure.Invalid, failure.Of(r.RemoveFromTimeline("a")))
	r.AddToTimeline(run.TimelinePost{PostID: "post", AuthorID: "ada", At: at, Summary: "evidence"})
	require.Equal(t, []event.Event{
		event.TimelineEntryRemoved{EntryID: "b", EventType: "owner_changed", At: at},
		event.RunFinished{},
		event.TimelinePostAdded{PostID: "post", AuthorID: "ada", At: at, Summary: "evidence"},
	}, r.Events())
}
