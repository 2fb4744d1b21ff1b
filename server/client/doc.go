// Package client is a Go client of the Playbooks REST API, for tests and for other
// programs. Shapes are those of package wire. Every method answers with *Error when
// the server refuses; other errors come from the network.
//
// It imports api/wire only. Start reading at New.
package client
