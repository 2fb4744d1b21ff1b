package runs

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Report writes a run down for somebody who may view it, finished or not. It has what the
// reader may read: texts of status updates only of channels that are open to them, people by
// the names that the host shows. How much it holds is bounded; it says what was left out.
func (s *Service) Report(ctx context.Context, by access.Actor, id string) (run.Report, error) {
	r, err := s.Get(ctx, by, id)
	if err != nil {
		return run.Report{}, err
	}
	p := run.Report{Run: r, At: s.Clock.Now()}
	for _, add := range []func(context.Context, access.Actor, *run.Report) error{
		s.reportPlaybook, s.reportPlace, s.reportUpdates, s.reportPeople,
	} {
		if err := add(ctx, by, &p); err != nil {
			return run.Report{}, err
		}
	}
	p.Bound()
	return p, nil
}

// reportPlaybook adds what the playbook says about runs. Everybody who sees a run sees
// which playbook it is of, and its metrics.
func (s *Service) reportPlaybook(ctx context.Context, _ access.Actor, p *run.Report) error {
	if p.Run.PlaybookID == "" {
		return nil
	}
	of, err := s.Playbooks.Playbook(ctx, p.Run.PlaybookID)
	if failure.Is(err, failure.NotFound) {
		return nil
	}
	p.Playbook, p.Metrics = of.Title, of.Metrics
	return err
}

func (s *Service) reportPlace(ctx context.Context, by access.Actor, p *run.Report) error {
	if p.Run.TeamID != "" {
		team, err := s.Teams.Team(ctx, p.Run.TeamID)
		if err != nil {
			return err
		}
		p.Team = team.DisplayName
	}
	if open, err := s.readsChannel(ctx, by, p.Run.ChannelID); err != nil || !open {
		return err
	}
	channel, err := s.Channels.Channel(ctx, p.Run.ChannelID)
	p.Channel = channel.DisplayName
	return err
}

// readsChannel tells whether the actor may read a channel. One that is gone is read by nobody.
func (s *Service) readsChannel(ctx context.Context, by access.Actor, id string) (bool, error) {
	c, err := s.Facts.Channel(ctx, by.UserID, id)
	if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) {
		return false, nil
	}
	return err == nil && c.Read, err
}

// reportUpdates adds the status updates, the oldest first. They are in the channels where
// the run took place, one as a rule.
func (s *Service) reportUpdates(ctx context.Context, by access.Actor, p *run.Report) error {
	ids := make([]string, len(p.Run.StatusPosts))
	for i, status := range p.Run.StatusPosts {
		ids[i] = status.ID
	}
	posts, err := s.Posts.PostsByID(ctx, ids)
	if err != nil {
		return err
	}
	byID := make(map[string]host.Post, len(posts))
	for _, post := range posts {
		byID[post.ID] = post
	}
	authors := map[string]string{} // the posts themselves are the bot's
	for _, e := range p.Run.Timeline {
		if e.EventType == "status_updated" {
			authors[e.PostID] = e.SubjectUserID
		}
	}
	open := map[string]bool{}
	for _, status := range p.Run.StatusPosts {
		u := run.ReportedUpdate{PostID: status.ID, At: status.CreateAt, DeleteAt: status.DeleteAt, AuthorID: authors[status.ID]}
		if post, known := byID[status.ID]; known && u.DeleteAt.IsZero() {
			channel := post.ChannelID
			if _, asked := open[channel]; !asked {
				if open[channel], err = s.readsChannel(ctx, by, channel); err != nil {
					return err
				}
			}
			if u.Kept = !open[channel]; !u.Kept {
				u.Message = post.Message
			}
		}
		p.Updates = append(p.Updates, u)
	}
	return nil
}

// reportPeople adds what to call people, and how the reader reads.
func (s *Service) reportPeople(ctx context.Context, by access.Actor, p *run.Report) error {
	users, err := s.Users.Users(ctx, append(p.Run.PeopleIn(), by.UserID))
	if err != nil {
		return err
	}
	full := s.Site.SiteSettings().ShowFullName
	people := make([]run.Person, len(users))
	for i, u := range users {
		people[i] = run.Person{ID: u.ID, Username: u.Username, Name: u.DisplayName(full)}
		if u.ID == by.UserID {
			p.Locale, p.Zone = u.Locale, u.Zone()
		}
	}
	p.Name(people)
	return nil
}
