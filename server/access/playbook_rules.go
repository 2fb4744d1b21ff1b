package access

import (
	"slices"

	"playbooks/server/domain/playbook"
)

// PlaybookRule decides about an operation on the playbook of the facts.
type PlaybookRule func(Facts) error

// ViewPlaybook lets people read a playbook.
func ViewPlaybook(f Facts) error {
	if f.Playbook == nil {
		return Denied()
	}
	return allowIf((f.Playbook.Public && f.holds(PlaybookPublicView)) || f.holds(PlaybookPrivateView))
}

// ViewTeam lets people see what belongs to a team.
func ViewTeam(f Facts) error { return allowIf(f.Team.View) }

// CreatePlaybook lets people make playbooks of that visibility in the team.
func CreatePlaybook(f Facts, public bool) error {
	if public {
		return allowIf(f.Team.View && f.Team.grants(PlaybookPublicCreate))
	}
	return allowIf(f.Team.View && f.Team.grants(PlaybookPrivateCreate))
}

// EditPlaybook lets people change, archive and restore a playbook. Admins may keep
// that to themselves.
func EditPlaybook(f Facts) error {
	if f.Playbook == nil {
		return Denied()
	}
	if f.Playbook.AdminOnlyEdit {
		return AdministerPlaybook(f)
	}
	return allowIf(f.holds(byVisibility(*f.Playbook, PlaybookPublicManageProperties, PlaybookPrivateManageProperties)))
}

// AdministerPlaybook is for the admins of a playbook and of the system.
func AdministerPlaybook(f Facts) error {
	return allowIf(f.SystemAdmin || f.playbookAdmin())
}

// ManageMembers lets people add and remove members.
func ManageMembers(f Facts) error {
	if f.Playbook == nil {
		return Denied()
	}
	return allowIf(f.holds(byVisibility(*f.Playbook, PlaybookPublicManageMembers, PlaybookPrivateManageMembers)))
}

// RemoveMember lets people take somebody off the list of members, and everybody leave.
func RemoveMember(userID string) PlaybookRule {
	return func(f Facts) error {
		if f.Playbook != nil && f.Playbook.Listed && f.UserID == userID {
			return nil
		}
		return ManageMembers(f)
	}
}

// ManageRoles lets people give and take roles.
func ManageRoles(f Facts) error {
	if f.Playbook == nil {
		return Denied()
	}
	return allowIf(f.holds(byVisibility(*f.Playbook, PlaybookPublicManageRoles, PlaybookPrivateManageRoles)))
}

// Convert lets people change whether a playbook is public.
func Convert(f Facts, toPublic bool) error {
	if toPublic {
		return allowIf(f.holds(PlaybookPrivateMakePublic))
	}
	return allowIf(f.holds(PlaybookPublicMakePrivate))
}

// ChangeMembers decides about a new member list. Adding plain members and removing
// plain members needs ManageMembers; anything about other roles needs ManageRoles,
// so that nobody gives or takes administration in passing. Leaving needs nothing.
func ChangeMembers(f Facts, before, after []playbook.Member) error {
	old := map[string]playbook.Member{}
	for _, m := range before {
		old[m.UserID] = m
	}
	changed, roles := false, false
	for _, m := range after {
		was, known := old[m.UserID]
		delete(old, m.UserID)
		switch {
		case !known:
			changed = true
			roles = roles || !plain(m)
		case !sameRoles(was, m):
			changed, roles = true, true
		}
	}
	for _, gone := range old {
		if gone.UserID == f.UserID {
			continue
		}
		changed = true
		roles = roles || gone.Admin()
	}
	if roles {
		if err := ManageRoles(f); err != nil {
			return err
		}
	}
	if changed {
		return ManageMembers(f)
	}
	return nil
}

func plain(m playbook.Member) bool {
	return len(m.Roles) == 1 && m.Roles[0] == playbook.RoleMember
}

func sameRoles(a, b playbook.Member) bool {
	return slices.Equal(roleNames(a.Roles), roleNames(b.Roles))
}

// FollowFor lets people follow the runs of a playbook for themselves, and system admins
// for others. The facts are the actor's; the follower needs ViewPlaybook besides.
func FollowFor(f Facts, followerID string) error {
	return allowIf(f.UserID == followerID || f.SystemAdmin)
}

// SeesPlaybooks says which playbooks of a list the actor may see: those for which
// ViewPlaybook allows it.
func SeesPlaybooks(userID string, systemAdmin bool, teams []TeamFacts) playbook.Visibility {
	v := playbook.Visibility{
		Everything: systemAdmin, UserID: userID,
		TeamIDs: []string{}, AnyTeamIDs: []string{}, PublicTeamIDs: []string{}, OpenTeamIDs: []string{},
	}
	for _, t := range teams {
		if !t.View {
			continue
		}
		v.TeamIDs = append(v.TeamIDs, t.TeamID)
		if t.grants(PlaybookPrivateView) {
			v.AnyTeamIDs = append(v.AnyTeamIDs, t.TeamID)
		}
		if t.grants(PlaybookPublicView) {
			v.PublicTeamIDs = append(v.PublicTeamIDs, t.TeamID)
		}
		if t.ListChannels && (t.roleGrants(playbook.RoleMember, PlaybookPublicView) || t.roleGrants(playbook.RoleMember, PlaybookPrivateView)) {
			v.OpenTeamIDs = append(v.OpenTeamIDs, t.TeamID)
		}
	}
	for _, role := range []playbook.Role{playbook.RoleMember, playbook.RoleAdmin} {
		l := playbook.Listing{Role: role, AnyTeamIDs: []string{}, PublicTeamIDs: []string{}}
		for _, t := range teams {
			switch {
			case t.View && t.roleGrants(role, PlaybookPrivateView):
				l.AnyTeamIDs = append(l.AnyTeamIDs, t.TeamID)
			case t.View && t.roleGrants(role, PlaybookPublicView):
				l.PublicTeamIDs = append(l.PublicTeamIDs, t.TeamID)
			}
		}
		if len(l.AnyTeamIDs)+len(l.PublicTeamIDs) > 0 {
			v.Listings = append(v.Listings, l)
		}
	}
	return v
}
