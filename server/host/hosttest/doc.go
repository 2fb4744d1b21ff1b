// Package hosttest is a small working Mattermost in memory, for tests. A Host
// implements every interface of package host; tests set it up and look into it
// through the methods that are not of those interfaces.
//
//	h := hosttest.New()
//	team := h.AddTeam("quality")
//	ana := h.AddUser("ana", hosttest.In(team))
//	gus := h.AddUser("gus", hosttest.In(team), hosttest.AsGuest())
//	room := h.AddChannel(team, "incidents", hosttest.Private(), hosttest.WithMembers(ana))
//
// What it leaves out, on purpose: the host's own posts (somebody joined, a channel
// was archived), and delivery to people who are not connected: here everybody is.
// It may be used from several goroutines. Start reading at Host and setup.go.
package hosttest
