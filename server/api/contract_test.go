package api_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/stretchr/testify/require"

	"playbooks/server/api"
	"playbooks/server/api/apitest"
)

func describe(t *testing.T) *openapi3.T {
	t.Helper()
	doc, err := apitest.Describe()
	require.NoError(t, err)
	return doc
}

func TestDescriptionIsValid(t *testing.T) {
	require.NoError(t, describe(t).Validate(t.Context(), openapi3.EnableExamplesValidation()))
}

// Every route is described and every described operation has a route.
func TestRoutesAndDescriptionMatch(t *testing.T) {
	var described []api.Operation
	for path, item := range describe(t).Paths.Map() {
		for method := range item.Operations() {
			described = append(described, api.Operation{Method: method, Pattern: path})
		}
	}
	require.ElementsMatch(t, described, (&api.API{}).Operations())
}

// Every shape has exactly the members that the description gives it.
func TestShapesMatchTheDescription(t *testing.T) {
	schemas := describe(t).Components.Schemas
	for file, name := range map[string]string{
		"run": "Run", "run_empty": "Run", "run_stranger": "Run", "run_list": "RunList", "run_list_empty": "RunList", "checklist": "Checklist", "task": "Task",
		"task_empty": "Task", "timeline_event": "TimelineEvent", "status_update": "StatusUpdate", "playbook": "Playbook", "playbook_empty": "Playbook",
		"playbook_list": "PlaybookList", "playbook_list_empty": "PlaybookList", "metadata_empty": "RunMetadata", "owner": "Owner",
		"field": "Field", "field_run": "Field", "condition": "Condition", "condition_list": "ConditionList",
		"value": "Value", "value_list": "Value", "value_cleared": "Value",
		"file": "PlaybookFile", "file_empty": "PlaybookFile", "category": "Category", "category_unfiled": "Category",
		"statistics": "PlaybookStatistics", "statistics_empty": "PlaybookStatistics", "site_statistics": "SiteStatistics",
		"usage": "UsageList", "usage_empty": "UsageList",
		"suggestion": "Suggestion", "settings": "Settings", "created": "Created", "error": "Error", "error_problems": "Error",
	} {
		raw, err := os.ReadFile("wire/testdata/" + file + ".json")
		require.NoError(t, err)
		var shape map[string]any
		require.NoError(t, json.Unmarshal(raw, &shape))
		schema := schemas[name].Value
		for member := range shape {
			require.Contains(t, schema.Properties, member, "%s: %s", file, name)
		}
		for _, member := range schema.Required {
			require.Contains(t, shape, member, "%s: %s", file, name)
		}
	}
}

func TestNothingAnswersWithoutASession(t *testing.T) {
	s := serve(t)
	for _, op := range s.api.Operations() {
		a := s.raw(nobody, op.Method, filled(op.Pattern), "{")
		a.is(t, 401)
		require.Equal(t, "Not authorized\n", a.body, op)
		require.Equal(t, "text/plain; charset=utf-8", a.header.Get("Content-Type"), op)
	}
}
