package announce_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/host"
	"playbooks/server/testkit"
)

func TestAutoFollowersAreToldOfTheStart(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, testkit.Private)
	s.finish(s.Owner, r)
	for _, u := range []host.User{s.Member, s.Colleague} {
		require.NoError(t, s.reaction.TellStarted(ctx, r.ID, u.ID, s.Owner.ID))
	}
	require.Equal(t, []string{
		"#### [Disk full on db-3](/playbooks/runs/" + r.ID + ")\n@owner started a run of the playbook [Incident response](/playbooks/playbooks/" + r.PlaybookID + ").",
	}, texts(s.Host.DirectPosts(s.Member.ID)), "the start is news even when the run has ended meanwhile")
	require.Empty(t, s.Host.DirectPosts(s.Colleague.ID), "the playbook is private")
	require.NoError(t, s.reaction.TellStarted(ctx, "unknown", s.Member.ID, s.Owner.ID))
}
