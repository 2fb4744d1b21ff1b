package naming

// maxShort is how much of a text a list shows, in characters.
const maxShort = 100

// Short cuts a text for a list.
func Short(text string) string {
	if r := []rune(text); len(r) > maxShort {
		return string(r[:maxShort]) + "…"
	}
	return text
}
