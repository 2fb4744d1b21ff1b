package command

import (
	"context"
	"fmt"
	"strings"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// maxTasks is how many tasks an answer lists.
const maxTasks = 100

// runInfo tells about a run. Clients with a sidebar show the details there; the others
// get a box with everything.
func runInfo(ctx context.Context, t *talk) (host.Post, error) {
	mobile, err := t.Host.OnMobile(ctx, t.call.SessionID)
	if err != nil && !failure.Is(err, failure.NotFound) {
		return host.Post{}, err
	}
	r, _, err := t.pick(ctx, len(t.words) > 0)
	if err != nil {
		return host.Post{}, err
	}
	owner, err := t.People.User(ctx, r.OwnerID)
	if err != nil {
		return host.Post{}, err
	}
	if mobile {
		return host.Post{Attachments: []host.Attachment{{Fields: t.details(r, owner)}}}, nil
	}
	total, done := r.Checklists.Count()
	return t.answered("command.info.sidebar", i18n.Data{
		"Run": t.link(r), "Owner": i18n.Mention(owner.Username), "Done": done, "Total": total, "Duration": t.duration(r),
	}), nil
}

func (t *talk) details(r run.Run, owner host.User) []host.Field {
	return []host.Field{
		{Title: t.say.Say("command.info.name", nil), Value: "**" + string(i18n.Literal(t.say.RunName(r.Name))) + "**"},
		{Title: t.say.Say("command.info.duration", nil), Value: t.duration(r)},
		{Title: t.say.Say("command.info.owner", nil), Value: string(i18n.Mention(owner.Username))},
		{Title: t.say.Say("command.info.tasks", nil), Value: t.taskLines(r)},
	}
}

// taskLines shows the tasks that people are meant to see, one a line.
func (t *talk) taskLines(r run.Run) string {
	var lines []string
	left := 0
	for _, c := range r.Checklists {
		for _, task := range c.Tasks {
			switch {
			case !task.Visible():
			case len(lines) == maxTasks:
				left++
			default:
				lines = append(lines, t.taskLine(task))
			}
		}
	}
	if left > 0 {
		lines = append(lines, t.say.Count("command.info.more", left, nil))
	}
	return strings.Join(lines, "\n")
}

func (t *talk) taskLine(task checklist.Task) string {
	title := string(i18n.Literal(naming.Short(naming.Plain(task.Title))))
	switch task.State {
	case checklist.Closed:
		at := task.StateModified.In(t.user.Zone()).Format(t.say.Say("command.info.time", nil))
		return ":white_check_mark: " + title + " (" + at + ")"
	case checklist.Skipped:
		return ":white_large_square: ~~" + title + "~~"
	case checklist.Open, checklist.InProgress:
	}
	return ":white_large_square: " + title
}

// duration tells how long the run has been going on.
func (t *talk) duration(r run.Run) string { return lasting(t.Clock.Now().Sub(r.CreateAt)) }

// lasting writes a duration in its two largest units.
func lasting(d time.Duration) string {
	if d < 0 {
		return "-" + lasting(-d)
	}
	days, hours, minutes := int(d/(24*time.Hour)), int(d/time.Hour)%24, int(d/time.Minute)%60
	switch {
	case days > 0:
		return fmt.Sprintf("%dd %dh", days, hours)
	case hours > 0:
		return fmt.Sprintf("%dh %dm", hours, minutes)
	case minutes > 0:
		return fmt.Sprintf("%dm", minutes)
	}
	return "< 1m"
}
