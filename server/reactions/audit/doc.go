// Package audit writes every change into the server's audit log: who did what to which
// object, and by which way they came. Texts that people wrote are not in it.
//
// It may import app/editing, domain packages and host. Start reading at Reaction.
package audit
