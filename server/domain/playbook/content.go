package playbook

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/naming"
	"playbooks/server/failure"
)

// Limits, in characters or entries.
const (
	MaxTitle        = 1024
	MaxDescription  = 4096
	MaxText         = 65535
	MaxCategoryName = 22
	MaxWebhooks     = 64
	MaxListed       = 1000
)

// maxReminder keeps nanoseconds on the wire within 64 bits, with room to add.
const maxReminder = 100 * 365 * 24 * time.Hour

func (c Content) clone() Content {
	c.InvitedUserIDs = slices.Clone(c.InvitedUserIDs)
	c.InvitedGroupIDs = slices.Clone(c.InvitedGroupIDs)
	c.BroadcastChannelIDs = slices.Clone(c.BroadcastChannelIDs)
	c.CreationWebhookURLs = slices.Clone(c.CreationWebhookURLs)
	c.StatusWebhookURLs = slices.Clone(c.StatusWebhookURLs)
	c.Keywords = slices.Clone(c.Keywords)
	c.Checklists = slices.Clone(c.Checklists)
	for i := range c.Checklists {
		c.Checklists[i].Tasks = slices.Clone(c.Checklists[i].Tasks)
	}
	return c
}

// normalize trims, fills and checks the content. The template of run names may use the
// attributes. The receiver stays as it is.
func (c Content) normalize(ids clock.IDs, attributes []string) (Content, error) {
	c = c.clone()
	c.Title = strings.TrimSpace(c.Title)
	c.CategoryName = strings.TrimSpace(c.CategoryName)
	if c.ChannelMode == "" {
		c.ChannelMode = NewChannel
	}
	for _, list := range []*[]string{&c.InvitedUserIDs, &c.InvitedGroupIDs, &c.BroadcastChannelIDs, &c.CreationWebhookURLs, &c.StatusWebhookURLs, &c.Keywords} {
		*list = Distinct(*list)
	}
	problems := c.problems()

	prefix, err := naming.Prefix(c.RunNumberPrefix)
	problems = appendError(problems, "run_number_prefix", err)
	c.RunNumberPrefix = prefix
	problems = appendError(problems, "channel_name_template", naming.Template(c.RunNameTemplate, attributes...))

	if err := failure.InvalidFields(problems); err != nil {
		return Content{}, err
	}
	c.Checklists, err = checklist.NormalizeTemplates(c.Checklists, ids)
	if err != nil {
		return Content{}, err
	}
	return c, c.checkPreassigned()
}

func appendError(problems []failure.Problem, field string, err error) []failure.Problem {
	if err == nil {
		return problems
	}
	return append(problems, failure.Problem{Field: field, Message: strings.TrimPrefix(failure.Message(err), field+": ")})
}

func (c Content) problems() []failure.Problem {
	var out []failure.Problem
	add := func(field, format string, args ...any) {
		out = append(out, failure.Problem{Field: field, Message: fmt.Sprintf(format, args...)})
	}
	longest := func(field, text string, limit int) {
		if utf8.RuneCountInString(text) > limit {
			add(field, "must have at most %d characters", limit)
		}
	}
	if c.Title == "" {
		add("title", "must not be empty")
	}
	longest("title", c.Title, MaxTitle)
	longest("description", c.Description, MaxDescription)
	for field, text := range map[string]string{
		"reminder_message_template": c.ReminderMessageTemplate, "message_on_join": c.WelcomeMessage,
		"retrospective_template": c.RetrospectiveTemplate, "run_summary_template": c.SummaryTemplate,
	} {
		longest(field, text, MaxText)
	}
	longest("category_name", c.CategoryName, MaxText)
	if n := utf8.RuneCountInString(c.CategoryName); c.CategorizeEnabled && (n == 0 || n > MaxCategoryName) {
		add("category_name", "must have 1 to %d characters while channels are categorised", MaxCategoryName)
	}
	if c.ReminderDefault < 0 || c.ReminderDefault > maxReminder {
		add("reminder_timer_default_seconds", "must be between 0 and %d", int64(maxReminder.Seconds()))
	}
	if c.RetrospectiveReminderEvery < 0 || c.RetrospectiveReminderEvery > maxReminder {
		add("retrospective_reminder_interval_seconds", "must be between 0 and %d", int64(maxReminder.Seconds()))
	}
	switch c.ChannelMode {
	case NewChannel:
	case ExistingChannel:
		if c.NewChannelOnly {
			add("channel_mode", "must be %q while new_channel_only is true", NewChannel)
		}
	default:
		add("channel_mode", "must be %q or %q", NewChannel, ExistingChannel)
	}
	out = append(out, c.tooLong()...)
	out = append(out, WebhookProblems(c.CreationWebhookURLs, "webhook_on_creation_urls")...)
	return append(out, WebhookProblems(c.StatusWebhookURLs, "webhook_on_status_update_urls")...)
}

// Bounded refuses lists that are too long to look at each entry, or to ask somebody about
// it. Kind: Invalid.
func (c Content) Bounded() error {
	if err := failure.InvalidFields(c.tooLong()); err != nil {
		return err
	}
	return checklist.Bounded(c.Checklists)
}

func (c Content) tooLong() []failure.Problem {
	var out []failure.Problem
	for field, list := range map[string][]string{
		"invited_user_ids": c.InvitedUserIDs, "invited_group_ids": c.InvitedGroupIDs,
		"broadcast_channel_ids": c.BroadcastChannelIDs, "signal_any_keywords": c.Keywords,
	} {
		if len(list) > MaxListed {
			out = append(out, failure.Problem{Field: field, Message: fmt.Sprintf("may have at most %d entries", MaxListed)})
		}
	}
	return out
}

// WebhookProblems tells what is wrong with the addresses of webhooks, naming the field.
func WebhookProblems(urls []string, field string) []failure.Problem {
	var out []failure.Problem
	add := func(message string) { out = append(out, failure.Problem{Field: field, Message: message}) }
	if len(urls) > MaxWebhooks {
		add(fmt.Sprintf("may have at most %d entries", MaxWebhooks))
	}
	for _, raw := range urls {
		u, err := url.Parse(raw)
		switch {
		case err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https"):
			add("must hold absolute http or https addresses")
		case u.User != nil:
			add("must not hold addresses with a user or password")
		}
	}
	return out
}

// checkPreassigned holds the rule that people who get tasks are invited.
func (c Content) checkPreassigned() error {
	for _, list := range c.Checklists {
		for _, t := range list.Tasks {
			if t.AssigneeID == "" {
				continue
			}
			if !c.InviteEnabled || !slices.Contains(c.InvitedUserIDs, t.AssigneeID) {
				return failure.New(failure.Invalid, "checklists: everybody who is assigned to a task must be in invited_user_ids, and invite_users_enabled must be true")
			}
		}
	}
	return nil
}

// Distinct drops empty strings and repetitions and keeps the order. Never nil.
func Distinct(in []string) []string {
	out := make([]string, 0, len(in))
	for _, s := range in {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
