package playbook

// Subject is what access rules need to know of a playbook, as seen by one actor.
type Subject struct {
	ID                    string
	TeamID                string
	Public                bool
	Archived              bool
	AdminOnlyEdit         bool
	OwnerGroupOnlyActions bool
	// Listed tells whether the actor is a listed member; ActorRoles are then their roles.
	Listed     bool
	ActorRoles []Role
}

// SubjectFor gives the access facts of the playbook as seen by a user.
func (p Playbook) SubjectFor(userID string) Subject {
	m, listed := p.Member(userID)
	return Subject{
		ID: p.ID, TeamID: p.TeamID, Public: p.Public, Archived: p.Archived(),
		AdminOnlyEdit: p.AdminOnlyEdit, OwnerGroupOnlyActions: p.OwnerGroupOnlyActions,
		Listed: listed, ActorRoles: m.Roles,
	}
}
