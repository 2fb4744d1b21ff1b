// Package schedule turns what happened to a run into work for later, as jobs in the
// same transaction. What a job does is decided when it runs.
//
// It may import app/editing, domain packages and jobs. Start reading at Reaction.
package schedule
