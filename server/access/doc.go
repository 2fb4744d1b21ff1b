// Package access says who may do what: pure functions of facts that others
// gathered and of the thing in question. Package app/facts gathers the facts.
//
// It may import domain packages and failure. Every rule has rows in the matrix of
// its test. Start reading at Facts and run_rules.go.
package access
