package playbook

import (
	"slices"
	"strings"
	"unicode/utf8"

	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// Role is what a member may do; the host's permission scheme says what that is.
type Role string

// The roles with a meaning; others are kept as they were given.
const (
	RoleMember Role = "playbook_member"
	RoleAdmin  Role = "playbook_admin"
)

// Limits of the roles of one member.
const (
	maxRoles    = 16
	maxRoleName = 64
)

// Member is a person with a role of their own.
type Member struct {
	UserID string
	Roles  []Role
}

// Admin tells whether the member administers the playbook.
func (m Member) Admin() bool { return slices.Contains(m.Roles, RoleAdmin) }

// admin is somebody who may do everything that roles give.
func admin(userID string) Member {
	return Member{UserID: userID, Roles: []Role{RoleMember, RoleAdmin}}
}

// Member finds a listed member.
func (p Playbook) Member(userID string) (Member, bool) {
	for _, m := range p.Members {
		if m.UserID == userID {
			return m, true
		}
	}
	return Member{}, false
}

// SetMember adds somebody or changes their roles. Without roles they become a plain
// member. Kind: Invalid for roles without a meaning, and when archived.
func (p *Playbook) SetMember(m Member) error {
	if len(m.Roles) == 0 {
		m.Roles = []Role{RoleMember}
	}
	for _, r := range m.Roles {
		if r != RoleMember && r != RoleAdmin {
			return failure.InvalidFields([]failure.Problem{{Field: "roles", Message: "may hold playbook_member and playbook_admin"}})
		}
	}
	return p.setMembers(append(p.WithoutMember(m.UserID), m))
}

// RemoveMember takes somebody off the list. Kinds: NotFound; Invalid when archived.
func (p *Playbook) RemoveMember(userID string) error {
	if _, listed := p.Member(userID); !listed {
		return failure.New(failure.NotFound, "the user is not listed as a member of this playbook")
	}
	return p.setMembers(p.WithoutMember(userID))
}

// WithoutMember lists everybody else.
func (p Playbook) WithoutMember(userID string) []Member {
	return slices.DeleteFunc(slices.Clone(p.Members), func(m Member) bool { return m.UserID == userID })
}

func (p *Playbook) setMembers(members []Member) error {
	if err := p.mustBeActive(); err != nil {
		return err
	}
	members, err := normalizeMembers(members)
	if err != nil {
		return err
	}
	before := p.Members
	p.Members = members
	p.recordMembers(before)
	return nil
}

// MustKeepAdmin refuses a list that has lost its last admin, so that somebody can
// always change what only admins may. Kind: Conflict.
func MustKeepAdmin(before, after []Member) error {
	if slices.ContainsFunc(before, Member.Admin) && !slices.ContainsFunc(after, Member.Admin) {
		return failure.New(failure.Conflict, "members: a playbook keeps at least one admin: make somebody else an admin first")
	}
	return nil
}

func (p *Playbook) recordMembers(before []Member) {
	e := event.PlaybookMembersChanged{}
	was := Playbook{Members: before}
	for _, m := range p.Members {
		switch old, known := was.Member(m.UserID); {
		case !known:
			e.Added = append(e.Added, m.UserID)
		case !slices.Equal(old.Roles, m.Roles):
			e.Changed = append(e.Changed, m.UserID)
		}
	}
	for _, m := range before {
		if _, still := p.Member(m.UserID); !still {
			e.Removed = append(e.Removed, m.UserID)
		}
	}
	if len(e.Added)+len(e.Changed)+len(e.Removed) > 0 {
		p.record(e)
	}
}

func normalizeMembers(in []Member) ([]Member, error) {
	out := make([]Member, 0, len(in))
	seen := map[string]bool{}
	for _, m := range in {
		if m.UserID == "" {
			return nil, failure.New(failure.Invalid, "members: every member needs a user_id")
		}
		if seen[m.UserID] {
			return nil, failure.New(failure.Invalid, "members: a user may be listed only once")
		}
		seen[m.UserID] = true
		roles := make([]Role, 0, len(m.Roles))
		for _, r := range m.Roles {
			if utf8.RuneCountInString(string(r)) > maxRoleName {
				return nil, failure.New(failure.Invalid, "members: a role must have at most %d characters", maxRoleName)
			}
			if r != "" && !slices.Contains(roles, r) {
				roles = append(roles, r)
			}
		}
		if len(roles) > maxRoles {
			return nil, failure.New(failure.Invalid, "members: a user may have at most %d roles", maxRoles)
		}
		out = append(out, Member{UserID: m.UserID, Roles: roles})
	}
	slices.SortFunc(out, func(a, b Member) int { return strings.Compare(a.UserID, b.UserID) })
	return out, nil
}
