// Package statusupdates is what people say about how a run is going: status updates,
// requests for one, and the reminders of the next one.
//
// It may import app/editing, domain packages, access, host, failure and clock. Start
// reading at Service.Post.
package statusupdates
