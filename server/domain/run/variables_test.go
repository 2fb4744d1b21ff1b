package run_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/run"
)

func TestVariablesOfTheSummary(t *testing.T) {
	r := run.Run{Summary: "Facts\n$ticket=T-100\n  $team_2 = no\n\t$team_2=Blue and Gold \r\n$ticket=T-101\n$a=1\n$ab=2\n$empty=\ntext $inner=3"}
	for text, want := range map[string]string{
		"/echo $ticket for $team_2": "/echo T-101 for Blue and Gold",
		"$a $ab $a-$ab":             "1 2 1-2",
		"costs 5 $ or $, not more":  "costs 5 $ or $, not more",
	} {
		got, missing := r.Expand(text)
		require.Equal(t, want, got)
		require.Empty(t, missing)
	}
	_, missing := r.Expand("$empty and $unknown and $inner and $a")
	require.Equal(t, []string{"$empty", "$unknown", "$inner"}, missing)
}
