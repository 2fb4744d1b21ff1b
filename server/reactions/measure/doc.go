// Package measure counts what happened to runs and playbooks.
//
// It may import app/editing and domain packages. Start reading at Reaction.
package measure
