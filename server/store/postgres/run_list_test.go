package postgres_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

var everything = run.Visibility{Visibility: playbook.Visibility{Everything: true}}

// names reads a list and gives the names of its runs.
func names(t *testing.T, s *postgres.Store, f run.Filter) []string {
	t.Helper()
	if f.PerPage == 0 {
		f.PerPage = run.MaxPerPage
	}
	page, err := s.Runs(ctx, f)
	require.NoError(t, err)
	out := []string{}
	for _, r := range page.Runs {
		out = append(out, r.Name)
	}
	if f.Page == 0 && f.PerPage == run.MaxPerPage {
		require.Equal(t, len(out), page.Total)
	}
	return out
}

func TestRunsAreComplete(t *testing.T) {
	s := pgtest.Open(t)
	full := filledRun()
	require.NoError(t, s.SaveRun(ctx, run.Run{}, full))
	plain := insertChecklist(t, s)

	page, err := s.Runs(ctx, run.Filter{Visible: everything, PerPage: 10, Sort: run.SortCreateAt})
	require.NoError(t, err)
	require.Equal(t, 2, page.Total)
	full.Conditions = []condition.Condition{}
	same(t, []run.Run{full, plain}, page.Runs, "a list has what a single read has, but for conditions")
}

// Who sees which run of a list.
func TestVisibilityOfRuns(t *testing.T) {
	s := pgtest.Open(t)
	public := insertPlaybook(t, s, 1)
	private := insertPlaybook(t, s, 1, func(d *playbook.Draft) {
		d.Public = false
		d.Members = []playbook.Member{{UserID: "member", Roles: []playbook.Role{playbook.RoleMember}}, {UserID: "odd", Roles: []playbook.Role{"odd_role"}}}
	})
	called := func(name string) func(r *run.Run) { return func(r *run.Run) { r.Name = name } }
	insertRun(t, s, public, 1, called("public"))
	insertRun(t, s, private, 1, called("private"))
	insertRun(t, s, private, 2, called("joined"), func(r *run.Run) { r.AddParticipants("participant"); r.Follow("follower") })
	insertRun(t, s, private, 3, called("owned without taking part"), func(r *run.Run) { r.OwnerID = "bare owner" })
	insertRun(t, s, private, 4, called("direct"), func(r *run.Run) { r.TeamID, r.ChannelID = "", "direct message" })
	insertChecklist(t, s, called("checklist"))
	insertChecklist(t, s, called("direct checklist"), func(r *run.Run) { r.TeamID, r.ChannelID = "", "direct message" })
	insertRun(t, s, public, 2, called("elsewhere"), func(r *run.Run) { r.TeamID = "other team" })

	// who is somebody in the team, as access rules see most people there.
	who := func(userID string) run.Visibility {
		return run.Visibility{Visibility: sees(userID)}
	}
	with := func(v run.Visibility, change func(v *run.Visibility)) run.Visibility { change(&v); return v }
	tests := []struct {
		about string
		who   run.Visibility
		sees  []string
	}{
		{"nobody", run.Visibility{}, nil},
		{"admin", everything, []string{"checklist", "direct", "direct checklist", "elsewhere", "joined", "owned without taking part", "private", "public"}},
		{"colleague", who("colleague"), []string{"public"}},
		{"guest, to whom public playbooks are closed", with(who("guest"), func(v *run.Visibility) { v.OpenTeamIDs = nil }), nil},
		{"listed member", who("member"), []string{"joined", "owned without taking part", "private", "public"}},
		{"listed member with a role that shows nothing", who("odd"), []string{"public"}},
		{"participant", who("participant"), []string{"joined", "public"}},
		{"participant who left the team", with(who("participant"), func(v *run.Visibility) { v.TeamIDs = nil }), nil},
		{"follower", who("follower"), []string{"public"}},
		{"owner", who("bare owner"), []string{"owned without taking part", "public"}},
		{"member of both teams", with(who("colleague"), func(v *run.Visibility) { v.TeamIDs = append(v.TeamIDs, "other team") }), []string{"elsewhere", "public"}},
		{"whoever sees private playbooks of the team", with(who("colleague"), func(v *run.Visibility) { v.AnyTeamIDs = []string{"team"} }), []string{"joined", "owned without taking part", "private", "public"}},
		{"member of the checklist's channel", with(who("colleague"), func(v *run.Visibility) { v.ChannelIDs = []string{"channel"} }), []string{"checklist", "public"}},
		{"whoever reads all channels of the team", with(who("colleague"), func(v *run.Visibility) { v.ChannelTeamIDs = []string{"team"} }), []string{"checklist", "public"}},
		{"whoever sees all runs of the team", with(who("colleague"), func(v *run.Visibility) { v.RunTeamIDs = []string{"team"} }), []string{"joined", "owned without taking part", "private", "public"}},
		{"owner of a checklist, but not in its channel", who("owner"), []string{"joined", "owned without taking part", "private", "public"}},
		{"member of the direct channel", with(who("colleague"), func(v *run.Visibility) { v.ChannelIDs = []string{"direct message"} }), []string{"direct", "direct checklist", "public"}},
		{"participant everywhere, but not in the direct channel or the other team", who("reporter"), []string{"joined", "owned without taking part", "private", "public"}},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			got := names(t, s, run.Filter{Visible: test.who, Sort: run.SortName})
			assert.ElementsMatch(t, test.sees, got)

			channels, err := s.RunChannels(ctx, run.Filter{Visible: test.who, PerPage: run.MaxPerPage})
			require.NoError(t, err)
			assert.Len(t, channels, len(test.sees), "channels follow the same rule")
			owners, err := s.RunOwners(ctx, test.who, "")
			require.NoError(t, err)
			assert.Equal(t, len(test.sees) > 0, len(owners) > 0, "owners follow the same rule")
		})
	}
}

