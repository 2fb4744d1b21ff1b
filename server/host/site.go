package host

// SiteSettings are those settings of the whole server that we go by.
type SiteSettings struct {
	// URL is the server's address without a trailing slash; "" when nobody set it.
	URL string
	// ShowFullName is false where full names are private.
	ShowFullName bool
	// Locale is the default for people and clients without one.
	Locale string
	// Testing and Developer are modes that only test servers have on.
	Testing   bool
	Developer bool
}

// Site gives the server's settings as they are now; it costs nothing.
type Site interface {
	SiteSettings() SiteSettings
}
