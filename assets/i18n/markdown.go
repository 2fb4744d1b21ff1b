package i18n

import (
	"regexp"
	"strings"
)

// Markdown is text that may format, link and mention.
type Markdown string

var (
	special = regexp.MustCompile("[\\\\`*_~|\\[\\]]")
	// at needs something behind it to be a mention.
	at     = regexp.MustCompile(`@(\S)`)
	blanks = regexp.MustCompile(`\s*[\r\n\t]+\s*`)
)

// unseen is a character of no width. Behind an @ it keeps the host from taking the
// word for a mention, which no backslash does.
const unseen = "\u200b"

// Literal makes people's text show as they typed it, on one line, wherever it stands.
func Literal(text string) Markdown {
	text = blanks.ReplaceAllString(text, " ")
	text = special.ReplaceAllString(text, `\$0`)
	return Markdown(at.ReplaceAllString(text, "@"+unseen+"$1"))
}

// Link shows people's text as a link to an address of ours.
func Link(text, address string) Markdown {
	return "[" + Literal(text) + "](" + Markdown(address) + ")"
}

// Mention names an account so that it hears of the message.
func Mention(username string) Markdown { return Markdown("@" + username) }

// maxQuote is how much of a text is quoted, in characters.
const maxQuote = 4000

// Quote shows a message that somebody wrote as a quotation. Its formatting stays, but
// those it mentions are not called a second time.
func Quote(message string) Markdown {
	if r := []rune(message); len(r) > maxQuote {
		message = string(r[:maxQuote]) + "…"
	}
	message = at.ReplaceAllString(message, "@"+unseen+"$1")
	return Markdown("> " + strings.Join(strings.Split(message, "\n"), "\n> "))
}
