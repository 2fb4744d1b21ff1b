package api

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// place is the path of a member that could not be decoded, such as
// "checklists[0].items[2].title". The decoder's own path has no positions in lists, but
// names of embedded Go types, which alone begin with a capital. The offset is where it
// stopped in the body; without one the path has no positions.
func place(raw []byte, path string, offset int64) string {
	names := slices.DeleteFunc(strings.Split(path, "."), func(s string) bool { return s != "" && unicode.IsUpper(rune(s[0])) })
	var out strings.Builder
	rest := names
	for _, step := range stepsTo(raw, offset) {
		if step.list {
			out.WriteString("[" + strconv.Itoa(step.position) + "]")
			continue
		}
		if len(rest) == 0 || !strings.EqualFold(step.name, rest[0]) {
			rest = names
			break
		}
		if out.Len() > 0 {
			out.WriteByte('.')
		}
		out.WriteString(rest[0])
		rest = rest[1:]
	}
	if len(rest) > 0 {
		return strings.Join(names, ".")
	}
	return out.String()
}

// step leads from a JSON value to one within it: to a member, or to an entry of a list.
type step struct {
	list     bool
	position int
	name     string
}

// stepsTo leads to the value at an offset.
func stepsTo(raw []byte, offset int64) []step {
	tokens := json.NewDecoder(bytes.NewReader(raw))
	var path []step
	naming := false // whether the next token is the name of a member
	for {
		token, err := tokens.Token()
		if err != nil {
			return path
		}
		delim, _ := token.(json.Delim)
		switch {
		case delim == '}' || delim == ']':
			path = path[:len(path)-1]
		case naming:
			path[len(path)-1].name, _ = token.(string)
			naming = false
			continue
		case tokens.InputOffset() >= offset:
			return path
		case delim == '{' || delim == '[':
			path = append(path, step{list: delim == '['})
			naming = delim == '{'
			continue
		}
		// A value is over: the next one is another entry or member.
		if len(path) == 0 {
			return path
		}
		path[len(path)-1].position++
		naming = !path[len(path)-1].list
	}
}
