// Package metrics counts and times what the plugin does, in a Prometheus registry
// that the host serves. Methods have the shapes that other packages declare for
// their observers.
//
// It imports nothing of ours. Start reading at Metrics.
package metrics