func TestFiltersOfRuns(t *testing.T) {
	s := pgtest.Open(t)
	p, other := insertPlaybook(t, s, 1), insertPlaybook(t, s, 1)
	hour := func(n int) time.Time { return start.Add(time.Duration(n) * time.Hour) }
	insertRun(t, s, p, 1, func(r *run.Run) {
		r.Name, r.CreateAt, r.UpdateAt = "Alpha 100%", hour(0), hour(1)
		r.OwnerID = "anna"
		r.AddParticipants("paul")
		r.UpdateAt = hour(1)
		r.Finish(hour(2))
	})
	insertRun(t, s, p, 2, func(r *run.Run) {
		r.Name, r.CreateAt, r.UpdateAt, r.ChannelID = "beta_x", hour(3), hour(4), "channel 2"
		r.Follow("paul")
	})
	insertRun(t, s, other, 1, func(r *run.Run) {
		r.Name, r.CreateAt, r.UpdateAt, r.TeamID = `Gamma\bet`, hour(5), hour(6), "other team"
	})
	insertChecklist(t, s, func(r *run.Run) { r.Name, r.CreateAt, r.UpdateAt = "delta", hour(7), hour(8) })

	all := []string{"Alpha 100%", "beta_x", `Gamma\bet`, "delta"}
	tests := []struct {
		about string
		f     run.Filter
		want  []string
	}{
		{"nothing", run.Filter{}, all},
		{"team", run.Filter{TeamID: "other team"}, all[2:3]},
		{"channel", run.Filter{ChannelID: "channel 2"}, all[1:2]},
		{"playbook", run.Filter{PlaybookID: p.ID}, all[:2]},
		{"owner", run.Filter{OwnerID: "anna"}, all[:1]},
		{"participant", run.Filter{ParticipantID: "paul"}, all[:1]},
		{"participant or follower", run.Filter{ParticipantOrFollowerID: "paul"}, all[:2]},
		{"one status", run.Filter{Statuses: []run.Status{run.Finished}}, all[:1]},
		{"two statuses", run.Filter{Statuses: []run.Status{run.Finished, run.InProgress}}, all},
		{"an unknown status", run.Filter{Statuses: []run.Status{""}}, nil},
		{"type", run.Filter{Types: []run.Type{run.ChannelChecklist}}, all[3:]},
		{"part of the name in any case", run.Filter{Search: "  BET "}, all[1:3]},
		{"a per cent sign is one", run.Filter{Search: "0%"}, all[:1]},
		{"a per cent sign is no wildcard", run.Filter{Search: "l%a"}, nil},
		{"an underscore is one", run.Filter{Search: "a_"}, all[1:2]},
		{"a backslash is one", run.Filter{Search: `a\b`}, all[2:3]},
		{"changed since, inclusive", run.Filter{UpdatedSince: hour(6)}, all[2:]},
		{"started from, inclusive", run.Filter{StartedFrom: hour(3)}, all[1:]},
		{"started to, exclusive", run.Filter{StartedTo: hour(3)}, all[:1]},
		{"active from: ended then", run.Filter{ActiveFrom: hour(2)}, all},
		{"active from: ended before", run.Filter{ActiveFrom: hour(2).Add(time.Millisecond)}, all[1:]},
		{"active to, exclusive", run.Filter{ActiveFrom: hour(0), ActiveTo: hour(5)}, all[:2]},
		{"not ended", run.Filter{OmitEnded: true}, all[1:]},
		{"several at once", run.Filter{PlaybookID: p.ID, OmitEnded: true, Search: "a"}, all[1:2]},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			test.f.Visible = everything
			want := append([]string{}, test.want...)
			assert.Equal(t, want, names(t, s, test.f))
			test.f.Descending = true
			slices.Reverse(want)
			assert.Equal(t, want, names(t, s, test.f))
		})
	}
}

