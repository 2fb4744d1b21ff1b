package postgres

import (
	"context"
	"fmt"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Playbook reads a playbook, archived ones too. Kind: NotFound.
func (s *Store) Playbook(ctx context.Context, id string) (p playbook.Playbook, err error) {
	defer s.observe("Playbook")()
	err = s.snapshot(ctx, s.db, func(ctx context.Context) error {
		p, err = s.loadPlaybook(ctx, id)
		return err
	})
	return p, err
}

// PlaybookForUpdate locks a playbook until the end of the transaction and reads
// it. Kinds: NotFound; Internal outside InTx.
func (s *Store) PlaybookForUpdate(ctx context.Context, id string) (playbook.Playbook, error) {
	defer s.observe("PlaybookForUpdate")()
	if err := s.mustBeInTx(ctx, "PlaybookForUpdate"); err != nil {
		return playbook.Playbook{}, err
	}
	if err := s.lock(ctx, playbookTable.name, id); err != nil {
		return playbook.Playbook{}, named(err, "playbook")
	}
	return s.loadPlaybook(ctx, id)
}

// lock waits for the row of an aggregate. It is a statement of its own, because a
// statement that waited sees other rows as they were before it.
func (s *Store) lock(ctx context.Context, table, id string) error {
	var locked string
	return s.get(ctx, &locked, sq.Expr(fmt.Sprintf("SELECT id FROM %s WHERE id = $1 FOR NO KEY UPDATE", table), id))
}

func (s *Store) loadPlaybook(ctx context.Context, id string) (playbook.Playbook, error) {
	var row playbookRow
	if err := s.get(ctx, &row, build.Select(playbookTable.columns...).From(playbookTable.name).Where("id = ?", id)); err != nil {
		return playbook.Playbook{}, named(err, "playbook")
	}
	p := row.playbook()
	var err error
	if p.Checklists, err = decodeTemplates(row.Checklists); err != nil {
		return playbook.Playbook{}, fmt.Errorf("playbook %s: %w", id, err)
	}
	members, err := s.membersOf(ctx, id)
	if err != nil {
		return playbook.Playbook{}, err
	}
	p.Members = filled(members[id])
	if p.Metrics, p.RemovedMetrics, err = s.allMetricsOf(ctx, id); err != nil {
		return playbook.Playbook{}, err
	}
	fields, err := s.fieldsOf(ctx, playbookFieldTable, id)
	if err != nil {
		return playbook.Playbook{}, err
	}
	conditions, err := s.conditionsOf(ctx, playbookConditionTable, id)
	if err != nil {
		return playbook.Playbook{}, err
	}
	p.Fields, p.Conditions = filled(fields[id]), filled(conditions[id])
	return p, nil
}

const playbookSubjectsQuery = `
SELECT p.id, p.team_id, p.public, p.delete_at <> 0 AS archived, p.admin_only_edit, p.owner_group_only_actions,
       u.user_id, m.user_id IS NOT NULL AS listed, COALESCE(m.roles, '{}') AS actor_roles
FROM pb_playbook p
CROSS JOIN unnest($2::text[]) AS u (user_id)
LEFT JOIN pb_playbook_member m ON m.playbook_id = p.id AND m.user_id = u.user_id
WHERE p.id = $1`

// PlaybookSubject reads what access rules need to know of a playbook and a user,
// in one statement. Kind: NotFound.
func (s *Store) PlaybookSubject(ctx context.Context, id, userID string) (playbook.Subject, error) {
	defer s.observe("PlaybookSubject")()
	subjects, err := s.playbookSubjects(ctx, id, []string{userID})
	if err != nil {
		return playbook.Subject{}, err
	}
	subject, found := subjects[userID]
	if !found {
		return playbook.Subject{}, failure.New(failure.NotFound, "there is no such playbook")
	}
	return subject, nil
}

// PlaybookSubjects is PlaybookSubject for many users, by their ids, in one statement.
// It is empty for an unknown playbook.
func (s *Store) PlaybookSubjects(ctx context.Context, id string, userIDs []string) (map[string]playbook.Subject, error) {
	defer s.observe("PlaybookSubjects")()
	return s.playbookSubjects(ctx, id, userIDs)
}

func (s *Store) playbookSubjects(ctx context.Context, id string, userIDs []string) (map[string]playbook.Subject, error) {
	var rows []struct {
		ID                    string `db:"id"`
		TeamID                string `db:"team_id"`
		Public                bool   `db:"public"`
		Archived              bool   `db:"archived"`
		AdminOnlyEdit         bool   `db:"admin_only_edit"`
		OwnerGroupOnlyActions bool   `db:"owner_group_only_actions"`
		UserID                string `db:"user_id"`
		Listed                bool   `db:"listed"`
		ActorRoles            texts  `db:"actor_roles"`
	}
	if err := s.list(ctx, &rows, sq.Expr(playbookSubjectsQuery, id, userIDs)); err != nil {
		return nil, err
	}
	out := make(map[string]playbook.Subject, len(rows))
	for _, row := range rows {
		out[row.UserID] = playbook.Subject{
			ID: row.ID, TeamID: row.TeamID, Public: row.Public, Archived: row.Archived,
			AdminOnlyEdit: row.AdminOnlyEdit, OwnerGroupOnlyActions: row.OwnerGroupOnlyActions,
			Listed: row.Listed, ActorRoles: roles(row.ActorRoles),
		}
	}
	return out, nil
}

// SavePlaybook writes what differs; an empty before inserts. Before must be what
// PlaybookForUpdate read in the same transaction. Kinds: Conflict for a prefix that
// another playbook of the team uses, NotFound, Invalid.
func (s *Store) SavePlaybook(ctx context.Context, before, after playbook.Playbook) error {
	defer s.observe("SavePlaybook")()
	old, err := fromPlaybook(before)
	if err != nil {
		return err
	}
	row, err := fromPlaybook(after)
	if err != nil {
		return err
	}
	return s.InTx(ctx, func(ctx context.Context) error {
		if before.ID == "" {
			err = playbookTable.insert(ctx, s, row)
		} else {
			err = playbookTable.update(ctx, s, after.ID, old, row)
		}
		if err != nil {
			return named(err, "playbook")
		}
		if err := memberTable.sync(ctx, s, after.ID, memberRows(before), memberRows(after), after.UpdateAt); err != nil {
			return err
		}
		if err := metricTable.sync(ctx, s, after.ID, metricRows(before), metricRows(after), after.UpdateAt); err != nil {
			return err
		}
		return s.savePlaybookAttributes(ctx, before, after)
	})
}

// filled makes the empty slice of a missing one.
func filled[T any](in []T) []T {
	if in == nil {
		return []T{}
	}
	return in
}
