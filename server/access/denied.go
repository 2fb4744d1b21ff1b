package access

import "playbooks/server/failure"

// Denied is the one answer to everybody who may not, and to those who ask for
// what does not exist: it tells nothing about the difference. Kind: Forbidden.
func Denied() error { return failure.New(failure.Forbidden, "Not authorized") }

func allowIf(ok bool) error {
	if ok {
		return nil
	}
	return Denied()
}
