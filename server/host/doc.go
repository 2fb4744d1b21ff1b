// Package host says what we need of Mattermost, in our own words: small interfaces
// on small values. Package mattermost adapts the plugin API to them; package
// hosttest is a Mattermost in memory for tests.
//
// It may import failure. Errors carry kinds: NotFound for something that does not
// exist, Forbidden and Invalid where the host refused, Internal for everything
// else. Unknown ids in a question about many are left out of the answer, they are
// not an error. Every slice in an answer is non-nil. Start reading at User and Users.
package host
