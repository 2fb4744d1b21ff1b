package host

import "context"

// Command is a slash command in every team, with its autocomplete.
type Command struct {
	Trigger      string // without the slash
	DisplayName  string
	Description  string
	Hint         string
	Help         string
	Autocomplete Autocomplete
}

// Autocomplete is a word of a command with what may follow it: arguments or
// further words, not both.
type Autocomplete struct {
	Word      string
	Hint      string
	Help      string
	Arguments []Argument
	Words     []Autocomplete
}

// Argument is what may be typed after a word. It is one of Choices if there are
// any, one of a list that the host fetches from ListPath if there is one, and free
// text otherwise.
type Argument struct {
	Hint    string
	Help    string
	Choices []Choice
	// ListPath is relative to the plugin's address, as "api/v0/runs/…".
	ListPath string
}

// Choice is a value of an argument.
type Choice struct {
	Value string
	Hint  string
	Help  string
}

// Call is a slash command that somebody typed or that a task runs.
type Call struct {
	UserID    string
	TeamID    string // that of the client in direct messages; may be ""
	ChannelID string
	RootID    string
	// TriggerID opens one dialog, within a few seconds.
	TriggerID string
	SessionID string
	Line      string // with the slash
}

// Commands registers our slash command and runs other ones.
type Commands interface {
	// RegisterCommand replaces an earlier registration. Kinds: Invalid.
	RegisterCommand(ctx context.Context, command Command) error
	// ExecuteCommand runs any slash command with the rights of the caller and returns
	// the trigger id for a dialog. Kinds: NotFound for unknown commands.
	ExecuteCommand(ctx context.Context, call Call) (triggerID string, err error)
}
