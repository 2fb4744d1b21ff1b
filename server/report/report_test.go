package report_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"pgregory.net/rapid"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/reactions/timeline"
	"playbooks/server/report"
)

var update = flag.Bool("update", false, "write the golden files")

var start = time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)

func writer(t testing.TB) report.Writer {
	t.Helper()
	messages, err := i18n.Load()
	require.NoError(t, err)
	return report.Writer{Messages: messages}
}

// full is a report with something of everything, whose texts all say what.
func full(what func(string) string) run.Report {
	minutes := func(n int) time.Time { return start.Add(time.Duration(n) * time.Minute) }
	value, target := int64(3_600_000), int64(1_800_000)
	r := run.Run{
		ID: "run", Type: run.OfPlaybook, PlaybookID: "playbook", TeamID: "team", ChannelID: "channel", SequentialID: "INC-00042", Number: 42,
		Name: what("Disk full"), Summary: what("It is **very** full.\n\nAlmost."), OwnerID: "olga", ReporterID: "piet", ParticipantIDs: []string{"olga", "piet"},
		CreateAt: start, UpdateAt: minutes(90), EndAt: minutes(90), Status: run.Finished,
		Checklists: checklist.Lists{
			{ID: "triage", Title: what("Triage"), Tasks: []checklist.Task{
				{ID: "1", Title: what("Look"), State: checklist.Closed, StateModified: minutes(5), Description: what("Where is it?\n- here\n- there"), AssigneeID: "piet"},
				{ID: "2", Title: what("Call"), State: checklist.Skipped, StateModified: minutes(6), Command: what("/call olga"), CommandLastRun: minutes(4)},
				{ID: "3", Title: what("Wait"), State: checklist.InProgress, DueAt: minutes(60)},
				{ID: "4", Title: what("Never shown"), ConditionAction: checklist.Hidden},
			}},
			{ID: "repair", Title: what("Repair")},
		},
		Timeline: []run.TimelineEntry{
			{ID: "a", EventAt: start, EventType: "incident_created", SubjectUserID: "piet"},
			{ID: "b", EventAt: minutes(5), EventType: "task_state_modified", Summary: "checked off **" + what("Look") + "**", SubjectUserID: "olga"},
			{ID: "c", EventAt: minutes(6), EventType: "participants_changed", Details: `{"action":"joined","requester":"olga","users":["piet"]}`, SubjectUserID: "piet", CreatorUserID: "olga"},
			{ID: "d", EventAt: minutes(7), EventType: "event_from_post", Summary: what("Seen by many"), SubjectUserID: "piet", CreatorUserID: "olga"},
			{ID: "e", EventAt: minutes(90), EventType: "run_finished", SubjectUserID: "gone"},
		},
		Fields:        []attribute.Field{{ID: "note", Name: what("Note"), Type: attribute.Text}, {ID: "lead", Name: what("Lead"), Type: attribute.User}},
		Values:        []attribute.Value{{FieldID: "note", Content: attribute.Content{Text: what("first line\nsecond | line")}}, {FieldID: "lead", Content: attribute.Content{Text: "olga"}}},
		MetricValues:  []run.MetricValue{{MetricID: "time", Value: &value}},
		Retrospective: what("# We learned\n```\nrm -rf /\n```"),
		Settings:      run.Settings{RetrospectiveEnabled: true},
	}
	r.RetrospectivePublishedAt = minutes(100)
	p := run.Report{
		Run: r, At: minutes(120), Locale: "en", Playbook: what("Incident"), Team: what("Operations"), Channel: what("War room"),
		Metrics: []playbook.Metric{{ID: "time", Title: what("Time to repair"), Type: playbook.MetricDuration, Target: &target}, {ID: "cost", Title: what("Cost"), Type: playbook.MetricCurrency}},
		Updates: []run.ReportedUpdate{
			{PostID: "p1", AuthorID: "olga", At: minutes(10), Message: what("All calm.\n\n> as ever")},
			{PostID: "p2", AuthorID: "olga", At: minutes(20), Kept: true},
			{PostID: "p3", AuthorID: "piet", At: minutes(30), DeleteAt: minutes(31)},
		},
	}
	p.Name([]run.Person{{ID: "olga", Username: "olga", Name: what("Olga Owner")}, {ID: "piet", Username: "piet", Name: what("Piet")}})
	return p
}

func TestGoldenReports(t *testing.T) {
	w := writer(t)
	p := full(func(s string) string { return s })
	german := p
	german.Locale, german.Zone = "de-AT", time.FixedZone("Europe/Vienna", 3600)
	raw, err := w.JSON(p)
	require.NoError(t, err)
	for name, got := range map[string][]byte{"report.md": w.Markdown(p), "report_de.md": w.Markdown(german), "report.json": raw} {
		path := "testdata/" + name
		if *update {
			require.NoError(t, os.WriteFile(path, got, 0o600))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), path)
	}
}

