package api_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

func TestAPlaybookTravelsAsAFile(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	mine := w.Owner().API.Playbooks
	secret := w.channel(model.ChannelTypePrivate)
	id := w.playbook(private(w.Owner()), inviting(w.Participant()), func(in *wire.PlaybookInput) {
		in.RunNumberPrefix, in.ChannelID = "INC", secret.Id
	})
	severity, err := mine.AddField(t.Context(), id, wire.FieldInput{Name: "Severity", Type: "select", Attrs: wire.FieldAttrsInput{Options: []wire.Option{{Name: "High"}, {Name: "Low"}}}})
	require.NoError(t, err)
	value, err := json.Marshal([]string{severity.Attrs.Options[0].ID})
	require.NoError(t, err)
	high, err := mine.AddCondition(t.Context(), id, wire.Expr{Is: &wire.Comparison{FieldID: severity.ID, Value: value}})
	require.NoError(t, err)
	lists := w.draft().Checklists
	lists[0].Items[2].ConditionID, lists[0].Items[2].ConditionAction = high.ID, "hidden"
	require.NoError(t, mine.Update(t.Context(), id, wire.PlaybookPatch{Checklists: &lists}))

	_, err = w.Colleague().API.Playbooks.Export(t.Context(), id)
	refused(t, 403, err)
	file, err := mine.Export(t.Context(), id)
	require.NoError(t, err)
	theirs := w.Colleague().API.Playbooks
	_, err = theirs.Import(t.Context(), "", file)
	refused(t, 403, err)
	_, err = w.Outsider().API.Playbooks.Import(t.Context(), w.Team.Id, file)
	refused(t, 403, err)
	_, err = theirs.Import(t.Context(), w.Team.Id, []byte(strings.ReplaceAll(string(file), `"version": 1`, `"version": 2`)))
	refused(t, 400, err)
	require.Empty(t, w.titles(w.Colleague(), client.PlaybookQuery{}), "nothing is left of what was refused")

	// The channel is out of the colleague's sight and the prefix in use.
	made, err := theirs.Import(t.Context(), w.Team.Id, file)
	require.NoError(t, err)
	require.Len(t, made.Notices, 2, made.Notices)
	p, err := theirs.Get(t.Context(), made.ID)
	require.NoError(t, err)
	require.True(t, p.Public)
	require.Equal(t, []string{w.Colleague().id}, []string{p.Members[0].UserID})
	require.Empty(t, p.ChannelID+p.RunNumberPrefix)
	fields, err := theirs.Fields(t.Context(), made.ID)
	require.NoError(t, err)
	require.Equal(t, "Severity", fields[0].Name)
	conditions, err := theirs.Conditions(t.Context(), made.ID, 0, 20)
	require.NoError(t, err)
	require.Equal(t, fields[0].ID, conditions.Items[0].Expr.Is.FieldID)
	require.Equal(t, conditions.Items[0].ID, p.Checklists[0].Items[2].ConditionID)

	// It works like any other.
	r, err := w.Colleague().API.Runs.Start(t.Context(), wire.RunInput{Name: "Disk full", PlaybookID: made.ID, TeamID: w.Team.Id})
	require.NoError(t, err)
	require.Equal(t, "hidden", r.Checklists[0].Items[2].ConditionAction)
}
