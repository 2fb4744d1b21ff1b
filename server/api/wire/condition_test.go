package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/domain/condition"
	"playbooks/server/failure"
)

func TestWhatIsNoCondition(t *testing.T) {
	for body, field := range map[string]string{
		`{"condition_expr":{"is":{"field_id":"f","value":"x"}}}`:             "version",
		`{"version":2,"condition_expr":{"is":{"field_id":"f","value":"x"}}}`: "version",
		`{"version":1}`:                       "condition_expr",
		`{"version":1,"condition_expr":null}`: "condition_expr",
		`{"version":1,"run_id":"r","condition_expr":{"is":{"field_id":"f","value":"x"}}}`:                         "run_id",
		`{"version":1,"condition_expr":{}}`:                                                                       "condition_expr",
		`{"version":1,"condition_expr":{"foo":1,"and":null}}`:                                                     "condition_expr",
		`{"version":1,"condition_expr":{"is":{"field_id":"f","value":"x"},"isNot":{"field_id":"f","value":"x"}}}`: "condition_expr",
		`{"version":1,"condition_expr":{"is":{"field_id":"f"}}}`:                                                  "condition_expr.is.value",
		`{"version":1,"condition_expr":{"isNot":{"field_id":"f","value":5}}}`:                                     "condition_expr.isNot.value",
		`{"version":1,"condition_expr":{"or":[{"is":{"field_id":"f","value":[["x"]]}}]}}`:                         "condition_expr.or.is.value",
		`{"version":1,"condition_expr":{"and":[{"is":{"field_id":"f","value":"x"},"or":[]}]}}`:                    "condition_expr.and",
	} {
		var in wire.ConditionInput
		require.NoError(t, json.Unmarshal([]byte(body), &in))
		_, err := in.Definition()
		require.Equal(t, failure.Invalid, failure.Of(err), body)
		require.Equal(t, field, failure.Problems(err)[0].Field, body)
	}
	var in wire.ConditionInput
	require.NoError(t, json.Unmarshal([]byte(`{"version":1,"condition_expr":{"is":{"field_id":"f","value":null}}}`), &in))
	e, err := in.Definition()
	require.NoError(t, err)
	require.Equal(t, condition.Expr{Op: condition.Is, FieldID: "f"}, e, "null is the empty text")
}

// Whatever is read as an expression is written as one that reads the same.
func FuzzExpressions(f *testing.F) {
	for _, seed := range []string{
		`{"is":{"field_id":"f","value":"x"}}`, `{"isNot":{"field_id":"f","value":["a","b"]}}`, `{"and":[{"is":{"field_id":"f","value":null}}]}`,
		`{"or":[]}`, `{"or":[{"and":[{"or":[{}]}]}]}`, `{"IS":{"FIELD_ID":"f","VALUE":[]}}`, `{"is":{"value":"\ud800"}}`, `[]`, `null`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, expr string) {
		var in wire.ConditionInput
		if json.Unmarshal([]byte(`{"version":1,"condition_expr":`+expr+`}`), &in) != nil {
			return
		}
		e, err := in.Definition()
		if err != nil {
			require.Equal(t, failure.Invalid, failure.Of(err))
			return
		}
		_, err = condition.Check(e, nil)
		require.Equal(t, failure.Invalid, failure.Of(err), "no attribute is there to compare")
		raw, err := json.Marshal(wire.FromExpr(e))
		require.NoError(t, err)
		var again wire.Expr
		require.NoError(t, json.Unmarshal(raw, &again))
		if len(e.Members) == 0 && e.FieldID == "" {
			return // an empty group has no form that is written
		}
		back, err := wire.ConditionInput{Version: 1, Expr: &again}.Definition()
		if err == nil {
			require.Equal(t, e, back)
		}
	})
}
