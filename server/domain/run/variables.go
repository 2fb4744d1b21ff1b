package run

import (
	"regexp"
	"strings"
)

var (
	variableLine = regexp.MustCompile(`(?m)^[ \t]*\$([A-Za-z0-9_]+)=(.*)$`)
	variable     = regexp.MustCompile(`\$[A-Za-z0-9_]+`)
)

// Expand puts the variables that the summary defines, in lines such as "$name=value",
// into a text; the last line about a name counts. It lists the names, with their sign,
// that have no value: the text is of no use then.
func (r Run) Expand(text string) (expanded string, missing []string) {
	values := map[string]string{}
	for _, m := range variableLine.FindAllStringSubmatch(r.Summary, -1) {
		values["$"+m[1]] = strings.TrimSpace(m[2])
	}
	expanded = variable.ReplaceAllStringFunc(text, func(name string) string {
		if values[name] == "" {
			missing = append(missing, name)
		}
		return values[name]
	})
	return expanded, missing
}
