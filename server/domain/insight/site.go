package insight

// Site counts what all teams have together.
type Site struct {
	ActivePlaybooks, ArchivedPlaybooks int
	// PlaybookRuns were started from playbooks, ChannelChecklists in channels.
	PlaybookRuns, ChannelChecklists int
	// InProgress are the runs of both kinds that have not ended.
	InProgress int
}

// Playbooks are all playbooks.
func (s Site) Playbooks() int { return s.ActivePlaybooks + s.ArchivedPlaybooks }

// Runs are all runs, checklists of channels included.
func (s Site) Runs() int { return s.PlaybookRuns + s.ChannelChecklists }
