package postgres_test

import (
	"fmt"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/store/postgres"
)

var (
	ids   = clock.RandomIDs{}
	start = time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)
)

// sees is what most people of the team see of playbooks.
func sees(userID string) playbook.Visibility {
	team := []string{"team"}
	return playbook.Visibility{
		UserID: userID, TeamIDs: team, OpenTeamIDs: team, Listings: []playbook.Listing{{Role: playbook.RoleMember, AnyTeamIDs: team}},
	}
}

// newPlaybook is not saved. It has the number of checklists, each with as many tasks.
func newPlaybook(t require.TestingT, size int, edits ...func(d *playbook.Draft)) playbook.Playbook {
	d := playbook.Draft{Content: playbook.Content{
		Title: "Restore service", TeamID: "team", Public: true, ReminderDefault: time.Hour, Checklists: make([]checklist.Template, size),
	}}
	for i := range d.Checklists {
		d.Checklists[i] = checklist.Template{Title: fmt.Sprintf("Stage %d", i), Tasks: make([]checklist.TemplateTask, size)}
		for j := range d.Checklists[i].Tasks {
			d.Checklists[i].Tasks[j] = checklist.TemplateTask{Title: fmt.Sprintf("Task %d", j)}
		}
	}
	for _, edit := range edits {
		edit(&d)
	}
	p, err := playbook.New(d, "creator", ids, start)
	require.NoError(t, err)
	return p
}

func insertPlaybook(t require.TestingT, s *postgres.Store, size int, edits ...func(d *playbook.Draft)) playbook.Playbook {
	p := newPlaybook(t, size, edits...)
	require.NoError(t, s.SavePlaybook(ctx, playbook.Playbook{}, p))
	return p
}

// insertRun saves a run of the playbook, changed by the edits before.
func insertRun(t require.TestingT, s *postgres.Store, p playbook.Playbook, number int64, edits ...func(r *run.Run)) run.Run {
	r, err := run.FromPlaybook(p, number, run.Start{
		ID: ids.New(), Name: fmt.Sprintf("Outage %d", number), OwnerID: "owner", ReporterID: "reporter", TeamID: p.TeamID, ChannelID: "channel",
	}, ids, start)
	require.NoError(t, err)
	return insertChanged(t, s, r, edits)
}

// insertChecklist saves a checklist of a channel.
func insertChecklist(t require.TestingT, s *postgres.Store, edits ...func(r *run.Run)) run.Run {
	r, err := run.InChannel(run.Start{ID: ids.New(), Name: "To do", OwnerID: "owner", ReporterID: "owner", TeamID: "team", ChannelID: "channel"}, "Tasks", ids, start)
	require.NoError(t, err)
	return insertChanged(t, s, r, edits)
}

func insertChanged(t require.TestingT, s *postgres.Store, r run.Run, edits []func(r *run.Run)) run.Run {
	for _, edit := range edits {
		edit(&r)
	}
	require.NoError(t, s.SaveRun(ctx, run.Run{}, r))
	return r
}

func runIDs(runs []run.Run) []string {
	out := make([]string, len(runs))
	for i, r := range runs {
		out[i] = r.ID
	}
	return out
}
