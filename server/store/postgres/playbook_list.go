package postgres

import (
	"context"
	"fmt"
	"strings"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// playbookOrders are the columns that a list can be sorted by.
var playbookOrders = map[playbook.Sort]string{
	"":                      "lower(p.title)",
	playbook.SortTitle:      "lower(p.title)",
	playbook.SortStages:     "p.num_checklists",
	playbook.SortSteps:      "p.num_tasks",
	playbook.SortRuns:       "s.num_runs",
	playbook.SortLastRunAt:  "s.last_run_at",
	playbook.SortActiveRuns: "s.active_runs",
	playbook.SortID:         "p.id",
}

// playbookStats counts the runs of the playbook p, from an index alone.
const playbookStats = `LATERAL (
	SELECT count(*) AS num_runs, count(*) FILTER (WHERE r.status = 'InProgress') AS active_runs, COALESCE(max(r.create_at), 0) AS last_run_at
	FROM pb_run r WHERE r.playbook_id = p.id) s`

type statsRow struct {
	NumRuns    int   `db:"num_runs"`
	ActiveRuns int   `db:"active_runs"`
	LastRunAt  int64 `db:"last_run_at"`
}

func (r statsRow) stats() playbook.Stats {
	return playbook.Stats{NumRuns: r.NumRuns, ActiveRuns: r.ActiveRuns, LastRunAt: clock.FromMillis(r.LastRunAt)}
}

// PlaybookStats counts the runs of a playbook. Kind: NotFound.
func (s *Store) PlaybookStats(ctx context.Context, id string) (playbook.Stats, error) {
	defer s.observe("PlaybookStats")()
	var row statsRow
	err := s.get(ctx, &row, build.Select("s.*").From("pb_playbook p").CrossJoin(playbookStats).Where("p.id = ?", id))
	return row.stats(), named(err, "playbook")
}

// Playbooks reads one page of the playbooks that the filter selects, and how many
// there are in all. Kind: Invalid for a sort or page that does not exist.
func (s *Store) Playbooks(ctx context.Context, f playbook.Filter) (page playbook.Page, err error) {
	defer s.observe("Playbooks")()
	order, ok := playbookOrders[f.Sort]
	if !ok || !inRange(f.Page, f.PerPage, playbook.MaxPerPage) {
		return playbook.Page{}, failure.New(failure.Invalid, "there is no such sort or page")
	}
	err = s.snapshot(ctx, s.db, func(ctx context.Context) error {
		selected := build.Select().From("pb_playbook p").Where(playbooksOf(f))
		if err := s.get(ctx, &page.Total, selected.Columns("count(*)")); err != nil {
			return err
		}
		page.Playbooks, err = s.listedPlaybooks(ctx, selected.
			Columns(listed("p.", playbookTable.without("checklists")), "p.num_checklists", "p.num_tasks", "s.*").
			CrossJoin(playbookStats).OrderBy(ordered(order, "p.id", f.Descending)...).
			Limit(uint64(f.PerPage)).Offset(uint64(f.Page)*uint64(f.PerPage)))
		return err
	})
	return page, err
}

func (s *Store) listedPlaybooks(ctx context.Context, q sq.Sqlizer) ([]playbook.Listed, error) {
	var rows []struct {
		playbookRow
		statsRow
		NumChecklists int `db:"num_checklists"`
		NumTasks      int `db:"num_tasks"`
	}
	if err := s.list(ctx, &rows, q); err != nil {
		return nil, err
	}
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	members, err := s.membersOf(ctx, ids...)
	if err != nil {
		return nil, err
	}
	metrics, err := s.metricsOf(ctx, ids...)
	if err != nil {
		return nil, err
	}
	out := make([]playbook.Listed, len(rows))
	for i, r := range rows {
		p := r.playbook()
		p.Members, p.Metrics, p.RemovedMetrics = filled(members[p.ID]), filled(metrics[p.ID]), []playbook.RemovedMetric{}
		out[i] = playbook.Listed{Playbook: p, Stats: r.stats(), NumChecklists: r.NumChecklists, NumTasks: r.NumTasks}
	}
	return out, nil
}

func playbooksOf(f playbook.Filter) sq.Sqlizer {
	where := sq.And{visiblePlaybooks(f.Visible)}
	if f.TeamID != "" {
		where = append(where, sq.Eq{"p.team_id": f.TeamID})
	}
	if !f.WithArchived {
		where = append(where, sq.Expr("p.delete_at = 0"))
	}
	if search := strings.TrimSpace(f.Search); search != "" {
		where = append(where, sq.Expr("p.title ILIKE ?", containing(search)))
	}
	return where
}

func visiblePlaybooks(v playbook.Visibility) sq.Sqlizer {
	if v.Everything {
		return sq.Expr("TRUE")
	}
	return openPlaybook(v)
}

// openPlaybook is the condition under which somebody who is no system admin may see the
// playbook p. The inner queries do not depend on p, so the database answers each of them once.
func openPlaybook(v playbook.Visibility) sq.Sqlizer {
	open := sq.Or{
		sq.Expr("p.team_id = ANY(?)", filled(v.AnyTeamIDs)),
		sq.Expr("p.public AND p.team_id = ANY(?)", filled(v.PublicTeamIDs)),
		sq.Expr("p.public AND p.team_id = ANY(?) AND p.id NOT IN (SELECT m.playbook_id FROM pb_playbook_member m WHERE m.user_id = ?)", filled(v.OpenTeamIDs), v.UserID),
	}
	for _, l := range v.Listings {
		open = append(open, sq.Expr("(p.team_id = ANY(?) OR (p.public AND p.team_id = ANY(?))) AND p.id IN (SELECT m.playbook_id FROM pb_playbook_member m WHERE m.user_id = ? AND ? = ANY(m.roles))",
			filled(l.AnyTeamIDs), filled(l.PublicTeamIDs), v.UserID, l.Role))
	}
	return open
}

// ordered sorts by a column, and by the id where that is equal.
func ordered(column, id string, descending bool) []string {
	direction := "ASC"
	if descending {
		direction = "DESC"
	}
	return []string{fmt.Sprintf("%s %s", column, direction), fmt.Sprintf("%s %s", id, direction)}
}

func inRange(page, perPage, most int) bool { return page >= 0 && perPage >= 1 && perPage <= most }

var wildcards = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)

// containing is the LIKE pattern of texts that have the search term in them.
func containing(term string) string { return "%" + wildcards.Replace(term) + "%" }
