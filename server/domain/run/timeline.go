package run

import (
	"slices"
	"time"

	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// TimelinePost is a post that somebody puts into the history of a run.
type TimelinePost struct {
	PostID   string
	AuthorID string
	At       time.Time // when it was written
	// Summary is what the history says of it; what is too long is cut.
	Summary string
}

// AddToTimeline puts a post into the history, at its own time. The same one may be put
// there again, and a finished run has a history, too.
func (r *Run) AddToTimeline(p TimelinePost) {
	r.record(event.TimelinePostAdded{PostID: p.PostID, AuthorID: p.AuthorID, At: p.At, Summary: p.Summary})
}

// RemoveFromTimeline takes an entry out of the history. Kinds: NotFound; Invalid when the
// run has ended.
func (r *Run) RemoveFromTimeline(entryID string) error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	i := slices.IndexFunc(r.Timeline, func(e TimelineEntry) bool { return e.ID == entryID })
	if i < 0 {
		return failure.New(failure.NotFound, "there is no such timeline entry")
	}
	e := r.Timeline[i]
	r.Timeline = slices.Delete(r.Timeline, i, i+1)
	r.record(event.TimelineEntryRemoved{EntryID: e.ID, EventType: e.EventType, At: e.EventAt})
	return nil
}
