// Package api holds the description of the REST API, which the server hands out.
package api

import _ "embed" // for the description

// OpenAPI is the description, as YAML.
//
//go:embed openapi.yaml
var OpenAPI []byte
