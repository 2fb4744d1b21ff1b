package mattermost

import (
	"context"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"

	"playbooks/server/host"
)

// Record implements host.Audit.
func (h *Host) Record(_ context.Context, r host.AuditRecord) {
	status := model.AuditStatusSuccess
	if r.Failed {
		status = model.AuditStatusFail
	}
	rec := plugin.MakeAuditRecord(r.Event, status)
	rec.Actor.UserId = r.UserID
	for key, value := range r.Parameters {
		rec.EventData.Parameters[key] = value
	}
	h.api.LogAuditRec(rec)
}
