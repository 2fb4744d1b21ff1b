package naming_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/naming"
)

func TestShortTexts(t *testing.T) {
	fits := strings.Repeat("ß", 100)
	require.Equal(t, fits, naming.Short(fits))
	require.Equal(t, fits+"…", naming.Short(fits+"x"))
}
