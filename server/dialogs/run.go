package dialogs

import (
	"encoding/json"
	"slices"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/app/runs"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Elements of the dialog "Run playbook".
const (
	runPlaybook = "playbookID"
	runName     = "playbookRunName"
)

// RunForm is what the dialog "Run playbook" offers.
type RunForm struct {
	// Owner is whoever fills it in.
	Owner        host.User
	ShowFullName bool
	Playbooks    []playbook.Playbook
	// ClientID is the browser tab that asks; PostID is the message that gave the reason.
	ClientID string
	PostID   string
}

// runState travels through the dialog and back.
type runState struct {
	PostID       string `json:"post_id"`
	ClientID     string `json:"client_id"`
	PromptPostID string `json:"prompt_post_id"`
}

// Run builds the dialog "Run playbook". A playbook that is the only one is chosen
// already, and its name template is proposed.
func Run(say i18n.Speaker, f RunForm) host.Dialog {
	choose := host.Element{Name: runPlaybook, Type: host.SelectElement, Label: say.Say("dialog.run.playbook", nil), Options: []host.Option{}}
	name := host.Element{Name: runName, Type: host.TextElement, Label: say.Say("dialog.run.name", nil), MinLength: 1, MaxLength: naming.MaxRunName}
	for _, p := range f.Playbooks {
		choose.Options = append(choose.Options, host.Option{Text: p.Title, Value: p.ID})
	}
	if len(f.Playbooks) == 1 {
		only := f.Playbooks[0]
		choose.Default = only.ID
		if only.ChannelMode == playbook.NewChannel && only.RunNameTemplate != "" && filledByServer(only.RunNameTemplate) {
			name.Default, name.Optional, name.MinLength = only.RunNameTemplate, true, 0
		}
	}
	introduction := say.Say("dialog.run.introduction", i18n.Data{"Owner": shown(f.Owner, f.ShowFullName)})
	if len(f.Playbooks) == 0 {
		introduction += "\n\n" + say.Say("dialog.run.no_playbook", nil)
	}
	return host.Dialog{
		Path: api + "/runs/dialog", Title: say.Say("dialog.run.title", nil), Introduction: introduction,
		SubmitLabel: say.Say("dialog.run.submit", nil), State: f.state(), Elements: []host.Element{choose, name},
	}
}

func (f RunForm) state() string {
	raw, _ := json.Marshal(runState{PostID: f.PostID, ClientID: f.ClientID}) // three strings always can be written
	return string(raw)
}

// filledByServer tells whether a name template needs nothing that people would have to say.
func filledByServer(template string) bool {
	return !slices.ContainsFunc(naming.Tokens(template), func(token string) bool {
		return token != "SEQ" && token != "OWNER" && token != "CREATOR"
	})
}

// shown is the full name of somebody, their username where that is not to be shown.
func shown(u host.User, fullName bool) any {
	if name := u.FullName(); fullName && name != "" {
		return name
	}
	return i18n.Mention(u.Username)
}

// ReadRun reads the dialog "Run playbook" back. Kind: Invalid.
func ReadRun(s Submission) (runs.StartRequest, error) {
	var state runState
	if err := json.Unmarshal([]byte(s.State), &state); err != nil {
		return runs.StartRequest{}, failure.Wrap(err, failure.Invalid, "state: must be a JSON object with post_id and client_id")
	}
	playbookID, err := s.text(runPlaybook)
	if err != nil {
		return runs.StartRequest{}, err
	}
	if playbookID == "" {
		return runs.StartRequest{}, failure.InvalidFields([]failure.Problem{{Field: runPlaybook, Message: "choose a playbook"}})
	}
	name, err := s.text(runName)
	return runs.StartRequest{
		Name: name, PlaybookID: playbookID, TeamID: s.TeamID, PostID: state.PostID, FollowPlaybook: true,
		Origin: editing.Origin{ClientID: state.ClientID, ChannelID: s.ChannelID},
	}, err
}
