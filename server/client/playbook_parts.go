package client

import (
	"context"
	"net/http"

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
