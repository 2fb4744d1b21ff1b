package editing

import (
	"context"
	"log/slog"
	"runtime/debug"
	"time"
)

// NamedListener is a listener with the name that logs and counters use.
type NamedListener struct {
	Name string
	Listener
}

// Announcer tells the listeners of committed changes, one after the other. A
// listener that panics or is slow harms neither the next one nor the request.
type Announcer struct {
	Listeners []NamedListener
	Observer  Observer
	Log       *slog.Logger
	// Limit is how long one listener may take.
	Limit time.Duration
}

// RunChanged tells all listeners.
func (a *Announcer) RunChanged(ctx context.Context, c RunChange) {
	for _, l := range a.Listeners {
		a.tell(ctx, l.Name, func(ctx context.Context) { l.RunChanged(ctx, c) })
	}
}

// PlaybookChanged tells all listeners.
func (a *Announcer) PlaybookChanged(ctx context.Context, c PlaybookChange) {
	for _, l := range a.Listeners {
		a.tell(ctx, l.Name, func(ctx context.Context) { l.PlaybookChanged(ctx, c) })
	}
}

func (a *Announcer) tell(ctx context.Context, name string, call func(context.Context)) {
	// The change is committed: a caller who went away must not silence its announcement.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), a.Limit)
	defer cancel()
	defer func() {
		if p := recover(); p != nil {
			a.Observer.ListenerFailed(name)
			a.Log.ErrorContext(ctx, "a listener panicked", "listener", name, "panic", p, "stack", string(debug.Stack()))
		}
	}()
	call(ctx)
	if ctx.Err() != nil {
		a.Observer.ListenerFailed(name)
		a.Log.ErrorContext(ctx, "a listener ran out of time", "listener", name)
	}
}
