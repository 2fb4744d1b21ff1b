// Package timeline turns what happened to a run into the entries of its history,
// in the same transaction. Nothing else writes entries.
//
// It may import app/editing, domain packages and clock. Start reading at entries.
package timeline
