package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
)

func is(fieldID string, value any) wire.Expr {
	raw, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return wire.Expr{Is: &wire.Comparison{FieldID: fieldID, Value: raw}}
}

func choice(name string, options ...string) wire.FieldInput {
	in := wire.FieldInput{Name: name, Type: "select"}
	for _, o := range options {
		in.Attrs.Options = append(in.Attrs.Options, wire.Option{Name: o})
	}
	return in
}

func TestAttributesOfAPlaybook(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	c, ctx := s.as(s.Owner).Playbooks, t.Context()
	none, err := c.Fields(ctx, p.ID)
	require.NoError(t, err)
	require.Equal(t, []wire.Field{}, none)

	s.Clock.Advance(time.Minute)
	f, err := c.AddField(ctx, p.ID, choice("Severity", "High", "Low"))
	require.NoError(t, err)
	now := s.Clock.Now().UnixMilli()
	require.Equal(t, wire.Field{
		ID: f.ID, GroupID: "playbooks", Name: "Severity", Type: "select", TargetID: p.ID, TargetType: "playbook", CreateAt: now, UpdateAt: now,
		Attrs: wire.FieldAttrs{Visibility: "when_set", Options: []wire.Option{{ID: f.Attrs.Options[0].ID, Name: "High"}, {ID: f.Attrs.Options[1].ID, Name: "Low"}}},
	}, f)
	got, err := c.Get(ctx, p.ID)
	require.NoError(t, err)
	require.Equal(t, now, got.UpdateAt, "the playbook has changed")

	text, err := c.AddField(ctx, p.ID, wire.FieldInput{Name: "Link", Type: "text", Attrs: wire.FieldAttrsInput{ValueType: "url", SortOrder: ptr(2.5)}})
	require.NoError(t, err)
	require.Nil(t, text.Attrs.Options)
	twin, err := c.DuplicateField(ctx, p.ID, f.ID)
	require.NoError(t, err)
	require.Equal(t, "Severity (copy)", twin.Name)
	all, err := c.MoveField(ctx, p.ID, text.ID, 0)
	require.NoError(t, err)
	require.Equal(t, []string{"Link", "Severity", "Severity (copy)"}, []string{all[0].Name, all[1].Name, all[2].Name})

	renamed, err := c.ReplaceField(ctx, p.ID, f.ID, wire.FieldInput{Name: "Urgency", Type: "select", Attrs: wire.FieldAttrsInput{Options: f.Attrs.Options[:1]}})
	require.NoError(t, err)
	require.Equal(t, f.Attrs.Options[:1], renamed.Attrs.Options)
	require.NoError(t, c.RemoveField(ctx, p.ID, twin.ID))
	refused(t, 404, c.RemoveField(ctx, p.ID, twin.ID))

	for body, code := range map[string]int{
		`{"name":"x","type":"colour"}`: 400, `{"name":5,"type":"text"}`: 400, `{"name":"OWNER","type":"text"}`: 400, `{"name":"x","type":"select"}`: 400,
		`{"name":"urgency","type":"text"}`: 409, `{`: 400,
		`{"name":"old library","type":"text","attrs":{"sortOrder":9,"parentID":"abc"}}`: 201,
	} {
		s.raw(s.Owner, http.MethodPost, "/playbooks/"+p.ID+"/property_fields", body).is(t, code)
	}
	all, err = c.Fields(ctx, p.ID)
	require.NoError(t, err)
	require.Equal(t, wire.FieldAttrs{Visibility: "when_set", SortOrder: 9, ParentID: "abc"}, all[2].Attrs)
	for body, says := range map[string]string{
		`{"target_position":0}`: "field_id", `{"field_id":"` + f.ID + `"}`: "target_position",
		`{"field_id":"` + f.ID + `","target_position":3}`: "between 0 and 2", `{"field_id":"` + f.ID + `","target_position":"x"}`: "target_position",
	} {
		require.Contains(t, s.raw(s.Owner, http.MethodPost, "/playbooks/"+p.ID+"/property_fields/reorder", body).is(t, 400).body, says)
	}
}

func TestClientsLearnWhatHappenedToAttributes(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	c, ctx := s.as(s.Owner).Playbooks, t.Context()
	var ids []string
	for _, name := range []string{"A", "B"} {
		s.Clock.Advance(time.Minute)
		f, err := c.AddField(ctx, p.ID, wire.FieldInput{Name: name, Type: "text"})
		require.NoError(t, err)
		ids = append(ids, f.ID)
	}
	last := s.Clock.Now().UnixMilli()
	changes, err := c.FieldChanges(ctx, p.ID, last)
	require.NoError(t, err)
	require.Equal(t, []string{ids[1]}, fieldIDs(changes), "the same millisecond may have brought more: it is told again")
	s.Clock.Advance(time.Minute)
	require.NoError(t, c.RemoveField(ctx, p.ID, ids[0]))
	changes, err = c.FieldChanges(ctx, p.ID, last+1)
	require.NoError(t, err)
	require.Equal(t, []string{ids[0]}, fieldIDs(changes))
	require.Equal(t, s.Clock.Now().UnixMilli(), changes[0].DeleteAt)
	changes, err = c.FieldChanges(ctx, p.ID, s.Clock.Now().UnixMilli()+1)
	require.NoError(t, err)
	require.Empty(t, changes)
	all, err := c.Fields(ctx, p.ID)
	require.NoError(t, err)
	require.Equal(t, []string{ids[1]}, fieldIDs(all))
	s.raw(s.Owner, http.MethodGet, "/playbooks/"+p.ID+"/property_fields?updated_since=yesterday", "").is(t, 400)
}

