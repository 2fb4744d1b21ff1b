// Package tasks holds the use cases of checklists and tasks inside a run. Each is
// one change of the run; who may make it is access.EditRun.
//
// It may import app/editing, domain packages, access, host, failure and clock.
package tasks
