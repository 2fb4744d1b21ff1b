package postgres_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
)

// Whatever the domain allows to be done to a run, saving the difference stores it all.
func TestAnyEditOfARunIsSavedWhole(t *testing.T) {
	s := pgtest.Open(t)
	p := conditional(t, s, 3, 4)
	number := int64(0)
	rapid.Check(t, func(rt *rapid.T) {
		number++
		at := start
		want := insertRun(rt, s, p, number)
		for range rapid.IntRange(1, 6).Draw(rt, "saves") {
			want = saveRun(rt, s, want.ID, func(r *run.Run) {
				for range rapid.IntRange(1, 5).Draw(rt, "edits") {
					at = at.Add(time.Millisecond)
					edit := rapid.SampledFrom(runEdits).Draw(rt, "edit")
					if err := edit(rt, r, at); err != nil {
						require.NotEqual(rt, failure.Internal, failure.Of(err))
					}
				}
				r.UpdateAt = at
			})
			got, err := s.Run(ctx, want.ID)
			require.NoError(rt, err)
			same(rt, want, got, "read again")
		}
	})
}

type runEdit func(rt *rapid.T, r *run.Run, at time.Time) error

// runEdits try every change that the domain knows, at random places.
var runEdits = []runEdit{
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		_, err := r.AddChecklist(checklist.Draft{Title: word(rt), Tasks: []checklist.TaskDraft{{Title: word(rt), TaskActions: actions}}}, ids, at)
		return err
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		_, err := r.DuplicateChecklist(list(rt), ids, at)
		return err
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error { return r.RenameChecklist(list(rt), word(rt), at) },
	func(rt *rapid.T, r *run.Run, _ time.Time) error { return r.RemoveChecklist(list(rt)) },
	func(rt *rapid.T, r *run.Run, at time.Time) error { return r.MoveChecklist(list(rt), place(rt), at) },
	func(rt *rapid.T, r *run.Run, at time.Time) error { return r.SkipChecklist(list(rt), at) },
	func(rt *rapid.T, r *run.Run, at time.Time) error { return r.RestoreChecklist(list(rt), at) },
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		_, err := r.AddTask(list(rt), checklist.TaskDraft{Title: word(rt), Description: word(rt), DueAt: at}, ids, at)
		return err
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		_, err := r.DuplicateTask(task(rt), ids, at)
		return err
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		title, command := word(rt), "/echo "+word(rt)
		return r.EditTask(task(rt), checklist.TaskEdit{Title: &title, Command: &command}, at)
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error { return r.RemoveTask(task(rt), at) },
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		return r.MoveTask(task(rt), list(rt), place(rt), at)
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		states := []checklist.State{checklist.Open, checklist.InProgress, checklist.Closed, checklist.Skipped}
		return r.SetTaskState(task(rt), rapid.SampledFrom(states).Draw(rt, "state"), at)
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		return r.AssignTask(task(rt), rapid.SampledFrom([]run.Assignment{{UserID: "someone"}, {Type: checklist.ByOwner}, {}}).Draw(rt, "assignee"), at)
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		return r.SetTaskDue(task(rt), at.Add(time.Hour), at)
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		name, summary := word(rt), word(rt)
		return r.Edit(run.Edit{Name: &name, Summary: &summary}, at)
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error { return r.ChangeOwner(user(rt), at) },
	func(rt *rapid.T, r *run.Run, _ time.Time) error { r.AddParticipants(user(rt), user(rt)); return nil },
	func(rt *rapid.T, r *run.Run, _ time.Time) error { r.Follow(user(rt)); return nil },
	func(rt *rapid.T, r *run.Run, _ time.Time) error { r.Unfollow(user(rt)); return nil },
	func(_ *rapid.T, r *run.Run, at time.Time) error { r.Finish(at); return nil },
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		r.Restore(rapid.Bool().Draw(rt, "open"), at)
		return nil
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		text := rapid.SampledFrom([]string{"on", "off", ""}).Draw(rt, "value")
		_, err := r.SetValue(r.Fields[place(rt)%len(r.Fields)].ID, attribute.Input{Text: &text}, at)
		return err
	},
	func(rt *rapid.T, r *run.Run, at time.Time) error {
		// Entries of one moment keep their order.
		for range 3 {
			r.Timeline = append(r.Timeline, run.TimelineEntry{ID: ids.New(), CreateAt: at, EventAt: at, EventType: "task_state_modified", Summary: word(rt)})
		}
		return nil
	},
	func(rt *rapid.T, r *run.Run, _ time.Time) error {
		if len(r.Timeline) > 0 {
			i := rapid.IntRange(0, len(r.Timeline)-1).Draw(rt, "entry")
			r.Timeline = slices.Delete(r.Timeline, i, i+1)
		}
		return nil
	},
}

