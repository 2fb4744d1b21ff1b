// Package playbooks holds the use cases of playbooks: create, read, list, replace,
// archive, restore.
//
// It may import app/editing, domain packages, access, host, failure and clock.
package playbooks
