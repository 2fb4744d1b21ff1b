package command

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLeading(t *testing.T) {
	for _, c := range []struct {
		line, first string
		quoted      bool
		rest        string
	}{
		{"", "", false, ""},
		{"0 1", "0", false, "1"},
		{`"Disk full" 1 2`, "Disk full", true, "1 2"},
		{`"Disk   full"`, "Disk full", true, ""},
		{`“Disk full” 1`, "Disk full", true, "1"},
		{`„Platte voll“ 1`, "Platte voll", true, "1"},
		{`"" x`, "", true, "x"},
		{`" a" x`, "a", true, "x"},
		{`"never closed 1`, `"never`, false, "closed 1"},
		{`"`, `"`, false, ""},
		{`a"b c"`, `a"b`, false, `c"`},
	} {
		first, quoted, rest := leading(strings.Fields(c.line))
		require.Equal(t, c.first, first, c.line)
		require.Equal(t, c.quoted, quoted, c.line)
		require.Equal(t, c.rest, strings.Join(rest, " "), c.line)
	}
}

func FuzzParse(f *testing.F) {
	for _, line := range []string{"", "/playbook", "/playbook check 0 0", "/playbooks", ` /playbook owner "Disk full" @ada`, "/playbook \u00a0 “a", "/playbook \"\xff\""} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		name, words, ours := parse(line)
		if !ours {
			require.Empty(t, name)
			require.Empty(t, words)
			return
		}
		require.True(t, strings.HasPrefix(strings.TrimSpace(line), "/playbook"))
		for _, w := range append([]string{name}, words...) {
			require.Equal(t, strings.Join(strings.Fields(w), ""), w, "words hold no blanks")
		}
		for len(words) > 0 {
			first, quoted, rest := leading(words)
			require.Less(t, len(rest), len(words), "every step takes something")
			require.True(t, slices.Equal(words[len(words)-len(rest):], rest), "and leaves the end as it is")
			if !quoted {
				require.Equal(t, words[0], first)
			}
			words = rest
		}
	})
}