var actions = []checklist.TaskAction{{
	Trigger: checklist.ActionPart{Type: checklist.TriggerKeywordsByUsers, Payload: `{"keywords":["done"],"user_ids":[]}`},
	Actions: []checklist.ActionPart{{Type: checklist.ActionMarkDone, Payload: `{"enabled":true}`}},
}}

func word(rt *rapid.T) string {
	return rapid.StringMatching(`[a-z"'\\{},%_ä🎉]{1,12}x`).Draw(rt, "text")
}
func user(rt *rapid.T) string { return fmt.Sprintf("user%d", rapid.IntRange(0, 9).Draw(rt, "user")) }
func place(rt *rapid.T) int   { return rapid.IntRange(0, 4).Draw(rt, "place") }
func list(rt *rapid.T) checklist.ListRef {
	return checklist.ListRef{Position: place(rt)}
}

func task(rt *rapid.T) checklist.Ref {
	return checklist.Ref{List: list(rt), Position: place(rt)}
}

// The same for a playbook, whose edits replace it whole.
func TestAnyEditOfAPlaybookIsSavedWhole(t *testing.T) {
	s := pgtest.Open(t)
	rapid.Check(t, func(rt *rapid.T) {
		want := insertPlaybook(rt, s, 1)
		for range rapid.IntRange(1, 5).Draw(rt, "saves") {
			want = savePlaybook(rt, s, want.ID, func(p *playbook.Playbook) {
				d := playbook.Draft{Content: newPlaybook(rt, rapid.IntRange(0, 3).Draw(rt, "size")).Content}
				d.Title, d.Keywords, d.Public = word(rt), []string{word(rt), word(rt)}, rapid.Bool().Draw(rt, "public")
				d.Members = []playbook.Member{}
				for i := range rapid.IntRange(1, 3).Draw(rt, "members") {
					d.Members = append(d.Members, playbook.Member{UserID: fmt.Sprint(i, user(rt)), Roles: []playbook.Role{playbook.Role(word(rt))}})
				}
				// Metrics are kept, dropped, reordered and added.
				d.Metrics = rapid.Permutation(p.Metrics).Draw(rt, "metrics")
				d.Metrics = d.Metrics[:rapid.IntRange(0, len(d.Metrics)).Draw(rt, "kept")]
				target := int64(place(rt))
				if len(d.Metrics) < playbook.MaxMetrics {
					d.Metrics = append(d.Metrics, playbook.Metric{Title: ids.New(), Type: playbook.MetricDuration, Target: &target})
				}
				e := playbook.Whole(d.Content)
				e.Members, e.Metrics = &d.Members, &d.Metrics
				require.NoError(rt, p.Apply(e, ids, p.UpdateAt.Add(time.Second)))
				if rapid.Bool().Draw(rt, "number") {
					_, err := p.TakeRunNumber()
					require.NoError(rt, err)
				}
			})
			got, err := s.Playbook(ctx, want.ID)
			require.NoError(rt, err)
			same(rt, want, got, "read again")
		}
	})
}
