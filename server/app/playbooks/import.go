package playbooks

import (
	"context"
	"fmt"
	"slices"

	"playbooks/server/access"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Imported is a playbook that was made of a file.
type Imported struct {
	playbook.Playbook
	// Notices say, for people, what of the file was left out or filled in.
	Notices []string
}

// Import makes a public playbook of a file, which the actor alone administers. What does
// not exist on this server is left out with a notice, as is a prefix in use. Kinds:
// Invalid, Forbidden.
func (s *Service) Import(ctx context.Context, by access.Actor, f playbook.File) (Imported, error) {
	f.Public = true
	if err := s.mayCreateIn(ctx, by, f.TeamID, f.Public); err != nil {
		return Imported{}, err
	}
	if err := f.Bounded(); err != nil {
		return Imported{}, err
	}
	notices, err := s.leaveOutUnknown(ctx, by, &f.Content)
	if err != nil {
		return Imported{}, err
	}
	if err := s.mustReach(ctx, by, f.Content); err != nil {
		return Imported{}, err
	}
	p, more, err := playbook.Import(f, by.UserID, s.IDs, s.Clock.Now())
	if err != nil {
		return Imported{}, err
	}
	notices = append(notices, more...)
	err = s.insert(ctx, by, p)
	if failure.Is(err, failure.Conflict) && p.RunNumberPrefix != "" {
		notices = append(notices, fmt.Sprintf("run_number_prefix: %q was left out: another playbook of the team uses it", p.RunNumberPrefix))
		p.RunNumberPrefix = ""
		err = s.insert(ctx, by, p)
	}
	return Imported{Playbook: p, Notices: notices}, err
}

// leaveOutUnknown drops whom and what a content names that is not here, or that the actor
// cannot tell from that, and says so.
func (s *Service) leaveOutUnknown(ctx context.Context, by access.Actor, c *playbook.Content) ([]string, error) {
	users, err := s.People.Active(ctx, c.InvitedUserIDs)
	if err != nil {
		return nil, err
	}
	groups, err := s.referenceable(ctx, c.InvitedGroupIDs)
	if err != nil {
		return nil, err
	}
	owner, err := s.People.Belong(ctx, []string{c.DefaultOwnerID}, c.TeamID, "")
	if err != nil {
		return nil, err
	}
	asked := slices.Clone(c.BroadcastChannelIDs)
	if c.ChannelID != "" {
		asked = append(asked, c.ChannelID)
	}
	channels, err := s.channels(ctx, by, asked)
	if err != nil {
		return nil, err
	}
	notices := []string{}
	keep := func(field string, in []string, known func(id string) bool) []string {
		kept := slices.DeleteFunc(slices.Clone(in), func(id string) bool { return !known(id) })
		if n := len(in) - len(kept); n > 0 {
			notices = append(notices, fmt.Sprintf("%s: %d of %d left out, because nothing is known of them here", field, n, len(in)))
		}
		return kept
	}
	c.InvitedUserIDs = keep("invited_user_ids", c.InvitedUserIDs, func(id string) bool { return slices.Contains(users, id) })
	c.InvitedGroupIDs = keep("invited_group_ids", c.InvitedGroupIDs, func(id string) bool { return slices.Contains(groups, id) })
	c.BroadcastChannelIDs = keep("broadcast_channel_ids", c.BroadcastChannelIDs, func(id string) bool { return channels[id].Read })
	if c.DefaultOwnerID != "" && len(owner) == 0 {
		notices = append(notices, "default_owner_id: left out, because the user is not in the team")
		c.DefaultOwnerID, c.DefaultOwnerEnabled = "", false
	}
	if linked := channels[c.ChannelID]; c.ChannelID != "" && (!linked.Read || (linked.TeamID != "" && linked.TeamID != c.TeamID)) {
		notices = append(notices, "channel_id: left out, because nothing is known of the channel in this team")
		c.ChannelID = ""
	}
	return notices, nil
}
