package postgres

import (
	"context"
	"fmt"
	"time"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/webhook"
	"playbooks/server/failure"
)

type webhookMessageRow struct {
	ID       string `db:"id"`
	RunID    string `db:"run_id"`
	Kind     string `db:"kind"`
	CreateAt int64  `db:"create_at"`
	UserID   string `db:"user_id"`
	Run      string `db:"run"`
	Payload  string `db:"payload"`
}

type webhookDeliveryRow struct {
	ID        string `db:"id"`
	MessageID string `db:"message_id"`
	URL       string `db:"url"`
	State     string `db:"state"`
	Since     int64  `db:"since"`
	Attempts  int    `db:"attempts"`
	AttemptAt int64  `db:"attempt_at"`
	Status    int    `db:"status"`
	Problem   string `db:"problem"`
}

var (
	webhookMessageTable  = newTable(table[webhookMessageRow]{name: "pb_webhook_message", key: "id"})
	webhookDeliveryTable = newTable(table[webhookDeliveryRow]{name: "pb_webhook_delivery", parent: "message_id", key: "id"})
)

// AddDeliveries stores deliveries, and each of their messages once, in two statements.
func (s *Store) AddDeliveries(ctx context.Context, deliveries []webhook.Delivery) error {
	defer s.observe("AddDeliveries")()
	if len(deliveries) == 0 {
		return nil
	}
	var (
		messages []webhookMessageRow
		known    = map[string]bool{}
		rows     = make([]webhookDeliveryRow, len(deliveries))
	)
	for i, d := range deliveries {
		if m := d.Message; !known[m.ID] {
			known[m.ID] = true
			messages = append(messages, webhookMessageRow{
				ID: m.ID, RunID: m.RunID, Kind: string(m.Kind), CreateAt: clock.Millis(m.At), UserID: m.UserID, Run: string(m.Run), Payload: string(m.Payload),
			})
		}
		rows[i] = webhookDeliveryRow{ID: d.ID, MessageID: d.Message.ID, URL: d.URL, State: string(d.State), Since: clock.Millis(d.Since)}
	}
	if err := webhookMessageTable.insert(ctx, s, messages...); err != nil {
		return err
	}
	return webhookDeliveryTable.insert(ctx, s, rows...)
}

// deliveryRow is a delivery with its message, as far as it was selected.
type deliveryRow struct {
	webhookDeliveryRow
	Message webhookMessageRow `db:"message"`
}

func (r deliveryRow) delivery() webhook.Delivery {
	m := r.Message
	return webhook.Delivery{
		ID: r.ID, URL: r.URL, State: webhook.State(r.State), Since: clock.FromMillis(r.Since), Attempts: r.Attempts,
		AttemptAt: clock.FromMillis(r.AttemptAt), Status: r.Status, Problem: r.Problem,
		Message: webhook.Message{
			ID: m.ID, RunID: m.RunID, Kind: webhook.Kind(m.Kind), At: clock.FromMillis(m.CreateAt), UserID: m.UserID,
			Run: []byte(m.Run), Payload: []byte(m.Payload),
		},
	}
}

// deliveries selects deliveries with columns of their messages.
func deliveries(ofMessage ...string) sq.SelectBuilder {
	q := build.Select(listed("d.", webhookDeliveryTable.columns)).From("pb_webhook_delivery d").Join("pb_webhook_message m ON m.id = d.message_id")
	for _, c := range ofMessage {
		q = q.Column(fmt.Sprintf(`m.%s AS "message.%s"`, c, c))
	}
	return q
}

// Delivery reads a delivery with its message. Kind: NotFound.
func (s *Store) Delivery(ctx context.Context, id string) (webhook.Delivery, error) {
	defer s.observe("Delivery")()
	var row deliveryRow
	err := s.get(ctx, &row, deliveries(webhookMessageTable.columns...).Where("d.id = ?", id))
	return row.delivery(), err
}

// SaveAttempt writes the state of a delivery and its last attempt.
func (s *Store) SaveAttempt(ctx context.Context, d webhook.Delivery) error {
	defer s.observe("SaveAttempt")()
	_, err := s.exec(ctx, build.Update("pb_webhook_delivery").SetMap(map[string]any{
		"state": string(d.State), "since": clock.Millis(d.Since), "attempts": d.Attempts, "attempt_at": clock.Millis(d.AttemptAt), "status": d.Status, "problem": d.Problem,
	}).Where("id = ?", d.ID))
	return err
}

// PruneDeliveries deletes the messages of a time before, with their deliveries, unless one
// is still on its way.
func (s *Store) PruneDeliveries(ctx context.Context, before time.Time) error {
	defer s.observe("PruneDeliveries")()
	_, err := s.exec(ctx, sq.Expr(`
DELETE FROM pb_webhook_message m WHERE create_at < $1
AND NOT EXISTS (SELECT 1 FROM pb_webhook_delivery d WHERE d.message_id = m.id AND d.state = 'waiting')`, clock.Millis(before)))
	return err
}

// Deliveries reads a page of a run's deliveries, the newest first, in two statements. Kind:
// Invalid for a page that does not exist.
func (s *Store) Deliveries(ctx context.Context, f webhook.Filter) (page webhook.Page, err error) {
	defer s.observe("Deliveries")()
	if !inRange(f.Page, f.PerPage, webhook.MaxPerPage) {
		return webhook.Page{}, failure.New(failure.Invalid, "there is no such page")
	}
	const ofRun = "m.run_id = ?"
	var rows []deliveryRow
	err = s.snapshot(ctx, s.db, func(ctx context.Context) error {
		err := s.get(ctx, &page.Total, build.Select("count(*)").From("pb_webhook_delivery d").Join("pb_webhook_message m ON m.id = d.message_id").Where(ofRun, f.RunID))
		if err != nil {
			return err
		}
		return s.list(ctx, &rows, deliveries("id", "run_id", "kind", "create_at", "user_id").Where(ofRun, f.RunID).
			OrderBy("m.create_at DESC", "m.id", "d.id").Limit(uint64(f.PerPage)).Offset(uint64(f.Page)*uint64(f.PerPage)))
	})
	page.Deliveries = make([]webhook.Delivery, len(rows))
	for i, r := range rows {
		page.Deliveries[i] = r.delivery()
	}
	return page, err
}

// RetryDelivery makes a delivery of the run wait again, as if it had never been tried.
// Kinds: NotFound; Conflict when it waits.
func (s *Store) RetryDelivery(ctx context.Context, runID, id string, at time.Time) error {
	defer s.observe("RetryDelivery")()
	var state string
	err := s.get(ctx, &state, sq.Expr(`
SELECT d.state FROM pb_webhook_delivery d JOIN pb_webhook_message m ON m.id = d.message_id WHERE d.id = $1 AND m.run_id = $2 FOR UPDATE OF d`, id, runID))
	if err != nil {
		return err
	}
	if state == string(webhook.Waiting) {
		return failure.New(failure.Conflict, "it is on its way already")
	}
	return s.SaveAttempt(ctx, webhook.Delivery{ID: id, State: webhook.Waiting, Since: at})
}
