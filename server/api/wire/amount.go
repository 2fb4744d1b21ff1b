package wire

import (
	"encoding/json"
	"errors"
	"math"
	"strconv"
	"time"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// duration counts units; what is too long for a duration becomes the longest one, so
// that the domain's limits see it as too long.
func duration(n int64, unit time.Duration) time.Duration {
	switch limit := math.MaxInt64 / int64(unit); {
	case n > limit:
		return math.MaxInt64
	case n < -limit:
		return math.MinInt64
	}
	return time.Duration(n) * unit
}

func seconds(d time.Duration) int64 { return int64(d / time.Second) }

// DueAt reads a due date of a run: milliseconds, 0 for none. Kind: Invalid when negative.
func DueAt(ms int64) (time.Time, error) {
	if ms < 0 {
		return time.Time{}, failure.InvalidFields([]failure.Problem{{Field: "due_date", Message: "must not be negative"}})
	}
	return clock.FromMillis(ms), nil
}

// Target is the target of a metric as clients send it: a number, a number as text,
// or nothing.
type Target struct{ Value *int64 }

// UnmarshalJSON implements json.Unmarshaler.
func (t *Target) UnmarshalJSON(raw []byte) error {
	t.Value = nil
	text := string(raw)
	if len(raw) > 0 && raw[0] == '"' {
		if err := json.Unmarshal(raw, &text); err != nil {
			return err
		}
	}
	if text == "null" || text == "" {
		return nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return errors.New("the target of a metric must be an integer")
	}
	t.Value = &n
	return nil
}

// MarshalJSON implements json.Marshaler.
func (t Target) MarshalJSON() ([]byte, error) { return json.Marshal(t.Value) }

// TargetEdit is a target in a partial change: absent stays, null clears.
type TargetEdit struct {
	Given bool
	Target
}

// UnmarshalJSON implements json.Unmarshaler.
func (t *TargetEdit) UnmarshalJSON(raw []byte) error {
	t.Given = true
	return t.Target.UnmarshalJSON(raw)
}
