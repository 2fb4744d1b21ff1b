package process

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// Options say what to run.
type Options struct {
	Path   string
	Args   []string
	Dir    string   // working directory; empty: ours
	Env    []string // nil: our own environment
	Output *os.File // where the program writes; nil: nowhere

	// Attr says which user to run as; nil: ourselves.
	Attr *syscall.SysProcAttr

	// Signal asks the program to end; zero: SIGTERM.
	Signal syscall.Signal

	// Grace is how long the program may take to end before it is killed; zero: 20 s.
	Grace time.Duration

	// Remove is a folder to delete after the program has ended; empty: none.
	Remove string
}

// guard starts the program and waits for two things: the program's end, and the end of
// input, which comes when the other end of the pipe is closed, by Stop or because the
// process that holds it is gone. It changes the folder itself, as only the new user may be
// able to. The last line ends what the program left behind in its process group, and the
// guard itself.
const guard = `
signal=$1 grace=$2 remove=$3 dir=$4; shift 4
cd "$dir" || exit
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
{
	while read -r _; do :; done
	kill -"$signal" "$program"
	sleep "$grace"
	kill -KILL "$program"
} <&3 2>/dev/null &
exec 3<&-
wait "$program"
[ -z "$remove" ] || rm -rf "$remove"
kill -KILL 0
`

// Process is a running program.
type Process struct {
	alive io.Closer // the pipe whose closing ends the program
	done  chan struct{}
	stop  sync.Once
}

// Start runs a program in a process group of its own, so that a Ctrl-C in the terminal
// reaches it only through us.
func Start(o Options) (*Process, error) {
	if o.Signal == 0 {
		o.Signal = syscall.SIGTERM
	}
	if o.Grace == 0 {
		o.Grace = 20 * time.Second
	}
	if o.Dir == "" {
		o.Dir = "."
	}
	if o.Attr == nil {
		o.Attr = &syscall.SysProcAttr{}
	}
	if _, err := exec.LookPath(o.Path); err != nil {
		return nil, fmt.Errorf("start %s: %w", o.Path, err)
	}

	args := []string{
		"-c", guard, "guard",
		strconv.Itoa(int(o.Signal)), strconv.Itoa(int(o.Grace.Seconds())), o.Remove, o.Dir, o.Path,
	}
	cmd := exec.Command("/bin/sh", append(args, o.Args...)...)
	cmd.Env = o.Env
	if o.Output != nil {
		cmd.Stdout, cmd.Stderr = o.Output, o.Output
	}
	attr := *o.Attr
	attr.Setpgid = true
	cmd.SysProcAttr = &attr
	alive, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", o.Path, err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", o.Path, err)
	}

	p := &Process{alive: alive, done: make(chan struct{})}
	go func() {
		_ = cmd.Wait() // the guard always ends by its own signal
		close(p.done)
	}()
	return p, nil
}

// Done is closed when the program has ended, by itself or through Stop.
func (p *Process) Done() <-chan struct{} { return p.done }

// Stop asks the program to end, kills it when it takes too long, and waits. It may be
// called more than once.
func (p *Process) Stop() {
	p.stop.Do(func() { _ = p.alive.Close() })
	<-p.done
}
