package api_test

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"playbooks/server/store/pgtest"
)

// BenchmarkRequests times requests of a team with 100 playbooks of 50 members and 500 runs
// of 50 participants: from the handler to the database and back, without the host. See
// docs/performance.md.
func BenchmarkRequests(b *testing.B) {
	s := serve(b)
	p := s.fill(size{playbooks: 100, members: 50, runs: 500, participants: 50})
	// As the database does by itself after a while.
	if _, err := s.Store.DB().ExecContext(b.Context(), "VACUUM ANALYZE"); err != nil {
		b.Fatal(err)
	}
	for _, m := range s.requests(p) {
		b.Run(strings.ReplaceAll(m.name, " ", "_"), func(b *testing.B) {
			took := make([]time.Duration, 0, b.N)
			calls := s.Host.TotalCalls()
			statements := pgtest.Count(b, s.Store, func() {
				for n := 0; b.Loop(); n++ {
					took = append(took, s.time(b, m, n))
				}
			})
			slices.Sort(took)
			n := float64(len(took))
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(statements)/n, "statements")
			b.ReportMetric(float64(s.Host.TotalCalls()-calls)/n, "host-calls")
		})
	}
}

// time tells how long the handler takes, without what the checks of other tests do.
func (s *server) time(b *testing.B, m measured, n int) time.Duration {
	body := ""
	if m.body != nil {
		body = m.body(n)
	}
	r := httptest.NewRequestWithContext(b.Context(), m.method, "/api/v0"+m.path, strings.NewReader(body))
	r.Header.Set("Mattermost-User-Id", s.Owner.ID)
	w := httptest.NewRecorder()
	began := time.Now() //nolint:forbidigo // measures, decides nothing
	s.handler.ServeHTTP(w, r)
	took := time.Since(began)
	if w.Code != http.StatusOK {
		b.Fatalf("%s: %d %s", m.name, w.Code, w.Body)
	}
	return took
}
