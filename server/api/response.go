package api

import (
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"strconv"
	"time"

	"playbooks/server/api/wire"
	"playbooks/server/clock"
)

// response is what an endpoint answers.
type response struct {
	status int
	body   any // nil for none
	// file is a body as it is, of a type of its own, in place of a JSON body.
	file        []byte
	contentType string
	// fileName asks the reader's program to keep the file under a name; "" to show it.
	fileName string
	// location tells where to find what was made; "" for none.
	location string
	// version is when what the answer is about was last changed; zero where nobody can
	// make use of it. It goes into the ETag.
	version time.Time
}

// at puts a version into an answer.
func (r response) at(version time.Time) response {
	r.version = version
	return r
}

var (
	noContent = response{status: http.StatusNoContent}
	empty     = response{status: http.StatusOK}
	emptyJSON = response{status: http.StatusOK, body: struct{}{}}
	done      = response{status: http.StatusOK, body: wire.Done}
)

// runPlace is where to find a run. Unlike other places it has always begun below the
// plugin's address, and clients cut it at "/api/v0/runs/".
func runPlace(id string) string { return "/api/v0/runs/" + id }

func ok(body any) response { return response{status: http.StatusOK, body: body} }

func created(body any, location string) response {
	return response{status: http.StatusCreated, body: body, location: location}
}

func (a *API) write(w http.ResponseWriter, answer response) error {
	if answer.location != "" {
		w.Header().Set("Location", answer.location)
	}
	if !answer.version.IsZero() {
		w.Header().Set("ETag", strconv.Quote(strconv.FormatInt(clock.Millis(answer.version), 10)))
	}
	if answer.file != nil {
		w.Header().Set("Content-Type", answer.contentType)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		if answer.fileName != "" {
			w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": answer.fileName}))
		}
		w.WriteHeader(answer.status)
		_, _ = w.Write(answer.file) // a client that went away hears nothing
		return nil
	}
	if answer.body == nil {
		w.WriteHeader(answer.status)
		return nil
	}
	raw, err := json.Marshal(answer.body)
	if err != nil {
		return fmt.Errorf("encode the answer: %w", err)
	}
	writeJSON(w, answer.status, raw)
	return nil
}

func writeJSON(w http.ResponseWriter, status int, raw []byte) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(append(raw, '\n')) // a client that went away hears nothing
}
