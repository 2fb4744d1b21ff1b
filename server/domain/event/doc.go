// Package event names everything that can happen to a run or a playbook, as
// plain structs. Aggregates record events; reactions decide on them.
//
// It imports nothing of ours. All lists every type, so that tests can prove that
// a reaction has decided about each of them.
package event
