package dialogs

import (
	"encoding/json"

	"playbooks/server/failure"
)

// Elements of the dialog "Add to run timeline".
const (
	timelineRun     = "playbook_run"
	timelineSummary = "summary"
)

// TimelineAddition is what somebody puts into the history of which run.
type TimelineAddition struct {
	RunID   string
	PostID  string
	Summary string
}

// ReadTimeline reads the dialog "Add to run timeline" back. Kind: Invalid.
func ReadTimeline(s Submission) (TimelineAddition, error) {
	var state struct {
		PostID string `json:"post_id"`
	}
	if err := json.Unmarshal([]byte(s.State), &state); err != nil {
		return TimelineAddition{}, failure.Wrap(err, failure.Invalid, "state: must be a JSON object with post_id")
	}
	runID, err := s.text(timelineRun)
	if err != nil {
		return TimelineAddition{}, err
	}
	if runID == "" {
		return TimelineAddition{}, failure.InvalidFields([]failure.Problem{{Field: timelineRun, Message: "choose a run"}})
	}
	summary, err := s.text(timelineSummary)
	return TimelineAddition{RunID: runID, PostID: state.PostID, Summary: summary}, err
}