func fieldIDs(fields []wire.Field) []string {
	out := []string{}
	for _, f := range fields {
		out = append(out, f.ID)
	}
	return out
}

func TestConditionsOfAPlaybook(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	c, ctx := s.as(s.Owner).Playbooks, t.Context()
	none, err := c.Conditions(ctx, p.ID, 0, 0)
	require.NoError(t, err)
	require.Equal(t, wire.ConditionList{PageCount: 1, Items: []wire.Condition{}}, none)
	note, err := c.AddField(ctx, p.ID, wire.FieldInput{Name: "Note", Type: "text"})
	require.NoError(t, err)

	made, err := c.AddCondition(ctx, p.ID, is(note.ID, " x "))
	require.NoError(t, err)
	now := s.Clock.Now().UnixMilli()
	require.Equal(t, p.ID, made.PlaybookID)
	require.Equal(t, is(note.ID, "x"), made.Expr)
	require.Equal(t, 1, made.Version)
	require.GreaterOrEqual(t, made.CreateAt, now)
	s.Clock.Advance(time.Minute)
	changed, err := c.ReplaceCondition(ctx, p.ID, made.ID, wire.Expr{Or: []wire.Expr{is(note.ID, "y"), is(note.ID, "")}})
	require.NoError(t, err)
	require.Equal(t, made.CreateAt, changed.CreateAt)
	require.Greater(t, changed.UpdateAt, made.UpdateAt)
	refused(t, 409, c.RemoveField(ctx, p.ID, note.ID))

	a := s.raw(s.Owner, http.MethodPost, "/playbooks/"+p.ID+"/conditions", fmt.Sprintf(`{"version":1,"condition_expr":{"isNot":{"field_id":%q,"value":"z"}}}`, note.ID)).is(t, 201)
	require.Regexp(t, `/playbooks/`+p.ID+`/conditions/[a-z0-9]{26}$`, a.header.Get("Location"))
	for _, body := range []string{`{}`, `{"id":"x","version":1,"condition_expr":{"is":{"field_id":"f","value":"x"}}}`, `{"version":1,"condition_expr":{"is":{"field_id":"` + unknown + `","value":"x"}}}`, `{"version":1,"condition_expr":"x"}`} {
		s.raw(s.Owner, http.MethodPost, "/playbooks/"+p.ID+"/conditions", body).is(t, 400)
	}
	list, err := c.Conditions(ctx, p.ID, 1, 1)
	require.NoError(t, err)
	require.Equal(t, []int{2, 2, 1}, []int{list.TotalCount, list.PageCount, len(list.Items)})
	require.False(t, list.HasMore)
	s.odd(s.Owner, http.MethodGet, "/playbooks/"+p.ID+"/conditions?page=x&per_page=-1", "").is(t, 200)

	require.NoError(t, c.RemoveCondition(ctx, p.ID, made.ID))
	refused(t, 404, c.RemoveCondition(ctx, p.ID, made.ID))
	_, err = c.ReplaceCondition(ctx, p.ID, made.ID, is(note.ID, "x"))
	refused(t, 404, err)
}

func TestAttributesOfAnOldVersionStay(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	c, ctx := s.as(s.Owner).Playbooks, t.Context()
	_, err := c.AddField(ctx, p.ID, wire.FieldInput{Name: "A", Type: "text"})
	require.NoError(t, err)
	_, err = c.IfUnchangedSince(p.UpdateAt.UnixMilli()).AddField(ctx, p.ID, wire.FieldInput{Name: "B", Type: "text"})
	refused(t, 412, err)
}

func TestWhoMayReadAndWriteAttributes(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t)
	c, ctx := s.as(s.Owner).Playbooks, t.Context()
	f, err := c.AddField(ctx, p.ID, wire.FieldInput{Name: "Note", Type: "text"})
	require.NoError(t, err)
	cond, err := c.AddCondition(ctx, p.ID, is(f.ID, "x"))
	require.NoError(t, err)
	guest := s.as(s.Guest).Playbooks
	for name, ask := range map[string]func() error{
		"fields": func() error { _, err := guest.Fields(ctx, p.ID); return err },
		"add": func() error {
			_, err := guest.AddField(ctx, p.ID, wire.FieldInput{Name: "x", Type: "text"})
			return err
		},
		"replace": func() error {
			_, err := guest.ReplaceField(ctx, p.ID, f.ID, wire.FieldInput{Name: "x", Type: "text"})
			return err
		},
		"duplicate":  func() error { _, err := guest.DuplicateField(ctx, p.ID, f.ID); return err },
		"move":       func() error { _, err := guest.MoveField(ctx, p.ID, f.ID, 0); return err },
		"remove":     func() error { return guest.RemoveField(ctx, p.ID, f.ID) },
		"conditions": func() error { _, err := guest.Conditions(ctx, p.ID, 0, 0); return err },
		"condition":  func() error { _, err := guest.AddCondition(ctx, p.ID, is(f.ID, "x")); return err },
		"rewrite":    func() error { _, err := guest.ReplaceCondition(ctx, p.ID, cond.ID, is(f.ID, "x")); return err },
		"forget":     func() error { return guest.RemoveCondition(ctx, p.ID, cond.ID) },
	} {
		t.Run(name, func(t *testing.T) { refused(t, 403, ask()) })
	}
	require.NoError(t, c.Archive(ctx, p.ID))
	fields, err := c.Fields(ctx, p.ID)
	require.NoError(t, err)
	require.Len(t, fields, 1)
	_, err = c.DuplicateField(ctx, p.ID, f.ID)
	refused(t, 400, err)
	refused(t, 400, c.RemoveCondition(ctx, p.ID, cond.ID))
}
