package run

import "encoding/json"

// People are the usernames of those who joined a run, or left it, as an entry of type
// "user_joined_left" or "participants_changed" says. They are not known when they were so
// many that the details had no room.
func (e TimelineEntry) People() (usernames []string, left, known bool) {
	var details struct {
		Action string   `json:"action"`
		Users  []string `json:"users"`
	}
	if err := json.Unmarshal([]byte(e.Details), &details); err != nil {
		return nil, false, false
	}
	return details.Users, details.Action == "left", true
}
