package naming

import (
	"regexp"
	"strings"
)

// lonelySequence is the placeholder of a sequential id with what separates it from the
// text around it.
var lonelySequence = regexp.MustCompile(`(?i)\{\s*SEQ\s*\}[ \t]*[-–—:|/][ \t]*|[ \t]*[-–—:|/][ \t]*\{\s*SEQ\s*\}|\{\s*SEQ\s*\}[ \t]?`)

// Filled puts values in place of the placeholders of a text. Those without a value stay
// as they were typed, but for the sequential id of a run that has none: it goes, with the
// separator beside it.
func Filled(text string, values Values) string {
	if values["SEQ"] == "" {
		text = lonelySequence.ReplaceAllString(text, "")
	}
	return tokenPattern.ReplaceAllStringFunc(text, func(token string) string {
		if value := values[strings.ToUpper(strings.TrimSpace(token[1:len(token)-1]))]; value != "" {
			return value
		}
		return token
	})
}
