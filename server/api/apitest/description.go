package apitest

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
)

// Describe loads the API description anew.
func Describe() (*openapi3.T, error) {
	file, err := find("docs/api/openapi.yaml")
	if err != nil {
		return nil, err
	}
	return openapi3.NewLoader().LoadFromFile(file)
}

// find looks for a file of the repository from the working directory upwards.
func find(name string) (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if _, err := os.Stat(file); err == nil {
			return file, nil
		}
		if up := filepath.Dir(dir); up != dir {
			dir = up
			continue
		}
		return "", fmt.Errorf("there is no %s above the working directory", name)
	}
}

var described = sync.OnceValues(Describe)

// open routes by the description as it is.
var open = sync.OnceValues(func() (routers.Router, error) {
	doc, err := described()
	if err != nil {
		return nil, err
	}
	return gorillamux.NewRouter(doc)
})

// closed routes by the description with every object of an answer closed, so that a
// member that is not described is noticed. For clients they stay open.
var closed = sync.OnceValues(func() (routers.Router, error) {
	doc, err := Describe()
	if err != nil {
		return nil, err
	}
	for _, s := range doc.Components.Schemas {
		closeSchema(s.Value)
	}
	for _, r := range doc.Components.Responses {
		closeContent(r.Value.Content)
	}
	for _, path := range doc.Paths.Map() {
		for _, op := range path.Operations() {
			for _, r := range op.Responses.Map() {
				closeContent(r.Value.Content)
			}
		}
	}
	return gorillamux.NewRouter(doc)
})

func closeContent(content openapi3.Content) {
	for _, media := range content {
		closeSchema(media.Schema.Value)
	}
}

// closeSchema closes objects that do not say themselves whether they are open.
func closeSchema(s *openapi3.Schema) {
	if s == nil || !s.Type.Is(openapi3.TypeObject) || s.AdditionalProperties.Has != nil || s.AdditionalProperties.Schema != nil {
		return
	}
	no := false
	s.AdditionalProperties.Has = &no
}
