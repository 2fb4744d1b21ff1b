package mattermost

import (
	"net/http"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/pkg/errors"

	"playbooks/server/failure"
)

// Error ids whose status does not say what they mean.
var kindByID = map[string]failure.Kind{
	"store.sql_channel.save_channel.exists.app_error":    failure.Conflict,
	"app.team.get_member.missing.app_error":              failure.Invalid, // a channel's new member is not in its team
	"api.post.create_post.channel_root_id.app_error":     failure.Invalid, // a reply to a post in another channel
	"api.post.update_post.find.app_error":                failure.NotFound,
	"api.post.update_post.permissions_details.app_error": failure.NotFound, // the post is deleted
}

var kindByStatus = map[int]failure.Kind{
	http.StatusBadRequest:            failure.Invalid,
	http.StatusUnauthorized:          failure.Forbidden,
	http.StatusForbidden:             failure.Forbidden,
	http.StatusNotFound:              failure.NotFound,
	http.StatusConflict:              failure.Conflict,
	http.StatusRequestEntityTooLarge: failure.TooLarge,
	http.StatusTooManyRequests:       failure.Limited,
	http.StatusServiceUnavailable:    failure.Unavailable,
}

// failed gives an error of the API its kind; nil stays nil. The host's message is
// for people already.
func failed(err *model.AppError) error {
	if err == nil {
		return nil
	}
	kind, ok := kindByID[err.Id]
	if !ok {
		kind = kindByStatus[err.StatusCode] // Internal for every other status
	}
	return failure.Wrap(errors.WithStack(err), kind, "%s", err.Message)
}

// lost is the failure of a call that came back with nothing at all.
func lost() error { return failure.New(failure.Unavailable, "Mattermost does not answer, try again") }

// one is the answer of a call that must return something.
func one[A, B any](value *A, err *model.AppError, convert func(*A) B) (B, error) {
	var zero B
	switch {
	case err != nil:
		return zero, failed(err)
	case value == nil:
		return zero, lost()
	}
	return convert(value), nil
}
