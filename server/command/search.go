package command

import (
	"context"
	"playbooks/server/domain/naming"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Bounds of what a search tells.
const (
	maxFoundRuns      = 15
	maxFoundPlaybooks = 10
)

// runSearch finds runs and playbooks by a part of their names, in the team where the caller
// is, or in all of theirs.
func runSearch(ctx context.Context, t *talk) (host.Post, error) {
	text := strings.Join(t.words, " ")
	if first, quoted, rest := leading(t.words); quoted && len(rest) == 0 {
		text = first
	}
	if text == "" {
		return host.Post{}, t.mistaken("command.search.usage", nil)
	}
	runs, err := t.Runs.List(ctx, t.by, run.Filter{TeamID: t.call.TeamID, Search: text, Sort: run.SortCreateAt, Descending: true, PerPage: maxFoundRuns})
	if err != nil && !failure.Is(err, failure.Forbidden) {
		return host.Post{}, err
	}
	playbooks, err := t.Playbooks.List(ctx, t.by, playbook.Filter{TeamID: t.call.TeamID, Search: text, Sort: playbook.SortTitle, PerPage: maxFoundPlaybooks})
	if err != nil && !failure.Is(err, failure.Forbidden) {
		return host.Post{}, err
	}
	about := i18n.Data{"Text": text}
	if runs.Total+playbooks.Total == 0 {
		return t.answered("command.search.nothing", about), nil
	}
	var lines []string
	if runs.Total > 0 {
		lines = append(lines, t.say.Count("command.search.runs", runs.Total, i18n.Data{"Text": text}))
		for _, r := range runs.Runs {
			lines = append(lines, "* "+string(t.say.RunLink(naming.Short(r.Name), r.ID, ""))+" – "+t.status(r))
		}
		lines = append(lines, t.left(runs.Total-len(runs.Runs))...)
	}
	if playbooks.Total > 0 {
		lines = append(lines, "", t.say.Count("command.search.playbooks", playbooks.Total, i18n.Data{"Text": text}))
		for _, p := range playbooks.Playbooks {
			lines = append(lines, "* "+string(t.say.PlaybookLink(naming.Short(p.Title), p.ID)))
		}
		lines = append(lines, t.left(playbooks.Total-len(playbooks.Playbooks))...)
	}
	return host.Post{Message: strings.TrimSpace(strings.Join(lines, "\n"))}, nil
}

func (t *talk) left(n int) []string {
	if n <= 0 {
		return nil
	}
	return []string{"* " + t.say.Count("command.info.more", n, nil)}
}

func (t *talk) status(r run.Run) string {
	if r.Status == run.InProgress {
		return t.say.Say("command.search.in_progress", nil)
	}
	return t.say.Say("command.search.finished", i18n.Data{"Time": t.moment(r.EndAt)})
}
