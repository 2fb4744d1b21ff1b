package clock

import (
	"crypto/rand"
	"encoding/base32"
	"sync"
	"time"
)

// Clock tells the time in UTC, rounded down to the millisecond that wire and
// database know.
type Clock interface {
	Now() time.Time
}

// IDs makes identities: 26 characters, lower-case base 32, as the host's own.
type IDs interface {
	New() string
}

// System is the machine's clock.
type System struct{}

// Now implements Clock.
func (System) Now() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }

// RandomIDs draws identities from the machine's random source.
type RandomIDs struct{}

var encoding = base32.NewEncoding("ybndrfg8ejkmcpqxot1uwisza345h769").WithPadding(base32.NoPadding)

// New implements IDs.
func (RandomIDs) New() string {
	var raw [16]byte
	_, _ = rand.Read(raw[:]) // never fails: the runtime aborts instead
	return encoding.EncodeToString(raw[:])
}

// Fixed is a clock for tests. It stands still until it is moved and may be used
// from several goroutines.
type Fixed struct {
	mu  sync.Mutex
	now time.Time
}

// NewFixed makes a clock that stands at the time.
func NewFixed(at time.Time) *Fixed { return &Fixed{now: at.UTC().Truncate(time.Millisecond)} }

// Now implements Clock.
func (f *Fixed) Now() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

// Advance moves the clock forward.
func (f *Fixed) Advance(d time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.now = f.now.Add(d)
}

// Millis converts a time to the wire: Unix milliseconds, 0 for the zero time.
func Millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// FromMillis is the inverse of Millis: UTC, the zero time for 0 and below.
func FromMillis(ms int64) time.Time {
	if ms <= 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}
