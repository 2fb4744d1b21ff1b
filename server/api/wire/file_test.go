package wire_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/api/wire"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// elaborate is fullPlaybook with attributes and conditions.
func elaborate() playbook.Playbook {
	p := fullPlaybook()
	p.Description = "What we do < now > & then"
	p.Fields = []attribute.Field{
		{ID: id('s'), Name: "Severity", Type: attribute.Select, Visibility: attribute.Always, SortOrder: 0.5, CreateAt: at, UpdateAt: at, Options: []attribute.Option{
			{ID: id('1'), Name: "High", Color: "red"}, {ID: id('2'), Name: "Low"},
		}},
		{ID: id('f'), Name: "Lead", Type: attribute.User, Visibility: attribute.WhenSet, SortOrder: 1, ParentID: id('s'), CreateAt: at, UpdateAt: at},
		{ID: id('t'), Name: "Page", Type: attribute.Text, Visibility: attribute.Hidden, SortOrder: 2, ValueType: attribute.URL, CreateAt: at, UpdateAt: at},
	}
	p.Conditions = []condition.Condition{{ID: id('c'), CreateAt: at, UpdateAt: at, Expr: condition.Expr{Op: condition.And, Members: []condition.Expr{
		{Op: condition.Is, FieldID: id('s'), Value: condition.Operand{List: []string{id('1')}}},
		{Op: condition.IsNot, FieldID: id('t'), Value: condition.Operand{Text: ""}},
	}}}}
	return p
}

// Other servers read these files, and people keep them: their form does not change.
func TestTheFormOfAFile(t *testing.T) {
	for name, p := range map[string]playbook.Playbook{
		"file": elaborate(), "file_empty": {Content: playbook.Content{Title: "x", ChannelMode: playbook.NewChannel}},
	} {
		got, err := wire.NewPlaybookFile(p).Encode()
		require.NoError(t, err)
		path := filepath.Join("testdata", name+".json")
		if *update {
			require.NoError(t, os.WriteFile(path, got, 0o600))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
}

// Whatever a playbook has, it is exported or known to be of no use elsewhere.
func TestAFileHoldsEverythingButWhatStays(t *testing.T) {
	stays := []string{
		"id", "public", "team_id", "create_public_playbook_run", "members", "admin_only_edit",
		"invited_user_ids", "invited_group_ids", "invite_users_enabled", "default_owner_id", "default_owner_enabled",
		"broadcast_channel_ids", "broadcast_enabled", "webhook_on_creation_urls", "webhook_on_creation_enabled",
		"webhook_on_status_update_urls", "webhook_on_status_update_enabled",
	}
	raw, err := wire.NewPlaybookFile(elaborate()).Encode()
	require.NoError(t, err)
	exported := decode[map[string]any](t, string(raw))
	input := reflect.TypeFor[wire.PlaybookInput]()
	for i := range input.NumField() {
		name, _, _ := strings.Cut(input.Field(i).Tag.Get("json"), ",")
		if _, there := exported[name]; there {
			require.NotContains(t, stays, name)
		} else {
			require.Contains(t, stays, name)
		}
	}
}

// A playbook that was exported and imported is the same, but for its ids and what stays.
func TestFilesLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPlaybook(t)
		raw, err := wire.NewPlaybookFile(p).Encode()
		require.NoError(t, err)
		var read wire.PlaybookFile
		require.NoError(t, json.Unmarshal(raw, &read))
		f, err := read.File()
		require.NoError(t, err)
		got, notices, err := playbook.Import(f, "somebody", clock.RandomIDs{}, at)
		require.NoError(t, err)
		require.Empty(t, notices)
		require.Equal(t, portable(p), portable(got))
		attribute.Sort(got.Fields)
		condition.Sort(got.Conditions)
		require.Equal(t, portable(p), portable(got), "also when it is read again")
	})
}

