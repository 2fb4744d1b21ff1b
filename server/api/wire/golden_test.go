package wire_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/category"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/insight"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

var at = time.Date(2026, 5, 4, 3, 2, 1, 987e6, time.UTC)

func id(letter byte) string { return string(bytes.Repeat([]byte{letter}, 26)) }

// golden compares the JSON of a value with testdata/<name>.json.
func golden(t *testing.T, name string, v any) {
	t.Helper()
	got, err := json.MarshalIndent(v, "", "  ")
	require.NoError(t, err)
	got = append(got, '\n')
	file := filepath.Join("testdata", name+".json")
	if *update {
		require.NoError(t, os.WriteFile(file, got, 0o600))
		return
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "%s differs; run the test with -update if that is meant", file)
}

func fullTask() checklist.Task {
	return checklist.Task{
		ID: id('t'), Title: "Tell support", Description: "by *phone*",
		State: checklist.Skipped, StateModified: at, SkippedAt: at.Add(time.Second),
		AssigneeID: id('u'), AssigneeType: checklist.ByOwner, AssigneeFieldID: id('f'), AssigneeModified: at.Add(2 * time.Second),
		Command: "/echo hi", CommandLastRun: at.Add(3 * time.Second), DueAt: at.Add(time.Hour),
		TaskActions: []checklist.TaskAction{{
			Trigger: checklist.ActionPart{Type: checklist.TriggerKeywordsByUsers, Payload: `{"keywords":["done"],"user_ids":[]}`},
			Actions: []checklist.ActionPart{{Type: checklist.ActionMarkDone, Payload: `{"enabled":true}`}},
		}},
		ConditionID: id('c'), ConditionAction: checklist.ShownBecauseModified, ConditionReason: `"Severity" is High`,
		UpdateAt: at.Add(4 * time.Second),
	}
}

func fullRun() run.Run {
	measured := int64(600000)
	return run.Run{
		Settings: run.Settings{
			StatusUpdatesEnabled: true, ReminderMessageTemplate: "What happened?", ReminderDefault: time.Hour,
			InvitedUserIDs: []string{id('u')}, InvitedGroupIDs: []string{id('g')}, DefaultOwnerID: id('d'),
			BroadcastEnabled: true, BroadcastChannelIDs: []string{id('b')},
			CreationWebhookURLs:   []string{"https://example.com/created"},
			StatusWebhooksEnabled: true, StatusWebhookURLs: []string{"https://example.com/updated"},
			AddToChannelOnParticipation: true, RemoveFromChannelOnLeaving: true, AutoArchive: true,
			RetrospectiveEnabled: true, RetrospectiveReminderEvery: 24 * time.Hour,
		},
		ID: id('r'), Type: run.OfPlaybook, TeamID: id('e'), ChannelID: id('h'), PlaybookID: id('p'), PostID: id('o'),
		Number: 42, SequentialID: "INC-00042", ChannelCreated: true,
		Name: "Disk full", Summary: "db-3 is <full>", SummaryModifiedAt: at.Add(time.Minute), OwnerID: id('u'), ReporterID: id('w'),
		CreateAt: at, UpdateAt: at.Add(2 * time.Minute), EndAt: at.Add(3 * time.Minute), Status: run.Finished,
		LastStatusUpdateAt: at.Add(time.Minute), ReminderEvery: 90 * time.Minute, ReminderPostID: id('m'),
		Retrospective: "Went well", RetrospectivePublishedAt: at.Add(4 * time.Minute), RetrospectiveWasCanceled: true,
		StatusPosts:  []run.StatusPost{{ID: id('m'), CreateAt: at, DeleteAt: at.Add(time.Minute)}, {ID: id('n'), CreateAt: at.Add(time.Second)}},
		MetricValues: []run.MetricValue{{MetricID: id('m'), Value: &measured}, {MetricID: id('n')}},
		Checklists: checklist.Lists{
			{ID: id('l'), Title: "Triage", UpdateAt: at.Add(time.Second), Tasks: []checklist.Task{
				fullTask(),
				{ID: id('s'), Title: "Hidden", ConditionAction: checklist.Hidden},
				{ID: id('x'), Title: "Open"},
			}},
			{ID: id('k'), Title: "Empty", Tasks: []checklist.Task{}},
		},
		Fields: []attribute.Field{fullField(), {ID: id('a'), Name: "Lead", Type: attribute.User, Visibility: attribute.WhenSet}}, Conditions: []condition.Condition{fullCondition()},
		Values: []attribute.Value{
			{FieldID: fullField().ID, Content: attribute.Content{List: []string{id('h')}}, CreateAt: at, UpdateAt: at.Add(time.Second)},
			{FieldID: id('a'), Content: attribute.Content{Text: id('u'), List: []string{}}},
		},
		ParticipantIDs: []string{id('u'), id('w')}, FollowerIDs: []string{id('w')},
		Timeline: []run.TimelineEntry{{
			ID: id('i'), CreateAt: at, EventAt: at.Add(time.Second), EventType: "task_state_modified", Summary: `checked off "Open"`,
			Details: `{"action":"check","task":"Open"}`, PostID: id('o'), SubjectUserID: id('u'), CreatorUserID: id('w'),
		}},
	}
}

