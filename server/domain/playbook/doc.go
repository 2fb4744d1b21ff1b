// Package playbook is the aggregate of a playbook: what a process looks like
// before it runs, who may use it, and the settings that runs start with.
//
// It may import failure, clock and the lower domain packages. It does no I/O.
// Start reading at Playbook and New.
package playbook
