// Package deliveries shows how the webhooks of runs were delivered, and sends them again.
//
// It may import what every use case may. Start reading at Service.
package deliveries
