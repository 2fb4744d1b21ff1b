package failure_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/failure"
)

func TestKindSurvivesWrapping(t *testing.T) {
	cause := errors.New("row is gone")
	err := fmt.Errorf("finish the run: %w", failure.Wrap(cause, failure.Conflict, "the run has ended"))
	require.Equal(t, failure.Conflict, failure.Of(err))
	require.True(t, failure.Is(err, failure.Conflict))
	require.ErrorIs(t, err, cause)
	require.Equal(t, "the run has ended", failure.Message(err))
}

func TestUnknownErrorsStayPrivate(t *testing.T) {
	err := errors.New("password of the database is x")
	require.Equal(t, failure.Internal, failure.Of(err))
	require.Empty(t, failure.Message(err))
	require.False(t, failure.Is(nil, failure.Internal))
}

func TestInvalidFieldsListsEveryProblem(t *testing.T) {
	require.NoError(t, failure.InvalidFields(nil))
	err := failure.InvalidFields([]failure.Problem{{Field: "title", Message: "must not be empty"}, {Field: "team_id", Message: "is required"}})
	require.Equal(t, failure.Invalid, failure.Of(err))
	require.Equal(t, "title: must not be empty; team_id: is required", failure.Message(err))
	require.Len(t, failure.Problems(err), 2)
}

func TestKindNames(t *testing.T) {
	require.Equal(t, "unavailable", failure.Unavailable.String())
	require.Equal(t, "internal", failure.Kind(99).String())
}
