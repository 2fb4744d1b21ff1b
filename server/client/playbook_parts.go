package client

import (
	"context"
	"net/http"
	"net/url"
	"strconv"

	"playbooks/server/api/wire"
)

// Members lists who has a role of their own in a playbook.
func (p Playbooks) Members(ctx context.Context, id string) ([]wire.Member, error) {
	return get[[]wire.Member](ctx, p.c, "/playbooks/"+id+"/members", nil)
}

// SetMember adds a member of the team to a playbook or changes their roles. Without
// roles they become a plain member.
func (p Playbooks) SetMember(ctx context.Context, id, userID string, roles ...string) error {
	_, err := p.c.do(ctx, http.MethodPut, "/playbooks/"+id+"/members/"+userID, nil, wire.RolesInput{Roles: roles}, nil)
	return err
}

// RemoveMember takes somebody off a playbook; everybody may leave.
func (p Playbooks) RemoveMember(ctx context.Context, id, userID string) error {
	_, err := p.c.do(ctx, http.MethodDelete, "/playbooks/"+id+"/members/"+userID, nil, nil, nil)
	return err
}

// AddMetric puts a metric after the others.
func (p Playbooks) AddMetric(ctx context.Context, id string, in wire.MetricInput) (wire.Metric, error) {
	return send[wire.Metric](ctx, p.c, http.MethodPost, "/playbooks/"+id+"/metrics", in)
}

// UpdateMetric changes those parts of a metric that the patch has.
func (p Playbooks) UpdateMetric(ctx context.Context, id, metricID string, patch wire.MetricPatch) (wire.Metric, error) {
	return send[wire.Metric](ctx, p.c, http.MethodPatch, "/playbooks/"+id+"/metrics/"+metricID, patch)
}

// RemoveMetric puts a metric out of use. Values that runs have of it stay.
func (p Playbooks) RemoveMetric(ctx context.Context, id, metricID string) error {
	_, err := p.c.do(ctx, http.MethodDelete, "/playbooks/"+id+"/metrics/"+metricID, nil, nil, nil)
	return err
}

// Fields lists the attributes of a playbook in their order.
func (p Playbooks) Fields(ctx context.Context, id string) ([]wire.Field, error) {
	return get[[]wire.Field](ctx, p.c, "/playbooks/"+id+"/property_fields", nil)
}

// FieldChanges lists the attributes that were changed or deleted at a time in
// milliseconds or later. What is told may be known already: apply it again.
func (p Playbooks) FieldChanges(ctx context.Context, id string, since int64) ([]wire.Field, error) {
	q := url.Values{"updated_since": {strconv.FormatInt(since, 10)}, "include_deleted": {"true"}}
	return get[[]wire.Field](ctx, p.c, "/playbooks/"+id+"/property_fields", q)
}

// AddField defines another attribute.
func (p Playbooks) AddField(ctx context.Context, id string, in wire.FieldInput) (wire.Field, error) {
	return send[wire.Field](ctx, p.c, http.MethodPost, "/playbooks/"+id+"/property_fields", in)
}

// DuplicateField makes another attribute like one, next to it.
func (p Playbooks) DuplicateField(ctx context.Context, id, fieldID string) (wire.Field, error) {
	return send[wire.Field](ctx, p.c, http.MethodPost, "/playbooks/"+id+"/property_fields/"+fieldID+"/duplicate", nil)
}

// ReplaceField redefines an attribute; what is left out takes its default. Options stay
// the same when their ids do.
func (p Playbooks) ReplaceField(ctx context.Context, id, fieldID string, in wire.FieldInput) (wire.Field, error) {
	return send[wire.Field](ctx, p.c, http.MethodPut, "/playbooks/"+id+"/property_fields/"+fieldID, in)
}

// RemoveField deletes an attribute that no condition, task or name template needs.
func (p Playbooks) RemoveField(ctx context.Context, id, fieldID string) error {
	_, err := p.c.do(ctx, http.MethodDelete, "/playbooks/"+id+"/property_fields/"+fieldID, nil, nil, nil)
	return err
}

// MoveField puts an attribute at a position of the order, from 0, and gives them all.
func (p Playbooks) MoveField(ctx context.Context, id, fieldID string, to int) ([]wire.Field, error) {
	return send[[]wire.Field](ctx, p.c, http.MethodPost, "/playbooks/"+id+"/property_fields/reorder", wire.FieldMove{FieldID: fieldID, TargetPosition: &to})
}

// Conditions gives a page of the conditions of a playbook, from 0.
func (p Playbooks) Conditions(ctx context.Context, id string, page, perPage int) (wire.ConditionList, error) {
	q := url.Values{"page": {strconv.Itoa(page)}, "per_page": {strconv.Itoa(perPage)}}
	return get[wire.ConditionList](ctx, p.c, "/playbooks/"+id+"/conditions", q)
}

// AddCondition defines a condition that tasks can refer to.
func (p Playbooks) AddCondition(ctx context.Context, id string, e wire.Expr) (wire.Condition, error) {
	return send[wire.Condition](ctx, p.c, http.MethodPost, "/playbooks/"+id+"/conditions", wire.ConditionInput{Version: 1, Expr: &e})
}

// ReplaceCondition puts another expression in place of a condition's.
func (p Playbooks) ReplaceCondition(ctx context.Context, id, conditionID string, e wire.Expr) (wire.Condition, error) {
	return send[wire.Condition](ctx, p.c, http.MethodPut, "/playbooks/"+id+"/conditions/"+conditionID, wire.ConditionInput{Version: 1, Expr: &e})
}

// RemoveCondition deletes a condition; tasks that refer to it are always shown then.
func (p Playbooks) RemoveCondition(ctx context.Context, id, conditionID string) error {
	_, err := p.c.do(ctx, http.MethodDelete, "/playbooks/"+id+"/conditions/"+conditionID, nil, nil, nil)
	return err
}
