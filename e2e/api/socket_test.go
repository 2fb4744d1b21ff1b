package api_test

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"
)

// prefix is what the host puts before the names of our live messages.
const prefix = "custom_playbooks_"

// socket keeps everything that arrives at one person's websocket.
type socket struct {
	t       testing.TB
	p       *person
	mu      sync.Mutex
	events  []*model.WebSocketEvent
	arrived chan struct{}
}

// listen opens a websocket, and returns when the host sends what is published.
func (p *person) listen() *socket {
	p.t.Helper()
	conn, err := model.NewWebSocketClient4("ws"+strings.TrimPrefix(server.url, "http"), p.token)
	require.NoError(p.t, err)
	s := &socket{t: p.t, p: p, arrived: make(chan struct{}, 1)}
	conn.Listen()
	done := make(chan struct{})
	go func() {
		for range conn.ResponseChannel { // the client wants it to be read
		}
	}()
	go func() {
		defer close(done)
		for e := range conn.EventChannel {
			s.add(e)
		}
	}()
	p.t.Cleanup(func() {
		conn.Close()
		<-done
	})
	s.wait("the host's hello", func(e *model.WebSocketEvent) bool { return e.EventType() == model.WebsocketEventHello })
	return s
}

func (s *socket) add(e *model.WebSocketEvent) {
	s.mu.Lock()
	s.events = append(s.events, e)
	s.mu.Unlock()
	select {
	case s.arrived <- struct{}{}:
	default:
	}
}

func (s *socket) all() []*model.WebSocketEvent {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.events)
}

// wait gives the first event, of those that came and those that come, that fits.
func (s *socket) wait(what string, fits func(*model.WebSocketEvent) bool) *model.WebSocketEvent {
	s.t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	for {
		all := s.all()
		if i := slices.IndexFunc(all, fits); i >= 0 {
			return all[i]
		}
		select {
		case <-s.arrived:
		case <-deadline.C:
			require.FailNow(s.t, "did not arrive at "+s.p.username, what)
		}
	}
}

// catchUp returns when everything that was published before has arrived: the host
// delivers to one person in order, so it sends one more event and waits for that.
func (s *socket) catchUp() {
	s.t.Helper()
	mark := model.NewId()
	_, err := s.p.Host.UpdatePreferences(s.t.Context(), s.p.id, model.Preferences{{UserId: s.p.id, Category: "tests", Name: mark, Value: "1"}})
	require.NoError(s.t, err)
	s.wait("the mark", func(e *model.WebSocketEvent) bool {
		changed, _ := e.GetData()["preferences"].(string)
		return e.EventType() == model.WebsocketEventPreferencesChanged && strings.Contains(changed, mark)
	})
}

// messages are the documents of our live messages of one name, so far, that contain a
// text, such as an id.
func (s *socket) messages(name, containing string) []string {
	s.t.Helper()
	var out []string
	for _, e := range s.all() {
		if string(e.EventType()) != prefix+name {
			continue
		}
		document, ok := e.GetData()["payload"].(string)
		require.True(s.t, ok, "the payload of %s must be a JSON document as text: %v", name, e.GetData())
		if strings.Contains(document, containing) {
			out = append(out, document)
		}
	}
	return out
}

// of gives the events of one name.
func of(name model.WebsocketEventType) func(*model.WebSocketEvent) bool {
	return func(e *model.WebSocketEvent) bool { return e.EventType() == name }
}

// ephemeral waits for an answer that only this person sees, with a text in it.
func (s *socket) ephemeral(containing string) *model.Post {
	s.t.Helper()
	post := &model.Post{}
	s.wait("an answer with "+containing, func(e *model.WebSocketEvent) bool {
		raw, _ := e.GetData()["post"].(string)
		return e.EventType() == model.WebsocketEventEphemeralMessage &&
			json.Unmarshal([]byte(raw), post) == nil && strings.Contains(post.Message, containing)
	})
	return post
}

// decoded reads documents.
func decoded[T any](t *testing.T, documents []string) []T {
	t.Helper()
	out := make([]T, len(documents))
	for i, d := range documents {
		require.NoError(t, json.Unmarshal([]byte(d), &out[i]), d)
	}
	return out
}
