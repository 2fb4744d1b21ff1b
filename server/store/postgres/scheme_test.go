package postgres_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

func TestSchemeRolesAreReadFromTheHost(t *testing.T) {
	s := pgtest.Open(t)
	_, err := s.DB().Exec(`CREATE TABLE schemes (id varchar(26) PRIMARY KEY, deleteat bigint,
			defaultplaybookadminrole varchar(64) DEFAULT '', defaultplaybookmemberrole varchar(64) DEFAULT '',
			defaultchanneladminrole varchar(64), defaultchanneluserrole varchar(64) DEFAULT 'channel',
			defaultrunadminrole varchar(64) DEFAULT '', defaultrunmemberrole varchar(64) DEFAULT '');
		INSERT INTO schemes VALUES ('s', 0, 'admin', 'member', NULL, DEFAULT, NULL, 'run_member')`)
	require.NoError(t, err)
	roles, err := s.SchemeRoles(ctx, "s")
	require.NoError(t, err)
	require.Equal(t, postgres.SchemeRoles{PlaybookAdmin: "admin", PlaybookMember: "member", RunMember: "run_member", ChannelUser: "channel"}, roles)
	_, err = s.SchemeRoles(ctx, "other")
	require.True(t, failure.Is(err, failure.NotFound))
}
