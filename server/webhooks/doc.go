// Package webhooks tells other programs what happened to a run: Reaction writes messages
// and a job for each address in the transaction of the change, Sender sends them.
//
// It may import app/editing, domain packages, api/wire, jobs, host, failure and clock.
// Start reading at Reaction.
package webhooks