func TestEveryOrderOfRunsIsTotal(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1)
	for i := range 12 {
		// Many are equal in every column, so the id has to decide.
		insertRun(t, s, p, int64(i+1), func(r *run.Run) { r.Name = []string{"b", "A", "a"}[i%3] })
	}
	for _, sort := range []run.Sort{
		"", run.SortCreateAt, run.SortID, run.SortName, run.SortOwner, run.SortTeam, run.SortEndAt, run.SortStatus, run.SortLastStatusUpdate, run.SortUpdateAt,
	} {
		t.Run(string(sort), func(t *testing.T) {
			f := run.Filter{Visible: everything, Sort: sort, PerPage: run.MaxPerPage}
			whole, err := s.Runs(ctx, f)
			require.NoError(t, err)

			f.PerPage = 5
			paged := []string{}
			for f.Page = 0; f.Page < 3; f.Page++ {
				page, err := s.Runs(ctx, f)
				require.NoError(t, err)
				require.Equal(t, 12, page.Total)
				paged = append(paged, runIDs(page.Runs)...)
			}
			assert.Equal(t, runIDs(whole.Runs), paged, "pages repeat and skip nothing")

			f.Page, f.PerPage, f.Descending = 0, run.MaxPerPage, true
			backwards, err := s.Runs(ctx, f)
			require.NoError(t, err)
			reversed := runIDs(backwards.Runs)
			slices.Reverse(reversed)
			assert.Equal(t, runIDs(whole.Runs), reversed)
		})
	}
	got := names(t, s, run.Filter{Visible: everything, Sort: run.SortName})
	assert.Equal(t, "b", got[8], "names sort without regard to case")
}

func TestAPagePastTheEndIsEmpty(t *testing.T) {
	s := pgtest.Open(t)
	insertChecklist(t, s)
	page, err := s.Runs(ctx, run.Filter{Visible: everything, Page: 7, PerPage: 10})
	require.NoError(t, err)
	assert.Equal(t, 1, page.Total)
	assert.Equal(t, []run.Run{}, page.Runs)
}

func TestListsRefuseWhatDoesNotExist(t *testing.T) {
	s := pgtest.Open(t)
	for _, f := range []run.Filter{{PerPage: 10, Sort: "metric0"}, {PerPage: 0}, {PerPage: run.MaxPerPage + 1}, {Page: -1, PerPage: 10}} {
		_, err := s.Runs(ctx, f)
		assert.True(t, failure.Is(err, failure.Invalid), "%+v: %v", f, err)
		_, err = s.RunChannels(ctx, f)
		assert.True(t, failure.Is(err, failure.Invalid), "%+v: %v", f, err)
	}
	for _, f := range []playbook.Filter{{PerPage: 10, Sort: "owner"}, {PerPage: 0}, {PerPage: playbook.MaxPerPage + 1}, {Page: -1, PerPage: 10}} {
		_, err := s.Playbooks(ctx, f)
		assert.True(t, failure.Is(err, failure.Invalid), "%+v: %v", f, err)
	}
}

func TestChannelsAndOwnersOfRuns(t *testing.T) {
	s := pgtest.Open(t)
	p := insertPlaybook(t, s, 1)
	for i, owner := range []string{"anna", "bert", "bert", "carl"} {
		insertRun(t, s, p, int64(i+1), func(r *run.Run) {
			r.OwnerID, r.ChannelID = owner, fmt.Sprint("channel ", i%2)
			r.CreateAt = start.Add(time.Duration(i) * time.Second)
		})
	}
	insertRun(t, s, p, 9, func(r *run.Run) { r.OwnerID, r.TeamID = "dora", "other team" })

	channels, err := s.RunChannels(ctx, run.Filter{Visible: everything, TeamID: "team", PerPage: 3})
	require.NoError(t, err)
	assert.Equal(t, []string{"channel 0", "channel 1", "channel 0"}, channels)

	owners, err := s.RunOwners(ctx, everything, "team")
	require.NoError(t, err)
	assert.Equal(t, []string{"bert", "anna", "carl"}, owners, "who owns most comes first")
	owners, err = s.RunOwners(ctx, everything, "no team")
	require.NoError(t, err)
	assert.Equal(t, []string{}, owners)
}
