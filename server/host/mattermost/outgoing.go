package mattermost

import "net/http"

// HTTPClient implements host.Outgoing. Which addresses are allowed is asked anew for each
// connection.
func (h *Host) HTTPClient() *http.Client { return h.outgoing.Load() }
