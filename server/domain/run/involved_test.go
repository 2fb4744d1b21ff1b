package run_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/run"
)

func TestInvolves(t *testing.T) {
	r := run.Run{OwnerID: "owner", ReporterID: "reporter", ParticipantIDs: []string{"participant"}, FollowerIDs: []string{"follower"}}
	for who, want := range map[string]bool{"owner": true, "participant": true, "reporter": false, "follower": false, "": false} {
		require.Equal(t, want, r.Involves(who), who)
	}
}
