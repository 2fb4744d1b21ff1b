// Package archive closes the channel of a run that has ended, where the run is set to do
// so, and opens it for a run that goes on.
//
// It may import app/editing, domain packages and host. Start reading at Reaction.
package archive
