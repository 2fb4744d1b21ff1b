// Package run is the aggregate of a run: a playbook in execution, or a plain
// checklist of a channel. It holds the life cycle, people, checklists and timeline.
//
// It may import failure, clock and the lower domain packages. It does no I/O.
// Start reading at Run, then FromPlaybook in start.go.
package run
