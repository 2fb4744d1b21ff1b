// Package naming makes the names that runs and their channels carry: sequential
// ids, run names and channel names.
//
// It may import failure. It does no I/O.
package naming
