package client

import (
	"net/url"
	"strconv"
)

// params are query parameters; zero values are left out.
type params url.Values

// Values are the parameters as the query of an address.
func (p params) Values() url.Values { return url.Values(p) }

func (p params) text(name, value string) {
	if value != "" {
		url.Values(p).Set(name, value)
	}
}

func (p params) list(name string, values []string) {
	if len(values) > 0 {
		p[name] = values
	}
}

func (p params) number(name string, value int64) {
	if value != 0 {
		url.Values(p).Set(name, strconv.FormatInt(value, 10))
	}
}

func (p params) flag(name string, value bool) {
	if value {
		url.Values(p).Set(name, "true")
	}
}

func (p params) direction(descending bool) {
	if descending {
		url.Values(p).Set("direction", "desc")
	}
}
