// Package apitest holds everything that tests send to the REST API, and everything
// that comes back, to docs/api/openapi.yaml. It works in process and over the network.
//
// Only tests import it. Start reading at Checker.
package apitest
