package pgtest

import (
	"context"
	"os"
	"sync"

	server "playbooks/e2e/stack/postgres"
)

var once struct {
	sync.Once
	url, template string
	err           error
}

// prepared finds or starts the server and makes the template, once in a test binary.
func prepared() (url, template string, err error) {
	once.Do(func() {
		ctx, cancel := context.WithTimeout(context.Background(), limit)
		defer cancel()
		if once.url = os.Getenv("PB_TEST_DATABASE_URL"); once.url == "" {
			var started *server.Server
			if started, once.err = server.Start(ctx, server.Options{}); once.err != nil {
				return
			}
			once.url = started.URL("postgres") // it ends with this process
		}
		once.template, once.err = makeTemplate(ctx, once.url)
	})
	return once.url, once.template, once.err
}
