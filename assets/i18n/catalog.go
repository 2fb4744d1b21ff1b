package i18n

import (
	"embed"
	"fmt"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed *.json
var files embed.FS

// Catalog holds the messages of all languages. It may be used from several goroutines.
type Catalog struct{ bundle *i18n.Bundle }

// Load reads the messages that are built in. An error means that a file is broken,
// which the tests of this package find.
func Load() (*Catalog, error) {
	bundle := i18n.NewBundle(language.English)
	list, err := files.ReadDir(".")
	if err != nil {
		return nil, fmt.Errorf("list the languages: %w", err)
	}
	for _, f := range list {
		if _, err := bundle.LoadMessageFileFS(files, f.Name()); err != nil {
			return nil, fmt.Errorf("read the messages of %s: %w", f.Name(), err)
		}
	}
	return &Catalog{bundle: bundle}, nil
}

// In gives the first of the locales that there are messages for, such as "de" for
// "de-AT"; English when there is none. Empty locales are skipped.
func (c *Catalog) In(locales ...string) Speaker {
	return Speaker{localizer: i18n.NewLocalizer(c.bundle, locales...)}
}

// Data are the values of a message by the names of their places in it.
type Data map[string]any

// Speaker says messages in one language.
type Speaker struct{ localizer *i18n.Localizer }

// Say gives the message with its values, as Markdown. A message that does not exist
// is said by its id: tests find that, readers find at least something.
func (s Speaker) Say(id string, d Data) string {
	return s.speak(&i18n.LocalizeConfig{MessageID: id, TemplateData: d.literal()})
}

// Count is Say in the plural form for n, which the message knows as Count.
func (s Speaker) Count(id string, n int, d Data) string {
	values := d.literal()
	values["Count"] = n
	return s.speak(&i18n.LocalizeConfig{MessageID: id, TemplateData: values, PluralCount: n})
}

func (s Speaker) speak(what *i18n.LocalizeConfig) string {
	text, err := s.localizer.Localize(what)
	if err != nil && text == "" {
		return what.MessageID
	}
	return text
}

func (d Data) literal() map[string]any {
	out := make(map[string]any, len(d)+1)
	for name, value := range d {
		if text, ok := value.(string); ok {
			value = Literal(text)
		}
		out[name] = value
	}
	return out
}
