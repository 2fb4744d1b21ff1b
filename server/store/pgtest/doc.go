// Package pgtest gives each test a migrated database of its own, in milliseconds,
// and drops it afterwards. Databases are copies of one template, which is made once
// for every state of the migrations.
//
// The server is the one that PB_TEST_DATABASE_URL names, or else a throw-away one
// that ends with the test binary. Only tests import this package. Start reading at Open.
package pgtest
