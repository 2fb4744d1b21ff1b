package i18n

import (
	"regexp"
	"strings"
)

// Markdown is text that may format, link and mention.
type Markdown string

var (
	special = regexp.MustCompile("[\\\\`*_~|\\[\\]]")
	blanks  = regexp.MustCompile(`\s*[\r\n\t]+\s*`)
)

// silent puts a character of no width behind every @. It keeps the host from taking
// the word for a mention, which no backslash does.
var silent = strings.NewReplacer("@", "@\u200b")

// Literal makes people's text show as they typed it, on one line, wherever it stands.
func Literal(text string) Markdown {
	text = blanks.ReplaceAllString(text, " ")
	text = special.ReplaceAllString(text, `\$0`)
	return Markdown(silent.Replace(text))
}

// Link shows people's text as a link to an address of ours.
func Link(text, address string) Markdown {
	return "[" + Literal(text) + "](" + Markdown(address) + ")"
}

// Code shows people's text as it is, on one line, in the letters of code.
func Code(text string) Markdown {
	text = strings.ReplaceAll(blanks.ReplaceAllString(text, " "), "`", "'")
	return Markdown("`" + silent.Replace(text) + "`")
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
	return Markdown("> " + strings.ReplaceAll(silent.Replace(message), "\n", "\n> "))
}
