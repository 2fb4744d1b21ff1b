package measure_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/reactions/measure"
)

type counters struct{ created, archived, restored, started, finished int }

func (c *counters) PlaybookCreated()  { c.created++ }
func (c *counters) PlaybookArchived() { c.archived++ }
func (c *counters) PlaybookRestored() { c.restored++ }
func (c *counters) RunStarted()       { c.started++ }
func (c *counters) RunFinished()      { c.finished++ }

func TestEveryEventHasADecisionAndSomeAreCounted(t *testing.T) {
	got := &counters{}
	x := measure.Reaction{Counters: got}
	for _, e := range event.OfRun() {
		require.NotPanics(t, func() { x.RunChanged(context.Background(), editing.RunChange{Events: []event.Event{e}}) }, "%T", e)
	}
	for _, e := range event.OfPlaybook() {
		require.NotPanics(t, func() { x.PlaybookChanged(context.Background(), editing.PlaybookChange{Events: []event.Event{e}}) }, "%T", e)
	}
	require.Equal(t, &counters{1, 1, 1, 1, 1}, got)
}
