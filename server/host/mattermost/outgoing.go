package mattermost

import "net/http"

// HTTPClient implements host.Outgoing, by the settings that RefreshSite read last.
func (h *Host) HTTPClient() *http.Client { return h.outgoing.Load() }
