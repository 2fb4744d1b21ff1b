package postgres

import (
	"context"
	"strings"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// runOrders are the columns that a list can be sorted by.
var runOrders = map[run.Sort]string{
	"":                       "r.create_at",
	run.SortCreateAt:         "r.create_at",
	run.SortID:               "r.id",
	run.SortName:             "lower(r.name)",
	run.SortOwner:            "r.owner_id",
	run.SortTeam:             "r.team_id",
	run.SortEndAt:            "r.end_at",
	run.SortStatus:           "r.status",
	run.SortLastStatusUpdate: "r.last_status_update_at",
	run.SortUpdateAt:         "r.update_at",
}

// MaxOwners bounds RunOwners.
const MaxOwners = 1000

// Runs reads one page of the runs that the filter selects, and how many there are
// in all. Kind: Invalid for a sort or page that does not exist.
func (s *Store) Runs(ctx context.Context, f run.Filter) (page run.Page, err error) {
	defer s.observe("Runs")()
	rows, err := pageOfRuns(f)
	if err != nil {
		return run.Page{}, err
	}
	err = s.snapshot(ctx, s.db, func(ctx context.Context) error {
		if err := s.get(ctx, &page.Total, build.Select("count(*)").From("pb_run r").Where(runsOf(f))); err != nil {
			return err
		}
		page.Runs, err = s.loadRuns(ctx, rows)
		return err
	})
	return page, err
}

// RunChannels gives the channel of each run on the page, in its order and with
// repetitions. Kind: Invalid as for Runs.
func (s *Store) RunChannels(ctx context.Context, f run.Filter) ([]string, error) {
	defer s.observe("RunChannels")()
	rows, err := pageOfRuns(f)
	if err != nil {
		return nil, err
	}
	out := []string{}
	err = s.list(ctx, &out, rows.Columns("r.channel_id"))
	return out, err
}

// RunOwners gives the owners of the visible runs of a team, or of all teams for "":
// at most MaxOwners, those with the most runs first. It tolerates lag, for it only
// fills a choice to filter by.
func (s *Store) RunOwners(ctx context.Context, visible run.Visibility, teamID string) ([]string, error) {
	defer s.observe("RunOwners")()
	out := []string{}
	err := s.snapshot(ctx, s.replica, func(ctx context.Context) error {
		return s.list(ctx, &out, build.Select("r.owner_id").From("pb_run r").
			Where(runsOf(run.Filter{Visible: visible, TeamID: teamID})).
			GroupBy("r.owner_id").OrderBy("count(*) DESC", "r.owner_id").Limit(MaxOwners))
	})
	return out, err
}

func pageOfRuns(f run.Filter) (sq.SelectBuilder, error) {
	order, ok := runOrders[f.Sort]
	if !ok || !inRange(f.Page, f.PerPage, run.MaxPerPage) {
		return sq.SelectBuilder{}, failure.New(failure.Invalid, "there is no such sort or page")
	}
	return build.Select().From("pb_run r").Where(runsOf(f)).OrderBy(ordered(order, "r.id", f.Descending)...).
		Limit(uint64(f.PerPage)).Offset(uint64(f.Page) * uint64(f.PerPage)), nil
}

func runsOf(f run.Filter) sq.Sqlizer {
	where := sq.And{visibleRuns(f.Visible)}
	add := func(on bool, condition string, args ...any) {
		if on {
			where = append(where, sq.Expr(condition, args...))
		}
	}
	add(f.TeamID != "", "r.team_id = ?", f.TeamID)
	add(f.ChannelID != "", "r.channel_id = ?", f.ChannelID)
	add(f.PlaybookID != "", "r.playbook_id = ?", f.PlaybookID)
	add(f.OwnerID != "", "r.owner_id = ?", f.OwnerID)
	// An array makes the database begin with the few runs of the person; with IN it
	// tends to walk through all runs in the order of the list.
	add(f.ParticipantID != "", "r.id = ANY(ARRAY(SELECT run_id FROM pb_run_person WHERE user_id = ? AND is_participant))", f.ParticipantID)
	add(f.ParticipantOrFollowerID != "", "r.id = ANY(ARRAY(SELECT run_id FROM pb_run_person WHERE user_id = ? AND (is_participant OR is_follower)))", f.ParticipantOrFollowerID)
	add(len(f.Statuses) > 0, "r.status = ANY(?)", []string(orEmpty(f.Statuses)))
	add(len(f.Types) > 0, "r.type = ANY(?)", []string(orEmpty(f.Types)))
	search := strings.TrimSpace(f.Search)
	add(search != "", "r.name ILIKE ?", containing(search))
	add(!f.UpdatedSince.IsZero(), "r.update_at >= ?", clock.Millis(f.UpdatedSince))
	add(!f.ActiveFrom.IsZero(), "(r.end_at = 0 OR r.end_at >= ?)", clock.Millis(f.ActiveFrom))
	add(!f.ActiveTo.IsZero(), "r.create_at < ?", clock.Millis(f.ActiveTo))
	add(!f.StartedFrom.IsZero(), "r.create_at >= ?", clock.Millis(f.StartedFrom))
	add(!f.StartedTo.IsZero(), "r.create_at < ?", clock.Millis(f.StartedTo))
	add(f.OmitEnded, "r.end_at = 0")
	return where
}

// visibleRuns says who may see the run r. The inner queries do not depend on r, so
// the database answers each of them once.
func visibleRuns(v run.Visibility) sq.Sqlizer {
	if v.Everything {
		return sq.Expr("TRUE")
	}
	open := sq.Select("p.id").From("pb_playbook p").Where(openPlaybook(v.Visibility))
	return sq.Or{
		sq.And{
			sq.Expr("r.type = 'playbook' AND r.team_id = ANY(?)", filled(v.TeamIDs)),
			sq.Or{
				sq.Eq{"r.owner_id": v.UserID},
				sq.Expr("r.id IN (SELECT run_id FROM pb_run_person WHERE user_id = ? AND is_participant)", v.UserID),
				sq.Expr("r.playbook_id IN (?)", open),
				sq.Expr("r.team_id = ANY(?)", filled(v.RunTeamIDs)),
			},
		},
		sq.And{
			sq.Expr("r.type = 'channelChecklist' AND r.team_id = ANY(?)", filled(v.TeamIDs)),
			sq.Or{
				sq.Expr("r.channel_id = ANY(?)", filled(v.ChannelIDs)),
				sq.Expr("r.team_id = ANY(?)", filled(v.ChannelTeamIDs)),
			},
		},
		sq.Expr("r.team_id = '' AND r.channel_id = ANY(?)", filled(v.ChannelIDs)),
	}
}
