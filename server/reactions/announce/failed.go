package announce

import (
	"context"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// CommandFailed tells a user, in the run's channel and in their language, why the command
// of a task did not run. Nobody else sees it.
func (x *Reaction) CommandFailed(ctx context.Context, r run.Run, userID, command string, missing []string) {
	users, err := x.Host.Users(ctx, []string{userID})
	if err != nil || len(users) == 0 {
		x.Log.ErrorContext(ctx, "Somebody was not told that a command failed", "run_id", r.ID, "user_id", userID, "cause", err)
		return
	}
	say := x.to(users[0])
	text := say.Say("announce.command_failed", i18n.Data{"Command": i18n.Code(command)})
	if len(missing) > 0 {
		text = say.Count("announce.variables_missing", len(missing), i18n.Data{
			"Command": i18n.Code(command), "Variables": i18n.Code(strings.Join(missing, ", ")), "Example": i18n.Code(missing[0] + "=…"),
		})
	}
	x.Host.SendEphemeral(ctx, userID, host.Post{ChannelID: r.ChannelID, UserID: x.Host.BotID(), Message: text})
}
