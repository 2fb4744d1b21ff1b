package facts

import (
	"context"
	"slices"

	"playbooks/server/access"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// MayAddMembers tells whether a user may add people to a channel; nobody may to an
// archived one. Kind: NotFound.
func (g *Gatherer) MayAddMembers(ctx context.Context, userID, channelID string) (bool, error) {
	c, err := g.Channel(ctx, userID, channelID)
	return c.ManageMembers && !c.Archived, err
}

// MayView tells whether somebody other than the actor may read a run, for messages
// that go to them.
func (g *Gatherer) MayView(ctx context.Context, userID string, r run.Run) (bool, error) {
	subject := r.SubjectFor(userID)
	f, err := g.ForRun(ctx, userID, subject)
	if err != nil {
		return false, err
	}
	return allowed(access.ViewRun(f, subject))
}

// Viewers keeps those of the users who may read the run, in their order. It asks about
// all of them at once, but for runs that go by the permissions of their channel, which
// the host knows of one user at a time. The run need not be stored.
func (g *Gatherer) Viewers(ctx context.Context, userIDs []string, r run.Run) ([]string, error) {
	out := []string{}
	if len(userIDs) == 0 {
		return out, nil
	}
	may := func(id string) (bool, error) { return g.MayView(ctx, id, r) }
	if !r.SubjectFor("").ChannelRule() {
		ask, err := g.askAbout(ctx, userIDs, r)
		if err != nil {
			return nil, err
		}
		may = ask
	}
	for _, id := range userIDs {
		allowed, err := may(id)
		if err != nil {
			return nil, err
		}
		if allowed {
			out = append(out, id)
		}
	}
	return out, nil
}

// askAbout gathers the facts of many users and gives the rule about each of them.
func (g *Gatherer) askAbout(ctx context.Context, userIDs []string, r run.Run) (func(userID string) (bool, error), error) {
	subjects, err := g.Store.PlaybookSubjects(ctx, r.PlaybookID, userIDs)
	if err != nil {
		return nil, err
	}
	there := r.TeamID // where the playbook is
	for _, s := range subjects {
		there = s.TeamID
	}
	inTeam, err := g.manyInTeam(ctx, userIDs, r.TeamID)
	if err != nil {
		return nil, err
	}
	inPlaybookTeam := inTeam
	if there != r.TeamID {
		if inPlaybookTeam, err = g.manyInTeam(ctx, userIDs, there); err != nil {
			return nil, err
		}
	}
	return func(userID string) (bool, error) {
		f := access.Facts{UserID: userID, Team: inTeam[userID], PlaybookTeam: inPlaybookTeam[userID]}
		if subject, found := subjects[userID]; found {
			f.Playbook = &subject
		}
		return allowed(access.ViewRun(f, r.SubjectFor(userID)))
	}, nil
}

// manyInTeam gathers what the host says of many users in one team, by their ids.
func (g *Gatherer) manyInTeam(ctx context.Context, userIDs []string, teamID string) (map[string]access.TeamFacts, error) {
	granted, err := g.Permissions.GrantedInTeamTo(ctx, userIDs, teamID, askedInTeam...)
	if err != nil {
		return nil, err
	}
	out := make(map[string]access.TeamFacts, len(granted))
	var roles map[playbook.Role][]access.Permission
	for id, of := range granted {
		t := teamFacts(teamID, of)
		if t.View && roles == nil {
			if roles, err = g.roleGrants(ctx, teamID); err != nil {
				return nil, err
			}
		}
		t.RoleGrants = roles
		out[id] = t
	}
	return out, nil
}

// allowed separates the answer of a rule from a failure to answer.
func allowed(err error) (bool, error) {
	if failure.Is(err, failure.Forbidden) {
		return false, nil
	}
	return err == nil, err
}

// PlaybookViewers keeps those of the users who may read the playbook, in their order.
// It asks about all of them at once. The playbook need not be stored.
func (g *Gatherer) PlaybookViewers(ctx context.Context, userIDs []string, p playbook.Playbook) ([]string, error) {
	inTeam, err := g.manyInTeam(ctx, userIDs, p.TeamID)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(userIDs), func(id string) bool {
		subject := p.SubjectFor(id)
		return access.ViewPlaybook(access.Facts{UserID: id, Team: inTeam[id], Playbook: &subject}) != nil
	}), nil
}
