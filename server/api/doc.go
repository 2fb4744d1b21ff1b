// Package api is the REST API below /api/v0: routes, middleware and one function for
// each endpoint, which turns a request into arguments of a use case and its result
// into a value of package wire. It has no rules of the product.
//
// It may import app packages, access, domain packages, api/wire, dialogs, failure, clock and
// config. Start reading at New, then routes.go. docs/api/openapi.yaml describes the
// routes, and tests hold both to each other.
package api
