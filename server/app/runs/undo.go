package runs

import (
	"context"
	"time"
)

// undoLimit is how long taking back host work may take after a failure.
const undoLimit = 10 * time.Second

// undo remembers host work that a failure must take back, in reverse order.
type undo struct{ steps []undoStep }

type undoStep struct {
	what string
	do   func(context.Context) error
}

func (u *undo) add(what string, do func(context.Context) error) {
	u.steps = append(u.steps, undoStep{what, do})
}

// run takes everything back, even when the request was given up meanwhile.
func (u undo) run(ctx context.Context, log UndoLog) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), undoLimit)
	defer cancel()
	for i := len(u.steps) - 1; i >= 0; i-- {
		if err := u.steps[i].do(ctx); err != nil {
			log.UndoFailed(ctx, u.steps[i].what, err)
		}
	}
}
