package dialogs

import (
	"encoding/json"

	"playbooks/assets/i18n"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Elements of the dialog "Add to run timeline".
const (
	timelineRun     = "playbook_run"
	timelineSummary = "summary"
)

// Limits of the summary, in characters.
const (
	maxTimelineSummary = 64
	// proposedSummary is how much of the post is proposed.
	proposedSummary = 40
)

type timelineState struct {
	PostID string `json:"post_id"`
}

// Timeline builds the dialog "Add to run timeline". The run in progress in the channel of
// the post is chosen already, if it is the only one.
func Timeline(say i18n.Speaker, post host.Post, runs []run.Run) host.Dialog {
	choose := host.Element{Name: timelineRun, Type: host.SelectElement, Label: say.Say("dialog.timeline.run", nil), Options: []host.Option{}}
	here := 0
	for _, r := range runs {
		choose.Options = append(choose.Options, host.Option{Text: say.RunName(r.Name), Value: r.ID})
		if r.ChannelID == post.ChannelID && r.Status == run.InProgress {
			here++
			choose.Default = r.ID
		}
	}
	if here > 1 {
		choose.Default = ""
	}
	summary := []rune(post.Message)
	if len(summary) > proposedSummary {
		summary = append(summary[:proposedSummary:proposedSummary], []rune("...")...)
	}
	state, _ := json.Marshal(timelineState{PostID: post.ID}) // a string always can be written
	return host.Dialog{
		Path: api + "/runs/add-to-timeline-dialog", Title: say.Say("dialog.timeline.title", nil), SubmitLabel: say.Say("dialog.timeline.submit", nil),
		State: string(state), Elements: []host.Element{
			choose,
			{Name: timelineSummary, Type: host.TextElement, Label: say.Say("dialog.timeline.summary", nil), Default: string(summary), MaxLength: maxTimelineSummary},
		},
	}
}

// TimelineAddition is what somebody puts into the history of which run.
type TimelineAddition struct {
	RunID   string
	PostID  string
	Summary string
}

// ReadTimeline reads the dialog "Add to run timeline" back. Kind: Invalid.
func ReadTimeline(s Submission) (TimelineAddition, error) {
	var state timelineState
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
