package testkit

import (
	"time"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
)

// Draft is a valid playbook with two checklists of three and two tasks.
func Draft(teamID string) playbook.Draft {
	return playbook.Draft{Content: playbook.Content{
		Title: "Incident response", Description: "What we do when it burns.", TeamID: teamID, Public: true,
		PublicRunChannels: true, ReminderDefault: time.Hour, StatusUpdatesEnabled: true,
		AddToChannelOnParticipation: true, RemoveFromChannelOnLeaving: true,
		Checklists: []checklist.Template{
			{Title: "Triage", Tasks: []checklist.TemplateTask{{Title: "Name an owner"}, {Title: "Find the blast radius"}, {Title: "Tell support"}}},
			{Title: "Repair", Tasks: []checklist.TemplateTask{{Title: "Mend it"}, {Title: "Watch it"}}},
		},
	}}
}

// Private makes the playbook private.
func Private(d *playbook.Draft) { d.Public = false }
