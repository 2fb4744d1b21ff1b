package naming

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"playbooks/server/failure"
)

// Limits, in characters.
const (
	MaxRunName        = 1024
	MaxPrefix         = 32
	maxChannelDisplay = 64
	maxChannelSlug    = 59
)

// Untitled is the name of a run that nobody named.
const Untitled = "Untitled"

// SequentialID joins a playbook's prefix and a run number of at least five
// digits. Empty for run number 0; the number alone without a prefix.
func SequentialID(prefix string, number int64) string {
	switch {
	case number <= 0:
		return ""
	case prefix == "":
		return fmt.Sprintf("%05d", number)
	}
	return fmt.Sprintf("%s-%05d", prefix, number)
}

var prefixPattern = regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$`)

// Prefix trims blanks and outer hyphens off a run number prefix and checks it.
// Empty is allowed and means no prefix. Kind: Invalid.
func Prefix(s string) (string, error) {
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "-"))
	if s == "" {
		return "", nil
	}
	if utf8.RuneCountInString(s) > MaxPrefix || !prefixPattern.MatchString(s) {
		return "", failure.New(failure.Invalid, "run_number_prefix: must have at most %d letters, digits and inner hyphens", MaxPrefix)
	}
	return s, nil
}

var tokenPattern = regexp.MustCompile(`\{([^}]*)\}`)

// Values gives the text of each placeholder of a name template, by its
// upper-case name, for example SEQ, OWNER, CREATOR.
type Values map[string]string

// Tokens lists the placeholders of a template in upper case, trimmed.
func Tokens(template string) []string {
	var out []string
	for _, m := range tokenPattern.FindAllStringSubmatch(template, -1) {
		out = append(out, strings.ToUpper(strings.TrimSpace(m[1])))
	}
	return out
}

// Renamed gives the template with the placeholders of one name turned into those of
// another, whatever their case and blanks.
func Renamed(template, from, to string) string {
	return tokenPattern.ReplaceAllStringFunc(template, func(token string) string {
		if strings.EqualFold(strings.TrimSpace(token[1:len(token)-1]), from) {
			return "{" + to + "}"
		}
		return token
	})
}

// Template checks a name template against the placeholders that are known. Empty
// means that there is none. Kind: Invalid, naming the unknown ones.
func Template(s string, known ...string) error {
	if s == "" {
		return nil
	}
	if strings.TrimSpace(s) == "" {
		return failure.New(failure.Invalid, "channel_name_template: must not consist of blanks")
	}
	if utf8.RuneCountInString(s) > MaxRunName {
		return failure.New(failure.Invalid, "channel_name_template: must have at most %d characters", MaxRunName)
	}
	allowed := map[string]bool{"SEQ": true, "OWNER": true, "CREATOR": true}
	for _, k := range known {
		allowed[strings.ToUpper(strings.TrimSpace(k))] = true
	}
	var unknown []string
	for _, t := range Tokens(s) {
		if !allowed[t] {
			unknown = append(unknown, t)
		}
	}
	if len(unknown) > 0 {
		return failure.New(failure.Invalid, "channel_name_template: unknown placeholders: %s", strings.Join(unknown, ", "))
	}
	return nil
}

// RunName decides a run's name: the template with its placeholders filled in
// replaces what was asked for; without either, the run is untitled. The result
// is never blank. Kind: Invalid when a placeholder has no value or the name is too long.
func RunName(template, asked, sequentialID string, values Values) (string, error) {
	name := strings.TrimSpace(asked)
	if template != "" {
		var missing []string
		name = tokenPattern.ReplaceAllStringFunc(template, func(token string) string {
			key := strings.ToUpper(strings.TrimSpace(token[1 : len(token)-1]))
			if values[key] == "" {
				missing = append(missing, key)
			}
			return values[key]
		})
		if len(missing) > 0 {
			return "", failure.New(failure.Invalid, "the name template needs a value for: %s", strings.Join(missing, ", "))
		}
		name = cut(strings.TrimSpace(name), MaxRunName)
	}
	if name == "" {
		name = strings.TrimSpace(asked)
	}
	if name == "" && sequentialID != "" {
		name = sequentialID + " - " + Untitled
	}
	if name == "" {
		name = Untitled
	}
	if utf8.RuneCountInString(name) > MaxRunName {
		return "", failure.New(failure.Invalid, "the name must have at most %d characters", MaxRunName)
	}
	return name, nil
}

// ChannelDisplayName makes a channel's display name of a run's name: one line of
// at most 64 characters.
func ChannelDisplayName(runName string) string {
	return strings.TrimSpace(cut(strings.Join(strings.Fields(runName), " "), maxChannelDisplay))
}

var notInSlug = regexp.MustCompile(`[^a-z0-9_ ]`)

// ChannelSlug makes the name of a channel in addresses. It may be empty when the
// run's name has no ASCII letters or digits; the caller then takes a random one.
func ChannelSlug(runName string) string {
	s := strings.ReplaceAll(strings.ToLower(runName), "-", " ")
	s = notInSlug.ReplaceAllString(s, "")
	s = strings.Join(strings.Fields(s), "-")
	return strings.Trim(cut(s, maxChannelSlug), "-_")
}

func cut(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	return string(r[:limit])
}
