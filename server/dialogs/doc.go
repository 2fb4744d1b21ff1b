// Package dialogs holds the interactive dialogs, one file each: the form that the
// host's clients show, and how its submission is read back.
//
// It may import app packages, domain packages, host, failure and assets/i18n. Start
// reading at Submission, then run.go.
package dialogs