// anyPlaybook uses everything that a file can hold, at random.
func anyPlaybook(t *rapid.T) playbook.Playbook {
	ids := clock.RandomIDs{}
	text := func(name string) string { return rapid.StringN(0, 8, -1).Draw(t, name) }
	titled := func(name string) string { return rapid.StringMatching(`[a-zäß<&"\\]{1,8}`).Draw(t, name) }
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	d := playbook.Draft{Content: playbook.Content{
		Title: titled("title"), Description: text("description"), TeamID: "team", Public: flag("public"), PublicRunChannels: flag("public runs"),
		ChannelMode: rapid.SampledFrom([]playbook.ChannelMode{playbook.NewChannel, playbook.ExistingChannel}).Draw(t, "mode"), ChannelID: text("channel"),
		AutoArchive: flag("archive"), RunNumberPrefix: rapid.StringMatching(`([A-Z0-9]{1,8})?`).Draw(t, "prefix"),
		StatusUpdatesEnabled: flag("updates"), ReminderMessageTemplate: text("reminder"), ReminderDefault: time.Duration(rapid.IntRange(1, 1e6).Draw(t, "every")) * time.Second,
		SummaryTemplateEnabled: flag("summary"), SummaryTemplate: text("summary text"),
		WelcomeEnabled: flag("welcome"), WelcomeMessage: text("welcome text"), CategorizeEnabled: flag("categorise"), CategoryName: titled("category"),
		KeywordsEnabled: flag("keywords"), Keywords: rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z ]{1,5}`), 0, 3, rapid.ID).Draw(t, "words"),
		AddToChannelOnParticipation: flag("add"), RemoveFromChannelOnLeaving: flag("remove"),
		RetrospectiveEnabled: flag("retrospective"), RetrospectiveTemplate: text("retrospective text"), RetrospectiveReminderEvery: time.Duration(rapid.IntRange(0, 1e6).Draw(t, "retrospective every")) * time.Second,
		AdminOnlyEdit: flag("locked"), OwnerGroupOnlyActions: flag("owners"),
		InviteEnabled: true, InvitedUserIDs: []string{"ben"}, BroadcastChannelIDs: []string{"town"}, CreationWebhookURLs: []string{"https://example.com"},
	}}
	d.NewChannelOnly = d.ChannelMode == playbook.NewChannel && flag("new only")
	for i := range rapid.IntRange(0, playbook.MaxMetrics).Draw(t, "metrics") {
		m := playbook.Metric{Title: fmt.Sprint(titled("metric"), i), Description: text("about"), Type: rapid.SampledFrom([]playbook.MetricType{playbook.MetricDuration, playbook.MetricCurrency, playbook.MetricInteger}).Draw(t, "unit")}
		if flag("aimed") {
			target := rapid.Int64().Draw(t, "target")
			m.Target = &target
		}
		d.Metrics = append(d.Metrics, m)
	}
	p, err := playbook.New(d, "ada", ids, at)
	require.NoError(t, err)
	for i := range rapid.IntRange(0, 6).Draw(t, "fields") {
		addAnyField(t, &p, fmt.Sprint(titled("field"), i), at.Add(time.Duration(i)*time.Millisecond))
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "conditions") {
		addAnyCondition(t, &p, at.Add(time.Duration(i)*time.Millisecond))
	}
	lists := make([]checklist.Template, rapid.IntRange(0, 3).Draw(t, "lists"))
	for i := range lists {
		lists[i] = checklist.Template{Title: titled("list"), Tasks: make([]checklist.TemplateTask, rapid.IntRange(0, 3).Draw(t, "tasks"))}
		for j := range lists[i].Tasks {
			lists[i].Tasks[j] = anyTask(t, p)
		}
	}
	edit := playbook.Edit{Checklists: &lists}
	if len(p.Fields) > 0 && flag("named") {
		template := "{SEQ} {" + rapid.SampledFrom(attribute.Names(p.Fields)).Draw(t, "placeholder") + "}"
		edit.RunNameTemplate = &template
	}
	require.NoError(t, p.Apply(edit, ids, at))
	return p.Clone()
}

func addAnyField(t *rapid.T, p *playbook.Playbook, name string, at time.Time) {
	d := attribute.Draft{
		Name: name, Type: rapid.SampledFrom(attribute.Types()).Draw(t, "type"), SortOrder: rapid.SampledFrom([]float64{-1, 0, 0.25, 7}).Draw(t, "order"),
		Visibility: rapid.SampledFrom([]attribute.Visibility{attribute.Hidden, attribute.WhenSet, attribute.Always}).Draw(t, "visibility"),
		ValueType:  rapid.SampledFrom([]attribute.ValueType{attribute.Plain, attribute.URL}).Draw(t, "value type"),
	}
	for i := range rapid.IntRange(1, 3).Draw(t, "options") {
		d.Options = append(d.Options, attribute.Option{Name: fmt.Sprint("option", i), Color: rapid.SampledFrom([]string{"", "red"}).Draw(t, "colour")})
	}
	if len(p.Fields) > 0 && rapid.Bool().Draw(t, "has a parent") {
		d.ParentID = rapid.SampledFrom(p.Fields).Draw(t, "parent").ID
	}
	_, err := p.AddField(d, clock.RandomIDs{}, at)
	require.NoError(t, err)
}

// addAnyCondition compares one or more attributes, if there are any that can be.
func addAnyCondition(t *rapid.T, p *playbook.Playbook, at time.Time) {
	var comparisons []condition.Expr
	for _, f := range p.Fields {
		e := condition.Expr{Op: rapid.SampledFrom([]condition.Op{condition.Is, condition.IsNot}).Draw(t, "op"), FieldID: f.ID}
		switch {
		case f.Type == attribute.Text:
			e.Value.Text = rapid.SampledFrom([]string{"", "x"}).Draw(t, "text")
		case f.Type.Chooses():
			e.Value.List = []string{rapid.SampledFrom(f.Options).Draw(t, "option").ID}
		default:
			continue
		}
		comparisons = append(comparisons, e)
	}
	if len(comparisons) == 0 {
		return
	}
	e := comparisons[0]
	if rapid.Bool().Draw(t, "group") {
		e = condition.Expr{Op: rapid.SampledFrom([]condition.Op{condition.And, condition.Or}).Draw(t, "group op"), Members: comparisons}
	}
	_, err := p.AddCondition(e, clock.RandomIDs{}, at)
	require.NoError(t, err)
}

func anyTask(t *rapid.T, p playbook.Playbook) checklist.TemplateTask {
	task := checklist.TemplateTask{
		Title: rapid.StringMatching(`[a-z]{1,8}`).Draw(t, "task"), Description: rapid.StringN(0, 8, -1).Draw(t, "about"),
		Command: rapid.SampledFrom([]string{"", "/echo x"}).Draw(t, "command"), DueAfter: time.Duration(rapid.IntRange(0, 1e9).Draw(t, "due")) * time.Millisecond,
		AssigneeType: rapid.SampledFrom([]checklist.AssigneeType{checklist.ByUser, checklist.ByOwner, checklist.ByCreator}).Draw(t, "assigned"),
		TaskActions:  rapid.SampledFrom([][]checklist.TaskAction{{}, fullTask().TaskActions}).Draw(t, "actions"),
	}
	if task.AssigneeType == checklist.ByUser {
		task.AssigneeID = "ben"
	}
	for _, f := range p.Fields {
		if f.Type == attribute.User {
			task.AssigneeID, task.AssigneeType, task.AssigneeFieldID = "", checklist.ByAttribute, f.ID
		}
	}
	if len(p.Conditions) > 0 {
		task.ConditionID = rapid.SampledFrom(p.Conditions).Draw(t, "condition").ID
		task.ConditionAction = rapid.SampledFrom([]checklist.Visibility{checklist.Shown, checklist.Hidden}).Draw(t, "shown")
		task.ConditionReason = "because"
	}
	return task
}

// portable is a playbook without what stays, and with places in place of ids.
func portable(p playbook.Playbook) playbook.Playbook {
	p = p.Clone()
	place := map[string]string{}
	for i := range p.Fields {
		f := &p.Fields[i]
		place[f.ID] = fmt.Sprint("field ", i)
		f.CreateAt, f.UpdateAt = time.Time{}, time.Time{}
	}
	for i := range p.Fields {
		p.Fields[i].ID, p.Fields[i].ParentID = place[p.Fields[i].ID], place[p.Fields[i].ParentID]
	}
	for i, c := range p.Conditions {
		place[c.ID] = fmt.Sprint("condition ", i)
		p.Conditions[i] = condition.Condition{ID: place[c.ID], Expr: replaced(c.Expr, place)}
	}
	for i := range p.Metrics {
		p.Metrics[i].ID = ""
	}
	for i := range p.Checklists {
		p.Checklists[i].ID = ""
		for j := range p.Checklists[i].Tasks {
			t := &p.Checklists[i].Tasks[j]
			t.ID, t.AssigneeID, t.ConditionReason = "", "", ""
			t.ConditionID, t.AssigneeFieldID = place[t.ConditionID], place[t.AssigneeFieldID]
		}
	}
	p.Public, p.TeamID, p.PublicRunChannels, p.AdminOnlyEdit = false, "", false, false
	p.InviteEnabled, p.InvitedUserIDs, p.InvitedGroupIDs, p.BroadcastChannelIDs, p.CreationWebhookURLs, p.StatusWebhookURLs = false, nil, nil, nil, nil, nil
	return playbook.Playbook{Content: p.Content, Metrics: p.Metrics, Fields: p.Fields, Conditions: p.Conditions}
}

func replaced(e condition.Expr, place map[string]string) condition.Expr {
	e.FieldID = place[e.FieldID]
	for i := range e.Members {
		e.Members[i] = replaced(e.Members[i], place)
	}
	return e
}

func TestWhatIsNoFileIsRefusedWithThePlace(t *testing.T) {
	for body, member := range map[string]string{
		`{}`:                         "version",
		`{"version":2}`:              "version",
		`{"version":1,"id":"x"}`:     "id",
		`{"Version":1,"title":"ok"}`: "",
		`{"version":1,"conditions":[{"version":1,"condition_expr":{}}]}`:                                                       "conditions[0].condition_expr",
		`{"version":1,"conditions":[{},{"version":1,"condition_expr":{"and":[{"is":{"field_id":"f","value":5}}]}}]}`:           "conditions[1].condition_expr.and.is.value",
		`{"version":1,"conditions":[{"version":2,"condition_expr":5},{"version":1},{"version":1,"condition_expr":null},null]}`: "",
	} {
		_, err := decode[wire.PlaybookFile](t, body).File()
		if member == "" {
			require.NoError(t, err, body)
			continue
		}
		require.Equal(t, failure.Invalid, failure.Of(err), body)
		require.Equal(t, member, failure.Problems(err)[0].Field, body)
	}
	for _, body := range []string{
		`{"version":"1"}`, `{"title":5}`, `{"checklists":"none"}`, `{"properties":{}}`, `{"properties":[{"attrs":{"options":[5]}}]}`,
		`{"conditions":[5]}`, `{"conditions":[{"version":1,"condition_expr":5}]}`, `{"conditions":[{"version":1,"condition_expr":{"is":[]}}]}`,
	} {
		var f wire.PlaybookFile
		var wrong *json.UnmarshalTypeError
		require.ErrorAs(t, json.Unmarshal([]byte(body), &f), &wrong, body)
		require.NotEmpty(t, wrong.Field, body)
	}
}
