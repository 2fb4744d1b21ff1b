package main

import (
	"context"
	"sync"
)

// gate lets calls of the host in while the runtime runs, and lets Stop wait for those
// that are in.
type gate struct {
	mu     sync.Mutex
	in     int
	closed bool
	empty  chan struct{} // closed when the gate is closed and nobody is in
}

func newGate() *gate { return &gate{empty: make(chan struct{})} }

// enter tells whether the gate is open; if so, leave must follow.
func (g *gate) enter() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed {
		return false
	}
	g.in++
	return true
}

func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.in--
	if g.closed && g.in == 0 {
		close(g.empty)
	}
}

// close lets nobody in any more and waits until everybody has left or ctx ends. It
// must be called once.
func (g *gate) close(ctx context.Context) error {
	g.mu.Lock()
	g.closed = true
	if g.in == 0 {
		close(g.empty)
	}
	g.mu.Unlock()
	select {
	case <-g.empty:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
