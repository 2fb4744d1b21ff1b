package mattermost

import (
	"sync"
	"time"
)

// recent remembers for a second what roles and schemes grant: long enough for one request
// or announcement, which ask the same again and again, and too short for anybody to notice
// that it has changed. Who has which roles is never remembered.
type recent[V any] struct {
	now   func() time.Time
	mu    sync.Mutex
	since time.Time
	known map[string]V
}

func (r *recent[V]) get(key string) (v V, known bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.now().Sub(r.since) > time.Second {
		return v, false
	}
	v, known = r.known[key]
	return v, known
}

func (r *recent[V]) put(key string, v V) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if now := r.now(); now.Sub(r.since) > time.Second {
		r.since, r.known = now, map[string]V{}
	}
	r.known[key] = v
}
