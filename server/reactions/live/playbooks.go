package live

import (
	"context"
	"fmt"
	"slices"

	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/host"
)

// maxDirect bounds how many people hear of a private playbook one by one. Where it
// lists more, the team hears that something changed, but not in which playbook.
const maxDirect = 100

// playbookNews says which playbook changed. Clients ask for what they want to know.
type playbookNews struct {
	TeamID     string `json:"teamID"`
	PlaybookID string `json:"playbookID,omitempty"`
	// UpdateAt is the version after the change.
	UpdateAt int64 `json:"updateAt,omitempty"`
}

// PlaybookChanged implements editing.Listener. The team hears that there is another
// playbook, or one less, and no more than that. Who may see the playbook hears which one
// changed, as does who could see it before: what they have on screen is out of date.
func (x *Reaction) PlaybookChanged(ctx context.Context, c editing.PlaybookChange) {
	var names []string
	for _, e := range c.Events {
		if name := playbookMessage(e); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, name := range names {
		if name != playbookUpdated {
			x.Live.Publish(ctx, host.Audience{TeamID: c.After.TeamID}, name, document(playbookNews{TeamID: c.After.TeamID}))
		}
	}
	if len(names) == 0 || c.Before.ID == "" {
		return
	}
	x.sendUpdated(ctx, c.After, c)
	if c.Before.TeamID != c.After.TeamID {
		x.sendUpdated(ctx, c.Before, c)
	}
}

// sendUpdated tells the team that a state of the playbook is or was in.
func (x *Reaction) sendUpdated(ctx context.Context, p playbook.Playbook, c editing.PlaybookChange) {
	team := host.Audience{TeamID: p.TeamID}
	payload := document(playbookNews{TeamID: p.TeamID, PlaybookID: p.ID, UpdateAt: clock.Millis(c.After.UpdateAt)})
	if c.After.Public || c.Before.Public {
		x.Live.Publish(ctx, team, playbookUpdated, payload)
		return
	}
	listed := distinct(listedIn(c.After), listedIn(c.Before))
	if len(listed) > maxDirect {
		x.Live.Publish(ctx, team, playbookUpdated, document(playbookNews{TeamID: p.TeamID}))
		return
	}
	for _, id := range x.playbookViewers(ctx, c, listed) {
		x.Live.Publish(ctx, host.Audience{UserID: id}, playbookUpdated, payload)
	}
}

// playbookViewers are those of the users who may see the playbook after the change, or
// could before.
func (x *Reaction) playbookViewers(ctx context.Context, c editing.PlaybookChange, userIDs []string) []string {
	var out []string
	for _, p := range []playbook.Playbook{c.After, c.Before} {
		if p.ID == "" {
			continue
		}
		see, err := x.Viewers.PlaybookViewers(ctx, userIDs, p)
		if err != nil {
			x.Log.ErrorContext(ctx, "Some people do not get a live message", "playbook_id", p.ID, "cause", err)
		}
		out = distinct(out, see)
	}
	return out
}

func listedIn(p playbook.Playbook) []string {
	out := make([]string, len(p.Members))
	for i, m := range p.Members {
		out[i] = m.UserID
	}
	return out
}

// playbookMessage decides about one event: the name of the message, "" for none.
func playbookMessage(e event.Event) string {
	switch e.(type) {
	case event.PlaybookCreated:
		return playbookCreated
	case event.PlaybookArchived:
		return playbookArchived
	case event.PlaybookRestored:
		return playbookRestored
	case event.PlaybookEdited, event.PlaybookMembersChanged, event.PlaybookMetricsChanged,
		event.FieldAdded, event.FieldReplaced, event.FieldRemoved, event.FieldMoved,
		event.ConditionAdded, event.ConditionReplaced, event.ConditionRemoved:
		return playbookUpdated
	case event.PlaybookImported, event.RunNumberTaken:
		return ""
	}
	panic(fmt.Sprintf("live: no decision about %T", e))
}
