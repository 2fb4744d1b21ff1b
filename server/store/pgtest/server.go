package pgtest

import (
	"context"
	"os"
	"sync"

	server "playbooks/e2e/stack/postgres"
	"playbooks/server/store/postgres"
)

// prepared finds or starts the server and makes the template, once in a test
// binary. What it opens ends with the binary.
var prepared = sync.OnceValues(func() (*source, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	url := os.Getenv("PB_TEST_DATABASE_URL")
	if url == "" {
		started, err := server.Start(ctx, server.Options{})
		if err != nil {
			return nil, err
		}
		url = started.URL("postgres")
	}
	admin, err := postgres.Open(ctx, postgres.Options{DataSource: url, MaxConns: 4, StatementTimeout: limit})
	if err != nil {
		return nil, err
	}
	s := &source{url: url, admin: admin}
	s.template, err = s.makeTemplate(ctx)
	return s, err
})
