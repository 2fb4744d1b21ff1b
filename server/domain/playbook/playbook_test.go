package playbook_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

var (
	ids = clock.RandomIDs{}
	now = time.UnixMilli(1_700_000_000_000).UTC()
)

func draft(edits ...func(*playbook.Draft)) playbook.Draft {
	d := playbook.Draft{Content: playbook.Content{Title: " Release ", TeamID: "team", ReminderDefault: time.Hour}}
	for _, e := range edits {
		e(&d)
	}
	return d
}

func TestNewMakesTheCreatorAdmin(t *testing.T) {
	p, err := playbook.New(draft(), "ada", ids, now)
	require.NoError(t, err)
	require.Equal(t, "Release", p.Title)
	require.Equal(t, []playbook.Member{{UserID: "ada", Roles: []playbook.Role{playbook.RoleMember, playbook.RoleAdmin}}}, p.Members)
	require.Equal(t, playbook.NewChannel, p.ChannelMode)
	require.EqualValues(t, 1, p.NextRunNumber)
	require.Equal(t, []event.Event{event.PlaybookCreated{}}, p.Events())
	require.NotNil(t, p.InvitedUserIDs)
}

func TestBadDraftsAreRefusedWithTheField(t *testing.T) {
	cases := map[string]func(*playbook.Draft){
		"title":                          func(d *playbook.Draft) { d.Title = " " },
		"description":                    func(d *playbook.Draft) { d.Description = strings.Repeat("x", 4097) },
		"reminder_timer_default_seconds": func(d *playbook.Draft) { d.ReminderDefault = 0 },
		"channel_mode":                   func(d *playbook.Draft) { d.ChannelMode = "x" },
		"category_name":                  func(d *playbook.Draft) { d.CategorizeEnabled, d.CategoryName = true, strings.Repeat("ä", 23) },
		"webhook_on_creation_urls":       func(d *playbook.Draft) { d.CreationWebhookURLs = []string{"ftp://x"} },
		"webhook_on_status_update_urls":  func(d *playbook.Draft) { d.StatusWebhookURLs = []string{"https://me:pw@x.example"} },
		"run_number_prefix":              func(d *playbook.Draft) { d.RunNumberPrefix = "a b" },
		"channel_name_template":          func(d *playbook.Draft) { d.RunNameTemplate = "{nope}" },
		"members":                        func(d *playbook.Draft) { d.Members = []playbook.Member{{UserID: "a"}, {UserID: "a"}} },
		"role": func(d *playbook.Draft) {
			d.Members = []playbook.Member{{UserID: "a", Roles: []playbook.Role{playbook.Role(strings.Repeat("x", 65))}}}
		},
		"metrics": func(d *playbook.Draft) {
			d.Metrics = []playbook.Metric{{Title: "a", Type: "metric_integer"}, {Title: "a", Type: "metric_integer"}}
		},
		"checklists": func(d *playbook.Draft) {
			d.Checklists = []checklist.Template{{Title: "x", Tasks: []checklist.TemplateTask{{Title: "t", AssigneeID: "uninvited"}}}}
		},
	}
	for field, edit := range cases {
		t.Run(field, func(t *testing.T) {
			_, err := playbook.New(draft(edit), "ada", ids, now)
			require.Equal(t, failure.Invalid, failure.Of(err))
			require.Contains(t, failure.Message(err), field)
		})
	}
}

func TestAnArchivedPlaybookComesBackAsItWas(t *testing.T) {
	p, err := playbook.New(draft(func(d *playbook.Draft) { d.Metrics = []playbook.Metric{cost} }), "ada", ids, now)
	require.NoError(t, err)
	p.Archive(now)
	p.Archive(now.Add(time.Hour))
	require.Equal(t, now, p.DeleteAt, "archiving again does nothing")
	for about, change := range map[string]func() error{
		"edit":          func() error { return p.Apply(playbook.Edit{Title: ptr("x")}, ids, now) },
		"set member":    func() error { return p.SetMember(playbook.Member{UserID: "ben"}) },
		"remove member": func() error { return p.RemoveMember("ada") },
		"add metric":    func() error { _, err := p.AddMetric(cost, ids, now); return err },
		"edit metric":   func() error { return p.EditMetric(p.Metrics[0].ID, playbook.MetricEdit{Title: ptr("x")}, ids, now) },
		"remove metric": func() error { return p.RemoveMetric(p.Metrics[0].ID, ids, now) },
	} {
		require.Equal(t, failure.Invalid, failure.Of(change()), about)
	}
	_, err = p.TakeRunNumber()
	require.Equal(t, failure.Invalid, failure.Of(err))
	p.Restore()
	n, err := p.TakeRunNumber()
	require.NoError(t, err)
	require.EqualValues(t, 1, n)
	require.EqualValues(t, 2, p.NextRunNumber)
}

func TestNumActions(t *testing.T) {
	p, err := playbook.New(draft(func(d *playbook.Draft) { d.InviteEnabled, d.WelcomeEnabled = true, true }), "ada", ids, now)
	require.NoError(t, err)
	require.Equal(t, 3, p.NumActions())
}
