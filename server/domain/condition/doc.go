// Package condition decides which tasks of a run are shown: boolean expressions over
// the run's attributes. A playbook owns conditions; a run owns copies of them.
//
// It may import failure, clock and attribute. It does no I/O. Start reading at Expr,
// then Check for what may be written and Met for what it means.
package condition
