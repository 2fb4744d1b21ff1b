package testkit

import "context"

// Redelivered keeps the ids of deliveries that are to be made again.
type Redelivered struct{ IDs []string }

// Deliver implements deliveries.Later.
func (r *Redelivered) Deliver(_ context.Context, id string) error {
	r.IDs = append(r.IDs, id)
	return nil
}
