package api

import (
	"encoding/json"
	"testing"
	"time"

	"playbooks/server/api/wire"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// A value of a run is refused or kept; what is answered means the same when it is sent back.
func FuzzValues(f *testing.F) {
	for _, seed := range []string{
		`{"value":"x"}`, `{"value":null}`, `{}`, `{"value":["a","b","a"]}`, `{"value":[]}`, `{"value":1700000000000}`, `{"value":1e400}`, `{"value":-0.0}`,
		`{"value":"2024-02-29T23:59:59.999+14:00"}`, `{"value":"99999999999999999999"}`, `{"value":{}}`, `{"value":true}`, `{"value":[null]}`, `{"value":"\ud800"}`,
		`{"value":"aaaaaaaaaaaaaaaaaaaaaaaaaa"}`, `[]`, `{"value":`,
	} {
		f.Add(seed)
	}
	at := time.UnixMilli(1_700_000_000_000).UTC()
	var fields []attribute.Field
	for _, t := range attribute.Types() {
		d := attribute.Draft{Name: string(t), Type: t}
		if t.Chooses() {
			d.Options = []attribute.Option{{Name: "a"}, {Name: "b"}}
		}
		field, err := attribute.New(d, clock.RandomIDs{}, at)
		if err != nil {
			f.Fatal(err)
		}
		for i := range field.Options {
			field.Options[i].ID = field.Options[i].Name
		}
		fields = append(fields, field)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, field := range fields {
			r := run.Run{ID: "r", Status: run.InProgress, Fields: fields}
			var in wire.ValueInput
			err := reading(body).JSON(&in)
			var input attribute.Input
			if err == nil {
				input, err = in.Input()
			}
			var value attribute.Value
			if err == nil {
				value, err = r.SetValue(field.ID, input, at)
			}
			if err != nil {
				if failure.Of(err) != failure.Invalid || failure.Message(err) == "" {
					t.Fatalf("%q for %s: %v", body, field.Name, err)
				}
				continue
			}
			again, err := json.Marshal(wire.FromValue(r, value))
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(again, &in); err != nil {
				t.Fatal(err)
			}
			events := len(r.Events())
			if input, err = in.Input(); err == nil {
				_, err = r.SetValue(field.ID, input, at)
			}
			if err != nil || len(r.Events()) != events {
				t.Fatalf("%q for %s: %s is not what it was: %v", body, field.Name, again, err)
			}
		}
	})
}
