// Package clock gives time and identities to everything that needs them, so
// that rules and tests never read the machine's clock or random source.
//
// It imports nothing of ours.
package clock
