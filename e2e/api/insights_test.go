package api_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/client"
)

func TestTheStatisticsOfAPlaybook(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.playbook(inviting(w.Participant()))
	w.start(id, "Disk full")
	ended := w.start(id, "Fire")
	require.NoError(t, w.Owner().API.Runs.Finish(t.Context(), ended.ID))

	got, err := w.Colleague().API.Insights.Playbook(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, []int{1, 2, 1}, []int{got.RunsInProgress, got.ParticipantsActive, got.RunsFinished})
	_, err = w.Outsider().API.Insights.Playbook(t.Context(), id)
	refused(t, 403, err)
}

func TestTheMostUsedPlaybooksOfATeam(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	busy, calm := w.playbook(), w.playbook()
	w.start(calm, "One")
	w.start(busy, "Two")
	w.start(busy, "Three")

	week := client.UsageQuery{TeamID: w.Team.Id, Range: "7_day"}
	got, err := w.Colleague().API.Insights.Team(t.Context(), week)
	require.NoError(t, err)
	require.Len(t, got.Items, 2)
	require.Equal(t, []string{busy, calm}, []string{got.Items[0].PlaybookID, got.Items[1].PlaybookID})
	own, err := w.Colleague().API.Insights.Own(t.Context(), week)
	require.NoError(t, err)
	require.Empty(t, own.Items, "nobody listed them")
	for _, stranger := range []*person{w.Guest(), w.Outsider()} {
		_, err = stranger.API.Insights.Team(t.Context(), week)
		refused(t, 403, err)
		_, err = stranger.API.Insights.Own(t.Context(), week)
		refused(t, 403, err)
	}
	week.Range = "year"
	_, err = w.Owner().API.Insights.Team(t.Context(), week)
	refused(t, 400, err)
}

func TestTheStatisticsOfTheSite(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	before, err := w.Admin().API.Insights.Site(t.Context())
	require.NoError(t, err)
	w.run()
	after, err := w.Admin().API.Insights.Site(t.Context())
	require.NoError(t, err)
	require.Greater(t, after.TotalPlaybooks, before.TotalPlaybooks)
	require.Greater(t, after.PlaybookRuns, before.PlaybookRuns)
	_, err = w.Owner().API.Insights.Site(t.Context())
	refused(t, 403, err)
}
