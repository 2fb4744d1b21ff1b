package host

import "net/http"

// Outgoing reaches other machines by the rules of the server: addresses of its own network
// only where its settings allow them, also behind names and redirects, and certificates
// checked unless they say otherwise.
type Outgoing interface {
	// HTTPClient gives up on a request after 30 seconds.
	HTTPClient() *http.Client
}
