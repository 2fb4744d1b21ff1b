package client

import (
	"context"
	"net/http"
	"net/url"

	"playbooks/server/api/wire"
)

// Runs are the operations on runs as a whole.
type Runs struct{ c *Client }

// RunQuery selects runs; zero values select everything, oldest first. Times are
// milliseconds, people are ids or "me".
type RunQuery struct {
	TeamID, ChannelID, PlaybookID                   string
	OwnerID, ParticipantID, ParticipantOrFollowerID string
	Statuses, Types                                 []string
	Search                                          string
	Since                                           int64
	ActiveFrom, ActiveTo                            int64
	StartedFrom, StartedTo                          int64
	OmitEnded                                       bool
	Sort                                            string // create_at, id, name, owner_user_id, team_id, end_at, status, last_status_update_at
	Descending                                      bool
	Page                                            int
	PerPage                                         int // 0 is the server's maximum
}

func (q RunQuery) values() url.Values {
	v := params{}
	v.text("team_id", q.TeamID)
	v.text("channel_id", q.ChannelID)
	v.text("playbook_id", q.PlaybookID)
	v.text("owner_user_id", q.OwnerID)
	v.text("participant_id", q.ParticipantID)
	v.text("participant_or_follower_id", q.ParticipantOrFollowerID)
	v.list("statuses", q.Statuses)
	v.list("types", q.Types)
	v.text("search_term", q.Search)
	v.number("since", q.Since)
	v.number("active_gte", q.ActiveFrom)
	v.number("active_lt", q.ActiveTo)
	v.number("started_gte", q.StartedFrom)
	v.number("started_lt", q.StartedTo)
	v.flag("omit_ended", q.OmitEnded)
	v.text("sort", q.Sort)
	v.direction(q.Descending)
	v.number("page", int64(q.Page))
	v.number("per_page", int64(q.PerPage))
	return v.Values()
}

// List gives a page of the runs that the user may see.
func (s Runs) List(ctx context.Context, q RunQuery) (wire.RunList, error) {
	return get[wire.RunList](ctx, s.c, "/runs", q.values())
}

// Channels gives the channels of the page of runs that List gives, repeats kept.
func (s Runs) Channels(ctx context.Context, q RunQuery) ([]string, error) {
	return get[[]string](ctx, s.c, "/runs/channels", q.values())
}

// Owners lists who owns runs that the user may see, in a team or, for "", in all.
func (s Runs) Owners(ctx context.Context, teamID string) ([]wire.Owner, error) {
	v := params{}
	v.text("team_id", teamID)
	return get[[]wire.Owner](ctx, s.c, "/runs/owners", v.Values())
}

// Start starts a run of a playbook, or a checklist in a channel.
func (s Runs) Start(ctx context.Context, in wire.RunInput) (wire.Run, error) {
	return send[wire.Run](ctx, s.c, http.MethodPost, "/runs", in)
}

// SubmitDialog starts a run as the host does for somebody who submits the dialog, and
// gives its id.
func (s Runs) SubmitDialog(ctx context.Context, in wire.DialogSubmission) (string, error) {
	h, err := s.c.do(ctx, http.MethodPost, "/runs/dialog", nil, in, nil)
	if err != nil {
		return "", err
	}
	return madeID(h), nil
}

// Get reads a run.
func (s Runs) Get(ctx context.Context, id string) (wire.Run, error) {
	return get[wire.Run](ctx, s.c, "/runs/"+id, nil)
}

// OfChannel gives the only run of a channel, finished or not.
func (s Runs) OfChannel(ctx context.Context, channelID string) (wire.Run, error) {
	return get[wire.Run](ctx, s.c, "/runs/channel/"+channelID, nil)
}

// InChannel lists the runs in progress of a channel, newest first.
func (s Runs) InChannel(ctx context.Context, channelID string) ([]wire.Run, error) {
	return get[[]wire.Run](ctx, s.c, "/runs/channel/"+channelID+"/runs", nil)
}

// Metadata reads what surrounds a run.
func (s Runs) Metadata(ctx context.Context, id string) (wire.RunMetadata, error) {
	return get[wire.RunMetadata](ctx, s.c, "/runs/"+id+"/metadata", nil)
}

// Edit changes name and summary; nil ones stay.
func (s Runs) Edit(ctx context.Context, id string, in wire.RunEdit) (wire.Run, error) {
	return send[wire.Run](ctx, s.c, http.MethodPatch, "/runs/"+id, in)
}

// UpdateStatus posts a status update, which may end the run.
func (s Runs) UpdateStatus(ctx context.Context, id string, in wire.StatusInput) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/status", nil, in, nil)
	return err
}

// SubmitStatusDialog is UpdateStatus as the host does it for somebody who submits the dialog.
func (s Runs) SubmitStatusDialog(ctx context.Context, id string, in wire.DialogSubmission) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/update-status-dialog", nil, in, nil)
	return err
}

// Snooze moves the next status update to so many seconds from now.
func (s Runs) Snooze(ctx context.Context, id string, seconds int64) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/reminder", nil, wire.Snooze{Seconds: seconds}, nil)
	return err
}

// RequestChannel asks the people in a run's channel to invite the caller, who takes part.
func (s Runs) RequestChannel(ctx context.Context, id string) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/request-join-channel", nil, nil, nil)
	return err
}

// RequestUpdate asks the people of a run for a status update.
func (s Runs) RequestUpdate(ctx context.Context, id string) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/request-update", nil, nil, nil)
	return err
}

