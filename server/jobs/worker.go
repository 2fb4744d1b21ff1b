package jobs

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"
)

// timeLimit is how long one attempt may take.
const timeLimit = time.Minute

// Handle gives a kind of job its worker. It must be called before Start, once for
// every kind. An error or a panic of work is logged and counted, and the job runs
// again later: after a second, then after longer and longer, 25 times over three
// weeks. Work must be fit to run twice, and heed its context.
func Handle[T Args](q *Queue, work func(ctx context.Context, args T) error) {
	q.kinds++
	river.AddWorker(q.workers, &worker[T]{work: work, observe: q.options.Observe})
}

type worker[T Args] struct {
	river.WorkerDefaults[T]
	work    func(ctx context.Context, args T) error
	observe func(kind, outcome string, took time.Duration)
}

// Timeout implements river.Worker.
func (w *worker[T]) Timeout(*river.Job[T]) time.Duration { return timeLimit }

// Work implements river.Worker.
func (w *worker[T]) Work(ctx context.Context, job *river.Job[T]) error {
	began, outcome := time.Now(), "panicked" //nolint:forbidigo // measures, decides nothing
	defer func() { w.observe(job.Kind, outcome, time.Since(began)) }()
	if err := w.work(ctx, job.Args); err != nil {
		outcome = "failed"
		return err
	}
	outcome = "done"
	return nil
}

// reporter logs failures: as errors when they were the last, else as warnings.
type reporter struct{ log *slog.Logger }

// HandleError implements river.ErrorHandler.
func (r reporter) HandleError(ctx context.Context, job *rivertype.JobRow, err error) *river.ErrorHandlerResult {
	r.report(ctx, job, "cause", err)
	return nil
}

// HandlePanic implements river.ErrorHandler.
func (r reporter) HandlePanic(ctx context.Context, job *rivertype.JobRow, cause any, trace string) *river.ErrorHandlerResult {
	r.report(ctx, job, "cause", fmt.Sprint(cause), "stack", trace)
	return nil
}

func (r reporter) report(ctx context.Context, job *rivertype.JobRow, more ...any) {
	with := append([]any{"job_kind", job.Kind, "job_id", job.ID, "attempt", job.Attempt}, more...)
	if job.Attempt >= job.MaxAttempts {
		r.log.ErrorContext(ctx, "A job failed for the last time", with...)
		return
	}
	r.log.WarnContext(ctx, "A job failed and will run again", with...)
}

// quiet keeps River's own chatter, but for warnings and errors, out of the log.
type quiet struct{ slog.Handler }

// Enabled implements slog.Handler.
func (q quiet) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && q.Handler.Enabled(ctx, level)
}

// WithAttrs implements slog.Handler.
func (q quiet) WithAttrs(attrs []slog.Attr) slog.Handler { return quiet{q.Handler.WithAttrs(attrs)} }

// WithGroup implements slog.Handler.
func (q quiet) WithGroup(name string) slog.Handler { return quiet{q.Handler.WithGroup(name)} }
