package stack

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
)

const (
	redraw    = 200 * time.Millisecond // how often a terminal line changes
	heartbeat = 15 * time.Second       // how often a log gets a sign of life
	lineWidth = 78
	newsWorth = 10 * time.Second // how long the last words of a tool are shown
)

// steps tells a person what goes on: one line for each step, which on a terminal counts
// the seconds and shows the last words of the tool that works.
type steps struct {
	w        io.Writer
	terminal bool
}

func newSteps(w io.Writer) *steps {
	if w == nil {
		return &steps{w: io.Discard}
	}
	s := &steps{w: w}
	if f, ok := w.(*os.File); ok {
		info, err := f.Stat()
		s.terminal = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return s
}

// do runs one step. What the step writes to out is shown as it goes.
func (s *steps) do(title string, step func(out io.Writer) error) error {
	began := time.Now()
	last := &lastLine{}
	stop, drawn := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(drawn)
		s.draw(title, began, last, stop)
	}()
	err := step(last)
	close(stop)
	<-drawn

	mark := "✓"
	if err != nil {
		mark = "✗"
	}
	s.line(fmt.Sprintf("%s %s (%s)", mark, title, time.Since(began).Round(100*time.Millisecond)))
	return err
}

func (s *steps) draw(title string, began time.Time, last *lastLine, stop <-chan struct{}) {
	every := heartbeat
	if s.terminal {
		every = redraw
	}
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			text := strings.TrimRight(fmt.Sprintf("  %s … %s  %s", title, time.Since(began).Round(time.Second), last), " ")
			if s.terminal {
				_, _ = fmt.Fprintf(s.w, "\r\033[K%s", shorten(text))
			} else {
				s.line(text)
			}
		}
	}
}

func (s *steps) line(text string) {
	if s.terminal {
		_, _ = io.WriteString(s.w, "\r\033[K")
	}
	_, _ = fmt.Fprintln(s.w, text)
}

func shorten(text string) string {
	letters := []rune(text)
	if len(letters) <= lineWidth {
		return text
	}
	return string(letters[:lineWidth-1]) + "…"
}

// lastLine remembers the last line with words that was written to it, while it is news.
type lastLine struct {
	mu   sync.Mutex
	line string
	at   time.Time
}

func (l *lastLine) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for line := range bytes.Lines(p) {
		if text := strings.TrimSpace(string(line)); text != "" {
			l.line, l.at = text, time.Now()
		}
	}
	return len(p), nil
}

func (l *lastLine) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if time.Since(l.at) > newsWorth {
		return ""
	}
	return l.line
}
