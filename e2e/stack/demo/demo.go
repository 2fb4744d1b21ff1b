package demo

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"time"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

var (
	//go:embed incident_response.json
	incidentResponse []byte

	//go:embed product_release.json
	productRelease []byte
)

// Person is a member of the team with a session.
type Person struct{ ID, Token string }

// Place says where the content goes, and who makes it.
type Place struct {
	URL    string // of the server
	TeamID string
	Lead   Person // leads incidents
	Second Person // leads releases

	// Now is when the story takes place; some due dates are before it.
	Now time.Time
}

// Add makes the content. It must run once only.
func Add(ctx context.Context, p Place) error {
	incident, err := p.playbook(ctx, incidentResponse, p.Lead, p.Second)
	if err != nil {
		return err
	}
	release, err := p.playbook(ctx, productRelease, p.Second, p.Lead)
	if err != nil {
		return err
	}
	for _, story := range []func(ctx context.Context, p Place, playbookID string) error{finishedIncident, freshIncident} {
		if err := story(ctx, p, incident); err != nil {
			return err
		}
	}
	return releaseHalfWay(ctx, p, release)
}

// playbook makes a playbook whose first member administers it.
func (p Place) playbook(ctx context.Context, content []byte, admin, member Person) (string, error) {
	var in wire.PlaybookInput
	if err := json.Unmarshal(content, &in); err != nil {
		return "", fmt.Errorf("read a playbook: %w", err)
	}
	in.TeamID = &p.TeamID
	in.Members = []wire.MemberInput{
		{UserID: admin.ID, Roles: []string{"playbook_member", "playbook_admin"}},
		{UserID: member.ID, Roles: []string{"playbook_member"}},
	}
	return p.as(admin).Playbooks.Create(ctx, in)
}

func (p Place) as(who Person) *client.Client { return client.New(p.URL, who.Token, nil) }

// say posts a message.
func (p Place) say(ctx context.Context, who Person, channelID, message string) error {
	host := model.NewAPIv4Client(p.URL)
	host.SetToken(who.Token)
	_, _, err := host.CreatePost(ctx, &model.Post{ChannelId: channelID, Message: message})
	return err
}
