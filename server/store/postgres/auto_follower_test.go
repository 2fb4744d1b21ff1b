package postgres_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

func TestAutoFollowers(t *testing.T) {
	s := pgtest.Open(t)
	p, other := insertPlaybook(t, s, 1), insertPlaybook(t, s, 1)
	followers := func() []string {
		out, err := s.AutoFollowers(ctx, p.ID)
		require.NoError(t, err)
		return out
	}
	require.Equal(t, []string{}, followers())
	for _, want := range []bool{true, false} {
		added, err := s.AddAutoFollower(ctx, p.ID, "ben")
		require.NoError(t, err)
		require.Equal(t, want, added)
	}
	_, err := s.AddAutoFollower(ctx, p.ID, "ada")
	require.NoError(t, err)
	_, err = s.AddAutoFollower(ctx, other.ID, "cleo")
	require.NoError(t, err)
	require.Equal(t, []string{"ada", "ben"}, followers())
	for _, want := range []bool{true, false} {
		removed, err := s.RemoveAutoFollower(ctx, p.ID, "ben")
		require.NoError(t, err)
		require.Equal(t, want, removed)
	}
	require.Equal(t, []string{"ada"}, followers())
	_, err = s.AddAutoFollower(ctx, "nothing", "ada")
	require.Equal(t, failure.NotFound, failure.Of(err))
}

func TestAutoFollowersAreBounded(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1)
	_, err := s.DB().ExecContext(ctx, "INSERT INTO pb_auto_follower SELECT $1, 'user ' || n FROM generate_series(1, $2::int) n", p.ID, playbook.MaxAutoFollowers-10)
	require.NoError(t, err)
	inParallel(t, s, 20, func(s *postgres.Store, i int) error {
		_, err := s.AddAutoFollower(ctx, p.ID, fmt.Sprint("late ", i))
		if failure.Is(err, failure.Invalid) {
			return nil
		}
		return err
	})
	all, err := s.AutoFollowers(ctx, p.ID)
	require.NoError(t, err)
	require.Len(t, all, playbook.MaxAutoFollowers)
	added, err := s.AddAutoFollower(ctx, p.ID, all[0])
	require.NoError(t, err)
	require.False(t, added, "who follows already is not in the way")
}

func TestSubjectsOfManyUsers(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1, func(d *playbook.Draft) {
		d.Members = []playbook.Member{{UserID: "ada", Roles: []playbook.Role{playbook.RoleAdmin}}}
	})
	var many map[string]playbook.Subject
	require.Equal(t, 1, pgtest.Count(t, s, func() {
		var err error
		many, err = s.PlaybookSubjects(ctx, p.ID, []string{"ada", "ben"})
		require.NoError(t, err)
	}))
	require.Len(t, many, 2)
	for id, got := range many {
		require.Equal(t, p.SubjectFor(id).Listed, got.Listed)
		one, err := s.PlaybookSubject(ctx, p.ID, id)
		require.NoError(t, err)
		require.Equal(t, one, got)
	}
	none, err := s.PlaybookSubjects(ctx, "nothing", []string{"ada"})
	require.NoError(t, err)
	require.Empty(t, none)
}
