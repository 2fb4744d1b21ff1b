package api_test

import (
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/stretchr/testify/require"
)

const descriptionFile = "../../docs/api/openapi.yaml"

func loadDescription(t *testing.T) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromFile(descriptionFile)
	require.NoError(t, err)
	return doc
}

func TestDescriptionIsValid(t *testing.T) {
	require.NoError(t, loadDescription(t).Validate(t.Context(), openapi3.EnableExamplesValidation()))
}
