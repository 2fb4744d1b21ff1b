package host

import "context"

// AuditRecord is a line of the server's audit log.
type AuditRecord struct {
	// Event names what was tried, such as "interPluginActAsUser".
	Event string
	// Failed tells that it did not work.
	Failed bool
	UserID string // who acted
	// Parameters say what was asked for; values are what JSON knows.
	Parameters map[string]any
}

// Audit writes the server's audit log. Nobody learns whether that worked.
type Audit interface {
	Record(ctx context.Context, record AuditRecord)
}