// rendered is what a viewer makes of a file that trusts everything in it.
func rendered(t require.TestingT, markdown []byte) string {
	var out strings.Builder
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	require.NoError(t, md.Convert(markdown, &out))
	return strings.ToLower(out.String())
}

func TestTextsOfPeopleStayTexts(t *testing.T) {
	w := writer(t)
	calm := rendered(t, w.Markdown(full(func(s string) string { return s })))
	hostile := []string{
		"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "![x](https://tracker.example/x.png)", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
		"[x](javascript&#58;alert(1))", "<javascript:alert(1)>", "a\n\n<iframe>\n", "| a | b |\n# Heading", "```\nunclosed", "@channel @all", "</table><h1>x", "&lt;script&gt;", "[x]: javascript:alert(1)\n\n[x]",
		"<!--", "![x][y]\n\n[y]: https://tracker.example/", "-----\r# x\r\n***", "\\", "`", "**", "~~", "\u2028# x",
	}
	rapid.Check(t, func(t *rapid.T) {
		html := rendered(t, w.Markdown(full(func(string) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(hostile), 1, 3).Draw(t, "text"), " ")
		})))
		for _, bad := range []string{"<script", "<img", "<iframe", "javascript:", "javascript&#58;", "<!--", "@channel", "onerror=alert(1)>"} {
			require.NotContains(t, strings.ReplaceAll(html, "&lt;", "<\u200b"), bad)
		}
		require.Equal(t, strings.Count(calm, "<h2"), strings.Count(html, "<h2")-quoted(html, "<h2"), "no text adds a section")
		require.Equal(t, strings.Count(calm, "<table"), strings.Count(html, "<table")-quoted(html, "<table"), "no text begins or ends a table")
	})
}

// quoted counts what stands inside of quotations, where people may write what they want.
func quoted(html, what string) int {
	depth, n := 0, 0
	for _, part := range strings.SplitAfter(html, ">") {
		switch {
		case strings.HasSuffix(part, "<blockquote>"):
			depth++
		case strings.HasSuffix(part, "</blockquote>"):
			depth--
		case depth > 0 && strings.Contains(part, what):
			n++
		}
	}
	return n
}

func TestAReportIsBounded(t *testing.T) {
	p := full(func(s string) string { return s })
	for range run.MaxReportEntries {
		p.Run.Timeline = append(p.Run.Timeline, run.TimelineEntry{ID: "more", EventAt: start, EventType: "run_restored"})
	}
	for range run.MaxReportUpdates {
		p.Updates = append(p.Updates, run.ReportedUpdate{PostID: "more", At: start})
	}
	long := strings.Repeat("ü", checklist.MaxDescription)
	list := checklist.Checklist{ID: "long", Title: "Long"}
	for range checklist.MaxTasks {
		list.Tasks = append(list.Tasks, checklist.Task{ID: "long", Title: "Long", Description: long})
	}
	p.Run.Checklists = append(p.Run.Checklists, list)
	p.Bound()
	require.Equal(t, 5, p.LeftOutEntries)
	require.Equal(t, 3, p.LeftOutUpdates)
	require.Positive(t, p.CutTexts)
	w := writer(t)
	raw, err := w.JSON(p)
	require.NoError(t, err)
	require.Less(t, len(raw), 2*run.MaxReportText)
	markdown := w.Markdown(p)
	require.Less(t, len(markdown), 2*run.MaxReportText)
	require.Contains(t, string(markdown), "were left out")
	var d struct {
		LeftOut map[string]int `json:"left_out"`
	}
	require.NoError(t, json.Unmarshal(raw, &d), "texts end with whole characters")
	require.Equal(t, map[string]int{"timeline_events": 5, "status_updates": 3, "shortened_texts": p.CutTexts}, d.LeftOut)
}

// What history does not put in words itself, the report does, in its reader's language.
func TestEverythingThatHappensHasWords(t *testing.T) {
	p := full(func(s string) string { return s })
	p.Locale = "de"
	c := editing.RunChange{At: start, After: run.Run{CreateAt: start}, Events: event.OfRun()}
	require.NoError(t, timeline.Reaction{IDs: clock.RandomIDs{}}.ProjectRun(t.Context(), &c))
	for _, e := range c.After.Timeline {
		if e.Summary == "" {
			p.Run.Timeline = []run.TimelineEntry{e}
			require.NotContains(t, string(writer(t).Markdown(p)), strings.ReplaceAll(e.EventType, "_", " "), "%s", e.EventType)
		}
	}
}
