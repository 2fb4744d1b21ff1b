package condition

import (
	"slices"
	"time"
)

// Version is the only version of the expression language.
const Version = 1

// Limits, in entries.
const (
	MaxConditions  = 1000
	MaxComparisons = 200
)

// Op is what an expression does, as the wire names it.
type Op string

// The operators.
const (
	And   Op = "and"
	Or    Op = "or"
	Is    Op = "is"
	IsNot Op = "isNot"
)

// Expr is an expression: And and Or have members, Is and IsNot compare an attribute.
// The zero value is true.
type Expr struct {
	Op      Op
	Members []Expr
	FieldID string
	Value   Operand
}

// Operand is what an attribute is compared with: a text, or a list of options when
// List is not nil.
type Operand struct {
	Text string
	List []string
}

// Condition is a named expression that tasks refer to by its id.
type Condition struct {
	ID       string
	Expr     Expr
	CreateAt time.Time
	UpdateAt time.Time
}

// Clone copies the condition with its expression.
func (c Condition) Clone() Condition {
	c.Expr = c.Expr.Clone()
	return c
}

// comparisons lists the comparisons of an expression, at any depth, in order.
func (e Expr) comparisons() []Expr {
	switch e.Op {
	case Is, IsNot:
		return []Expr{e}
	case And, Or:
		var out []Expr
		for _, m := range e.Members {
			out = append(out, m.comparisons()...)
		}
		return out
	}
	return nil
}

// Uses tells whether the expression compares the attribute.
func (e Expr) Uses(fieldID string) bool {
	return slices.ContainsFunc(e.comparisons(), func(c Expr) bool { return c.FieldID == fieldID })
}

// UsesOption tells whether the expression compares the attribute with the option.
func (e Expr) UsesOption(fieldID, optionID string) bool {
	return slices.ContainsFunc(e.comparisons(), func(c Expr) bool {
		return c.FieldID == fieldID && slices.Contains(c.Value.List, optionID)
	})
}

// Clone copies the expression with all its members.
func (e Expr) Clone() Expr {
	e.Value.List = slices.Clone(e.Value.List)
	e.Members = slices.Clone(e.Members)
	for i := range e.Members {
		e.Members[i] = e.Members[i].Clone()
	}
	return e
}
