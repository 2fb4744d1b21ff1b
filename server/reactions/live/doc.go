// Package live tells connected clients what changed: new runs, changed runs, and
// which team's playbooks changed. A changed run is sent whole or as the difference
// from before, by the setting, to those who may read it and to nobody else.
//
// It may import app/editing, domain packages, host, api/wire and config. Start
// reading at Reaction, then diff.go.
package live
