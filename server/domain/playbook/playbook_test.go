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

func TestReplaceKeepsWhatTheDraftDoesNotMention(t *testing.T) {
	target := int64(5)
	p, err := playbook.New(draft(func(d *playbook.Draft) {
		d.AdminOnlyEdit, d.OwnerGroupOnlyActions = true, true
		d.Metrics = []playbook.Metric{{Title: "cost", Type: playbook.MetricCurrency, Target: &target}}
	}), "ada", ids, now)
	require.NoError(t, err)
	p = p.Clone()
	metric := p.Metrics[0].ID

	require.NoError(t, p.Replace(playbook.Draft{
		Content: playbook.Content{Title: "New"}, KeepTeamID: true, KeepAdminOnlyEdit: true, KeepOwnerGroupOnlyActions: true,
	}, ids))
	require.Equal(t, "New", p.Title)
	require.Equal(t, "team", p.TeamID)
	require.True(t, p.AdminOnlyEdit)
	require.True(t, p.OwnerGroupOnlyActions)
	require.Len(t, p.Members, 1)
	require.Equal(t, metric, p.Metrics[0].ID)
	require.Equal(t, []event.Event{event.PlaybookEdited{}}, p.Events())

	require.NoError(t, p.Replace(playbook.Draft{
		Content: playbook.Content{Title: "New"}, KeepTeamID: true, Members: []playbook.Member{},
		Metrics: []playbook.Metric{{ID: metric, Title: "cost", Type: playbook.MetricInteger}},
	}, ids))
	require.Empty(t, p.Members)
	require.Equal(t, playbook.MetricCurrency, p.Metrics[0].Type, "the type of a metric never changes")
	require.Equal(t, failure.Invalid, failure.Of(p.Replace(playbook.Draft{Content: playbook.Content{Title: "x"}, Metrics: []playbook.Metric{{ID: "foreign", Title: "x", Type: playbook.MetricInteger}}}, ids)))
}

func TestReplacingWithTheSameRecordsNothing(t *testing.T) {
	p, err := playbook.New(draft(), "ada", ids, now)
	require.NoError(t, err)
	p = p.Clone()
	require.NoError(t, p.Replace(playbook.Draft{Content: p.Content}, ids))
	require.Empty(t, p.Events())
}

func TestArchivedPlaybooksAreReadOnly(t *testing.T) {
	p, err := playbook.New(draft(), "ada", ids, now)
	require.NoError(t, err)
	p.Archive(now)
	p.Archive(now.Add(time.Hour))
	require.Equal(t, now, p.DeleteAt, "archiving again does nothing")
	require.Equal(t, failure.Invalid, failure.Of(p.Replace(draft(), ids)))
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
