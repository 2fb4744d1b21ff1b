// Package postgres starts a PostgreSQL server for development and tests. The programs are
// those on the machine or, where there are none, come from an npm package. The server
// listens on the loopback address only and ends with the process that started it.
//
// It imports nothing beyond the standard library and its siblings process and cache, so
// that every test of the plugin can use it.
package postgres
