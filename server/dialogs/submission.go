package dialogs

import "playbooks/server/failure"

// api is the address to which dialogs are submitted.
const api = "/plugins/playbooks/api/v0"

// Submission is what somebody filled in. The members are those of the wire shape.
type Submission struct {
	Type       string
	CallbackID string
	State      string // as the dialog set it
	UserID     string
	ChannelID  string // where the dialog was opened
	TeamID     string
	Submission map[string]any // values by element
	Cancelled  bool
}

// text is the value of a text or select element, "" when it was left out. Kind: Invalid.
func (s Submission) text(element string) (string, error) {
	switch v := s.Submission[element].(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	}
	return "", failure.InvalidFields([]failure.Problem{{Field: "submission." + element, Message: "must be a string"}})
}
