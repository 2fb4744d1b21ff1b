// Package webhook is what a run tells other programs: messages about what happened, and
// their deliveries to addresses. Start reading at Message.
//
// It may import failure and clock.
package webhook
