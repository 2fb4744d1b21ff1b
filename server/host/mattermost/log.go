package mattermost

import (
	"context"
	"fmt"
	"log/slog"
	"slices"

	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/pkg/errors"
)

// LogHandler forwards log records to the host's log, which decides about levels.
// Groups become prefixes of keys, and an error brings the stack it was given where
// it entered the program.
type LogHandler struct {
	api    plugin.API
	prefix string
	pairs  []any
}

// NewLogHandler makes the handler of the program's logger.
func NewLogHandler(api plugin.API) *LogHandler { return &LogHandler{api: api} }

// Enabled implements slog.Handler.
func (l *LogHandler) Enabled(context.Context, slog.Level) bool { return true }

// Handle implements slog.Handler.
func (l *LogHandler) Handle(_ context.Context, r slog.Record) error {
	pairs := slices.Clone(l.pairs)
	r.Attrs(func(a slog.Attr) bool {
		pairs = appendAttr(pairs, l.prefix, a)
		return true
	})
	switch {
	case r.Level >= slog.LevelError:
		l.api.LogError(r.Message, pairs...)
	case r.Level >= slog.LevelWarn:
		l.api.LogWarn(r.Message, pairs...)
	case r.Level >= slog.LevelInfo:
		l.api.LogInfo(r.Message, pairs...)
	default:
		l.api.LogDebug(r.Message, pairs...)
	}
	return nil
}

// WithAttrs implements slog.Handler.
func (l *LogHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	with := &LogHandler{api: l.api, prefix: l.prefix, pairs: slices.Clone(l.pairs)}
	for _, a := range attrs {
		with.pairs = appendAttr(with.pairs, l.prefix, a)
	}
	return with
}

// WithGroup implements slog.Handler.
func (l *LogHandler) WithGroup(name string) slog.Handler {
	if name == "" {
		return l
	}
	return &LogHandler{api: l.api, prefix: l.prefix + name + ".", pairs: l.pairs}
}

// appendAttr adds key and value as plain text and numbers: nothing else passes the
// API's wire format.
func appendAttr(pairs []any, prefix string, a slog.Attr) []any {
	value := a.Value.Resolve()
	switch value.Kind() {
	case slog.KindGroup:
		if a.Key != "" {
			prefix += a.Key + "."
		}
		for _, inner := range value.Group() {
			pairs = appendAttr(pairs, prefix, inner)
		}
		return pairs
	case slog.KindBool, slog.KindInt64, slog.KindUint64, slog.KindFloat64, slog.KindString:
		return append(pairs, prefix+a.Key, value.Any())
	default:
		pairs = append(pairs, prefix+a.Key, value.String())
	}
	if err, ok := value.Any().(error); ok {
		var traced interface{ StackTrace() errors.StackTrace }
		if errors.As(err, &traced) {
			pairs = append(pairs, prefix+a.Key+"_stack", fmt.Sprintf("%+v", traced.StackTrace()))
		}
	}
	return pairs
}
