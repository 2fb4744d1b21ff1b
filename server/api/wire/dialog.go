package wire

// DialogSubmission is what the host sends when somebody submits an interactive dialog.
type DialogSubmission struct {
	Type       string         `json:"type"`
	CallbackID string         `json:"callback_id"`
	State      string         `json:"state"`
	UserID     string         `json:"user_id"`
	ChannelID  string         `json:"channel_id"`
	TeamID     string         `json:"team_id"`
	Submission map[string]any `json:"submission"`
	Cancelled  bool           `json:"cancelled"`
}

// ButtonClick is as much as we read of what the host sends when somebody presses a button
// below a post.
type ButtonClick struct {
	UserID    string `json:"user_id"`
	TriggerID string `json:"trigger_id"`
}
