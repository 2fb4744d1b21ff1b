package announce

import (
	"context"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
)

func (x *Reaction) finished(ctx context.Context, c editing.RunChange) {
	say := x.site()
	x.announceAll(ctx, c, notice{text: say.Say("announce.finished", x.about(say, c)), entry: "run_finished", kind: "announce.kind.finish"})
}

func (x *Reaction) restored(ctx context.Context, c editing.RunChange) {
	say := x.site()
	x.announceAll(ctx, c, notice{text: say.Say("announce.restored", x.about(say, c)), entry: "run_restored", kind: "announce.kind.restore"})
}

// about says who changed which run.
func (x *Reaction) about(say i18n.Speaker, c editing.RunChange) i18n.Data {
	return i18n.Data{"Actor": mention(say, c, c.By.UserID), "Run": link(say, c)}
}

// notice is an announcement for everybody who is concerned.
type notice struct {
	text string
	// entry is the type of the timeline entry that the post belongs to.
	entry string
	// kind is the message that names the announcement when broadcasting it fails.
	kind string
}

// announceAll posts in the run's channel and broadcasts the same. Followers are told
// by jobs, which are many (tell.go).
func (x *Reaction) announceAll(ctx context.Context, c editing.RunChange, n notice) {
	if id := x.post(ctx, c, n.text); id != "" {
		x.linkEntry(ctx, c, n.entry, id)
	}
	if c.After.BroadcastEnabled {
		x.broadcast(ctx, c, n.kind, n.text)
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
