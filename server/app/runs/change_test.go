package runs_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

func hostMembers(users ...host.User) hosttest.ChannelOption { return hosttest.WithMembers(users...) }

func TestFinishAndRestore(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	w.Clock.Advance(time.Minute)
	done, err := w.Runs.Finish(ctx, testkit.As(w.Participant), r.ID)
	require.NoError(t, err)
	require.Equal(t, run.Finished, done.Status)
	require.Equal(t, done.EndAt, done.UpdateAt)
	heard := len(w.Heard.Runs())
	_, err = w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Len(t, w.Heard.Runs(), heard, "finishing again tells nobody anything")

	back, err := w.Runs.Restore(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Equal(t, run.InProgress, back.Status)
	require.True(t, back.UpdateAt.After(done.UpdateAt), "the time of a change always moves on")
}

func TestWhoMayChangeARun(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	name := "New name"
	for _, c := range []struct {
		who  host.User
		want bool
	}{{w.Owner, true}, {w.Participant, true}, {w.Admin, true}, {w.Member, false}, {w.Colleague, false}, {w.Guest, false}, {w.Outsider, false}} {
		_, err := w.Runs.Update(ctx, testkit.As(c.who), r.ID, run.Edit{Name: &name}, run.SettingsEdit{})
		require.Equal(t, c.want, err == nil, c.who.Username)
		if err != nil {
			require.Equal(t, failure.Forbidden, failure.Of(err))
		}
	}
	_, err := w.Runs.Update(ctx, testkit.As(w.Owner), w.IDs.New(), run.Edit{Name: &name}, run.SettingsEdit{})
	require.Equal(t, failure.Forbidden, failure.Of(err), "unknown and forbidden look alike")
}

func TestOwnerOnlyRunsAreFinishedByTheOwner(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t, func(d *playbook.Draft) { d.OwnerGroupOnlyActions = true })
	_, err := w.Runs.Finish(ctx, testkit.As(w.Participant), r.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err))
	_, err = w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
}

func TestChangeOwner(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	got, err := w.Runs.ChangeOwner(ctx, testkit.As(w.Owner), r.ID, w.Colleague.ID)
	require.NoError(t, err)
	require.Equal(t, w.Colleague.ID, got.OwnerID)
	require.Contains(t, got.ParticipantIDs, w.Colleague.ID)
	last := got.Timeline[len(got.Timeline)-2]
	require.Equal(t, "owner_changed", last.EventType)
	require.Equal(t, "@owner to @colleague", last.Summary)
	for _, who := range []string{w.Outsider.ID, "nobody", ""} {
		_, err = w.Runs.ChangeOwner(ctx, testkit.As(w.Owner), r.ID, who)
		require.Equal(t, failure.Invalid, failure.Of(err))
	}
}

func TestFollowing(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	_, err := w.Runs.Follow(ctx, testkit.As(w.Colleague), r.ID)
	require.NoError(t, err)
	require.Equal(t, []event.Event{event.FollowerAdded{UserID: w.Colleague.ID}}, w.Heard.LastEvents())
	ids, err := w.Runs.Followers(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Contains(t, ids, w.Colleague.ID)
	_, err = w.Runs.Unfollow(ctx, testkit.As(w.Participant), r.ID)
	require.NoError(t, err)
	got, err := w.Runs.Get(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.NotContains(t, got.FollowerIDs, w.Participant.ID)
	require.Contains(t, got.ParticipantIDs, w.Participant.ID)
	_, err = w.Runs.Follow(ctx, testkit.As(w.Outsider), r.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err))
}

func TestListsShowExactlyWhatSingleReadsShow(t *testing.T) {
	w := testkit.New(t)
	open, secret := w.Run(t), w.Run(t, testkit.Private)
	for _, who := range []host.User{w.Owner, w.Participant, w.Member, w.Colleague, w.Guest, w.Outsider, w.Admin} {
		page, err := w.Runs.List(ctx, testkit.As(who), run.Filter{Sort: run.SortCreateAt, PerPage: 10})
		require.NoError(t, err, who.Username)
		listed := map[string]bool{}
		for _, r := range page.Runs {
			listed[r.ID] = true
		}
		require.Equal(t, len(listed), page.Total, who.Username)
		for _, r := range []run.Run{open, secret} {
			_, err := w.Runs.Get(ctx, testkit.As(who), r.ID)
			require.Equal(t, err == nil, listed[r.ID], "%s and the run of a playbook that is public: %v", who.Username, r.ID == open.ID)
		}
	}
}

func TestRunsOfAChannel(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	in, err := w.Runs.InChannel(ctx, testkit.As(w.Owner), r.ChannelID)
	require.NoError(t, err)
	require.Len(t, in, 1)
	one, err := w.Runs.OnlyInChannel(ctx, testkit.As(w.Owner), r.ChannelID)
	require.NoError(t, err)
	require.Equal(t, r.ID, one.ID)
	_, err = w.Runs.InChannel(ctx, testkit.As(w.Owner), w.IDs.New())
	require.Equal(t, failure.Forbidden, failure.Of(err))
	_, err = w.Runs.OnlyInChannel(ctx, testkit.As(w.Outsider), r.ChannelID)
	require.Equal(t, failure.Forbidden, failure.Of(err))
	empty := w.Host.AddChannel(w.Team, "empty", hostMembers(w.Owner))
	_, err = w.Runs.OnlyInChannel(ctx, testkit.As(w.Owner), empty.ID)
	require.Equal(t, failure.NotFound, failure.Of(err))
}

func TestMetadataHidesTheChannelFromStrangers(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t, func(d *playbook.Draft) { d.PublicRunChannels = false })
	m, err := w.Runs.Metadata(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Equal(t, "disk-full-on-db-3", m.ChannelName)
	require.Equal(t, "ops", m.TeamName)
	require.Equal(t, 2, m.NumParticipants)
	m, err = w.Runs.Metadata(ctx, testkit.As(w.Colleague), r.ID)
	require.NoError(t, err)
	require.Empty(t, m.ChannelName)
	_, err = w.Runs.Metadata(ctx, access.Actor{UserID: w.Outsider.ID}, r.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err))
}

func TestOwnersHideNamesWhereTheSiteDoes(t *testing.T) {
	w := testkit.New(t)
	w.Run(t)
	w.Host.SetSite(host.SiteSettings{ShowFullName: false})
	for who, want := range map[host.User]string{w.Colleague: "", w.Admin: "Olga"} {
		owners, err := w.Runs.Owners(ctx, testkit.As(who), w.Team.ID)
		require.NoError(t, err)
		require.Len(t, owners, 1)
		require.Equal(t, want, owners[0].FirstName, who.Username)
	}
}
