package schedule

// Telling is a direct message to one follower. One job per follower, so that a
// failure repeats no message that arrived.
type Telling struct {
	RunID   string `json:"run_id"`
	UserID  string `json:"user_id"`
	ActorID string `json:"actor_id"`
}

// TellStarted tells that the actor has started a run of a playbook that the user follows.
type TellStarted struct{ Telling }

// Kind implements jobs.Args.
func (TellStarted) Kind() string { return "tell_started" }

// TellStatus gives a copy of a status update.
type TellStatus struct {
	Telling
	PostID string `json:"post_id"`
}

// Kind implements jobs.Args.
func (TellStatus) Kind() string { return "tell_status" }

// TellFinished tells that the actor has ended the run.
type TellFinished struct{ Telling }

// Kind implements jobs.Args.
func (TellFinished) Kind() string { return "tell_finished" }

// TellRestored tells that the actor has put the run back in progress.
type TellRestored struct{ Telling }

// Kind implements jobs.Args.
func (TellRestored) Kind() string { return "tell_restored" }

// Broadcast sends what waits for one broadcast channel of a run.
type Broadcast struct {
	RunID     string `json:"run_id"`
	ChannelID string `json:"channel_id"`
}

// Kind implements jobs.Args.
func (Broadcast) Kind() string { return "broadcast" }

// TellUpdatesEnabled tells that the run takes status updates again.
type TellUpdatesEnabled struct{ Telling }

// Kind implements jobs.Args.
func (TellUpdatesEnabled) Kind() string { return "tell_updates_enabled" }

// TellUpdatesDisabled tells that the run takes no status updates any more.
type TellUpdatesDisabled struct{ Telling }

// Kind implements jobs.Args.
func (TellUpdatesDisabled) Kind() string { return "tell_updates_disabled" }

// TellOverdue tells that a status update is overdue.
type TellOverdue struct{ Telling }

// Kind implements jobs.Args.
func (TellOverdue) Kind() string { return "tell_overdue" }

// Remind asks for the status update that is due at a time.
type Remind struct {
	RunID string `json:"run_id"`
	Due   int64  `json:"due"` // milliseconds
}

// Kind implements jobs.Args.
func (Remind) Kind() string { return "remind_status" }

// TellRetrospective gives a copy of a published retrospective.
type TellRetrospective struct{ Telling }

// Kind implements jobs.Args.
func (TellRetrospective) Kind() string { return "tell_retrospective" }

// SettleChannel makes the channel of a run as open as the run wants it, should that have
// failed.
type SettleChannel struct {
	RunID string `json:"run_id"`
}

// Kind implements jobs.Args.
func (SettleChannel) Kind() string { return "settle_run_channel" }

// RemindRetrospective asks for the retrospective that is owed since a time.
type RemindRetrospective struct {
	RunID string `json:"run_id"`
	Since int64  `json:"since"` // milliseconds
	// Round counts the reminders before this one, so that each is a job of its own.
	Round int `json:"round"`
}

// Kind implements jobs.Args.
func (RemindRetrospective) Kind() string { return "remind_retrospective" }
