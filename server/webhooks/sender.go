package webhooks

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/webhook"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// maxAnswer is how many bytes of an answer are read, so that the connection can be used
// again; nobody looks at them.
const maxAnswer = 64 << 10

// Store keeps deliveries.
type Store interface {
	// Delivery reads a delivery with its message. Kind: NotFound.
	Delivery(ctx context.Context, id string) (webhook.Delivery, error)
	// SaveAttempt writes the state of a delivery and its last attempt.
	SaveAttempt(ctx context.Context, d webhook.Delivery) error
	// PruneDeliveries deletes the messages of a time before, with their deliveries.
	PruneDeliveries(ctx context.Context, before time.Time) error
}

// Places name the addresses of channels; host.Channels and host.Teams document the methods.
type Places interface {
	Channel(ctx context.Context, id string) (host.Channel, error)
	Team(ctx context.Context, id string) (host.Team, error)
	TeamsOf(ctx context.Context, userID string) ([]host.Team, error)
}

// Deps are the dependencies of Sender; all are required.
type Deps struct {
	Store    Store
	Places   Places
	Site     host.Site
	Outgoing host.Outgoing
	Clock    clock.Clock
	Log      *slog.Logger
}

// Sender sends messages.
type Sender struct{ Deps }

// NewSender panics when a dependency is missing.
func NewSender(d Deps) *Sender {
	if d.Store == nil || d.Places == nil || d.Site == nil || d.Outgoing == nil || d.Clock == nil || d.Log == nil {
		panic("webhooks: a dependency is missing")
	}
	return &Sender{d}
}

// Deliver sends one message and notes how that went. It fails when the receiver is to be
// asked again; a delivery that is over, or has been tried for too long, does not.
func (s *Sender) Deliver(ctx context.Context, id string) error {
	d, err := s.Store.Delivery(ctx, id)
	if failure.Is(err, failure.NotFound) {
		return nil
	}
	if err != nil || d.State != webhook.Waiting {
		return err
	}
	if s.Site.SiteSettings().URL == "" {
		s.Log.WarnContext(ctx, "A webhook was not sent: the server has no Site URL", "run_id", d.Message.RunID)
		d.State, d.Problem = webhook.Failed, "the server has no Site URL"
		return s.Store.SaveAttempt(ctx, d)
	}
	body, err := s.body(ctx, d.Message)
	if err != nil {
		return err
	}
	status, problem := s.send(ctx, d.URL, body)
	d.Tried(s.Clock.Now(), status, problem)
	if err := s.Store.SaveAttempt(ctx, d); err != nil {
		return err
	}
	switch d.State {
	case webhook.Waiting:
		return failure.New(failure.Unavailable, "the receiver of a webhook: %s", d.Problem)
	case webhook.Failed:
		s.Log.ErrorContext(ctx, "A webhook could not be delivered and is not tried again", "run_id", d.Message.RunID, "delivery_id", d.ID, "cause", d.Problem)
	case webhook.Delivered:
	}
	return nil
}

// send posts the body. The problem is "" when the receiver has taken it.
func (s *Sender) send(ctx context.Context, address string, body []byte) (status int, problem string) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return 0, "the address is not valid"
	}
	r.Header.Set("Content-Type", "application/json")
	answer, err := s.Outgoing.HTTPClient().Do(r)
	if err != nil {
		return 0, withoutAddress(err)
	}
	defer answer.Body.Close()
	// Whatever goes wrong here, the receiver has answered.
	_, _ = io.Copy(io.Discard, io.LimitReader(answer.Body, maxAnswer))
	if answer.StatusCode < 200 || answer.StatusCode > 299 {
		return answer.StatusCode, fmt.Sprintf("it answered %s", answer.Status)
	}
	return answer.StatusCode, ""
}

// withoutAddress says why a request failed. Addresses often hold secrets, and run editors
// read this.
func withoutAddress(err error) string {
	var about *url.Error
	switch {
	case !errors.As(err, &about):
		return "the request failed"
	case about.Timeout():
		return "it did not answer in time"
	}
	return about.Err.Error()
}

// happened is the member "event" of a body.
type happened struct {
	Type    webhook.Kind    `json:"type"`
	At      int64           `json:"at"` // milliseconds
	UserID  string          `json:"user_id"`
	Payload json.RawMessage `json:"payload"`
}

// body is the run with three members more: what happened, and where to read about it.
func (s *Sender) body(ctx context.Context, m webhook.Message) ([]byte, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(m.Run, &members); err != nil {
		return nil, failure.Wrap(err, failure.Internal, "a stored run cannot be read")
	}
	var where struct {
		ChannelID string `json:"channel_id"`
		TeamID    string `json:"team_id"`
		OwnerID   string `json:"owner_user_id"`
	}
	if err := json.Unmarshal(m.Run, &where); err != nil {
		return nil, failure.Wrap(err, failure.Internal, "a stored run cannot be read")
	}
	site := s.Site.SiteSettings().URL
	channel, err := s.channelURL(ctx, site, where.ChannelID, where.TeamID, where.OwnerID)
	if err != nil {
		return nil, err
	}
	for name, value := range map[string]any{
		"channel_url": channel,
		"details_url": site + "/playbooks/runs/" + m.RunID,
		"event":       happened{Type: m.Kind, At: clock.Millis(m.At), UserID: m.UserID, Payload: m.Payload},
	} {
		raw, err := json.Marshal(value)
		if err != nil {
			return nil, failure.Wrap(err, failure.Internal, "a webhook cannot be encoded")
		}
		members[name] = raw
	}
	body, err := json.Marshal(members)
	if err != nil {
		return nil, failure.Wrap(err, failure.Internal, "a webhook cannot be encoded")
	}
	return body, nil
}

// channelURL is the address of the run's channel, below the first team of the owner where
// the run has none; "" when there is no such team, or no such channel any more.
func (s *Sender) channelURL(ctx context.Context, site, channelID, teamID, ownerID string) (string, error) {
	gone := func(err error) (string, error) {
		if failure.Is(err, failure.NotFound) {
			return "", nil
		}
		return "", err
	}
	c, err := s.Places.Channel(ctx, channelID)
	if err != nil {
		return gone(err)
	}
	team, err := s.teamOf(ctx, teamID, ownerID)
	if err != nil || team.Name == "" {
		return gone(err)
	}
	switch c.Type {
	case host.DirectChannel:
		return site + "/" + team.Name + "/messages/" + c.ID, nil
	case host.GroupChannel:
		return site + "/" + team.Name + "/messages/" + c.Name, nil
	case host.PublicChannel, host.PrivateChannel:
	}
	return site + "/" + team.Name + "/channels/" + c.Name, nil
}

func (s *Sender) teamOf(ctx context.Context, teamID, ownerID string) (host.Team, error) {
	if teamID != "" {
		return s.Places.Team(ctx, teamID)
	}
	teams, err := s.Places.TeamsOf(ctx, ownerID)
	if err != nil || len(teams) == 0 {
		return host.Team{}, err
	}
	return teams[0], nil
}

// Prune deletes messages that are older than webhook.KeepFor.
func (s *Sender) Prune(ctx context.Context) error {
	return s.Store.PruneDeliveries(ctx, s.Clock.Now().Add(-webhook.KeepFor))
}
