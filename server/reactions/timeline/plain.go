package timeline

import (
	"regexp"
	"strings"
)

var link = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)

var marks = strings.NewReplacer("**", "", "__", "", "~~", "", "`", "", "*", "")

// plain takes the Markdown out of a title, so that it can stand inside a sentence.
func plain(title string) string {
	return strings.TrimSpace(marks.Replace(link.ReplaceAllString(title, "$1")))
}
