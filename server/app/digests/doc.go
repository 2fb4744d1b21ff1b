// Package digests is what people are told about all they have to do: the to-do list that
// they ask for and the digests that come by themselves, and which of these they want.
//
// It may import app/facts, domain packages, access, host, failure, clock and
// assets/i18n. Start reading at Service, then Text.
package digests
