// Package digest is what one person has to do, over all their runs: status updates that
// are overdue, tasks, runs in progress. It also holds which digests people want.
//
// It may import failure, clock and the lower domain packages. It does no I/O. Start
// reading at Digest.
package digest
