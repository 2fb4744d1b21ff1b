package digest

// Settings say which digests somebody gets without asking. Everybody begins with both.
type Settings struct {
	Daily, Weekly bool
}

// DefaultSettings are those of people who never chose.
func DefaultSettings() Settings { return Settings{Daily: true, Weekly: true} }

// Choice changes settings; nil leaves one as it is.
type Choice struct {
	Daily, Weekly *bool
}
