// Package retrospectives is what people write when a run is over: its report, the values
// of its metrics, and the reminders to write it.
//
// It may import app/editing, domain packages, access, failure and clock. Start reading at
// Service.Save.
package retrospectives
