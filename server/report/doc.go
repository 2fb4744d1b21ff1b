// Package report writes a run down for reading elsewhere: as JSON for programs and as
// Markdown for people.
//
// Both hold what is in a run.Report, which has only what its reader may know. The Markdown
// speaks the reader's language. What people typed keeps its formatting where it stands by
// itself, as a quotation, but it can neither call anybody, load anything nor bring HTML along.
//
// It imports domain packages and the messages. Start reading at Writer.
package report
