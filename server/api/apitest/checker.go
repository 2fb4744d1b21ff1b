package apitest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
)

// Checker is a transport that holds what passes through it to the description: every
// answer, and every request that is accepted. It may be used from several goroutines.
type Checker struct {
	t    testing.TB
	next http.RoundTripper
	seen *Seen
}

// NewChecker puts a checker before a transport. Seen may be nil.
func NewChecker(t testing.TB, next http.RoundTripper, seen *Seen) *Checker {
	return &Checker{t: t, next: next, seen: seen}
}

// Seen counts which operations answered well and which refused. Its zero value is
// ready; it may be used from several goroutines.
type Seen struct {
	mu   sync.Mutex
	done map[string]map[bool]int
}

func (s *Seen) add(operation string, well bool) {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done == nil {
		s.done = map[string]map[bool]int{}
	}
	if s.done[operation] == nil {
		s.done[operation] = map[bool]int{}
	}
	s.done[operation][well]++
}

// Missing lists the described operations that never answered well, or never refused
// somebody who is signed in though the description says that they can.
func (s *Seen) Missing() ([]string, error) {
	doc, err := described()
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []string
	for path, item := range doc.Paths.Map() {
		for method, op := range item.Operations() {
			_, pressed := op.Extensions["x-pressed"] // only the host has what it takes; tests press the button
			if answersWell(op) && !pressed && s.done[op.OperationID][true] == 0 {
				out = append(out, fmt.Sprintf("%s %s never answered well", method, path))
			}
			refuses := op.Responses.Value("400") != nil || op.Responses.Value("403") != nil
			if refuses && s.done[op.OperationID][false] == 0 {
				out = append(out, fmt.Sprintf("%s %s never refused", method, path))
			}
		}
	}
	slices.Sort(out)
	return out, nil
}

// answersWell tells whether the description knows a good answer; some operations are
// there to refuse.
func answersWell(op *openapi3.Operation) bool {
	for status := range op.Responses.Map() {
		if strings.HasPrefix(status, "2") {
			return true
		}
	}
	return false
}

func init() { openapi3filter.RegisterBodyDecoder("text/markdown", openapi3filter.FileBodyDecoder) }

type oddKey struct{}

// Odd marks requests that the server accepts out of leniency, though they are not as
// described; only their answers are checked.
func Odd(ctx context.Context) context.Context { return context.WithValue(ctx, oddKey{}, true) }

// RoundTrip implements http.RoundTripper.
func (c *Checker) RoundTrip(r *http.Request) (*http.Response, error) {
	var body []byte
	if r.Body != nil {
		var err error
		if body, err = io.ReadAll(r.Body); err != nil {
			return nil, err
		}
		_ = r.Body.Close()
		r.Body = io.NopCloser(bytes.NewReader(body))
	}
	res, err := c.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	answer, err := io.ReadAll(res.Body)
	_ = res.Body.Close()
	res.Body = io.NopCloser(bytes.NewReader(answer))
	if err != nil {
		return nil, err
	}
	if err := c.check(r, body, res, answer); err != nil {
		c.t.Errorf("%s %s, answered %d, is not as described: %v", r.Method, r.URL, res.StatusCode, err)
	}
	return res, nil
}

func (c *Checker) check(r *http.Request, body []byte, res *http.Response, answer []byte) error {
	ctx := context.WithoutCancel(r.Context())
	input, err := route(open, r)
	if errors.Is(err, routers.ErrPathNotFound) || errors.Is(err, routers.ErrMethodNotAllowed) {
		return plainRefusal(res, answer)
	}
	if err != nil {
		return err
	}
	if res.StatusCode == http.StatusNotFound && plainRefusal(res, answer) == nil {
		if openapi3filter.ValidateRequest(ctx, input) == nil {
			return errors.New("the description has it, but no route does")
		}
		return nil
	}
	well := res.StatusCode < http.StatusBadRequest
	if res.StatusCode != http.StatusUnauthorized {
		c.seen.add(input.Route.Operation.OperationID, well)
	}
	if well && ctx.Value(oddKey{}) == nil {
		input.Request.Body = io.NopCloser(bytes.NewReader(body))
		if err := openapi3filter.ValidateRequest(ctx, input); err != nil {
			return fmt.Errorf("request: %w", err)
		}
	}
	return checkAnswer(ctx, r, res, answer)
}

func checkAnswer(ctx context.Context, r *http.Request, res *http.Response, answer []byte) error {
	input, err := route(closed, r)
	if err != nil {
		return err
	}
	described := input.Route.Operation.Responses.Status(res.StatusCode)
	if described == nil {
		return errors.New("there is no such status in the description")
	}
	if len(described.Value.Content) == 0 {
		if len(answer) > 0 {
			return fmt.Errorf("there must be no body, but there is %q", answer)
		}
		return nil
	}
	if json := described.Value.Content["application/json"]; json != nil && !bytes.HasSuffix(answer, []byte("\n")) {
		return errors.New("a JSON answer must end with a newline")
	}
	return openapi3filter.ValidateResponse(ctx, &openapi3filter.ResponseValidationInput{
		RequestValidationInput: input, Status: res.StatusCode, Header: res.Header, Body: io.NopCloser(bytes.NewReader(answer)),
		Options: input.Options,
	})
}

// plainRefusal is how paths and methods that do not exist answer.
func plainRefusal(res *http.Response, answer []byte) error {
	switch {
	case res.StatusCode == http.StatusNotFound && strings.TrimSpace(string(answer)) == "404 page not found":
	case res.StatusCode == http.StatusMethodNotAllowed && len(answer) == 0 && res.Header.Get("Allow") != "":
	default:
		return errors.New("it is not in the description, so it must be refused")
	}
	return nil
}

// route finds the operation of a request in a description.
func route(find func() (routers.Router, error), r *http.Request) (*openapi3filter.RequestValidationInput, error) {
	router, err := find()
	if err != nil {
		return nil, err
	}
	found, params, err := router.FindRoute(r)
	if err != nil {
		return nil, err
	}
	return &openapi3filter.RequestValidationInput{
		Request: r.Clone(r.Context()), PathParams: params, Route: found,
		Options: &openapi3filter.Options{
			MultiError: true, IncludeResponseStatus: true, AuthenticationFunc: openapi3filter.NoopAuthenticationFunc,
		},
	}, nil
}