// SwitchStatusUpdates lets a run take status updates, or no longer.
func (s Runs) SwitchStatusUpdates(ctx context.Context, id string, on bool) error {
	_, err := s.c.do(ctx, http.MethodPut, "/runs/"+id+"/status-update-enabled", nil, wire.StatusSwitch{Enabled: on}, nil)
	return err
}

// AddToTimeline puts a post into the history of a run, at the time of the post.
func (s Runs) AddToTimeline(ctx context.Context, id string, in wire.TimelineInput) (wire.TimelineEvent, error) {
	return send[wire.TimelineEvent](ctx, s.c, http.MethodPost, "/runs/"+id+"/timeline", in)
}

// SubmitTimelineDialog is AddToTimeline as the host does it for somebody who submits the dialog.
func (s Runs) SubmitTimelineDialog(ctx context.Context, in wire.DialogSubmission) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/add-to-timeline-dialog", nil, in, nil)
	return err
}

// RemoveFromTimeline takes an entry out of the history of a run.
func (s Runs) RemoveFromTimeline(ctx context.Context, id, eventID string) error {
	_, err := s.c.do(ctx, http.MethodDelete, "/runs/"+id+"/timeline/"+eventID, nil, nil, nil)
	return err
}

// StatusUpdates lists the status updates that are still there, the newest first.
func (s Runs) StatusUpdates(ctx context.Context, id string) ([]wire.StatusUpdate, error) {
	return get[[]wire.StatusUpdate](ctx, s.c, "/runs/"+id+"/status-updates", nil)
}

// Finish ends a run.
func (s Runs) Finish(ctx context.Context, id string) error {
	return s.put(ctx, id, "/finish")
}

// Restore puts a finished run back in progress.
func (s Runs) Restore(ctx context.Context, id string) error {
	return s.put(ctx, id, "/restore")
}

// ChangeOwner hands a run over.
func (s Runs) ChangeOwner(ctx context.Context, id, ownerID string) error {
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+id+"/owner", nil, wire.OwnerChange{OwnerID: ownerID}, nil)
	return err
}

// Followers lists who follows a run.
func (s Runs) Followers(ctx context.Context, id string) ([]string, error) {
	return get[[]string](ctx, s.c, "/runs/"+id+"/followers", nil)
}

// Follow makes the user hear of a run.
func (s Runs) Follow(ctx context.Context, id string) error { return s.put(ctx, id, "/followers") }

// Unfollow is the reverse.
func (s Runs) Unfollow(ctx context.Context, id string) error {
	_, err := s.c.do(ctx, http.MethodDelete, "/runs/"+id+"/followers", nil, nil, nil)
	return err
}

// Favour makes a run a favourite of the user.
func (s Runs) Favour(ctx context.Context, id string) error { return s.put(ctx, id, "/favorite") }

// Disfavour is the reverse.
func (s Runs) Disfavour(ctx context.Context, id string) error {
	_, err := s.c.do(ctx, http.MethodDelete, "/runs/"+id+"/favorite", nil, nil, nil)
	return err
}

func (s Runs) put(ctx context.Context, id, what string) error {
	_, err := s.c.do(ctx, http.MethodPut, "/runs/"+id+what, nil, nil, nil)
	return err
}

// Suggest gives the runs that the slash command offers in a channel; none where there
// is only one.
func (s Runs) Suggest(ctx context.Context, channelID string) ([]wire.Suggestion, error) {
	return s.suggest(ctx, "/runs/runs-autocomplete", channelID)
}

// SuggestChecklists gives the checklists that the slash command offers in a channel.
func (s Runs) SuggestChecklists(ctx context.Context, channelID string) ([]wire.Suggestion, error) {
	return s.suggest(ctx, "/runs/checklist-autocomplete", channelID)
}

// SuggestTasks gives the tasks that the slash command offers in a channel.
func (s Runs) SuggestTasks(ctx context.Context, channelID string) ([]wire.Suggestion, error) {
	return s.suggest(ctx, "/runs/checklist-autocomplete-item", channelID)
}

func (s Runs) suggest(ctx context.Context, path, channelID string) ([]wire.Suggestion, error) {
	v := params{}
	v.text("channel_id", channelID)
	return get[[]wire.Suggestion](ctx, s.c, path, v.Values())
}

// AddParticipants makes users take part in a run and tells who cannot. toChannel brings
// them into its channel whatever its settings say.
func (s Runs) AddParticipants(ctx context.Context, id string, toChannel bool, userIDs ...string) (wire.ParticipantsAnswer, error) {
	return send[wire.ParticipantsAnswer](ctx, s.c, http.MethodPost, "/runs/"+id+"/participants", wire.ParticipantsInput{UserIDs: userIDs, ForceAddToChannel: toChannel})
}

// RemoveParticipant ends somebody's part in a run; everybody may leave.
func (s Runs) RemoveParticipant(ctx context.Context, id, userID string) error {
	_, err := s.c.do(ctx, http.MethodDelete, "/runs/"+id+"/participants/"+userID, nil, nil, nil)
	return err
}

// Move takes a run to another channel.
func (s Runs) Move(ctx context.Context, id, channelID string) (wire.Run, error) {
	return send[wire.Run](ctx, s.c, http.MethodPut, "/runs/"+id+"/channel", wire.RunMove{ChannelID: channelID})
}

// Report gives a run as a file: "json" or "markdown".
func (s Runs) Report(ctx context.Context, id, format string) ([]byte, error) {
	v := params{}
	v.text("format", format)
	return s.c.file(ctx, "/runs/"+id+"/export?"+v.Values().Encode())
}
