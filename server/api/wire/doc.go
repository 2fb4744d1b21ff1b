// Package wire holds the JSON shapes of the REST API and the live messages, with one
// From function for each shape that is sent and one conversion for each that is
// received. Which members are present, null or left out is decided here and nowhere
// else: lists are never null, times are milliseconds, and nothing is left out. Golden
// files freeze every shape, and docs/api/openapi.yaml describes them.
//
// It may import domain packages, failure and clock. Start reading at Run.
package wire