func fullPlaybook() playbook.Playbook {
	target := int64(600000)
	return playbook.Playbook{
		Content: playbook.Content{
			Title: "Incident response", Description: "What we do", Public: true, TeamID: id('e'),
			Checklists: []checklist.Template{{ID: id('l'), Title: "Triage", Tasks: []checklist.TemplateTask{{
				ID: id('t'), Title: "Tell support", Description: "by phone", Command: "/echo hi", DueAfter: time.Hour,
				AssigneeID: id('u'), AssigneeType: checklist.ByCreator, AssigneeFieldID: id('f'), TaskActions: fullTask().TaskActions,
				ConditionID: id('c'), ConditionAction: checklist.Hidden, ConditionReason: "because",
			}, {ID: id('x'), Title: "Plain"}}}, {ID: id('k'), Title: "Empty"}},
			PublicRunChannels: true, ChannelMode: playbook.ExistingChannel, ChannelID: id('h'), AutoArchive: true,
			RunNumberPrefix: "INC", RunNameTemplate: "{SEQ} by {OWNER}",
			StatusUpdatesEnabled: true, ReminderMessageTemplate: "What happened?", ReminderDefault: time.Hour,
			SummaryTemplateEnabled: true, SummaryTemplate: "## Summary", InviteEnabled: true,
			InvitedUserIDs: []string{id('u')}, InvitedGroupIDs: []string{id('g')}, DefaultOwnerEnabled: true, DefaultOwnerID: id('d'),
			BroadcastEnabled: true, BroadcastChannelIDs: []string{id('b')},
			CreationWebhooksEnabled: true, CreationWebhookURLs: []string{"https://example.com/created"},
			StatusWebhooksEnabled: true, StatusWebhookURLs: []string{"https://example.com/updated"},
			WelcomeEnabled: true, WelcomeMessage: "Welcome", CategorizeEnabled: true, CategoryName: "Incidents",
			KeywordsEnabled: true, Keywords: []string{"fire", "smoke"}, AddToChannelOnParticipation: true, RemoveFromChannelOnLeaving: true,
			RetrospectiveEnabled: true, RetrospectiveTemplate: "What went well", RetrospectiveReminderEvery: 2 * time.Hour,
			AdminOnlyEdit: true, OwnerGroupOnlyActions: true, NewChannelOnly: true,
		},
		ID: id('p'), CreateAt: at, UpdateAt: at.Add(time.Minute), DeleteAt: at.Add(time.Hour),
		Members: []playbook.Member{
			{UserID: id('u'), Roles: []playbook.Role{playbook.RoleMember, playbook.RoleAdmin}},
			{UserID: id('w'), Roles: []playbook.Role{playbook.RoleMember, "custom"}},
		},
		Metrics: []playbook.Metric{
			{ID: id('m'), Title: "Time", Description: "to fix", Type: playbook.MetricDuration, Target: &target},
			{ID: id('n'), Title: "Cost", Type: playbook.MetricCurrency},
		},
		NextRunNumber: 7,
	}
}

func fullDashboard() insight.Dashboard {
	number := func(n int64) *int64 { return &n }
	window := func(days int) []insight.Window {
		to := at.Truncate(24 * time.Hour)
		return []insight.Window{{From: to.AddDate(0, 0, -2*days), To: to.AddDate(0, 0, -days)}, {From: to.AddDate(0, 0, -days), To: to}}
	}
	return insight.Dashboard{
		Periods: insight.Periods{Weeks: window(7), Days: window(1)},
		Counts: insight.Counts{
			InProgress: 2, Participants: 5, Finished: 5, FinishedBefore: 4,
			StartedByWeek: []int{3, 4}, ActiveByDay: []int{1, 2}, ParticipantsByDay: []int{4, 5},
			Metrics: []insight.Recorded{
				{Latest: []insight.Value{}},
				{Average: number(21), Lowest: number(10), Highest: number(33), Latest: []insight.Value{{Value: 33, RunName: "Disk full"}, {Value: 10, RunName: "Fire"}}},
			},
		},
	}
}

// listed is a playbook as lists have it: without its checklists.
func listed() playbook.Listed {
	p := fullPlaybook()
	p.Checklists = nil
	return playbook.Listed{Playbook: p, Stats: stats, NumChecklists: 2, NumTasks: 9}
}

var (
	stats = playbook.Stats{NumRuns: 6, ActiveRuns: 2, LastRunAt: at.Add(30 * time.Second)}
	roles = wire.SchemeRoles{PlaybookAdmin: "scheme_admin", PlaybookMember: "scheme_member", RunAdmin: "run_admin", RunMember: "run_member"}
)

func fullSidebar() category.Sidebar {
	return category.Sidebar{Categories: []category.Filled{{
		Category: category.Category{
			ID: id('c'), UserID: id('u'), TeamID: id('e'), Name: "Favorite", Collapsed: true, Favourites: true, CreateAt: at, UpdateAt: at.Add(time.Minute),
		},
		Items: []category.Item{
			{Ref: category.Ref{Kind: category.Playbook, ID: id('p')}, Name: "Incident response", Public: true},
			{Ref: category.Ref{Kind: category.Run, ID: id('r')}, Name: "Disk full"},
		},
	}}}
}

