package insight

// NothingBefore stands for the change against a period in which there was nothing.
const NothingBefore = 99999999

// Counts are what the store counts for a dashboard. Each series has one number for each
// window of Periods.
type Counts struct {
	// InProgress are the runs that have not ended, Participants the different people who
	// take part in them.
	InProgress, Participants int
	// Finished and FinishedBefore are the runs that ended in the window of that name.
	Finished, FinishedBefore int
	// StartedByWeek are the runs that started in a week.
	StartedByWeek []int
	// ActiveByDay are the runs that had started before the day was over and had not ended
	// before it began.
	ActiveByDay []int
	// ParticipantsByDay are the different people who take part in those runs. Only who takes
	// part now is known: who left a run counts on none of its days, and who joined late on
	// all of them.
	ParticipantsByDay []int
	// Metrics are in the order of the playbook's metrics.
	Metrics []Recorded
}

// Dashboard are the statistics of a playbook.
type Dashboard struct {
	Periods
	Counts
}

// FinishedChange compares the runs that ended with those of the time before, in per cent;
// NothingBefore when there were none.
func (d Dashboard) FinishedChange() int64 {
	change := percentChange(int64(d.Counts.FinishedBefore), int64(d.Counts.Finished))
	if change == nil {
		return NothingBefore
	}
	return *change
}
