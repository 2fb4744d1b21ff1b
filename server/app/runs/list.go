package runs

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// List gives a page of the runs that the actor may see. With a channel in the
// filter the actor must be able to read it. Kind: Forbidden.
func (s *Service) List(ctx context.Context, by access.Actor, f run.Filter) (run.Page, error) {
	if f.ChannelID != "" {
		if err := s.mustReadChannel(ctx, by, f.ChannelID); err != nil {
			return run.Page{}, err
		}
	}
	return s.list(ctx, by, f)
}

func (s *Service) list(ctx context.Context, by access.Actor, f run.Filter) (run.Page, error) {
	seen, _, err := s.Facts.Seen(ctx, by.UserID, f.TeamID)
	if err != nil {
		return run.Page{}, err
	}
	f.Visible = openChannel(seen, f.ChannelID)
	return s.Store.Runs(ctx, f)
}

// openChannel lets checklists of a channel that the actor may read be seen by
// people who have not joined it; the caller has checked that.
func openChannel(v run.Visibility, channelID string) run.Visibility {
	if channelID != "" {
		v.ChannelIDs = append(v.ChannelIDs, channelID)
	}
	return v
}

// ChannelIDs gives the channels of a page of runs, in the order of the list, repeats kept.
func (s *Service) ChannelIDs(ctx context.Context, by access.Actor, f run.Filter) ([]string, error) {
	seen, _, err := s.Facts.Seen(ctx, by.UserID, f.TeamID)
	if err != nil {
		return nil, err
	}
	f.Visible = seen
	return s.Store.RunChannels(ctx, f)
}

// Owners lists the people who own runs that the actor may see, in one team or in
// all. Where the site keeps full names private, only system admins get them.
func (s *Service) Owners(ctx context.Context, by access.Actor, teamID string) ([]host.User, error) {
	seen, _, err := s.Facts.Seen(ctx, by.UserID, teamID)
	if err != nil {
		return nil, err
	}
	ids, err := s.Store.RunOwners(ctx, seen, teamID)
	if err != nil {
		return nil, err
	}
	owners, err := s.Users.Users(ctx, ids)
	if err != nil || seen.Everything || s.Site.SiteSettings().ShowFullName {
		return owners, err
	}
	for i := range owners {
		owners[i].FirstName, owners[i].LastName = "", ""
	}
	return owners, nil
}

// InChannel lists the runs in progress of a channel, newest first, at most
// run.MaxPerPage. Kind: Forbidden when the actor may not read the channel.
func (s *Service) InChannel(ctx context.Context, by access.Actor, channelID string) ([]run.Run, error) {
	page, err := s.List(ctx, by, run.Filter{
		ChannelID: channelID, Statuses: []run.Status{run.InProgress},
		Sort: run.SortCreateAt, Descending: true, PerPage: run.MaxPerPage,
	})
	return page.Runs, err
}

// OnlyInChannel gives the run of a channel, finished or not. Kinds: Forbidden;
// NotFound when there is none; Invalid when there are several.
func (s *Service) OnlyInChannel(ctx context.Context, by access.Actor, channelID string) (run.Run, error) {
	page, err := s.List(ctx, by, run.Filter{ChannelID: channelID, Sort: run.SortCreateAt, PerPage: 1})
	switch {
	case err != nil:
		return run.Run{}, err
	case page.Total == 0:
		return run.Run{}, failure.New(failure.NotFound, "Not found")
	case page.Total > 1:
		return run.Run{}, failure.New(failure.Invalid, "multiple runs in the channel")
	}
	return page.Runs[0], nil
}

func (s *Service) mustReadChannel(ctx context.Context, by access.Actor, channelID string) error {
	c, err := s.Facts.Channel(ctx, by.UserID, channelID)
	if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) {
		return access.Denied()
	}
	if err != nil {
		return err
	}
	return access.ReadChannel(access.Facts{UserID: by.UserID, Channel: c})
}
