package client

import (
	"context"
	"net/http"
	"net/url"

	"playbooks/server/api/wire"
)

// WebhookDeliveries reads a page of what a run told other programs, the newest first. Pages
// count from 0; perPage 0 is a page of 50.
func (s Runs) WebhookDeliveries(ctx context.Context, id string, page, perPage int) (wire.WebhookDeliveryList, error) {
	p := params(url.Values{})
	p.number("page", int64(page))
	p.number("per_page", int64(perPage))
	return get[wire.WebhookDeliveryList](ctx, s.c, "/runs/"+id+"/webhook-deliveries", p.Values())
}

// Redeliver sends a message of a run once more.
func (s Runs) Redeliver(ctx context.Context, id, deliveryID string) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/webhook-deliveries/"+deliveryID+"/redeliver", nil, nil, nil)
	return err
}
