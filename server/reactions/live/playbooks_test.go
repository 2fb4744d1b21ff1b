package live_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

// news is what is sent of a change of a playbook.
func (s *stage) news(before, after playbook.Playbook, events ...event.Event) []hosttest.LiveMessage {
	s.Host.ForgetLive()
	s.reaction.PlaybookChanged(ctx, editing.PlaybookChange{Before: before, After: after, Events: events})
	return s.Host.LiveMessages()
}

func TestTheTeamHearsOfAPublicPlaybook(t *testing.T) {
	s := newStage(t)
	p := s.Playbook(t)
	for name, e := range map[string]event.Event{
		"playbook_created": event.PlaybookCreated{}, "playbook_archived": event.PlaybookArchived{}, "playbook_restored": event.PlaybookRestored{},
		"": event.PlaybookEdited{},
	} {
		before := p
		if name == "playbook_created" {
			before = playbook.Playbook{}
		}
		messages := s.news(before, p, e, event.RunNumberTaken{Number: 1})
		if name != "" {
			require.Equal(t, name, messages[0].Name)
			require.Equal(t, host.Audience{TeamID: s.Team.ID}, messages[0].Audience)
			require.JSONEq(t, fmt.Sprintf(`{"teamID":%q}`, s.Team.ID), messages[0].Payload)
			messages = messages[1:]
		}
		if name == "playbook_created" {
			require.Empty(t, messages)
			continue
		}
		require.Len(t, messages, 1)
		require.Equal(t, "playbook_updated", messages[0].Name)
		require.Equal(t, host.Audience{TeamID: s.Team.ID}, messages[0].Audience)
		require.JSONEq(t, fmt.Sprintf(`{"teamID":%q,"playbookID":%q,"updateAt":%d}`, s.Team.ID, p.ID, p.UpdateAt.UnixMilli()), messages[0].Payload)
	}
	require.Empty(t, s.news(p, p, event.RunNumberTaken{Number: 1}))
	require.Len(t, s.news(p, p, event.PlaybookEdited{}, event.PlaybookMembersChanged{}, event.PlaybookMetricsChanged{}), 1, "one change, one message")
}

func TestAPrivatePlaybookIsNamedToItsViewersOnly(t *testing.T) {
	s := newStage(t)
	p := s.Playbook(t, testkit.Private, func(d *playbook.Draft) {
		d.Members = append(d.Members, playbook.Member{UserID: s.Colleague.ID, Roles: []playbook.Role{playbook.RoleAdmin}})
	})
	viewers := []string{s.Owner.ID, s.Member.ID} // an admin alone may not read
	require.ElementsMatch(t, viewers, reached(s.news(p, p, event.PlaybookEdited{})))
	messages := s.news(playbook.Playbook{}, p, event.PlaybookCreated{})
	require.Len(t, messages, 1)
	require.JSONEq(t, fmt.Sprintf(`{"teamID":%q}`, s.Team.ID), messages[0].Payload, "the team hears that there is one more")

	left := p.Clone()
	require.NoError(t, left.RemoveMember(s.Member.ID))
	require.ElementsMatch(t, viewers, reached(s.news(p, left, event.PlaybookMembersChanged{})), "who loses it has it on screen")
	require.ElementsMatch(t, []string{s.Owner.ID}, reached(s.news(left, left, event.PlaybookEdited{})))

	s.Host.LeaveTeam(s.Team.ID, s.Owner.ID)
	require.ElementsMatch(t, []string{s.Member.ID}, reached(s.news(p, p, event.PlaybookEdited{})))
}

func TestWhoSawAPlaybookHearsThatItIsGone(t *testing.T) {
	s := newStage(t)
	p := s.Playbook(t)
	private, moved := p.Clone(), p.Clone()
	private.Public = false
	there := s.Host.AddTeam("there")
	moved.TeamID = there.ID

	messages := s.news(p, private, event.PlaybookEdited{})
	require.Len(t, messages, 1)
	require.Equal(t, host.Audience{TeamID: s.Team.ID}, messages[0].Audience)

	messages = s.news(p, moved, event.PlaybookEdited{})
	require.Len(t, messages, 2)
	require.Equal(t, host.Audience{TeamID: there.ID}, messages[0].Audience)
	require.Equal(t, host.Audience{TeamID: s.Team.ID}, messages[1].Audience)
}

func TestManyMembersHearThroughTheirTeam(t *testing.T) {
	s := newStage(t)
	p := playbook.Playbook{ID: "p", UpdateAt: time.UnixMilli(5), Content: playbook.Content{TeamID: s.Team.ID}}
	for i := range 101 {
		p.Members = append(p.Members, playbook.Member{UserID: fmt.Sprint(i)})
	}
	messages := s.news(p, p, event.PlaybookEdited{})
	require.Len(t, messages, 1)
	require.Equal(t, host.Audience{TeamID: s.Team.ID}, messages[0].Audience)
	require.JSONEq(t, `{"teamID":"`+s.Team.ID+`"}`, messages[0].Payload, "not which playbook it was")
}
