package webhooks

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"playbooks/server/api/wire"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/domain/webhook"
	"playbooks/server/failure"
	"playbooks/server/jobs"
)

// Deliver sends one message to one address.
type Deliver struct {
	DeliveryID string `json:"delivery_id"`
}

// Kind implements jobs.Args.
func (Deliver) Kind() string { return "deliver_webhook" }

// Slow implements jobs.Slow: receivers may take their time.
func (Deliver) Slow() {}

// Prune deletes old messages with their deliveries.
type Prune struct{}

// Kind implements jobs.Args.
func (Prune) Kind() string { return "prune_webhooks" }

// Queue takes jobs into the open transaction.
type Queue interface {
	InsertMany(ctx context.Context, many []jobs.Args, at time.Time) error
}

// Outbox keeps messages in the open transaction.
type Outbox interface {
	// AddDeliveries stores deliveries, and each of their messages once.
	AddDeliveries(ctx context.Context, deliveries []webhook.Delivery) error
}

// Reaction implements editing.Projection.
type Reaction struct {
	Queue  Queue
	Outbox Outbox
	IDs    clock.IDs
}

// ProjectRun implements editing.Projection.
func (x Reaction) ProjectRun(ctx context.Context, c *editing.RunChange) error {
	var (
		deliveries []webhook.Delivery
		document   []byte // of the run; all messages of the change have the same
	)
	for _, e := range c.Events {
		m, urls := messageOf(c, e)
		if len(urls) == 0 {
			continue
		}
		if document == nil {
			var err error
			if document, err = documentOf(c.After); err != nil {
				return err
			}
		}
		m.ID, m.RunID, m.UserID, m.Run = x.IDs.New(), c.After.ID, c.By.UserID, document
		for _, url := range urls {
			deliveries = append(deliveries, webhook.Delivery{ID: x.IDs.New(), Message: m, URL: url, State: webhook.Waiting, Since: c.At})
		}
	}
	if len(deliveries) == 0 {
		return nil
	}
	if err := x.Outbox.AddDeliveries(ctx, deliveries); err != nil {
		return err
	}
	todo := make([]jobs.Args, len(deliveries))
	for i, d := range deliveries {
		todo[i] = Deliver{DeliveryID: d.ID}
	}
	return x.Queue.InsertMany(ctx, todo, time.Time{})
}

// update is the payload of a status update.
type update struct {
	Message   string        `json:"message"`
	Reminder  time.Duration `json:"reminder"` // nanoseconds
	FinishRun bool          `json:"finish_run"`
}

// documentOf encodes the run without the addresses, so that receivers do not learn of each other.
func documentOf(r run.Run) ([]byte, error) {
	document, err := json.Marshal(wire.FromRun(r).WithoutSecrets())
	if err != nil {
		return nil, failure.Wrap(err, failure.Internal, "the run cannot be encoded")
	}
	return document, nil
}

// messageOf decides about one event: what is told, and where. No address, no message.
func messageOf(c *editing.RunChange, e event.Event) (webhook.Message, []string) {
	const nothing = "null"
	status := func(kind webhook.Kind, at time.Time, payload string) (webhook.Message, []string) {
		return webhook.Message{Kind: kind, At: at, Payload: []byte(payload)}, statusURLs(c.After)
	}
	switch e := e.(type) {
	case event.RunStarted:
		return webhook.Message{Kind: webhook.RunCreated, At: c.After.CreateAt, Payload: []byte(nothing)}, c.After.CreationWebhookURLs
	case event.StatusUpdated:
		payload, err := json.Marshal(update{Message: e.Message, Reminder: c.After.ReminderEvery, FinishRun: finishes(c)})
		if err != nil {
			panic(err) // texts and numbers can be encoded
		}
		return status(webhook.StatusUpdated, e.At, string(payload))
	case event.RunFinished:
		return status(webhook.RunFinished, c.After.EndAt, nothing)
	case event.RunRestored:
		return status(webhook.RunRestored, c.At, nothing)
	case event.StatusUpdatesEnabled:
		return status(webhook.UpdatesEnabled, c.At, nothing)
	case event.StatusUpdatesDisabled:
		return status(webhook.UpdatesDisabled, c.At, nothing)
	case event.AutoFollowed, event.ReminderPosted, event.RetrospectivePublished, event.ChannelArchived, event.ChannelUnarchived,
		event.RunRenamed, event.SummaryChanged, event.OwnerChanged, event.ParticipantsAdded, event.ParticipantsRemoved,
		event.InvitationsFailed, event.RunSettingsChanged, event.RetrospectiveEnabled, event.RetrospectiveDisabled,
		event.RetrospectiveSaved, event.RetrospectiveCanceled, event.RunMoved,
		event.FollowerAdded, event.FollowerRemoved, event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved,
		event.ChecklistMoved, event.ChecklistSkipped, event.ChecklistRestored, event.TaskAdded, event.TaskEdited, event.TaskRemoved,
		event.TaskMoved, event.TaskStateChanged, event.TaskAssigned, event.CommandRan, event.TaskDueChanged, event.ValueChanged,
		event.StatusPostDeleted, event.TimelinePostAdded, event.TimelineEntryRemoved, event.StatusUpdateSnoozed, event.UpdateRequested:
		return webhook.Message{}, nil
	}
	panic(fmt.Sprintf("webhooks: no decision about %T", e))
}

func finishes(c *editing.RunChange) bool {
	for _, e := range c.Events {
		if _, ok := e.(event.RunFinished); ok {
			return true
		}
	}
	return false
}

func statusURLs(r run.Run) []string {
	if !r.StatusWebhooksEnabled {
		return nil
	}
	return r.StatusWebhookURLs
}
