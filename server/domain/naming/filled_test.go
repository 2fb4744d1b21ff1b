package naming_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/naming"
)

func TestFilledTexts(t *testing.T) {
	values := naming.Values{"SEQ": "INC-00042", "OWNER": "Olga", "SEVERITY": "high {OWNER}", "EMPTY": ""}
	cases := []struct{ name, text, want string }{
		{"known", "{SEQ}: {owner} says { Severity }", "INC-00042: Olga says high {OWNER}"},
		{"unknown and empty stay", "{Empty} {else} {} {", "{Empty} {else} {} {"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.want, naming.Filled(c.text, values)) })
	}
	without := []struct{ text, want string }{
		{"{SEQ} - calm", "calm"},
		{"{seq}: calm", "calm"},
		{"calm – {SEQ}", "calm"},
		{"a - {SEQ} - b", "a - b"},
		{"the run { SEQ } is calm", "the run is calm"},
		{"no placeholder - at all", "no placeholder - at all"},
	}
	for _, c := range without {
		require.Equal(t, c.want, naming.Filled(c.text, naming.Values{}), c.text)
	}
}