func fullField() attribute.Field {
	return attribute.Field{
		ID: id('f'), Name: "Severity", Type: attribute.Multiselect, Visibility: attribute.Always, SortOrder: 1.5,
		Options:  []attribute.Option{{ID: id('h'), Name: "High", Color: "#d24b4e"}, {ID: id('l'), Name: "Low"}},
		ParentID: id('q'), ValueType: attribute.URL, CreateAt: at, UpdateAt: at.Add(time.Second), DeleteAt: at.Add(time.Minute),
	}
}

func fullCondition() condition.Condition {
	return condition.Condition{ID: id('c'), CreateAt: at, UpdateAt: at.Add(time.Second), Expr: condition.Expr{Op: condition.And, Members: []condition.Expr{
		{Op: condition.Is, FieldID: id('f'), Value: condition.Operand{List: []string{id('h')}}},
		{Op: condition.IsNot, FieldID: id('g'), Value: condition.Operand{Text: "<none>"}},
	}}}
}

func TestShapes(t *testing.T) {
	for name, v := range map[string]any{
		"run":            wire.FromRun(fullRun()),
		"run_stranger":   wire.RunFor(id('z'), fullRun()),
		"run_empty":      wire.FromRun(run.Run{}),
		"run_list":       wire.FromRunPage(run.Page{Runs: []run.Run{fullRun()}, Total: 3}, id('w'), 0, 2),
		"run_list_empty": wire.FromRunPage(run.Page{}, id('w'), 0, 1000),
		"checklist":      wire.FromChecklist(fullRun().Checklists[0]),
		"task":           wire.FromTask(fullTask()),
		"task_empty":     wire.FromTask(checklist.Task{}),
		"status_update":  wire.FromStatusUpdate(id('m'), "All calm", "ada", at),
		"timeline_event": wire.FromTimelineEntry(id('r'), fullRun().Timeline[0]),
		"playbook":       wire.FromPlaybook(fullPlaybook(), stats, roles),
		"playbook_empty": wire.FromPlaybook(playbook.Playbook{}, playbook.Stats{}, wire.SchemeRoles{}),
		"playbook_list": wire.FromPlaybookPage(playbook.Page{
			Playbooks: []playbook.Listed{listed()}, Total: 5,
		}, 1, 2, func(string) wire.SchemeRoles { return roles }),
		"playbook_list_empty": wire.FromPlaybookPage(playbook.Page{}, 0, 1000, nil),
		"statistics":          wire.FromDashboard(fullDashboard()),
		"statistics_empty":    wire.FromDashboard(insight.Dashboard{}),
		"site_statistics":     wire.FromSite(insight.Site{ActivePlaybooks: 9, ArchivedPlaybooks: 3, PlaybookRuns: 340, ChannelChecklists: 5, InProgress: 17}),
		"usage":               wire.FromUsagePage(insight.UsagePage{More: true, Items: []insight.Usage{{PlaybookID: id('p'), Title: "Incident response", Runs: 7, LastRunAt: at}}}),
		"usage_empty":         wire.FromUsagePage(insight.UsagePage{}),
		"metadata_empty":      wire.RunMetadata{Followers: []string{}},
		"field":               wire.FromPlaybookField(id('p'), fullField()),
		"field_run":           wire.FromRunFields(id('r'), []attribute.Field{{ID: id('f'), Type: attribute.Text}})[0],
		"condition":           wire.FromCondition(id('p'), id('r'), fullCondition()),
		"condition_list":      wire.FromConditionPage(id('p'), "", []condition.Condition{fullCondition(), fullCondition(), fullCondition()}, 0, 2),
		"value":               wire.FromValue(fullRun(), fullRun().Values[1]),
		"value_list":          wire.FromValue(fullRun(), fullRun().Values[0]),
		"value_cleared":       wire.FromValue(fullRun(), attribute.Value{FieldID: id('a')}),
		"category":            wire.FromSidebar(id('u'), id('e'), fullSidebar())[0],
		"category_unfiled":    wire.FromSidebar(id('u'), id('e'), category.Sidebar{})[1],
		"owner":               wire.Owner{UserID: id('u'), Username: "ada", FirstName: "Ada", LastName: "Lovelace", Nickname: "A"},
		"suggestion":          wire.Suggestion{Item: "0 1", Hint: `"Open"`},
		"settings":            wire.Settings{EnableExperimentalFeatures: true},
		"created":             wire.Created{ID: id('p')},
		"done":                wire.Done,
		"error":               wire.Error{Text: "Not authorized"},
		"error_problems":      wire.Error{Text: "title: must not be empty", Problems: wire.FromProblems([]failure.Problem{{Field: "title", Message: "must not be empty"}})},
	} {
		t.Run(name, func(t *testing.T) { golden(t, name, v) })
	}
}
