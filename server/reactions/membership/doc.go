// Package membership brings people who begin to take part in a run into its
// channel, where the run is set to do so and the actor may add people there.
//
// It may import app/editing, domain packages and host. Start reading at Reaction.
package membership
