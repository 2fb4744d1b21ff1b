package playbook_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

func ptr[T any](v T) *T { return &v }

func made(t *testing.T, edits ...func(*playbook.Draft)) playbook.Playbook {
	t.Helper()
	p, err := playbook.New(draft(edits...), "ada", ids, now)
	require.NoError(t, err)
	return p.Clone()
}

// Every field of a content has one in edits, which alone changes it.
func TestAnEditReachesEveryFieldAndNoOther(t *testing.T) {
	content := reflect.TypeFor[playbook.Content]()
	for i := range content.NumField() {
		name := content.Field(i).Name
		other := reflect.New(content.Field(i).Type)
		fill(other.Elem())
		var e playbook.Edit
		part := reflect.ValueOf(&e).Elem().FieldByName(name)
		require.True(t, part.IsValid(), name)
		part.Set(other)
		want := playbook.Content{}
		reflect.ValueOf(&want).Elem().Field(i).Set(other.Elem())
		require.Equal(t, want, e.ApplyTo(playbook.Content{}), name)
		require.Equal(t, want, playbook.Whole(want).ApplyTo(playbook.Content{Title: "x", AdminOnlyEdit: true, Keywords: []string{"y"}}), name)
	}
	require.Equal(t, content.NumField()+2, reflect.TypeFor[playbook.Edit]().NumField(), "fields, members and metrics")
}

// fill puts something into a value that is not its zero value.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("something")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int64:
		v.SetInt(int64(time.Hour))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	default:
		panic("no value for a " + v.Type().String())
	}
}

func TestAnEditTellsWhatItChanged(t *testing.T) {
	p := made(t, func(d *playbook.Draft) { d.Description = "as it was" })
	require.NoError(t, p.Apply(playbook.Edit{Title: ptr(" New "), Keywords: ptr([]string{"fire", ""})}, ids, now))
	require.Equal(t, "New", p.Title)
	require.Equal(t, "as it was", p.Description)
	require.Equal(t, []event.Event{event.PlaybookEdited{Changed: []string{"title", "signal_any_keywords"}}}, p.Events())
}

func TestAnEditOfNothingRecordsNothing(t *testing.T) {
	p := made(t)
	same := playbook.Whole(p.Content)
	same.Members, same.Metrics = &p.Members, &p.Metrics
	for about, e := range map[string]playbook.Edit{"empty": {}, "the same": same} {
		require.NoError(t, p.Apply(e, ids, now))
		require.Empty(t, p.Events(), about)
	}
}

func TestABadEditChangesNothing(t *testing.T) {
	p := made(t)
	before := p.Clone()
	for about, e := range map[string]playbook.Edit{
		"title":          {Title: ptr(" "), Description: ptr("x")},
		"prefix":         {RunNumberPrefix: ptr("no good")},
		"template":       {RunNameTemplate: ptr("{Unknown}")},
		"mode":           {NewChannelOnly: ptr(true), ChannelMode: ptr(playbook.ExistingChannel)},
		"not invited":    {Checklists: &[]checklist.Template{{Title: "x", Tasks: []checklist.TemplateTask{{Title: "t", AssigneeID: "uninvited"}}}}},
		"member twice":   {Members: &[]playbook.Member{{UserID: "a"}, {UserID: "a"}}},
		"unknown metric": {Metrics: &[]playbook.Metric{{ID: "foreign", Title: "x", Type: playbook.MetricInteger}}},
	} {
		require.Equal(t, failure.Invalid, failure.Of(p.Apply(e, ids, now)), about)
		require.Equal(t, before, p, about)
	}
}

// What a task needs of the invitations is checked against the whole.
func TestInvitationsOfAssigneesCannotBeTakenBackAlone(t *testing.T) {
	p := made(t, func(d *playbook.Draft) {
		d.InviteEnabled, d.InvitedUserIDs = true, []string{"ben"}
		d.Checklists = []checklist.Template{{Title: "x", Tasks: []checklist.TemplateTask{{Title: "t", AssigneeID: "ben"}}}}
	})
	require.Equal(t, failure.Invalid, failure.Of(p.Apply(playbook.Edit{InvitedUserIDs: &[]string{}}, ids, now)))
	require.NoError(t, p.Apply(playbook.Edit{InvitedUserIDs: &[]string{}, Checklists: &[]checklist.Template{}}, ids, now))
}
