package wire

import (
	"net/url"

	"playbooks/server/clock"
	"playbooks/server/domain/webhook"
)

// WebhookDelivery is a message of a run on its way to one address.
type WebhookDelivery struct {
	ID     string `json:"id"`
	Event  string `json:"event"` // as in the body: "status_updated"
	At     int64  `json:"at"`    // when it happened, milliseconds
	UserID string `json:"user_id"`
	// Host is where it goes. The rest of an address often is a secret.
	Host      string `json:"host"`
	State     string `json:"state"` // "waiting", "delivered" or "failed"
	Attempts  int    `json:"attempts"`
	AttemptAt int64  `json:"attempt_at"` // the last one, milliseconds; 0 before the first
	Status    int    `json:"status"`     // of HTTP; 0 without an answer
	Problem   string `json:"problem"`    // "" after a success
}

// WebhookDeliveryList is a page.
type WebhookDeliveryList struct {
	TotalCount int               `json:"total_count"`
	PageCount  int               `json:"page_count"`
	HasMore    bool              `json:"has_more"`
	Items      []WebhookDelivery `json:"items"`
}

// FromDeliveryPage converts a page.
func FromDeliveryPage(p webhook.Page, page, perPage int) WebhookDeliveryList {
	count := pages(p.Total, perPage)
	return WebhookDeliveryList{
		TotalCount: p.Total, PageCount: count, HasMore: page+1 < count,
		Items: each(p.Deliveries, func(d webhook.Delivery) WebhookDelivery {
			return WebhookDelivery{
				ID: d.ID, Event: string(d.Message.Kind), At: clock.Millis(d.Message.At), UserID: d.Message.UserID, Host: hostOf(d.URL),
				State: string(d.State), Attempts: d.Attempts, AttemptAt: clock.Millis(d.AttemptAt), Status: d.Status, Problem: d.Problem,
			}
		}),
	}
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}
