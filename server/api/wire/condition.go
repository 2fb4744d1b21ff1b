package wire

import (
	"encoding/json"

	"playbooks/server/clock"
	"playbooks/server/domain/condition"
	"playbooks/server/failure"
)

// Condition is a condition of a playbook, or a run's copy of one.
type Condition struct {
	ID         string `json:"id"`
	Version    int    `json:"version"`
	Expr       Expr   `json:"condition_expr"`
	PlaybookID string `json:"playbook_id"`
	RunID      string `json:"run_id,omitempty"`
	CreateAt   int64  `json:"create_at"`
	UpdateAt   int64  `json:"update_at"`
	DeleteAt   int64  `json:"delete_at"`
}

// Expr has exactly one member.
type Expr struct {
	And   []Expr      `json:"and,omitempty"`
	Or    []Expr      `json:"or,omitempty"`
	Is    *Comparison `json:"is,omitempty"`
	IsNot *Comparison `json:"isNot,omitempty"`
}

// Comparison compares a field with a text, or with a list of ids of its options.
type Comparison struct {
	FieldID string          `json:"field_id"`
	Value   json.RawMessage `json:"value"`
}

// ConditionInput defines a condition.
type ConditionInput struct {
	ID      string `json:"id,omitempty"`
	Version int    `json:"version"`
	Expr    *Expr  `json:"condition_expr"`
	RunID   string `json:"run_id,omitempty"`
}

// ConditionList is a page of conditions.
type ConditionList struct {
	TotalCount int         `json:"total_count"`
	PageCount  int         `json:"page_count"`
	HasMore    bool        `json:"has_more"`
	Items      []Condition `json:"items"`
}

// FromCondition converts a condition. runID is empty for one of a playbook.
func FromCondition(playbookID, runID string, c condition.Condition) Condition {
	return Condition{
		ID: c.ID, Version: condition.Version, Expr: FromExpr(c.Expr), PlaybookID: playbookID, RunID: runID,
		CreateAt: clock.Millis(c.CreateAt), UpdateAt: clock.Millis(c.UpdateAt),
	}
}

// FromConditionPage converts one page of conditions; page counts from 0, perPage is positive.
func FromConditionPage(playbookID, runID string, all []condition.Condition, page, perPage int) ConditionList {
	from := min(page*perPage, len(all))
	to := min(from+perPage, len(all))
	return ConditionList{
		TotalCount: len(all), PageCount: max(pages(len(all), perPage), 1), HasMore: to < len(all),
		Items: each(all[from:to], func(c condition.Condition) Condition { return FromCondition(playbookID, runID, c) }),
	}
}

// FromExpr converts an expression.
func FromExpr(e condition.Expr) Expr {
	switch e.Op {
	case condition.And:
		return Expr{And: each(e.Members, FromExpr)}
	case condition.Or:
		return Expr{Or: each(e.Members, FromExpr)}
	case condition.Is:
		return Expr{Is: fromComparison(e)}
	case condition.IsNot:
		return Expr{IsNot: fromComparison(e)}
	}
	return Expr{}
}

func fromComparison(e condition.Expr) *Comparison {
	var value any = e.Value.Text
	if e.Value.List != nil {
		value = e.Value.List
	}
	raw, err := json.Marshal(value)
	if err != nil {
		panic("wire: texts always have a JSON form")
	}
	return &Comparison{FieldID: e.FieldID, Value: raw}
}

// Definition is the input for the domain. Kind: Invalid for a version that does not
// exist and for what is no expression; the domain judges the rest.
func (in ConditionInput) Definition() (condition.Expr, error) {
	switch {
	case in.Version != condition.Version:
		return condition.Expr{}, invalid("version", "must be 1, the only version of the expression language")
	case in.RunID != "":
		return condition.Expr{}, invalid("run_id", "must be empty: runs have copies of conditions, which cannot be written")
	case in.Expr == nil:
		return condition.Expr{}, invalid("condition_expr", "is required")
	}
	return in.Expr.expr("condition_expr")
}

func (e Expr) expr(at string) (condition.Expr, error) {
	var found []condition.Expr
	for _, group := range []struct {
		op      condition.Op
		members []Expr
	}{{condition.And, e.And}, {condition.Or, e.Or}} {
		if group.members == nil {
			continue
		}
		out := condition.Expr{Op: group.op, Members: []condition.Expr{}}
		for _, m := range group.members {
			member, err := m.expr(at + "." + string(group.op))
			if err != nil {
				return condition.Expr{}, err
			}
			out.Members = append(out.Members, member)
		}
		found = append(found, out)
	}
	for _, one := range []struct {
		op         condition.Op
		comparison *Comparison
	}{{condition.Is, e.Is}, {condition.IsNot, e.IsNot}} {
		if one.comparison == nil {
			continue
		}
		value, err := one.comparison.operand(at + "." + string(one.op))
		if err != nil {
			return condition.Expr{}, err
		}
		found = append(found, condition.Expr{Op: one.op, FieldID: one.comparison.FieldID, Value: value})
	}
	if len(found) != 1 {
		return condition.Expr{}, invalid(at, `must have exactly one of "and", "or", "is", "isNot"`)
	}
	return found[0], nil
}

func (c Comparison) operand(at string) (condition.Operand, error) {
	var text *string
	var list []string
	switch {
	case c.Value == nil:
		return condition.Operand{}, invalid(at+".value", "is required")
	case json.Unmarshal(c.Value, &text) == nil:
		return condition.Operand{Text: first(text)}, nil
	case json.Unmarshal(c.Value, &list) == nil:
		return condition.Operand{List: list}, nil
	}
	return condition.Operand{}, invalid(at+".value", "must be a string or a list of strings")
}

func invalid(field, message string) error {
	return failure.InvalidFields([]failure.Problem{{Field: field, Message: message}})
}
