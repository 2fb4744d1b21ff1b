package contract

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Results are the outcomes of a run of the suite, by the id of the check, such as R-0123.
type Results struct {
	outcomes map[string]string // pass, fail or skip
	names    map[string]string

	// Broken are packages that failed without a failing check: they did not build, or
	// crashed.
	Broken []string
}

// event is a line of go test -json.
type event struct{ Action, Package, Test, Output string }

// rank orders outcomes: a check is as bad as the worst of its parts.
var rank = map[string]int{"skip": 1, "pass": 2, "fail": 3}

var checkID = regexp.MustCompile(`[A-Z]-[0-9]{4}`)

// read collects the results from the output of go test -json. Lines that are not JSON and
// what packages say outside of tests go to log.
func read(output io.Reader, log io.Writer) (*Results, error) {
	r := &Results{outcomes: map[string]string{}, names: map[string]string{}}
	failedPackages, failedChecks := map[string]bool{}, map[string]bool{}
	lines := bufio.NewScanner(output)
	lines.Buffer(make([]byte, 1<<20), 64<<20)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil {
			_, _ = fmt.Fprintln(log, lines.Text())
			continue
		}
		switch {
		case e.Action == "build-output", e.Action == "output" && e.Test == "" && strings.HasPrefix(e.Output, "panic:"):
			_, _ = io.WriteString(log, e.Output)
		case rank[e.Action] == 0:
		case e.Test == "":
			if e.Action == "fail" {
				failedPackages[e.Package] = true
			}
		default:
			if r.record(e) && e.Action == "fail" {
				failedChecks[e.Package] = true
			}
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read the suite's output: %w", err)
	}
	for pkg := range failedPackages {
		if !failedChecks[pkg] {
			r.Broken = append(r.Broken, pkg)
		}
	}
	slices.Sort(r.Broken)
	return r, nil
}

// record notes the outcome of a test if it is a check or a part of one.
func (r *Results) record(e event) bool {
	at := checkID.FindStringIndex(e.Test)
	if at == nil {
		return false
	}
	id := e.Test[at[0]:at[1]]
	if rank[e.Action] > rank[r.outcomes[id]] {
		r.outcomes[id] = e.Action
	}
	name, _, _ := strings.Cut(e.Test[at[0]:], "/")
	r.names[id] = strings.ReplaceAll(name, "_", " ")
	return true
}

// With lists the checks with an outcome, by id.
func (r *Results) With(outcome string) []string {
	var ids []string
	for _, id := range slices.Sorted(maps.Keys(r.outcomes)) {
		if r.outcomes[id] == outcome {
			ids = append(ids, id)
		}
	}
	return ids
}

// Name is a check's id and what it checks.
func (r *Results) Name(id string) string { return r.names[id] }
