package facts

import (
	"context"
	"slices"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// maxGroupMembers bounds how many people one group brings into a run.
const maxGroupMembers = 1000

const groupPage = 200

// PeopleDeps are the dependencies of People; all are required.
type PeopleDeps struct {
	Users   host.Users
	Teams   host.Teams
	Members host.ChannelMembers
	Groups  host.Groups
	Site    host.Site
}

// People answers questions about users that several use cases share.
type People struct{ PeopleDeps }

// NewPeople panics when a dependency is missing.
func NewPeople(d PeopleDeps) *People {
	if d.Users == nil || d.Teams == nil || d.Members == nil || d.Groups == nil || d.Site == nil {
		panic("facts: a dependency of People is missing")
	}
	return &People{d}
}

// Belong lists those of the users who exist, are active and are members of the
// team, or of the channel when teamID is empty. Repeats and empty ids are dropped.
func (p *People) Belong(ctx context.Context, userIDs []string, teamID, channelID string) ([]string, error) {
	wanted, err := p.Active(ctx, userIDs)
	if err != nil || len(wanted) == 0 {
		return wanted, err
	}
	if teamID != "" {
		return p.Teams.TeamMembers(ctx, teamID, wanted)
	}
	return p.Members.ChannelMembers(ctx, channelID, wanted)
}

// Active lists those of the users who exist and are active. Repeats and empty ids are
// dropped; never nil.
func (p *People) Active(ctx context.Context, userIDs []string) ([]string, error) {
	wanted := distinct(userIDs)
	if len(wanted) == 0 {
		return []string{}, nil
	}
	users, err := p.Users.Users(ctx, wanted)
	if err != nil {
		return nil, err
	}
	active := map[string]bool{}
	for _, u := range users {
		active[u.ID] = u.Active()
	}
	return slices.DeleteFunc(wanted, func(id string) bool { return !active[id] }), nil
}

// GroupMembers lists the members of those of the groups that may be mentioned.
// Unknown groups count as empty.
func (p *People) GroupMembers(ctx context.Context, groupIDs []string) ([]string, error) {
	var out []string
	for _, id := range distinct(groupIDs) {
		g, err := p.Groups.Group(ctx, id)
		if failure.Is(err, failure.NotFound) || (err == nil && (!g.AllowReference || !g.DeletedAt.IsZero())) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for page := 0; page*groupPage < maxGroupMembers; page++ {
			members, err := p.Groups.GroupMemberPage(ctx, id, page, groupPage)
			if err != nil {
				return nil, err
			}
			out = append(out, members...)
			if len(members) < groupPage {
				break
			}
		}
	}
	return distinct(out), nil
}

// Usernames gives usernames by id. Unknown ids are left out.
func (p *People) Usernames(ctx context.Context, userIDs []string) (map[string]string, error) {
	return p.named(ctx, userIDs, func(u host.User) string { return u.Username })
}

// DisplayNames gives nicknames or full names where the site shows them, usernames elsewhere.
func (p *People) DisplayNames(ctx context.Context, userIDs []string) (map[string]string, error) {
	show := p.Site.SiteSettings().ShowFullName
	return p.named(ctx, userIDs, func(u host.User) string { return u.DisplayName(show) })
}

func (p *People) named(ctx context.Context, userIDs []string, name func(host.User) string) (map[string]string, error) {
	users, err := p.Users.Users(ctx, distinct(userIDs))
	if err != nil {
		return nil, err
	}
	out := make(map[string]string, len(users))
	for _, u := range users {
		out[u.ID] = name(u)
	}
	return out, nil
}

func distinct(in []string) []string {
	out := make([]string, 0, len(in))
	for _, id := range in {
		if id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}
