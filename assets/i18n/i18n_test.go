package i18n_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/assets/i18n"
)

func catalog(t *testing.T) *i18n.Catalog {
	t.Helper()
	c, err := i18n.Load()
	require.NoError(t, err)
	return c
}

// read gives the messages of a file: the texts by plural form, by id. A message
// without plural forms has only the form "other".
func read(t *testing.T, file string) map[string]map[string]string {
	t.Helper()
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	messages := map[string]json.RawMessage{}
	require.NoError(t, json.Unmarshal(raw, &messages))
	out := map[string]map[string]string{}
	for id, m := range messages {
		var text string
		if json.Unmarshal(m, &text) == nil {
			out[id] = map[string]string{"other": text}
			continue
		}
		forms := map[string]string{}
		require.NoError(t, json.Unmarshal(m, &forms), id)
		out[id] = forms
	}
	return out
}

func languages(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.json")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 2)
	return files
}

var place = regexp.MustCompile(`\{\{[^}]*\}\}`)

// places lists what a message's texts leave open, without the count, which a
// singular may do without.
func places(forms map[string]string) []string {
	found := map[string]bool{}
	for _, text := range forms {
		for _, p := range place.FindAllString(text, -1) {
			if p != "{{.Count}}" {
				found[p] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func TestEveryLanguageHasEveryMessageWithTheSamePlaces(t *testing.T) {
	english := read(t, "en.json")
	for _, file := range languages(t) {
		messages := read(t, file)
		require.Equal(t, slices.Sorted(maps.Keys(english)), slices.Sorted(maps.Keys(messages)), file)
		for id, forms := range messages {
			require.Equal(t, places(english[id]), places(forms), "%s in %s", id, file)
			require.Equal(t, len(english[id]) > 1, len(forms) > 1, "plural forms of %s in %s", id, file)
			require.NotEmpty(t, forms["other"], "%s in %s", id, file)
			for form, text := range forms {
				require.Equal(t, strings.TrimSpace(text), text, "%s.%s in %s", id, form, file)
				require.Contains(t, []string{"zero", "one", "two", "few", "many", "other"}, form, "%s in %s", id, file)
				for _, p := range place.FindAllString(text, -1) {
					require.Regexp(t, `^\{\{\.[A-Z][A-Za-z]*\}\}$`, p, "%s in %s", id, file)
				}
			}
		}
	}
}

func TestFilesAreSortedSoThatEditsMeetInOnePlace(t *testing.T) {
	key := regexp.MustCompile(`(?m)^    "([^"]+)":`)
	for _, file := range languages(t) {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		ids := []string{}
		for _, m := range key.FindAllStringSubmatch(string(raw), -1) {
			ids = append(ids, m[1])
		}
		require.Len(t, ids, len(read(t, file)))
		require.True(t, slices.IsSorted(ids), file)
	}
}

func TestTheReadersLanguageIsSpokenWhereThereIsOne(t *testing.T) {
	c := catalog(t)
	for locale, want := range map[string]string{"en": "Untitled", "de": "Ohne Titel", "de-AT": "Ohne Titel", "xx": "Untitled", "": "Untitled", "not a locale!": "Untitled"} {
		require.Equal(t, want, c.In(locale).Say("untitled", nil), locale)
	}
	require.Equal(t, "Ohne Titel", c.In("", "de").Say("untitled", nil), "the server's language is the second choice")
	require.Equal(t, "no.such.message", c.In("de").Say("no.such.message", nil))
}

func TestPluralForms(t *testing.T) {
	say := catalog(t).In("en")
	require.Equal(t, "1 new task in **Triage**", say.Count("announce.new_tasks", 1, i18n.Data{"Checklist": "Triage"}))
	require.Equal(t, "3 new tasks in **Triage**", say.Count("announce.new_tasks", 3, i18n.Data{"Checklist": "Triage"}))
}

func TestPlainTextOfPeopleStaysPlainText(t *testing.T) {
	say := catalog(t).In("en")
	got := say.Say("announce.finished", i18n.Data{"Actor": i18n.Mention("ada"), "Run": "100%d **[x](http://evil)** {{.Actor}} @all"})
	require.Equal(t, "@ada marked 100%d \\*\\*\\[x\\](http://evil)\\*\\* {{.Actor}} @\u200ball as finished.", got)
}

func TestLiteral(t *testing.T) {
	for in, want := range map[string]string{
		"Half & half (50:50)":  "Half & half (50:50)",
		"At 100%done":          "At 100%done",
		"two\r\n lines\tand":   "two lines and",
		`a\b`:                  `a\\b`,
		"snake_case ~x~ `y` |": "snake\\_case \\~x\\~ \\`y\\` \\|",
		"![i](u)":              `!\[i\](u)`,
		"@channel, @here":      "@\u200bchannel, @\u200bhere",
		"a @ b":                "a @\u200b b",
		"@@all":                "@\u200b@\u200ball",
		"":                     "",
	} {
		require.Equal(t, i18n.Markdown(want), i18n.Literal(in), in)
	}
}

func TestLink(t *testing.T) {
	require.Equal(t, i18n.Markdown(`[a\](b) @`+"\u200b"+`all](/x)`), i18n.Link("a](b) @all", "/x"))
}

func TestQuote(t *testing.T) {
	require.Equal(t, i18n.Markdown("> **One** @\u200bhere\n> \n> two"), i18n.Quote("**One** @here\n\ntwo"))
	require.Len(t, []rune(string(i18n.Quote(strings.Repeat("ä", 20_000)))), 4003)
}
