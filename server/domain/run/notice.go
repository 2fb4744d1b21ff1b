package run

// NoticeKind says what an announcement is about. The words are stored.
type NoticeKind string

// The kinds of announcements that are broadcast.
const (
	NoticeOfCreation  NoticeKind = "creation"
	NoticeOfStatus    NoticeKind = "status_update"
	NoticeOfFinish    NoticeKind = "finish"
	NoticeOfRestore   NoticeKind = "restore"
	NoticeOfEnabling  NoticeKind = "updates_enabled"
	NoticeOfDisabling NoticeKind = "updates_disabled"
)

// Notice is an announcement of a run on its way into one broadcast channel.
type Notice struct {
	RunID     string
	ChannelID string
	// Seq orders the notices of a run in a channel; the store gives it out.
	Seq  int64
	Kind NoticeKind
	// ActorID is who made the change that is announced.
	ActorID string
	// PostID is the status update that is copied; "" for other kinds.
	PostID string
}

// BroadcastTargets lists the channels that announcements of the run are copied to. The
// run's own channel has them already.
func (r Run) BroadcastTargets() []string {
	out := []string{}
	if !r.BroadcastEnabled {
		return out
	}
	for _, id := range r.BroadcastChannelIDs {
		if id != r.ChannelID {
			out = append(out, id)
		}
	}
	return out
}
