package host

import "context"

// Dialog is a form that the host's clients show.
type Dialog struct {
	// Path gets what people filled in, such as "/plugins/playbooks/api/v0/runs/dialog".
	Path         string
	Title        string // 24 characters at most
	Introduction string // Markdown
	SubmitLabel  string
	// State comes back unchanged.
	State    string
	Elements []Element
}

// ElementType is the kind of a form element, as the host names it.
type ElementType string

// The kinds of form elements.
const (
	TextElement     ElementType = "text"
	TextareaElement ElementType = "textarea"
	SelectElement   ElementType = "select"
	BoolElement     ElementType = "bool"
)

// Element is one field of a form.
type Element struct {
	Name        string // the key of the submission
	Type        ElementType
	Label       string // 24 characters at most
	Default     string
	Placeholder string
	Help        string
	Optional    bool
	// MinLength and MaxLength count characters; a MaxLength of 0 is the host's own limit.
	MinLength int
	MaxLength int
	Options   []Option
}

// Option is a value of a select.
type Option struct {
	Text  string
	Value string
}

// Dialogs shows forms.
type Dialogs interface {
	// OpenDialog shows the form to whoever got the trigger id. Kinds: Invalid for a
	// trigger id that is too old.
	OpenDialog(ctx context.Context, triggerID string, dialog Dialog) error
}
