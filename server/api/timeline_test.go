package api_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
)

func TestAPostIsPutIntoTheTimeline(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	talk := s.Host.AddChannel(s.Team, "talk", hosttest.WithMembers(s.Owner, s.Member))
	s.Clock.Advance(-time.Hour)
	before := s.Host.PostAs(s.Member, talk, "look at this")
	s.Clock.Advance(2 * time.Hour)
	c := s.as(s.Owner).Runs
	entry, err := c.AddToTimeline(t.Context(), r.ID, wire.TimelineInput{PostID: before.ID, Summary: " evidence "})
	require.NoError(t, err)
	got, err := c.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, got.TimelineEvents[0], entry, "it comes first, as it was written before the run")
	require.Equal(t, []string{"event_from_post", "evidence", before.ID, s.Member.ID, s.Owner.ID},
		[]string{entry.EventType, entry.Summary, entry.PostID, entry.SubjectUserID, entry.CreatorUserID})
	require.Equal(t, before.CreatedAt.UnixMilli(), entry.EventAt)
	require.Greater(t, got.UpdateAt, r.UpdateAt.UnixMilli(), "clients that ask for changes see it")

	require.NoError(t, c.Finish(t.Context(), r.ID))
	long, err := c.AddToTimeline(t.Context(), r.ID, wire.TimelineInput{PostID: before.ID, Summary: strings.Repeat("ä", 300)})
	require.NoError(t, err)
	require.Equal(t, strings.Repeat("ä", 255)+"…", long.Summary)
}

func TestTimelinePostsAreRefused(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	open := s.Host.PostAs(s.Owner, s.Host.AddChannel(s.Team, "open", hosttest.WithMembers(s.Owner)), "x")
	secret := s.Host.PostAs(s.Participant, s.Host.AddChannel(s.Team, "secret", hosttest.Private(), hosttest.WithMembers(s.Participant)), "x")
	submit := func(by, named host.User, runID, postID string, edits ...func(*wire.DialogSubmission)) error {
		in := wire.DialogSubmission{
			Type: "dialog_submission", UserID: named.ID, State: `{"post_id":"` + postID + `"}`, Submission: map[string]any{"playbook_run": runID, "summary": "s"},
		}
		for _, edit := range edits {
			edit(&in)
		}
		return s.as(by).Runs.SubmitTimelineDialog(t.Context(), in)
	}
	require.NoError(t, submit(s.Owner, s.Owner, r.ID, open.ID))
	require.NoError(t, submit(s.Owner, s.Owner, r.ID, open.ID, func(in *wire.DialogSubmission) { in.Cancelled = true }))
	refused(t, 400, submit(s.Owner, s.Member, r.ID, open.ID))
	refused(t, 403, submit(s.Member, s.Member, r.ID, open.ID))
	refused(t, 403, submit(s.Owner, s.Owner, unknown, open.ID))
	refused(t, 400, submit(s.Owner, s.Owner, "", open.ID))
	refused(t, 400, submit(s.Owner, s.Owner, r.ID, unknown))
	refused(t, 400, submit(s.Owner, s.Owner, r.ID, ""))
	refused(t, 403, submit(s.Owner, s.Owner, r.ID, secret.ID))
	for _, edit := range []func(*wire.DialogSubmission){
		func(in *wire.DialogSubmission) { in.State = "nonsense" },
		func(in *wire.DialogSubmission) { in.Submission["summary"] = 5 },
		func(in *wire.DialogSubmission) { in.Submission["playbook_run"] = 5 },
	} {
		refused(t, 400, submit(s.Owner, s.Owner, r.ID, open.ID, edit))
	}
	for status, postID := range map[int]string{400: unknown, 403: secret.ID} {
		_, err := s.as(s.Owner).Runs.AddToTimeline(t.Context(), r.ID, wire.TimelineInput{PostID: postID})
		refused(t, status, err)
	}
	got, err := s.as(s.Owner).Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	added := 0
	for _, e := range got.TimelineEvents {
		if e.EventType == "event_from_post" {
			added++
		}
	}
	require.Equal(t, 1, added)
}

func TestAnEntryIsTakenOutOfTheTimeline(t *testing.T) {
	s := serve(t)
	r, other := s.Run(t), s.Run(t)
	entry := r.Timeline[0].ID
	refused(t, 403, s.as(s.Member).Runs.RemoveFromTimeline(t.Context(), r.ID, entry))
	refused(t, 404, s.as(s.Owner).Runs.RemoveFromTimeline(t.Context(), other.ID, entry))
	require.NoError(t, s.as(s.Participant).Runs.RemoveFromTimeline(t.Context(), r.ID, entry))
	refused(t, 404, s.as(s.Owner).Runs.RemoveFromTimeline(t.Context(), r.ID, entry))
	got, err := s.as(s.Owner).Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	for _, e := range got.TimelineEvents {
		require.NotEqual(t, entry, e.ID)
	}
	require.Greater(t, got.UpdateAt, r.UpdateAt.UnixMilli())
	require.NoError(t, s.as(s.Owner).Runs.Finish(t.Context(), r.ID))
	refused(t, 400, s.as(s.Owner).Runs.RemoveFromTimeline(t.Context(), r.ID, got.TimelineEvents[0].ID))
}
