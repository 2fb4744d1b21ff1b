package stack

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStepsTellHowTheyEnded(t *testing.T) {
	var out strings.Builder
	s := newSteps(&out)
	broken := errors.New("broken")

	require.NoError(t, s.do("First", func(w io.Writer) error {
		_, err := fmt.Fprintln(w, "details")
		return err
	}))
	require.ErrorIs(t, s.do("Second", func(io.Writer) error { return broken }), broken)

	assert.Regexp(t, `^✓ First \(.*s\)\n✗ Second \(.*s\)\n$`, out.String())
}

func TestStepsWithoutAReader(t *testing.T) {
	require.NoError(t, newSteps(nil).do("Silent", func(io.Writer) error { return nil }))
}

func TestLastLine(t *testing.T) {
	l := &lastLine{}
	for _, p := range []string{"first\n", "second\n\n", "  third  \n", "\n"} {
		n, err := l.Write([]byte(p))
		require.NoError(t, err)
		assert.Equal(t, len(p), n)
	}

	assert.Equal(t, "third", l.String())
}

func TestShorten(t *testing.T) {
	assert.Equal(t, "short", shorten("short"))
	assert.Len(t, []rune(shorten(strings.Repeat("ä", 200))), lineWidth)
}
