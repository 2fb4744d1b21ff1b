package report

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/domain/playbook"
)

// Behind these a reader of the file might find HTML, an entity, a picture from elsewhere or
// a script instead of what somebody typed.
var (
	active = regexp.MustCompile(`[<&]|!\[|@`)
	script = regexp.MustCompile(`(?i)(javascript|vbscript|data)(\s*):`)
)

// harmless takes the effect of characters away with one of no width behind them, which
// changes neither their looks nor, unlike escapes, what stands in code.
func harmless(text string) string {
	text = strings.ReplaceAll(text, "\x00", "")
	text = active.ReplaceAllStringFunc(text, func(s string) string { return s[:1] + "\u200b" + s[1:] })
	return script.ReplaceAllString(text, "$1\u200b$2:")
}

// line shows people's text as they typed it, on one line.
func line(text string) string {
	return strings.TrimSpace(harmless(strings.ReplaceAll(string(i18n.Literal(text)), "@\u200b", "@")))
}

// quote shows people's Markdown as a quotation, at an indent.
func quote(indent, text string) string {
	text = strings.TrimRight(strings.ReplaceAll(harmless(text), "\r\n", "\n"), "\n")
	var out strings.Builder
	for l := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		out.WriteString(strings.TrimRight(indent+"> "+l, " ") + "\n")
	}
	return out.String()
}

// code shows people's text in the letters of code.
func code(text string) string {
	return harmless(strings.ReplaceAll(string(i18n.Code(text)), "@\u200b", "@"))
}

// span says how long something took, such as "3d 4h 5m".
func span(d time.Duration) string {
	minutes := int64(d / time.Minute)
	days, hours, minutes := minutes/(24*60), minutes/60%24, minutes%60
	var parts []string
	for _, part := range []struct {
		n    int64
		unit string
	}{{days, "d"}, {hours, "h"}, {minutes, "m"}} {
		if part.n != 0 {
			parts = append(parts, fmt.Sprintf("%d%s", part.n, part.unit))
		}
	}
	if len(parts) == 0 {
		return "0m"
	}
	return strings.Join(parts, " ")
}

// amount says a value of a metric; "–" for none.
func amount(kind playbook.MetricType, value *int64) string {
	switch {
	case value == nil:
		return "–"
	case kind == playbook.MetricDuration:
		return span(time.Duration(min(max(*value, 0), maxSpan)) * time.Millisecond)
	}
	return fmt.Sprint(*value)
}

// maxSpan is the longest time that a duration can hold, in milliseconds.
const maxSpan = int64(1<<63-1) / int64(time.Millisecond)
