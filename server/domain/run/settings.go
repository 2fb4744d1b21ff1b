package run

import (
	"fmt"
	"reflect"
	"slices"

	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// SettingsEdit changes what a run does by itself; nil fields stay as they are.
type SettingsEdit struct {
	BroadcastEnabled            *bool
	BroadcastChannelIDs         *[]string
	StatusWebhooksEnabled       *bool
	StatusWebhookURLs           *[]string
	AddToChannelOnParticipation *bool
	RemoveFromChannelOnLeaving  *bool
}

// NewChannels lists the broadcast channels that the edit would add to a run.
func (e SettingsEdit) NewChannels(r Run) []string {
	if e.BroadcastChannelIDs == nil {
		return nil
	}
	return slices.DeleteFunc(playbook.Distinct(*e.BroadcastChannelIDs), func(id string) bool { return slices.Contains(r.BroadcastChannelIDs, id) })
}

// Bounded refuses lists that are too long to ask somebody about each entry. Kind: Invalid.
func (e SettingsEdit) Bounded() error { return failure.InvalidFields(e.tooMany()) }

func (e SettingsEdit) tooMany() []failure.Problem {
	if e.BroadcastChannelIDs == nil || len(*e.BroadcastChannelIDs) <= playbook.MaxListed {
		return nil
	}
	return []failure.Problem{{Field: "broadcast_channel_ids", Message: fmt.Sprintf("may have at most %d entries", playbook.MaxListed)}}
}

// ChangeSettings applies the edit, all of it or nothing. Kind: Invalid, also when the run has ended.
func (r *Run) ChangeSettings(e SettingsEdit) error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	after := r.Settings
	put(&after.BroadcastEnabled, e.BroadcastEnabled)
	put(&after.StatusWebhooksEnabled, e.StatusWebhooksEnabled)
	put(&after.AddToChannelOnParticipation, e.AddToChannelOnParticipation)
	put(&after.RemoveFromChannelOnLeaving, e.RemoveFromChannelOnLeaving)
	if e.BroadcastChannelIDs != nil {
		after.BroadcastChannelIDs = playbook.Distinct(*e.BroadcastChannelIDs)
	}
	if e.StatusWebhookURLs != nil {
		after.StatusWebhookURLs = playbook.Distinct(*e.StatusWebhookURLs)
	}
	if err := failure.InvalidFields(append(e.tooMany(), playbook.WebhookProblems(after.StatusWebhookURLs, "webhook_on_status_update_urls")...)); err != nil {
		return err
	}
	if !reflect.DeepEqual(r.Settings, after) {
		r.Settings = after
		r.record(event.RunSettingsChanged{})
	}
	return nil
}

func put[T any](field, value *T) {
	if value != nil {
		*field = *value
	}
}
