package access

// ViewUsage lets members of a team see which of its playbooks are used most. Guests may
// not, whatever they were added to.
func ViewUsage(f Facts, guest bool) error { return allowIf(f.Team.View && !guest) }

// ViewSiteStatistics is for those who may see the host's own statistics.
func ViewSiteStatistics(f Facts) error { return allowIf(f.Analytics) }
