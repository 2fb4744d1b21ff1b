package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/insight"
	"playbooks/server/failure"
)

// PlaybookUsage reads one page of the playbooks of a team, archived ones included, that
// were run since a time; the most used first, and by id where that is equal. Kind:
// Invalid for a page that does not exist.
func (s *Store) PlaybookUsage(ctx context.Context, f insight.UsageFilter) (insight.UsagePage, error) {
	defer s.observe("PlaybookUsage")()
	if !inRange(f.Page, f.PerPage, insight.MaxPerPage) {
		return insight.UsagePage{}, failure.New(failure.Invalid, "there is no such page")
	}
	q := build.Select("p.id", "p.title", "count(*) AS runs", "max(r.create_at) AS last_run_at").
		From("pb_playbook p").Join("pb_run r ON r.playbook_id = p.id").
		Where("p.team_id = ? AND r.create_at >= ?", f.TeamID, clock.Millis(f.Since)).Where(visiblePlaybooks(f.Visible)).
		GroupBy("p.id").OrderBy("runs DESC", "p.id").
		Limit(uint64(f.PerPage) + 1).Offset(uint64(f.Page) * uint64(f.PerPage)) // one more tells whether there is another page
	if f.MemberID != "" {
		q = q.Where("EXISTS (SELECT 1 FROM pb_playbook_member m WHERE m.playbook_id = p.id AND m.user_id = ?)", f.MemberID)
	}
	var rows []struct {
		ID        string `db:"id"`
		Title     string `db:"title"`
		Runs      int    `db:"runs"`
		LastRunAt int64  `db:"last_run_at"`
	}
	if err := s.list(ctx, &rows, q); err != nil {
		return insight.UsagePage{}, err
	}
	page := insight.UsagePage{Items: []insight.Usage{}, More: len(rows) > f.PerPage}
	for _, r := range rows[:min(len(rows), f.PerPage)] {
		page.Items = append(page.Items, insight.Usage{PlaybookID: r.ID, Title: r.Title, Runs: r.Runs, LastRunAt: clock.FromMillis(r.LastRunAt)})
	}
	return page, nil
}

const siteQuery = `
SELECT p.*, r.*
FROM (SELECT count(*) FILTER (WHERE delete_at = 0) AS active_playbooks, count(*) FILTER (WHERE delete_at <> 0) AS archived_playbooks
      FROM pb_playbook) p,
     (SELECT count(*) FILTER (WHERE type = 'playbook') AS playbook_runs, count(*) FILTER (WHERE type = 'channelChecklist') AS channel_checklists,
             count(*) FILTER (WHERE status = 'InProgress') AS in_progress
      FROM pb_run) r`

// SiteStatistics counts everything that is stored, in one statement; it may lag behind
// where there is a replica.
func (s *Store) SiteStatistics(ctx context.Context) (insight.Site, error) {
	defer s.observe("SiteStatistics")()
	var row struct {
		ActivePlaybooks   int `db:"active_playbooks"`
		ArchivedPlaybooks int `db:"archived_playbooks"`
		PlaybookRuns      int `db:"playbook_runs"`
		ChannelChecklists int `db:"channel_checklists"`
		InProgress        int `db:"in_progress"`
	}
	err := s.snapshot(ctx, s.replica, func(ctx context.Context) error { return s.get(ctx, &row, sq.Expr(siteQuery)) })
	return insight.Site(row), err
}
