// Package attribute holds the facts that a team defines for a playbook and fills in
// for each run: severity, customer, due date. A playbook owns fields; a run owns
// copies of them and one value for each.
//
// It may import failure and clock. It does no I/O. Start reading at Field and New.
package attribute
