// Package failure gives errors the few properties that the layers decide on: a
// kind, a message for people, problems by field, and a cause that only logs see.
//
// It imports nothing of ours. Start reading at Kind and Of.
package failure
