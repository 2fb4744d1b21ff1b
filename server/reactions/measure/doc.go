// Package measure counts what happens to playbooks and runs.
//
// It may import app/editing and domain packages.
package measure
