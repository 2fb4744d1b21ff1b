package access

import (
	"slices"

	"playbooks/server/domain/run"
)

// RunRule decides about an operation on one run. It returns nil or Forbidden.
type RunRule func(Facts, run.Subject) error

// ViewRun lets people read a run: those who own it or take part, and those who may
// see its playbook. Channel checklists go by the channel alone.
func ViewRun(f Facts, r run.Subject) error {
	if !f.inTeamOf(r) {
		return Denied()
	}
	if r.ChannelRule() {
		return allowIf(f.Channel.Read)
	}
	return allowIf(r.OwnerID == f.UserID || r.Participates || ViewPlaybook(f) == nil)
}

// EditRun lets owner, participants and system admins change a run. A checklist is
// open to everybody who may post in its channel, until that is archived.
func EditRun(f Facts, r run.Subject) error {
	if !f.inTeamOf(r) {
		return Denied()
	}
	if r.ChannelRule() {
		return allowIf(!f.Channel.Archived && f.Channel.Post)
	}
	return allowIf(r.OwnerID == f.UserID || r.Participates || f.SystemAdmin)
}

// FinishRun also serves restoring. Where the playbook keeps such actions to the
// owner, participants may not.
func FinishRun(f Facts, r run.Subject) error {
	if err := EditRun(f, r); err != nil {
		return err
	}
	if r.ChannelRule() || !f.ownerOnly() {
		return nil
	}
	return allowIf(r.OwnerID == f.UserID || f.SystemAdmin)
}

// ChangeOwner is FinishRun, and open to admins of a playbook that keeps such actions to the owner.
func ChangeOwner(f Facts, r run.Subject) error {
	if !r.ChannelRule() && f.inTeamOf(r) && f.ownerOnly() && f.playbookAdmin() {
		return nil
	}
	return FinishRun(f, r)
}

func (f Facts) ownerOnly() bool { return f.Playbook != nil && f.Playbook.OwnerGroupOnlyActions }

func (f Facts) inTeamOf(r run.Subject) bool {
	return r.TeamID == "" || (f.Team.View && f.Team.TeamID == r.TeamID)
}

// ReadChannel lets people see what belongs to a channel.
func ReadChannel(f Facts) error { return allowIf(f.Channel.Read) }

// StartRun lets people start a run of the playbook in its team.
func StartRun(f Facts) error { return allowIf(f.holds(RunCreate)) }

// StartRunIn lets people start runs in a team other than the playbook's, besides StartRun.
func StartRunIn(f Facts) error { return allowIf(f.Team.View && f.Team.grants(RunCreate)) }

// MakeRunChannel lets people create the channel of a run.
func MakeRunChannel(f Facts, public bool) error {
	if public {
		return allowIf(f.Team.CreatePublicChannel)
	}
	return allowIf(f.Team.CreatePrivateChannel)
}

// LinkChannel lets people put a run into a channel that exists.
func LinkChannel(f Facts) error {
	if f.Channel.Direct() {
		return allowIf(f.Channel.Read)
	}
	return allowIf(f.Channel.ManageProperties)
}

// AddChecklistTo lets people start a checklist in a channel.
func AddChecklistTo(f Facts) error {
	if err := LinkChannel(f); err != nil {
		return err
	}
	return allowIf(f.Channel.Post && !f.Channel.Archived)
}

// SeesRuns says which runs of a list the actor may see, over the teams that were
// asked about. Channels are those of which the actor is a member.
func SeesRuns(userID string, systemAdmin bool, teams []TeamFacts, channelIDs []string) run.Visibility {
	return run.Visibility{Visibility: SeesPlaybooks(userID, systemAdmin, teams), ChannelIDs: channelIDs}
}

func roleNames[T ~string](in []T) []string {
	out := make([]string, len(in))
	for i, r := range in {
		out[i] = string(r)
	}
	slices.Sort(out)
	return out
}
