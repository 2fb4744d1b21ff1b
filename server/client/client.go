package client

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"
	"strings"

	"playbooks/server/api/wire"
)

// address is where the API is below the address of a Mattermost server.
const address = "/plugins/playbooks/api/v0"

// maxAnswer bounds how much of an answer is read.
const maxAnswer = 256 << 20

// Client speaks for one user. It may be used from several goroutines.
type Client struct {
	Playbooks  Playbooks
	Runs       Runs
	Checklists Checklists
	Tasks      Tasks
	Categories Categories
	Insights   Insights

	http  *http.Client
	base  string
	token string
	// ifMatch is the version that changes are meant for; "" for any.
	ifMatch string
}

// New makes a client of the Mattermost server at siteURL, signed in with a session
// token or a personal access token. A nil httpClient stands for http.DefaultClient.
func New(siteURL, token string, httpClient *http.Client) *Client {
	if httpClient == nil {
		httpClient = http.DefaultClient
	}
	c := &Client{http: httpClient, base: strings.TrimSuffix(siteURL, "/") + address, token: token}
	c.Playbooks, c.Runs, c.Checklists, c.Tasks, c.Categories, c.Insights = Playbooks{c}, Runs{c}, Checklists{c}, Tasks{c}, Categories{c}, Insights{c}
	return c
}

// Error is a refusal.
type Error struct {
	Method, Path string
	Status       int
	// Text says what to do about it; Problems say which members of the request are wrong.
	Text     string
	Problems []wire.Problem
	// Current is what there is now, as JSON, when that is not the version that the change
	// was meant for (status 412); nil otherwise.
	Current json.RawMessage
	// RequestID names the request in the server's log.
	RequestID string
}

// Error implements error.
func (e *Error) Error() string {
	return fmt.Sprintf("%s %s: %d %s (request %s)", e.Method, e.Path, e.Status, e.Text, e.RequestID)
}

// StatusOf gives the status of a refusal, and 0 for other errors and for nil.
func StatusOf(err error) int {
	var e *Error
	if errors.As(err, &e) {
		return e.Status
	}
	return 0
}

// Settings reads those settings of the plugin that clients need.
func (c *Client) Settings(ctx context.Context) (wire.Settings, error) {
	return get[wire.Settings](ctx, c, "/settings", nil)
}

// Description reads the OpenAPI description of the API that the server speaks, as YAML.
func (c *Client) Description(ctx context.Context) ([]byte, error) {
	return c.file(ctx, "/openapi.yaml")
}

// Connect tells the server that the user's client has started.
func (c *Client) Connect(ctx context.Context) error {
	_, err := c.do(ctx, http.MethodGet, "/bot/connect", nil, nil, nil)
	return err
}

// file reads an answer as it is.
func (c *Client) file(ctx context.Context, path string) ([]byte, error) {
	r, err := c.request(ctx, http.MethodGet, path, nil, nil)
	if err != nil {
		return nil, fmt.Errorf("GET %s: %w", path, err)
	}
	_, raw, err := c.exchange(r, path)
	return raw, err
}

func get[Out any](ctx context.Context, c *Client, path string, query url.Values) (out Out, err error) {
	_, err = c.do(ctx, http.MethodGet, path, query, nil, &out)
	return out, err
}

func send[Out any](ctx context.Context, c *Client, method, path string, in any) (out Out, err error) {
	_, err = c.do(ctx, method, path, nil, in, &out)
	return out, err
}

// do sends a request and reads the answer into out. Nil in and out are no bodies.
func (c *Client) do(ctx context.Context, method, path string, query url.Values, in, out any) (http.Header, error) {
	r, err := c.request(ctx, method, path, query, in)
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", method, path, err)
	}
	header, raw, err := c.exchange(r, path)
	if err != nil {
		return nil, err
	}
	if out != nil {
		if err := json.Unmarshal(raw, out); err != nil {
			return nil, fmt.Errorf("%s %s: decode the answer: %w", method, path, err)
		}
	}
	return header, nil
}

// exchange sends a request and reads the answer to its end.
func (c *Client) exchange(r *http.Request, path string) (http.Header, []byte, error) {
	res, err := c.http.Do(r)
	if err != nil {
		return nil, nil, fmt.Errorf("%s %s: %w", r.Method, path, err)
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	if err != nil {
		return nil, nil, fmt.Errorf("%s %s: read the answer: %w", r.Method, path, err)
	}
	if res.StatusCode >= http.StatusMultipleChoices {
		return nil, nil, refusal(r.Method, path, res, raw)
	}
	return res.Header, raw, nil
}

func (c *Client) request(ctx context.Context, method, path string, query url.Values, in any) (*http.Request, error) {
	var body io.Reader
	if in != nil {
		raw, err := json.Marshal(in)
		if err != nil {
			return nil, err
		}
		body = bytes.NewReader(raw)
	}
	target := c.base + path
	if len(query) > 0 {
		target += "?" + query.Encode()
	}
	r, err := http.NewRequestWithContext(ctx, method, target, body)
	if err != nil {
		return nil, err
	}
	if in != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if c.token != "" {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
	if c.ifMatch != "" {
		r.Header.Set("If-Match", c.ifMatch)
	}
	r.Header.Set("Prefer", "problems")
	return r, nil
}

func refusal(method, path string, res *http.Response, raw []byte) error {
	e := &Error{Method: method, Path: path, Status: res.StatusCode, RequestID: res.Header.Get("X-Request-Id")}
	var body struct {
		wire.Error
		Current json.RawMessage `json:"current"`
	}
	if json.Unmarshal(raw, &body) == nil {
		e.Text, e.Problems, e.Current = body.Text, body.Problems, body.Current
	} else {
		e.Text = strings.TrimSpace(string(raw))
	}
	return e
}

// madeID is the id of what a request made.
func madeID(h http.Header) string { return path.Base(h.Get("Location")) }
