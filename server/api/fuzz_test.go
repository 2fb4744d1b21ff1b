package api

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"playbooks/server/api/wire"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Whatever somebody puts behind the question mark is read or refused, never more.
func FuzzParameters(f *testing.F) {
	for _, seed := range []string{"page=1&per_page=5", "page=-1", "sort=TITLE&direction=desc", "search_term=%25_%00", "with_archived=t", "page=99999999999999999999", "a;b", "%zz", "since=1&team_id=" + strings.Repeat("a", 26)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		q := parameters(raw)
		page, perPage := clampPage(q.Count("page", 0)), clampPerPage(q.Count("per_page", 0), playbook.MaxPerPage)
		search, word := q.Text("search_term"), q.OneOf("sort", "title", "stages")
		id, since := q.ID("team_id"), q.Since("since")
		q.Bool("with_archived")
		q.Each("statuses", "InProgress", "Finished")
		if err := q.Err(); err != nil {
			if failure.Of(err) != failure.Invalid || failure.Message(err) == "" {
				t.Fatalf("%q: %v", raw, err)
			}
			return
		}
		switch {
		case page < 0 || perPage < 1 || perPage > playbook.MaxPerPage:
			t.Fatalf("%q: page %d of %d", raw, page, perPage)
		case !utf8.ValidString(search) || strings.ContainsRune(search, 0):
			t.Fatalf("%q: the database does not take %q", raw, search)
		case word != "title" && word != "stages":
			t.Fatalf("%q: %q is not among the words", raw, word)
		case id != "" && !isID(id):
			t.Fatalf("%q: %q is no id", raw, id)
		case since.UnixMilli() < 0 && !since.IsZero():
			t.Fatalf("%q: %v is before all times", raw, since)
		}
	})
}

// Whatever a body is, it is read or refused with a text.
func FuzzBodies(f *testing.F) {
	for _, seed := range []string{
		`{"checklists":[{"items":[{"title":1}]}]}`, `{"properties":[{"attrs":{"options":[{},{"name":5}]}}]}`, `{"conditions":[{"version":1,"condition_expr":5}]}`,
		`{"metrics":[{"target":{}}]}`, `{"title":"\u0000"}`, `{"a":[[[{}]]],"public":0}`, `{"":{"":[]},"id":[]}`, `[5]`, `5`, "\ufeff{}", ``,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, into := range []any{&wire.PlaybookFile{}, &wire.PlaybookInput{}, &wire.TaskState{}, &wire.RunInput{}} {
			if err := reading(body).JSON(into); err != nil && (failure.Of(err) != failure.Invalid || failure.Message(err) == "") {
				t.Fatalf("%q: %v", body, err)
			}
		}
	})
}

// A patch is refused or leaves a valid playbook, and an empty one changes nothing.
func FuzzPatches(f *testing.F) {
	for _, seed := range []string{
		`{"title":"x"}`, `{"title":null}`, `{}`, `null`, `{"nope":1}`, `{"Checklists":[{"items":[{"state":"closed","title":"t"}]}]}`,
		`{"metrics":[{"title":"m","type":"metric_integer","target":"5"}]}`, `{"members":[{"user_id":"u","roles":["playbook_admin"]}]}`,
		`{"reminder_timer_default_seconds":9223372036854775807}`, `{"run_number_prefix":" -A- ","channel_name_template":"{SEQ}"}`, `{"invited_user_ids":[null]}`,
		`{"channel_name_template":"{lead}","checklists":[{"title":"l","items":[{"title":"t","condition_id":"c","condition_action":"hidden","assignee_type":"property_user","assignee_property_field_id":"f"}]}]}`,
		`{"checklists":[{"title":"l","items":[` + strings.Repeat(`{"title":"t"},`, 30) + `{"title":"t","condition_id":"gone"}]}]}`,
	} {
		f.Add(seed)
	}
	ids := fixedIDs{}
	f.Fuzz(func(t *testing.T, body string) {
		p := playbook.Playbook{
			ID: "p", Content: playbook.Content{Title: "Release", TeamID: "team"},
			Fields: []attribute.Field{{ID: "f", Name: "Lead", Type: attribute.User}}, Conditions: []condition.Condition{{ID: "c"}},
		}
		if err := p.Apply(playbook.Edit{}, &ids, p.UpdateAt); err != nil {
			t.Fatal(err)
		}
		p = p.Clone()
		var in wire.PlaybookPatch
		err := reading(body).Changes(&in)
		if err == nil {
			err = p.Apply(in.Edit(), &ids, p.UpdateAt)
		}
		if err != nil {
			if failure.Of(err) != failure.Invalid || failure.Message(err) == "" {
				t.Fatalf("%q: %v", body, err)
			}
			return
		}
		changed := len(p.Events()) > 0
		again := p.Clone()
		if err := again.Apply(playbook.Whole(p.Content), &ids, p.UpdateAt); err != nil || len(again.Events()) > 0 {
			t.Fatalf("%q: what it made does not hold: %v", body, err)
		}
		if in.Edit() == (playbook.Edit{}) && changed {
			t.Fatalf("%q: nothing was asked for, something changed", body)
		}
	})
}

// fixedIDs counts.
type fixedIDs struct{ n int }

// New implements clock.IDs.
func (c *fixedIDs) New() string {
	c.n++
	return fmt.Sprintf("%026d", c.n)
}
