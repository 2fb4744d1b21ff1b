package checklist

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"playbooks/server/failure"
)

func textProblems(prefix, title, description, command string) []failure.Problem {
	var out []failure.Problem
	add := func(field, message string) {
		out = append(out, failure.Problem{Field: prefix + field, Message: message})
	}
	if title == "" {
		add("title", "must not be empty")
	}
	if utf8.RuneCountInString(title) > MaxTitle {
		add("title", fmt.Sprintf("must have at most %d characters", MaxTitle))
	}
	if utf8.RuneCountInString(description) > MaxDescription {
		add("description", fmt.Sprintf("must have at most %d characters", MaxDescription))
	}
	if utf8.RuneCountInString(command) > MaxCommand {
		add("command", fmt.Sprintf("must have at most %d characters", MaxCommand))
	}
	return out
}

func actionProblems(field string, actions []TaskAction) []failure.Problem {
	var out []failure.Problem
	add := func(format string, args ...any) {
		out = append(out, failure.Problem{Field: field, Message: fmt.Sprintf(format, args...)})
	}
	if len(actions) > MaxTaskActions {
		add("a task may have at most %d actions", MaxTaskActions)
	}
	for _, a := range actions {
		if a.Trigger.Type != TriggerKeywordsByUsers {
			add("unknown trigger type %q", a.Trigger.Type)
			continue
		}
		var trigger struct {
			Keywords []string `json:"keywords"`
			UserIDs  []string `json:"user_ids"`
		}
		if err := json.Unmarshal([]byte(a.Trigger.Payload), &trigger); err != nil {
			add("the payload of the trigger must be a JSON object with keywords and user_ids")
		}
		for _, part := range a.Actions {
			var action struct {
				Enabled bool `json:"enabled"`
			}
			switch {
			case part.Type != ActionMarkDone:
				add("unknown action type %q", part.Type)
			case json.Unmarshal([]byte(part.Payload), &action) != nil:
				add("the payload of the action must be a JSON object with enabled")
			}
		}
	}
	return out
}
