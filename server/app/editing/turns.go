package editing

import (
	"slices"
	"sync"
)

// turns lets changes of one run be announced in the order of their commits: clients
// drop a difference that is older than what they know. It orders what this process
// does; nodes do not wait for each other.
type turns struct {
	mu     sync.Mutex
	queues map[string][]*turn // by run; the first one may go
}

// turn is a place in a queue. Every turn must be ended.
type turn struct {
	id    string
	first chan struct{} // closed when it is the first
}

// take must be called while the run is locked in the database, so that turns are in
// the order of the commits.
func (q *turns) take(id string) *turn {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.queues == nil {
		q.queues = map[string][]*turn{}
	}
	t := &turn{id: id, first: make(chan struct{})}
	q.queues[id] = append(q.queues[id], t)
	if len(q.queues[id]) == 1 {
		close(t.first)
	}
	return t
}

// wait returns when all earlier turns have ended.
func (t *turn) wait() { <-t.first }

// end gives up a turn, whether it has come or not. Nil is no turn.
func (q *turns) end(t *turn) {
	if t == nil {
		return
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	queue := q.queues[t.id]
	at := slices.Index(queue, t)
	queue = slices.Delete(queue, at, at+1)
	if len(queue) == 0 {
		delete(q.queues, t.id)
		return
	}
	q.queues[t.id] = queue
	if at == 0 {
		close(queue[0].first)
	}
}
