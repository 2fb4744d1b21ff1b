package announce

import (
	"context"
	"encoding/json"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Types of posts that clients show as a request for a retrospective, the first one and
// later ones, and as a published one.
const (
	firstRetrospectiveReminder = "custom_retro_rem_first"
	retrospectiveReminder      = "custom_retro_rem"
	retrospectiveType          = "custom_retro"
)

// retrospectiveLink leads to the retrospective of a run.
func retrospectiveLink(say i18n.Speaker, r run.Run) i18n.Markdown {
	return i18n.Link(say.Say("announce.retrospective", nil), "/playbooks/runs/"+r.ID+"/retrospective")
}

// ask asks for the retrospective that a change wants.
func (x *Reaction) ask(ctx context.Context, c editing.RunChange, first bool) {
	if err := x.AskForRetrospective(ctx, c.After, first); err != nil {
		x.failed(ctx, c, "ask for the retrospective of a run", err)
	}
}

// AskForRetrospective asks everybody in the run's channel for its retrospective.
func (x *Reaction) AskForRetrospective(ctx context.Context, r run.Run, first bool) error {
	say, kind := x.site(), retrospectiveReminder
	if first {
		kind = firstRetrospectiveReminder
	}
	_, err := x.Host.CreatePost(ctx, host.Post{
		ChannelID: r.ChannelID, UserID: x.Host.BotID(), Type: kind,
		Message: say.Say("announce.retrospective_reminder", i18n.Data{
			"Run": say.RunLink(r.Name, r.ID, ""), "Retrospective": retrospectiveLink(say, r),
		}),
		Attachments: []host.Attachment{{Buttons: []host.Button{{
			ID: "noRetrospective", Label: say.Say("announce.retrospective_reminder.button", nil), Path: api + "/runs/" + r.ID + "/no-retrospective-button",
		}}}},
	})
	return err
}

// publishedRetrospective shows the report in the run's channel. Jobs tell followers.
func (x *Reaction) publishedRetrospective(ctx context.Context, c editing.RunChange) {
	say, r := x.site(), c.After
	values, metrics, err := x.measured(ctx, r)
	if err != nil {
		x.failed(ctx, c, "find the metrics of a retrospective", err)
	}
	data := x.about(say, c)
	data["Retrospective"] = retrospectiveLink(say, r)
	made, err := x.Host.CreatePost(ctx, host.Post{
		ChannelID: r.ChannelID, UserID: x.Host.BotID(), Type: retrospectiveType, Message: say.Say("announce.retrospective_published", data),
		Props: map[string]any{"metricsData": values, "metricsConfigs": metrics, "retrospectiveText": r.Retrospective},
	})
	if err != nil {
		x.failed(ctx, c, "show a retrospective in the channel of a run", err)
		return
	}
	x.linkEntry(ctx, c, "published_retrospective", made.ID)
}

// measured gives the values of a run and the definitions of its metrics as the JSON texts
// that clients of the classic product read; "null" for none.
func (x *Reaction) measured(ctx context.Context, r run.Run) (values, metrics string, err error) {
	if len(r.MetricValues) == 0 {
		return "null", "null", nil
	}
	p, err := x.Playbooks.Playbook(ctx, r.PlaybookID)
	if err != nil {
		return "null", "null", err
	}
	type value struct {
		MetricID string `json:"metric_config_id"`
		Value    *int64 `json:"value"`
	}
	type definition struct {
		ID          string `json:"id"`
		PlaybookID  string `json:"playbook_id"`
		Title       string `json:"title"`
		Description string `json:"description"`
		Type        string `json:"type"`
		Target      *int64 `json:"target"`
	}
	given := make([]value, len(r.MetricValues))
	for i, v := range r.MetricValues {
		given[i] = value(v)
	}
	known := make([]definition, len(p.Metrics))
	for i, m := range p.Metrics {
		known[i] = definition{ID: m.ID, PlaybookID: p.ID, Title: m.Title, Description: m.Description, Type: string(m.Type), Target: m.Target}
	}
	return jsonText(given), jsonText(known), nil
}

func jsonText(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		panic("announce: texts and numbers always have a JSON form")
	}
	return string(raw)
}

// TellRetrospective gives a follower a copy of a published retrospective, as long as it
// is published.
func (x *Reaction) TellRetrospective(ctx context.Context, runID, userID, actorID string) error {
	r, err := x.Runs.Run(ctx, runID)
	switch {
	case failure.Is(err, failure.NotFound):
		return nil
	case err != nil:
		return err
	case !r.RetrospectivePublished():
		return nil
	}
	return x.tell(ctx, r, userID, actorID, func(say i18n.Speaker, run, actor i18n.Markdown) string {
		return say.Say("announce.retrospective_direct", i18n.Data{
			"Actor": actor, "Run": run, "Retrospective": retrospectiveLink(say, r), "Text": i18n.Quote(r.Retrospective),
		})
	})
}
