package naming

import (
	"regexp"
	"strings"
)

var link = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)

var marks = strings.NewReplacer("**", "", "__", "", "~~", "", "`", "", "*", "")

// Plain takes the Markdown out of a title, so that it can stand inside a sentence.
func Plain(title string) string {
	return strings.TrimSpace(marks.Replace(link.ReplaceAllString(title, "$1")))
}
