// Package announce writes what the bot says about changes of runs: posts in the run's
// channel, copies in broadcast channels, direct messages. The wording is in package
// i18n; direct messages are in the reader's language, posts in the server's.
//
// It may import app/editing, domain packages, host and assets/i18n. Start reading at
// Reaction.RunChanged.
package announce
