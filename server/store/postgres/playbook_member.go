package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/domain/playbook"
)

type memberRow struct {
	PlaybookID string `db:"playbook_id"`
	UserID     string `db:"user_id"`
	Roles      texts  `db:"roles"`
}

var memberTable = newTable(table[memberRow]{name: "pb_playbook_member", parent: "playbook_id", key: "user_id"})

func memberRows(p playbook.Playbook) []memberRow {
	out := make([]memberRow, len(p.Members))
	for i, m := range p.Members {
		out[i] = memberRow{PlaybookID: p.ID, UserID: m.UserID, Roles: orEmpty(m.Roles)}
	}
	return out
}

// membersOf gives the members of each playbook, by ascending user.
func (s *Store) membersOf(ctx context.Context, playbookIDs ...string) (map[string][]playbook.Member, error) {
	var rows []memberRow
	err := s.list(ctx, &rows, build.Select(memberTable.columns...).From(memberTable.name).
		Where(sq.Expr("playbook_id = ANY(?)", playbookIDs)).OrderBy("playbook_id", `user_id COLLATE "C"`))
	out := map[string][]playbook.Member{}
	for _, r := range rows {
		out[r.PlaybookID] = append(out[r.PlaybookID], playbook.Member{UserID: r.UserID, Roles: roles(r.Roles)})
	}
	return out, err
}

func roles(in texts) []playbook.Role {
	out := make([]playbook.Role, len(in))
	for i, r := range in {
		out[i] = playbook.Role(r)
	}
	return out
}
