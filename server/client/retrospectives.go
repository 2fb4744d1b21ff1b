package client

import (
	"context"
	"net/http"

	"playbooks/server/api/wire"
)

// SaveRetrospective keeps the draft of a retrospective. Metrics that are left out keep
// their values.
func (s Runs) SaveRetrospective(ctx context.Context, id string, in wire.RetrospectiveInput) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/retrospective", nil, in, nil)
	return err
}

// PublishRetrospective lets everybody read a retrospective, once.
func (s Runs) PublishRetrospective(ctx context.Context, id string, in wire.RetrospectiveInput) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/retrospective/publish", nil, in, nil)
	return err
}

// CancelRetrospective says that there will be none; what was written stays.
func (s Runs) CancelRetrospective(ctx context.Context, id string) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/no-retrospective-button", nil, struct{}{}, nil)
	return err
}

// SwitchRetrospective wants a retrospective of a run, or does not.
func (s Runs) SwitchRetrospective(ctx context.Context, id string, on bool) error {
	_, err := s.c.do(ctx, http.MethodPut, "/runs/"+id+"/retrospective-enabled", nil, wire.RetrospectiveSwitch{Enabled: &on}, nil)
	return err
}
