package main

import "net/http"

// Runtime is the running plugin: everything that Start built, in the order in
// which Stop takes it apart again.
type Runtime struct {
	http http.Handler
}

// Start builds the plugin and sets it going.
func Start() (*Runtime, error) {
	return &Runtime{http: http.NotFoundHandler()}, nil
}

// ServeHTTP answers a request to the plugin's address.
func (r *Runtime) ServeHTTP(w http.ResponseWriter, req *http.Request) { r.http.ServeHTTP(w, req) }

// Stop ends everything that Start began.
func (r *Runtime) Stop() error { return nil }
