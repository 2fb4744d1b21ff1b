package api

// Operation is a route as tests see it.
type Operation struct{ Method, Pattern string }

// Operations lists the route table.
func (a *API) Operations() []Operation {
	var out []Operation
	for _, rt := range a.routes() {
		out = append(out, Operation{Method: rt.method, Pattern: rt.pattern})
	}
	return out
}
