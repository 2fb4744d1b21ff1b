// Package runs holds the use cases of a run as a whole: start, read, list, edit,
// finish, restore, hand over, follow.
//
// It may import app/editing, app/facts, domain packages, access, host, failure and
// clock. Start reading at Service, then start.go.
package runs
