package playbook_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
)

func TestACopyStandsOnItsOwn(t *testing.T) {
	p := made(t, func(d *playbook.Draft) {
		d.RunNumberPrefix, d.RunNameTemplate, d.WelcomeMessage, d.AdminOnlyEdit = "INC", "{SEQ}", "hi", true
		d.InviteEnabled, d.InvitedUserIDs = true, []string{"ben"}
		d.Metrics = []playbook.Metric{cost}
		d.Checklists = []checklist.Template{{Title: "Triage", Tasks: []checklist.TemplateTask{{Title: "t", AssigneeID: "ben", Command: "/x"}}}}
	})
	p.Archive(now)
	later := now.Add(time.Hour)
	c := p.Copy("cyd", ids, later)

	require.Equal(t, "Copy of Release", c.Title)
	require.Equal(t, []playbook.Member{{UserID: "cyd", Roles: both}}, c.Members)
	require.False(t, c.Archived())
	require.Equal(t, later, c.CreateAt)
	require.EqualValues(t, 1, c.NextRunNumber)
	require.Empty(t, c.RunNumberPrefix+c.RunNameTemplate)
	require.Equal(t, []event.Event{event.PlaybookCreated{CopyOf: p.ID}}, c.Events())

	own := map[string]bool{}
	for _, id := range []string{p.ID, c.ID, p.Metrics[0].ID, c.Metrics[0].ID, p.Checklists[0].ID, c.Checklists[0].ID, p.Checklists[0].Tasks[0].ID, c.Checklists[0].Tasks[0].ID} {
		own[id] = true
	}
	require.Len(t, own, 8, "no id is shared")
	want := p.Clone().Content
	want.Title, want.RunNumberPrefix, want.RunNameTemplate = "Copy of Release", "", ""
	want.Checklists[0].ID, want.Checklists[0].Tasks[0].ID = c.Checklists[0].ID, c.Checklists[0].Tasks[0].ID
	require.Equal(t, want, c.Content, "everything else is the same")
}

func TestTheTitleOfACopyFits(t *testing.T) {
	p := made(t, func(d *playbook.Draft) { d.Title = strings.Repeat("ä", playbook.MaxTitle) })
	c := p.Copy("cyd", ids, now)
	require.Len(t, []rune(c.Title), playbook.MaxTitle)
	require.NoError(t, c.Apply(playbook.Edit{Description: ptr("x")}, ids, now))
}
