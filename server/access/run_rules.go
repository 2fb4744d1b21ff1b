package access

import (
	"slices"

	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// RunRule decides about an operation on one run. It returns nil or Forbidden.
type RunRule func(Facts, run.Subject) error

// ViewRun lets people read a run: those who own it or take part, those who may see its
// playbook, and whose role in the team shows its runs. Channel checklists go by the
// channel alone.
func ViewRun(f Facts, r run.Subject) error {
	if !f.inTeamOf(r) {
		return Denied()
	}
	if r.ChannelRule() {
		return allowIf(f.Channel.Read)
	}
	return allowIf(r.OwnerID == f.UserID || r.Participates || f.Team.grants(RunView) || ViewPlaybook(f) == nil)
}

// EditRun lets owner, participants and system admins change a run, and those whose role
// in the team manages its runs. A checklist is open to everybody who may post in its
// channel, until that is archived.
func EditRun(f Facts, r run.Subject) error {
	if !f.inTeamOf(r) {
		return Denied()
	}
	if r.ChannelRule() {
		return allowIf(!f.Channel.Archived && f.Channel.Post)
	}
	return allowIf(r.OwnerID == f.UserID || r.Participates || f.SystemAdmin || f.Team.grants(RunManageProperties))
}

// JoinRun lets people take part in a run, or stop doing so, of their own accord.
func JoinRun(f Facts, r run.Subject) error { return ViewRun(f, r) }

// FinishRun also serves restoring. Where the playbook keeps such actions to the
// owner, or is gone so that nobody knows, participants may not.
func FinishRun(f Facts, r run.Subject) error {
	if err := EditRun(f, r); err != nil {
		return err
	}
	if r.ChannelRule() || !f.ownerOnly(r) {
		return nil
	}
	return allowIf(r.OwnerID == f.UserID || f.SystemAdmin)
}

// FinishByUpdate is for status updates that end the run. It tells participants what they
// lack. Kind: Forbidden.
func FinishByUpdate(f Facts, r run.Subject) error {
	if err := EditRun(f, r); err != nil {
		return err
	}
	if FinishRun(f, r) != nil {
		return failure.New(failure.Forbidden, "Not authorized to finish this run")
	}
	return nil
}

// SwitchRetrospective leaves it to the owner, who must be able to read the run's channel,
// and to system admins, whether a run wants a retrospective.
func SwitchRetrospective(channel ChannelFacts) RunRule {
	return func(f Facts, r run.Subject) error {
		if err := EditRun(f, r); err != nil {
			return err
		}
		return allowIf(f.SystemAdmin || (r.OwnerID == f.UserID && channel.Read))
	}
}

// ChangeOwner is FinishRun, and open to admins of a playbook that keeps such actions to the owner.
func ChangeOwner(f Facts, r run.Subject) error {
	if !r.ChannelRule() && f.inTeamOf(r) && f.ownerOnly(r) && f.playbookAdmin() {
		return nil
	}
	return FinishRun(f, r)
}

func (f Facts) ownerOnly(r run.Subject) bool {
	if f.Playbook == nil {
		return r.PlaybookID != ""
	}
	return f.Playbook.OwnerGroupOnlyActions
}

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

// SeesRuns says which runs of a list the actor may see: those for which ViewRun allows
// it. teams are those of the runs and of their playbooks; channels those of which the
// actor is a member.
func SeesRuns(userID string, systemAdmin bool, teams []TeamFacts, channelIDs []string) run.Visibility {
	v := run.Visibility{Visibility: SeesPlaybooks(userID, systemAdmin, teams), RunTeamIDs: []string{}, ChannelTeamIDs: []string{}, ChannelIDs: channelIDs}
	for _, t := range teams {
		if t.View && t.grants(RunView) {
			v.RunTeamIDs = append(v.RunTeamIDs, t.TeamID)
		}
		if t.View && t.ReadChannels {
			v.ChannelTeamIDs = append(v.ChannelTeamIDs, t.TeamID)
		}
	}
	return v
}

func roleNames[T ~string](in []T) []string {
	out := make([]string, len(in))
	for i, r := range in {
		out[i] = string(r)
	}
	slices.Sort(out)
	return out
}
