// Package contract runs the contract suite, which lives outside this repository, and holds
// its results against the checks that are known to be open. A check that once passed must
// never fail again; checks leave the list of open ones as the product grows.
package contract
