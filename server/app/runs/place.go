package runs

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"playbooks/server/access"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// planPlace decides where the run takes place and whether the actor may put it there.
func (s *Service) planPlace(ctx context.Context, p *plan) error {
	if p.request.ChannelID != "" {
		c, err := s.Facts.Channel(ctx, p.by.UserID, p.request.ChannelID)
		if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) {
			return access.Denied()
		}
		if err != nil {
			return err
		}
		if !c.Direct() && p.request.TeamID != "" && p.request.TeamID != c.TeamID {
			return failure.New(failure.Invalid, "channel_id: the channel belongs to another team")
		}
		if c.Direct() && p.playbook != nil {
			return failure.New(failure.Invalid, "channel_id: playbooks cannot run in direct or group messages")
		}
		p.channel, p.request.TeamID = c, c.TeamID
	}
	if p.playbook == nil {
		return access.AddChecklistTo(access.Facts{UserID: p.by.UserID, Channel: p.channel})
	}
	return s.mayStart(ctx, p)
}

func (s *Service) mayStart(ctx context.Context, p *plan) error {
	pb := *p.playbook
	facts, err := s.Facts.ForPlaybook(ctx, p.by.UserID, pb.SubjectFor(p.by.UserID))
	if err != nil {
		return err
	}
	if err := access.StartRun(facts); err != nil {
		return err
	}
	if err := playbook.MustBeActive(pb.Archived()); err != nil {
		return err
	}
	if p.request.TeamID != pb.TeamID {
		if facts, err = s.Facts.ForTeam(ctx, p.by.UserID, p.request.TeamID); err != nil {
			return err
		}
		if err := access.StartRunIn(facts); err != nil {
			return err
		}
	}
	if p.request.ChannelID != "" {
		return access.LinkChannel(access.Facts{UserID: p.by.UserID, Channel: p.channel})
	}
	p.public = pb.PublicRunChannels
	if p.request.PublicChannel != nil {
		p.public = *p.request.PublicChannel
	}
	return access.MakeRunChannel(facts, p.public)
}

// enter makes the channel where one is needed and brings people and the bot into
// it. The undo it returns is valid in the case of an error, too.
func (s *Service) enter(ctx context.Context, p *plan) (undo, error) {
	var u undo
	channel := host.Channel{ID: p.channel.ChannelID, TeamID: p.channel.TeamID}
	if channel.ID == "" {
		made, err := s.makeChannel(ctx, *p)
		if err != nil {
			return u, err
		}
		channel = made
		u.add("archive the channel "+made.ID+" that was made for a run", func(ctx context.Context) error {
			return s.Channels.ArchiveChannel(ctx, made.ID)
		})
		p.start.ChannelID, p.start.ChannelCreated = made.ID, true
	}
	if channel.TeamID == "" {
		return u, nil // nobody can be added to a direct or group message
	}
	if err := s.Bot.JoinChannel(ctx, channel); err != nil {
		return u, err
	}
	for _, id := range s.joining(*p) {
		if err := s.Members.AddChannelMember(ctx, channel.ID, id, p.by.UserID); err != nil {
			return u, err
		}
	}
	if p.start.ChannelCreated && slices.Contains(p.belong, p.start.OwnerID) {
		return u, s.Members.MakeChannelAdmin(ctx, channel.ID, p.start.OwnerID)
	}
	return u, nil
}

// joining lists who becomes a member of the run's channel: owner and reporter
// always, invited people where the playbook says so and the reporter may add them.
// A system admin from outside the team starts the run without joining.
func (s *Service) joining(p plan) []string {
	out := []string{p.by.UserID}
	if p.start.OwnerID != p.by.UserID {
		out = append(out, p.start.OwnerID)
	}
	if p.playbook != nil && p.playbook.AddToChannelOnParticipation && (p.start.ChannelCreated || p.channel.ManageMembers) {
		for _, id := range p.invited {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return slices.DeleteFunc(out, func(id string) bool { return !slices.Contains(p.belong, id) })
}

// linkText takes out of a title what would end a Markdown link early.
var linkText = strings.NewReplacer("[", "(", "]", ")", "\n", " ")

func (s *Service) makeChannel(ctx context.Context, p plan) (host.Channel, error) {
	kind := host.PrivateChannel
	if p.public {
		kind = host.PublicChannel
	}
	c := host.Channel{
		Type: kind, TeamID: p.request.TeamID, DisplayName: naming.ChannelDisplayName(p.madeName), CreatorID: p.by.UserID,
		Header: fmt.Sprintf("[%s](/playbooks/playbooks/%s) · [Overview](/playbooks/runs/%s)", linkText.Replace(p.playbook.Title), p.playbook.ID, p.start.ID),
	}
	var made host.Channel
	err := s.withFreeName(p.madeName, func(name string) (err error) {
		c.Name = name
		made, err = s.Channels.CreateChannel(ctx, c)
		return err
	})
	return made, err
}

// withFreeName calls use with the channel name of a run name, and once more with
// random characters behind it when that is taken.
func (s *Service) withFreeName(runName string, use func(name string) error) error {
	name := naming.ChannelSlug(runName)
	if name == "" {
		return use(s.IDs.New())
	}
	err := use(name)
	if failure.Is(err, failure.Conflict) {
		err = use(name + "-" + s.IDs.New()[:4])
	}
	return err
}

// settleChannelName gives the new channel its final name when another run took the
// number that it was made for, and returns the name in addresses. A failure leaves
// the older name, which harms nobody.
func (s *Service) settleChannelName(ctx context.Context, p plan, r run.Run) string {
	if r.ChannelCreated && r.Name != p.madeName {
		err := s.withFreeName(r.Name, func(name string) error {
			return s.Channels.RenameChannel(ctx, r.ChannelID, naming.ChannelDisplayName(r.Name), name)
		})
		if err != nil {
			s.Undo.UndoFailed(ctx, "rename the channel "+r.ChannelID+" of the run "+r.ID, err)
		}
	}
	c, err := s.Channels.Channel(ctx, r.ChannelID)
	if err != nil {
		return ""
	}
	return c.Name
}
