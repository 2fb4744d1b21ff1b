package postgres

import (
	"context"
	"slices"
	"strings"

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

// membersOf gives the members of each playbook, by ascending user. Most members have one
// of two sets of roles, so they are read as a few long rows and not as many short ones.
func (s *Store) membersOf(ctx context.Context, playbookIDs ...string) (map[string][]playbook.Member, error) {
	var rows []struct {
		PlaybookID string `db:"playbook_id"`
		Roles      texts  `db:"roles"`
		UserIDs    texts  `db:"user_ids"`
	}
	err := s.list(ctx, &rows, build.Select("playbook_id", "roles", "array_agg(user_id) AS user_ids").From(memberTable.name).
		Where(sq.Expr("playbook_id = ANY(?)", playbookIDs)).GroupBy("playbook_id", "roles"))
	out := map[string][]playbook.Member{}
	for _, r := range rows {
		for _, id := range r.UserIDs {
			out[r.PlaybookID] = append(out[r.PlaybookID], playbook.Member{UserID: id, Roles: roles(r.Roles)})
		}
	}
	for _, members := range out {
		slices.SortFunc(members, func(a, b playbook.Member) int { return strings.Compare(a.UserID, b.UserID) })
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
