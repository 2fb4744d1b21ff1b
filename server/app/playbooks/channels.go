package playbooks

import (
	"context"
	"slices"

	"playbooks/server/access"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// mayUseChannels checks the channels that a content newly points at: the actor must be
// able to post where it broadcasts, and to read the channel that runs are linked to.
// While broadcasting is on, every channel must be there. It gives the checked ones.
// Kinds: Forbidden, also for channels that do not exist; Invalid for archived ones and for
// too many.
func (s *Service) mayUseChannels(ctx context.Context, by access.Actor, before, after playbook.Content) ([]string, error) {
	if err := after.Bounded(); err != nil {
		return nil, err
	}
	added := newChannels(before, after)
	asked := slices.Clone(added)
	// What was there before is looked at again when the caller switches it on or changes it.
	if after.BroadcastEnabled && (!before.BroadcastEnabled || !slices.Equal(before.BroadcastChannelIDs, after.BroadcastChannelIDs)) {
		asked = append(asked, after.BroadcastChannelIDs...)
	}
	known, err := s.channels(ctx, by, asked)
	if err != nil {
		return nil, err
	}
	for _, id := range added {
		broadcast := slices.Contains(after.BroadcastChannelIDs, id) && !slices.Contains(before.BroadcastChannelIDs, id)
		if c := known[id]; (broadcast && !c.Post) || !c.Read {
			return nil, access.Denied()
		}
	}
	for id, c := range known {
		if after.BroadcastEnabled && slices.Contains(after.BroadcastChannelIDs, id) && (c.ChannelID == "" || c.Archived) {
			return nil, failure.InvalidFields([]failure.Problem{{Field: "broadcast_channel_ids", Message: "every channel must exist and not be archived"}})
		}
	}
	return added, nil
}

// channels gives the facts of channels by their ids; those of an unknown one are zero.
func (s *Service) channels(ctx context.Context, by access.Actor, ids []string) (map[string]access.ChannelFacts, error) {
	known := map[string]access.ChannelFacts{}
	for _, id := range ids {
		if _, done := known[id]; done {
			continue
		}
		c, err := s.Facts.Channel(ctx, by.UserID, id)
		if err != nil && !failure.Is(err, failure.NotFound) && !failure.Is(err, failure.Invalid) {
			return nil, err
		}
		known[id] = c
	}
	return known, nil
}

// newChannels are the channels that a content points at and did not before.
func newChannels(before, after playbook.Content) []string {
	out := slices.DeleteFunc(slices.Clone(after.BroadcastChannelIDs), func(id string) bool {
		return id == "" || slices.Contains(before.BroadcastChannelIDs, id)
	})
	if after.ChannelID != "" && after.ChannelID != before.ChannelID {
		out = append(out, after.ChannelID)
	}
	return out
}
