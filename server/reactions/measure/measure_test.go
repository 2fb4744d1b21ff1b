package measure_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/reactions/measure"
)

type counted []string

func (c *counted) PlaybookCreated()  { *c = append(*c, "playbook created") }
func (c *counted) PlaybookArchived() { *c = append(*c, "playbook archived") }
func (c *counted) PlaybookRestored() { *c = append(*c, "playbook restored") }
func (c *counted) RunStarted()       { *c = append(*c, "run started") }
func (c *counted) RunFinished()      { *c = append(*c, "run finished") }

func TestEveryEventHasADecision(t *testing.T) {
	for _, e := range slices.Concat(event.OfRun(), event.OfPlaybook()) {
		require.NotPanics(t, func() {
			measure.Reaction{Counters: &counted{}}.RunChanged(t.Context(), editing.RunChange{Events: []event.Event{e}})
		}, "%T", e)
	}
}

func TestBeginningsAndEndsAreCounted(t *testing.T) {
	var c counted
	x := measure.Reaction{Counters: &c}
	x.RunChanged(t.Context(), editing.RunChange{Events: event.OfRun()})
	x.PlaybookChanged(t.Context(), editing.PlaybookChange{Events: event.OfPlaybook()})
	require.Equal(t, counted{"run started", "run finished", "playbook created", "playbook archived", "playbook restored"}, c)
}
