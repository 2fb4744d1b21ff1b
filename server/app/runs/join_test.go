package runs_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/runs"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/testkit"
)

func TestAskingForTheChannel(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t, func(d *playbook.Draft) { d.AddToChannelOnParticipation, d.PublicRunChannels = false, false })
	said := func() int { return len(w.Host.PostsIn(r.ChannelID)) }
	ask := func(by host.User, id string) failure.Kind {
		t.Helper()
		err := w.Runs.AskToJoin(ctx, testkit.As(by), id)
		require.Error(t, err)
		return failure.Of(err)
	}
	before := said()
	w.Host.FailOnce("CreatePost", errors.New("the host is down"))
	require.Equal(t, failure.Internal, ask(w.Participant, r.ID))
	require.NoError(t, w.Runs.AskToJoin(ctx, testkit.As(w.Participant), r.ID), "what failed does not count")
	require.Equal(t, before+1, said())
	records := w.Host.AuditRecords()
	require.Equal(t, []string{"requestRunChannel", w.Participant.ID}, []string{records[len(records)-1].Event, records[len(records)-1].UserID})

	require.Equal(t, failure.Limited, ask(w.Participant, r.ID))
	require.Equal(t, failure.Conflict, ask(w.Owner, r.ID))
	require.Equal(t, failure.Forbidden, ask(w.Member, r.ID))
	require.Equal(t, failure.Forbidden, ask(w.Participant, w.IDs.New()))
	require.NoError(t, w.Host.ArchiveChannel(ctx, r.ChannelID))
	require.Equal(t, failure.Conflict, ask(w.Participant, r.ID))
	_, err := w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Equal(t, failure.Invalid, ask(w.Participant, r.ID))
	require.Equal(t, before+1, said())

	dm := w.Host.AddConversation(w.Owner, w.Colleague)
	talk, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{OwnerID: w.Owner.ID, ChannelID: dm.ID})
	require.NoError(t, err)
	require.Equal(t, failure.Conflict, ask(w.Colleague, talk.ID))
}
