// Package checklist holds the rules of checklists and their tasks: states, due
// dates, assignees, order, and templates of all of these in playbooks.
//
// It may import failure, clock and domain/event. It does no I/O. Start reading at
// Task and Lists.
package checklist
