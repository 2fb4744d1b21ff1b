package attribute

import (
	"slices"
	"time"
)

// Limits, in characters or entries.
const (
	MaxFields  = 20
	MaxName    = 255
	MaxOptions = 200
	MaxOption  = 128
	// MaxText bounds the value of a text attribute.
	MaxText = 65535
	// MaxPeople bounds the value of an attribute with several users.
	MaxPeople = 1000
)

// Type says what values an attribute takes, as the wire names it.
type Type string

// The types of attributes.
const (
	Text        Type = "text"
	Select      Type = "select"
	Multiselect Type = "multiselect"
	Date        Type = "date"
	User        Type = "user"
	Multiuser   Type = "multiuser"
)

// Types lists all types.
func Types() []Type { return []Type{Text, Select, Multiselect, Date, User, Multiuser} }

// Chooses tells whether values are options of the field.
func (t Type) Chooses() bool { return t == Select || t == Multiselect }

// Several tells whether a value is a list.
func (t Type) Several() bool { return t == Multiselect || t == Multiuser }

// People tells whether values are users.
func (t Type) People() bool { return t == User || t == Multiuser }

// Visibility says where clients show an attribute of a run.
type Visibility string

// The visibilities, as the wire names them.
const (
	Hidden  Visibility = "hidden"
	WhenSet Visibility = "when_set"
	Always  Visibility = "always"
)

// ValueType says more about the values of a text, as the wire names it.
type ValueType string

// URL is a text that is shown as a link; Plain is any other.
const (
	Plain ValueType = ""
	URL   ValueType = "url"
)

// Option is one choice. Its id survives renaming, so values and conditions point at it.
type Option struct {
	ID    string
	Name  string
	Color string // "" for the client's default
}

// Field defines an attribute of a playbook or of a run.
type Field struct {
	ID         string
	Name       string
	Type       Type
	Visibility Visibility
	// SortOrder orders the fields of one owner, then CreateAt and ID do.
	SortOrder float64
	// Options are those of the selecting types, in order; types about users may carry some, others none.
	Options []Option
	// ParentID is the playbook's field that a run's field is a copy of.
	ParentID  string
	ValueType ValueType
	CreateAt  time.Time
	UpdateAt  time.Time
	// DeleteAt is zero but in lists of what was deleted.
	DeleteAt time.Time
}

// Option finds an option by its id.
func (f Field) Option(id string) (Option, bool) {
	i := slices.IndexFunc(f.Options, func(o Option) bool { return o.ID == id })
	if i < 0 {
		return Option{}, false
	}
	return f.Options[i], true
}

// Clone copies the field with its options.
func (f Field) Clone() Field {
	f.Options = slices.Clone(f.Options)
	return f
}

// Draft is unvalidated input for a field. Zero values take the defaults.
type Draft struct {
	Name       string
	Type       Type
	Visibility Visibility
	SortOrder  float64
	Options    []Option
	ParentID   string
	ValueType  ValueType
}
