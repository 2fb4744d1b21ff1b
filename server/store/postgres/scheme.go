package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"
)

// SchemeRoles are the names of the roles that a permission scheme of the host gives
// in playbooks, runs and channels. A name is "" where the scheme has none.
type SchemeRoles struct {
	PlaybookAdmin  string `db:"defaultplaybookadminrole"`
	PlaybookMember string `db:"defaultplaybookmemberrole"`
	RunAdmin       string `db:"defaultrunadminrole"`
	RunMember      string `db:"defaultrunmemberrole"`
	ChannelAdmin   string `db:"defaultchanneladminrole"`
	ChannelUser    string `db:"defaultchanneluserrole"`
}

// SchemeRoles reads them. It is a statement on a table of the host, whose plugin
// API does not know schemes. Kind: NotFound.
func (s *Store) SchemeRoles(ctx context.Context, schemeID string) (SchemeRoles, error) {
	defer s.observe("SchemeRoles")()
	var roles SchemeRoles
	err := s.get(ctx, &roles, sq.Expr(`
SELECT COALESCE(defaultplaybookadminrole, '') AS defaultplaybookadminrole, COALESCE(defaultplaybookmemberrole, '') AS defaultplaybookmemberrole,
       COALESCE(defaultrunadminrole, '') AS defaultrunadminrole, COALESCE(defaultrunmemberrole, '') AS defaultrunmemberrole,
       COALESCE(defaultchanneladminrole, '') AS defaultchanneladminrole, COALESCE(defaultchanneluserrole, '') AS defaultchanneluserrole
FROM schemes WHERE id = $1`, schemeID))
	return roles, named(err, "permission scheme")
}
