// Package facts gathers what access rules need to know of the host and the store,
// once per request. The rules themselves are in package access.
//
// It may import domain packages, access, host and failure. Start reading at Gatherer.
package facts
