package announce

import (
	"context"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
)

func (x *Reaction) finished(ctx context.Context, c editing.RunChange) {
	say := x.site()
	x.postAbout(ctx, c, say.Say("announce.finished", x.about(say, c)), "run_finished")
	if c.After.OwesRetrospective() {
		x.ask(ctx, c, true)
	}
}

func (x *Reaction) restored(ctx context.Context, c editing.RunChange) {
	say := x.site()
	x.postAbout(ctx, c, say.Say("announce.restored", x.about(say, c)), "run_restored")
}

// about says who changed which run.
func (x *Reaction) about(say i18n.Speaker, c editing.RunChange) i18n.Data {
	return i18n.Data{"Actor": mention(say, c, c.By.UserID), "Run": link(say, c)}
}

// postAbout posts in the run's channel what an entry of the timeline is about. Jobs
// broadcast it (broadcast.go) and tell followers (tell.go), who are many.
func (x *Reaction) postAbout(ctx context.Context, c editing.RunChange, text, entryType string) {
	if id := x.post(ctx, c, text); id != "" {
		x.linkEntry(ctx, c, entryType, id)
	}
}

// linkEntry lets readers of the timeline go to the post about an entry of this change.
func (x *Reaction) linkEntry(ctx context.Context, c editing.RunChange, entryType, postID string) {
	for _, entry := range c.After.Timeline {
		if entry.EventType != entryType || !entry.CreateAt.Equal(c.At) {
			continue
		}
		if err := x.History.LinkPost(ctx, c.After.ID, entry.ID, postID); err != nil {
			x.failed(ctx, c, "link a timeline entry to its post", err)
		}
	}
}
