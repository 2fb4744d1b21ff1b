package statusupdates

import (
	"context"
	"fmt"
	"strings"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// PostType is the type of posts that clients show as a status update.
const PostType = "custom_run_update"

// Props of such posts, whose names clients know.
const (
	propTasks        = "numTasks"
	propChecked      = "numTasksChecked"
	propParticipants = "participantIds"
	propAuthor       = "authorUsername"
	propRun          = "playbookRunId"
	propRunName      = "runName"
)

// Post writes a status update in the run's channel, and ends the run if the update says
// so. Placeholders in its text are filled in. The post is made first; when the run cannot
// be changed after that it is deleted again. Kinds: Invalid, also when the run has ended
// or takes no status updates; Conflict when nobody can write in the channel.
func (s *Service) Post(ctx context.Context, by access.Actor, id string, d run.StatusDraft) (run.Run, error) {
	var (
		post host.Post
		next time.Duration
	)
	q := editing.RunRequest{By: by, RunID: id, Rule: access.EditRun}
	if d.Finish {
		q.Rule = access.FinishByUpdate
	}
	q.Prepare = func(ctx context.Context) (undo func(context.Context), err error) {
		post, next, err = s.write(ctx, by, id, d)
		return s.unwrite(post), err
	}
	return s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, at time.Time) error {
		if err := r.UpdateStatus(post.ID, post.Message, post.CreatedAt, next, at); err != nil {
			return err
		}
		if d.Finish {
			r.Finish(at)
		}
		return nil
	})
}

// write makes the post.
func (s *Service) write(ctx context.Context, by access.Actor, id string, d run.StatusDraft) (host.Post, time.Duration, error) {
	message, next, err := d.Check()
	if err != nil {
		return host.Post{}, 0, err
	}
	r, err := s.Runs.Run(ctx, id)
	if err != nil {
		return host.Post{}, 0, err
	}
	if err := r.TakesStatusUpdates(); err != nil {
		return host.Post{}, 0, err
	}
	if err := s.mustBeOpen(ctx, r.ChannelID); err != nil {
		return host.Post{}, 0, err
	}
	if message, err = s.filled(ctx, r, message); err != nil {
		return host.Post{}, 0, err
	}
	names, err := s.People.Usernames(ctx, []string{by.UserID})
	if err != nil {
		return host.Post{}, 0, err
	}
	tasks, checked := r.Checklists.Progress()
	post, err := s.Host.CreatePost(ctx, host.Post{
		ChannelID: r.ChannelID, UserID: s.Host.BotID(), Message: message, Type: PostType,
		Props: map[string]any{
			propTasks: tasks, propChecked: checked, propParticipants: r.ParticipantIDs,
			propAuthor: names[by.UserID], propRun: r.ID, propRunName: r.Name,
		},
	})
	return post, next, err
}

// mustBeOpen finds out whether people can read what is written in the channel. The host
// itself takes the bot's posts anywhere.
func (s *Service) mustBeOpen(ctx context.Context, channelID string) error {
	c, err := s.Host.Channel(ctx, channelID)
	switch {
	case failure.Is(err, failure.NotFound):
		return failure.Wrap(err, failure.Conflict, "the channel of this run is gone: move the run to another channel")
	case err != nil:
		return err
	case c.Archived():
		return failure.New(failure.Conflict, "the channel of this run is archived: bring it back, or move the run to another channel")
	}
	return nil
}

// filled puts values in place of the placeholders of a text about a run.
func (s *Service) filled(ctx context.Context, r run.Run, text string) (string, error) {
	if !strings.Contains(text, "{") {
		return text, nil
	}
	names, err := s.People.DisplayNames(ctx, r.PeopleInValues())
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(naming.Filled(text, r.Placeholders(names))), nil
}

// unwrite deletes a post whose change failed.
func (s *Service) unwrite(post host.Post) func(context.Context) {
	return func(ctx context.Context) {
		if err := s.Host.DeletePost(ctx, post.ID); err != nil {
			s.Undo.UndoFailed(ctx, fmt.Sprintf("delete post %s of channel %s", post.ID, post.ChannelID), err)
		}
	}
}
