package api_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Writes that an archived playbook takes, by their call.
var onArchived = map[string]string{
	"DELETE /playbooks/{playbook}":                               "it is archived already",
	"PUT /playbooks/{playbook}/restore":                          "the way back",
	"POST /playbooks/{playbook}/duplicate":                       "the copy is another playbook",
	"DELETE /my_categories/{my-category}/items/p/{playbook}":     "the sidebar is one's own",
	"DELETE /my_categories/{others-category}/items/p/{playbook}": "nobody may",
	"PUT /my_categories/{others-category}/items/p/{playbook}":    "nobody may",
}

// What an archived playbook is, it stays until it is restored; and its runs go on.
func TestArchivedPlaybooksAreReadOnly(t *testing.T) {
	c := cast(t)
	refused := 0
	for _, op := range operations {
		method, _, _ := strings.Cut(op.call, " ")
		if !strings.Contains(op.call+op.body, "{playbook}") {
			continue
		}
		a := c.send(t, op, "archived", "admin")
		_, excepted := onArchived[op.call]
		switch {
		case method == http.MethodGet:
			assert.Equal(t, 200, a.code, "%s: %s", op.call, a.body)
		case excepted:
			assert.True(t, a.code < 300 || op.needs == "Nobody", "%s: %d %s", op.call, a.code, a.body)
		case op.notFound:
			assert.Equal(t, 404, a.code, "%s: %s", op.call, a.body)
		default:
			refused++
			assert.Equal(t, 400, a.code, "%s: %s", op.call, a.body)
			assert.Contains(t, a.body, "the playbook is archived: restore it first", op.call)
		}
	}
	require.Greater(t, refused, 20)
}

// Writes that a finished run takes, besides what everybody does for themselves who may
// view it: to follow, to join, to make it a favourite.
var onFinished = map[string]string{
	"PUT /runs/{run}/finish":                             "it has ended already",
	"POST /runs/{run}/finish-dialog":                     "as before",
	"PUT /runs/{run}/restore":                            "the way back",
	"POST /runs/{run}/retrospective":                     "people look back at what is over",
	"POST /runs/{run}/retrospective/publish":             "as before",
	"POST /runs/{run}/no-retrospective-button":           "as before",
	"POST /runs/{run}/webhook-deliveries/none/redeliver": "changes nothing in the run",
	"POST /runs/{run}/timeline":                          "its history may be told later",
	"PUT /runs/{run}/retrospective-enabled":              "as before",
}

// Requests that everybody may make who may view the run, but not once it has finished.
var notOnFinished = map[string]string{
	"POST /runs/{run}/request-update": "nobody will answer",
}

func TestFinishedRunsAreReadOnly(t *testing.T) {
	c := cast(t)
	for _, state := range []string{"public", "checklist", "talk"} {
		refused := 0
		for _, op := range operations {
			method, _, _ := strings.Cut(op.call, " ")
			if !strings.Contains(op.call, "{run}") {
				continue
			}
			c.now = c.stage(t, state)
			c.finish(t)
			a := c.send(t, op, state, "owner")
			_, excepted := onFinished[op.call]
			_, closed := notOnFinished[op.call]
			if method == http.MethodGet || excepted || (op.needs == "ViewRun" && !closed) {
				assert.True(t, a.code < 300 || op.notFound && a.code == http.StatusNotFound, "%s, %s: %d %s", op.call, state, a.code, a.body)
				continue
			}
			refused++
			assert.Equal(t, 400, a.code, "%s, %s: %s", op.call, state, a.body)
			assert.Contains(t, a.body, "finished", op.call)
		}
		require.Greater(t, refused, 15)
	}
}

// finish ends the run of the scene.
func (c *company) finish(t *testing.T) {
	t.Helper()
	before := c.now.run.Clone()
	c.now.run.Finish(c.Clock.Now())
	require.NoError(t, c.Store.SaveRun(t.Context(), before, c.now.run))
}
