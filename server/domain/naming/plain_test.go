package naming_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/naming"
)

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Tell support": "Tell support", "**call** [them](https://example.com)": "call them", "`run` ~~this~~ *now*": "run this now",
		"![logo](https://example.com/x.png) up": "logo up", " spaced ": "spaced", "a_b and 2 [x]": "a_b and 2 [x]",
	} {
		require.Equal(t, want, naming.Plain(in), in)
	}
}
