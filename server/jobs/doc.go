// Package jobs does things later: at a time, again after a failure, on any node.
// It is a thin layer around River, which keeps jobs in PostgreSQL; nothing else
// imports River.
//
// A kind of job is a struct with a method Kind, stored as JSON, and one function
// that works it (Handle). A job is inserted in the transaction of the change that
// wants it (Queue.Insert), so it exists if and only if the change does. What it
// does is decided when it runs: workers load what the job is about, find out
// whether it is still wanted, and do nothing if not. They may run twice.
//
// It may import failure and clock. Start reading at Queue.
package jobs
