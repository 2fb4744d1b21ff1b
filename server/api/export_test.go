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

// Unaudited lists the operations that change something and keep no record of refusals.
func (a *API) Unaudited() []Operation {
	var out []Operation
	for _, rt := range a.routes() {
		if rt.method != "GET" && rt.audit == "" {
			out = append(out, Operation{rt.method, rt.pattern})
		}
	}
	return out
}
