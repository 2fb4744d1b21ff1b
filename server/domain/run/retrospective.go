package run

import (
	"slices"
	"time"
	"unicode/utf8"

	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// MaxRetrospective bounds the text of a retrospective, in characters.
const MaxRetrospective = 65535

// RetrospectiveDraft is what people write. Values are those of some metrics; the others
// keep theirs.
type RetrospectiveDraft struct {
	Text   string
	Values []MetricValue
}

// SaveRetrospective keeps text and values, also of a run that has ended, and publishes
// nothing. Values count for the given metrics, those of the playbook in its order; others
// are ignored. Kind: Invalid.
func (r *Run) SaveRetrospective(d RetrospectiveDraft, metrics []playbook.Metric) error {
	if utf8.RuneCountInString(d.Text) > MaxRetrospective {
		return failure.InvalidFields([]failure.Problem{{Field: "retrospective", Message: "must have at most 65535 characters"}})
	}
	values := make([]MetricValue, 0, len(metrics))
	for _, m := range metrics {
		same := func(v MetricValue) bool { return v.MetricID == m.ID }
		at := slices.IndexFunc(d.Values, same)
		if at >= 0 {
			if v := d.Values[at].Value; v != nil && m.Type == playbook.MetricDuration && *v < 0 {
				return failure.InvalidFields([]failure.Problem{{Field: "metrics", Message: "a duration must not be negative: " + m.Title}})
			}
			values = append(values, d.Values[at])
		} else if at = slices.IndexFunc(r.MetricValues, same); at >= 0 {
			values = append(values, r.MetricValues[at])
		}
	}
	if r.Retrospective == d.Text && slices.EqualFunc(r.MetricValues, values, sameValue) {
		return nil
	}
	r.Retrospective, r.MetricValues = d.Text, values
	r.record(event.RetrospectiveSaved{})
	return nil
}

func sameValue(a, b MetricValue) bool {
	if a.Value == nil || b.Value == nil {
		return a.MetricID == b.MetricID && a.Value == b.Value
	}
	return a.MetricID == b.MetricID && *a.Value == *b.Value
}

// PublishRetrospective is SaveRetrospective for everybody to read. Its values count in
// statistics from now on. Kinds: Invalid; Conflict when it was published before.
func (r *Run) PublishRetrospective(d RetrospectiveDraft, metrics []playbook.Metric, at time.Time) error {
	if r.RetrospectivePublished() {
		return failure.New(failure.Conflict, "the retrospective is published already: save changes of it without publishing")
	}
	if err := r.SaveRetrospective(d, metrics); err != nil {
		return err
	}
	r.RetrospectivePublishedAt, r.RetrospectiveWasCanceled = at, false
	r.record(event.RetrospectivePublished{})
	r.oweRetrospective(at)
	return nil
}

// CancelRetrospective says that there will be none; what was written stays, and
// publishing it later takes that back. Nothing happens the second time. Kind: Conflict
// when it is published.
func (r *Run) CancelRetrospective(at time.Time) error {
	switch {
	case r.RetrospectivePublished():
		return failure.New(failure.Conflict, "the retrospective is published already")
	case r.RetrospectiveWasCanceled:
		return nil
	}
	r.RetrospectivePublishedAt, r.RetrospectiveWasCanceled = at, true
	r.record(event.RetrospectiveCanceled{})
	r.oweRetrospective(at)
	return nil
}

// RetrospectivePublished tells whether people can read the retrospective.
func (r Run) RetrospectivePublished() bool {
	return !r.RetrospectivePublishedAt.IsZero() && !r.RetrospectiveWasCanceled
}

// SwitchRetrospective wants a retrospective, or does not, also once the run has ended; what
// was written stays. Nothing happens when that is so already.
func (r *Run) SwitchRetrospective(on bool, at time.Time) {
	if r.RetrospectiveEnabled == on {
		return
	}
	r.RetrospectiveEnabled = on
	if on {
		r.record(event.RetrospectiveEnabled{})
	} else {
		r.record(event.RetrospectiveDisabled{})
	}
	r.oweRetrospective(at)
}

// oweRetrospective notes since when people owe the retrospective, or that they do not.
func (r *Run) oweRetrospective(at time.Time) {
	r.RetrospectiveOwedSince = time.Time{}
	if r.OwesRetrospective() {
		r.RetrospectiveOwedSince = at
	}
}

// OwesRetrospective tells whether people of an ended run are still to write one.
func (r Run) OwesRetrospective() bool {
	return r.Status == Finished && r.RetrospectiveEnabled && r.RetrospectivePublishedAt.IsZero()
}
