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
	granted, err := g.Permissions.GrantedInTeamTo(ctx, userIDs, r.TeamID, askedInTeam...)
	if err != nil {
		return nil, err
	}
	var roles map[playbook.Role][]access.Permission
	for _, of := range granted {
		if roles == nil && slices.Contains(of, viewTeam) {
			if roles, err = g.roleGrants(ctx, r.TeamID); err != nil {
				return nil, err
			}
		}
	}
	subjects, err := g.Store.PlaybookSubjects(ctx, r.PlaybookID, userIDs)
	if err != nil {
		return nil, err
	}
	return func(userID string) (bool, error) {
		f := access.Facts{UserID: userID, Team: teamFacts(r.TeamID, granted[userID])}
		f.Team.RoleGrants = roles
		if subject, found := subjects[userID]; found {
			f.Playbook = &subject
		}
		return allowed(access.ViewRun(f, r.SubjectFor(userID)))
	}, nil
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
	granted, err := g.Permissions.GrantedInTeamTo(ctx, userIDs, p.TeamID, askedInTeam...)
	if err != nil {
		return nil, err
	}
	roles, err := g.roleGrants(ctx, p.TeamID)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(userIDs), func(id string) bool {
		subject := p.SubjectFor(id)
		f := access.Facts{UserID: id, Team: teamFacts(p.TeamID, granted[id]), Playbook: &subject}
		f.Team.RoleGrants = roles
		return access.ViewPlaybook(f) != nil
	}), nil
}
