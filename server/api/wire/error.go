package wire

import "playbooks/server/failure"

// Error is every failure that is JSON. Text is for people.
type Error struct {
	Text     string    `json:"error"`
	Problems []Problem `json:"problems,omitempty"`
	// Current is what is there now, where a precondition failed.
	Current any `json:"current,omitempty"`
}

// Problem says what is wrong with one member of a request.
type Problem struct {
	Field   string `json:"field"`
	Message string `json:"message"`
}

// FromProblems converts problems; nil for none.
func FromProblems(in []failure.Problem) []Problem {
	if len(in) == 0 {
		return nil
	}
	return each(in, func(p failure.Problem) Problem { return Problem(p) })
}
