package playbook

import (
	"fmt"
	"strings"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/condition"
	"playbooks/server/failure"
)

// File is unvalidated input for a playbook that comes from elsewhere. Its attributes,
// conditions and tasks refer to each other by ids that mean something in the file alone.
type File struct {
	Draft
	Fields     []FileField
	Conditions []FileCondition
}

// FileField is an attribute of a file.
type FileField struct {
	ID string
	attribute.Draft
}

// FileCondition is a condition of a file. Expr is nil when there is none, or none in the
// language of this version.
type FileCondition struct {
	ID      string
	Version int
	Expr    *condition.Expr
}

// Limits of a file, in entries. They are far above what a playbook can have.
const (
	maxFileFields     = 1000
	maxFileConditions = 10 * condition.MaxConditions
)

// Bounded refuses a file that is too long to look at every part of it. Kind: Invalid.
func (f File) Bounded() error {
	if len(f.Fields) > maxFileFields || len(f.Conditions) > maxFileConditions {
		return failure.New(failure.Invalid, "a file may hold at most %d properties and %d conditions", maxFileFields, maxFileConditions)
	}
	return f.Content.Bounded()
}

// What stands in for a title, which other versions do not ask for.
const (
	untitledPlaybook  = "Untitled playbook"
	untitledChecklist = "Untitled checklist"
	untitledTask      = "Untitled task"
)

// Limits of what an import has to say, so that a strange file gets a readable answer.
const (
	maxNotices = 100
	maxNotice  = 500 // characters
)

// notices collects, for people, what an import leaves out or fills in.
type notices struct {
	texts []string
	more  int
}

// add says what happened at a place of the file.
func (n *notices) add(where, format string, args ...any) {
	if len(n.texts) == maxNotices {
		n.more++
		return
	}
	n.texts = append(n.texts, fmt.Sprintf("%.*s", maxNotice, where+": "+fmt.Sprintf(format, args...)))
}

// all is never nil.
func (n *notices) all() []string {
	if n.more > 0 {
		return append(n.texts, fmt.Sprintf("and %d more like these", n.more))
	}
	return append([]string{}, n.texts...)
}

// titled gives a title, or what stands in for it.
func (n *notices) titled(where, title, standIn string) string {
	if strings.TrimSpace(title) != "" {
		return title
	}
	n.add(where, "was empty and is now %q", standIn)
	return standIn
}
