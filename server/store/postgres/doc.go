// Package postgres keeps playbooks and runs in PostgreSQL. It speaks domain types;
// everything SQL stays inside.
//
// Reads load whole aggregates with a fixed number of statements, whatever their
// size. Writes compare an aggregate before and after a change and write the columns
// and rows that differ. Rows travel to the database as one JSON parameter, so the
// text of a statement never depends on how many there are (rows.go).
//
// It may import domain packages, failure and clock. Errors are failures: NotFound
// for a missing row, Conflict for a duplicate, Invalid for a value the database
// refuses, Unavailable when it cannot be reached or is too slow, Internal for the
// rest.
//
// Start reading at Open, then run.go and rows.go. migrations/ is the history of the
// schema; schema.sql shows what it amounts to.
package postgres
