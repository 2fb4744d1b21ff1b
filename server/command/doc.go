// Package command answers the slash command /playbook. Each subcommand is a value in
// the list of subcommands; dispatch, help text and autocomplete are made of that list.
// Answers go to the caller alone, in their language.
//
// It may import app packages, access (the actor), domain packages, dialogs, host,
// failure and assets/i18n. Start reading at Service.Execute, then subcommands.
package command
