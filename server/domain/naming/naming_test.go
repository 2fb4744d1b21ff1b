package naming_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/domain/naming"
	"playbooks/server/failure"
)

func TestSequentialID(t *testing.T) {
	require.Equal(t, "INC-00042", naming.SequentialID("INC", 42))
	require.Equal(t, "INC-123456", naming.SequentialID("INC", 123456))
	require.Equal(t, "00042", naming.SequentialID("", 42))
	require.Empty(t, naming.SequentialID("INC", 0))
}

func TestPrefix(t *testing.T) {
	for in, want := range map[string]string{"": "", " INC- ": "INC", "--": "", "A-1": "A-1", "- A": "A"} {
		got, err := naming.Prefix(in)
		require.NoError(t, err, in)
		require.Equal(t, want, got, in)
	}
	for _, bad := range []string{"ä", "a b", strings.Repeat("x", 33)} {
		_, err := naming.Prefix(bad)
		require.True(t, failure.Is(err, failure.Invalid), bad)
	}
}

func TestRunName(t *testing.T) {
	values := naming.Values{"SEQ": "INC-00001", "OWNER": "Ada"}
	cases := []struct{ name, template, asked, seq, want string }{
		{"asked", "", "  Disk full ", "", "Disk full"},
		{"template wins", "{seq}: { Owner }", "ignored", "INC-00001", "INC-00001: Ada"},
		{"untitled with number", "", " ", "INC-00001", "INC-00001 - Untitled"},
		{"untitled", "", "", "", "Untitled"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := naming.RunName(c.template, c.asked, c.seq, values)
			require.NoError(t, err)
			require.Equal(t, c.want, got)
		})
	}
	_, err := naming.RunName("{CREATOR}", "x", "", values)
	require.True(t, failure.Is(err, failure.Invalid))
	require.Contains(t, failure.Message(err), "CREATOR")
}

func TestTemplateNamesUnknownPlaceholders(t *testing.T) {
	require.NoError(t, naming.Template("{SEQ} {severity}", "Severity"))
	err := naming.Template("{SEQ} {nope}")
	require.True(t, failure.Is(err, failure.Invalid))
	require.Contains(t, failure.Message(err), "NOPE")
	require.Error(t, naming.Template("   "))
}

func TestChannelNames(t *testing.T) {
	require.Equal(t, "Disk full on db-3", naming.ChannelDisplayName(" Disk\n full  on db-3"))
	require.Equal(t, "disk-full-on-db-3", naming.ChannelSlug("Disk full on db-3!"))
	require.Empty(t, naming.ChannelSlug("日本語"))
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		if slug := naming.ChannelSlug(name); slug != "" && !regexp.MustCompile(`^[a-z0-9_-]{1,59}$`).MatchString(slug) {
			t.Fatalf("slug %q of %q", slug, name)
		}
		if utf8.RuneCountInString(naming.ChannelDisplayName(name)) > 64 {
			t.Fatalf("display name of %q is too long", name)
		}
	})
}
