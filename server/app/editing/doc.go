// Package editing is the one way to change a run or a playbook: look, ask,
// prepare, lock, decide, project, save, commit, announce. Use cases say only what
// to change; permissions, time stamps, history and live messages follow by themselves.
//
// It may import domain packages, access, failure and clock. Start reading at Runs.Change.
package editing
