package hosttest

import (
	"context"
	"slices"

	"playbooks/server/host"
)

// Record implements host.Audit.
func (h *Host) Record(_ context.Context, r host.AuditRecord) {
	h.mu.Lock()
	defer h.mu.Unlock()
	_ = h.enter("Record") // counts it; nothing can be switched to fail here
	h.audit = append(h.audit, r)
}

// AuditRecords lists the audit log.
func (h *Host) AuditRecords() []host.AuditRecord {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.audit)
}
