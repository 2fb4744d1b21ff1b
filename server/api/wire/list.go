package wire

// each converts a list; the result is never nil.
func each[In, Out any](in []In, convert func(In) Out) []Out {
	out := make([]Out, len(in))
	for i, v := range in {
		out[i] = convert(v)
	}
	return out
}

// list is each for a list that may be absent, as nil.
func list[In, Out any](in *[]In, convert func(In) Out) *[]Out {
	if in == nil {
		return nil
	}
	out := each(*in, convert)
	return &out
}

// some gives the list itself, but [] for nil.
func some[T any](in []T) []T {
	if in == nil {
		return []T{}
	}
	return in
}

// pages counts the pages of a list. perPage is positive.
func pages(total, perPage int) int { return (total + perPage - 1) / perPage }

// IDs gives a list of ids; never nil.
func IDs(in []string) []string { return some(in) }
