package command

import "strings"

// parse parts a command line at white space of all kinds. It is false for lines that are
// not ours. Case counts.
func parse(line string) (name string, words []string, ours bool) {
	words = strings.Fields(line)
	switch {
	case len(words) == 0 || words[0] != "/"+trigger:
		return "", nil, false
	case len(words) == 1:
		return "", nil, true
	}
	return words[1], words[2:], true
}

// quotes are what begins a quoted name and what ends it; phones like to bend them.
const opening, closing = `"“„`, `"”“`

// leading takes the first argument off the words: one word, or a name of several words in
// double quotes, without these. Quotes that nobody closes are part of a word.
func leading(words []string) (first string, quoted bool, rest []string) {
	if len(words) == 0 {
		return "", false, words
	}
	if begin := strings.IndexAny(words[0], opening); begin == 0 {
		for i := range words {
			text := strings.Join(words[:i+1], " ")
			open := []rune(text)
			if last := len(open) - 1; last > 0 && strings.ContainsRune(closing, open[last]) {
				return strings.TrimSpace(string(open[1:last])), true, words[i+1:]
			}
		}
	}
	return words[0], false, words[1:]
}
