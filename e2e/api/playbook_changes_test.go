package api_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

func ptr[T any](v T) *T { return &v }

func TestTwoEditorsDoNotOverwriteEachOther(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook()
	mine, theirs := w.Owner().API.Playbooks, w.Colleague().API.Playbooks
	read, err := mine.Get(t.Context(), id)
	require.NoError(t, err)

	require.NoError(t, theirs.Update(t.Context(), id, wire.PlaybookPatch{Title: ptr("Outages")}))
	err = mine.IfUnchangedSince(read.UpdateAt).Update(t.Context(), id, wire.PlaybookPatch{Description: ptr("What to do")})
	refused(t, 412, err)
	var refusal *client.Error
	require.True(t, errors.As(err, &refusal))
	var current wire.Playbook
	require.NoError(t, json.Unmarshal(refusal.Current, &current))
	require.Equal(t, "Outages", current.Title)
	require.NoError(t, mine.IfUnchangedSince(current.UpdateAt).Update(t.Context(), id, wire.PlaybookPatch{Description: ptr("What to do")}))

	now, err := mine.Get(t.Context(), id)
	require.NoError(t, err)
	read.Title, read.Description, read.UpdateAt = "Outages", "What to do", now.UpdateAt
	require.Equal(t, read, now, "nothing else changed")
	refused(t, 400, mine.Update(t.Context(), id, wire.PlaybookPatch{Title: ptr(" ")}))
}

func TestMembersComeAndGo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook(private(w.Owner(), w.Member()))
	c := w.Owner().API.Playbooks
	_, err := w.Colleague().API.Playbooks.Get(t.Context(), id)
	refused(t, 403, err)

	require.NoError(t, w.Member().API.Playbooks.SetMember(t.Context(), id, w.Colleague().id))
	_, err = w.Colleague().API.Playbooks.Members(t.Context(), id)
	require.NoError(t, err)
	refused(t, 403, w.Member().API.Playbooks.SetMember(t.Context(), id, w.Member().id, "playbook_member", "playbook_admin"))
	refused(t, 400, c.SetMember(t.Context(), id, w.Outsider().id))
	refused(t, 409, c.RemoveMember(t.Context(), id, w.Owner().id))
	require.NoError(t, w.Colleague().API.Playbooks.RemoveMember(t.Context(), id, w.Colleague().id))
	_, err = w.Colleague().API.Playbooks.Members(t.Context(), id)
	refused(t, 403, err)
	refused(t, 404, c.RemoveMember(t.Context(), id, w.Colleague().id))
}

func TestMetricsOfAPlaybook(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook()
	c := w.Owner().API.Playbooks
	m, err := c.AddMetric(t.Context(), id, wire.MetricInput{Title: "Cost", Type: "metric_currency", Target: wire.Target{Value: ptr[int64](5)}})
	require.NoError(t, err)
	m, err = c.UpdateMetric(t.Context(), id, m.ID, wire.MetricPatch{Title: ptr("Price"), Target: wire.TargetEdit{Given: true}})
	require.NoError(t, err)
	require.Equal(t, wire.Metric{ID: m.ID, PlaybookID: id, Title: "Price", Type: "metric_currency"}, m)

	_, err = c.AddMetric(t.Context(), id, wire.MetricInput{Title: "Price", Type: "metric_integer"})
	refused(t, 400, err)
	_, err = c.UpdateMetric(t.Context(), id, unknown, wire.MetricPatch{})
	refused(t, 404, err)
	require.NoError(t, c.RemoveMetric(t.Context(), id, m.ID))
	refused(t, 404, c.RemoveMetric(t.Context(), id, m.ID))

	// It comes back by its id, as what it was.
	p, err := c.Get(t.Context(), id)
	require.NoError(t, err)
	require.Empty(t, p.Metrics)
	require.NoError(t, c.Update(t.Context(), id, wire.PlaybookPatch{Metrics: &[]wire.MetricInput{{ID: m.ID, Title: "Cost"}}}))
	p, err = c.Get(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, []wire.Metric{{ID: m.ID, PlaybookID: id, Title: "Cost", Type: "metric_currency"}}, p.Metrics)
}

func TestACopyBelongsToWhoeverMadeIt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook(private(w.Owner(), w.Member()))
	copied, err := w.Member().API.Playbooks.Duplicate(t.Context(), id)
	require.NoError(t, err)
	p, err := w.Member().API.Playbooks.Get(t.Context(), copied)
	require.NoError(t, err)
	require.Equal(t, "Copy of Incident response", p.Title)
	require.Equal(t, []int{2, 5}, []int{p.NumStages, p.NumSteps})
	_, err = w.Owner().API.Playbooks.Get(t.Context(), copied)
	refused(t, 403, err)
	_, err = w.Colleague().API.Playbooks.Duplicate(t.Context(), id)
	refused(t, 403, err)
}

// The team hears that there are more or fewer playbooks. Editors hear of each other, and
// of private playbooks only those who may see them.
func TestChangesOfPlaybooksAreHeard(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	member, colleague := w.Member().listen(), w.Colleague().listen()
	open, secret := w.playbook(), w.playbook(private(w.Owner(), w.Member()))
	for _, id := range []string{open, secret} {
		require.NoError(t, w.Owner().API.Playbooks.Update(t.Context(), id, wire.PlaybookPatch{Title: ptr("Outages")}))
		require.NoError(t, w.Owner().API.Playbooks.Archive(t.Context(), id))
		require.NoError(t, w.Owner().API.Playbooks.Restore(t.Context(), id))
	}
	for s, hears := range map[*socket][]string{member: {open, open, open, secret, secret, secret}, colleague: {open, open, open}} {
		s.catchUp()
		for name, want := range map[string][]string{
			"playbook_created": {"", ""}, "playbook_archived": {"", ""}, "playbook_restored": {"", ""}, "playbook_updated": hears,
		} {
			ids := []string{}
			for _, n := range decoded[struct{ TeamID, PlaybookID string }](t, s.messages(name, w.Team.Id)) {
				require.Equal(t, w.Team.Id, n.TeamID)
				ids = append(ids, n.PlaybookID)
			}
			require.Equal(t, want, ids, "%s to %s", name, s.p.username)
		}
	}
}

func TestTheServerDescribesItsAPI(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	got, err := w.Guest().API.Description(t.Context())
	require.NoError(t, err)
	require.Contains(t, string(got), "operationId: updatePlaybook")
	_, err = apiFor(t, model.NewId(), connections).Description(t.Context())
	refused(t, 401, err)
}
