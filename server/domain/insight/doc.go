// Package insight holds what the product counts: the windows of time it counts in, and
// the arithmetic of averages and changes. It counts nothing itself; the store does.
//
// It may import failure, clock and the other domain packages. Start reading at Periods
// and Dashboard.
package insight
