package playbook

import "playbooks/server/failure"

// MaxAutoFollowers is how many people may follow every new run of a playbook. The start
// of a run looks at each of them.
const MaxAutoFollowers = 1000

// RoomForAutoFollower refuses one more when there are as many others. Kind: Invalid.
func RoomForAutoFollower(others int) error {
	if others >= MaxAutoFollowers {
		return failure.New(failure.Invalid, "at most %d people can follow all runs of a playbook: follow single runs instead", MaxAutoFollowers)
	}
	return nil
}
