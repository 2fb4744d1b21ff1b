// Package i18n is everything the server says to people: one JSON file of messages
// for each language, and the little code that speaks them.
//
// Whoever says something names the message and the values in it. Values that are
// plain strings are what people typed: they are shown as they are and can neither
// format, link nor mention. Only values of type Markdown are more than text.
//
// It imports nothing of ours. Start reading at Catalog, Speaker and Literal.
package i18n
