package wire

import (
	"encoding/json"
	"maps"
	"slices"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/run"
)

// RunInput is what a caller says about a new run.
type RunInput struct {
	Name            string `json:"name,omitempty"`
	Summary         string `json:"summary,omitempty"`
	Description     string `json:"description,omitempty"` // another name of Summary
	OwnerID         string `json:"owner_user_id,omitempty"`
	TeamID          string `json:"team_id,omitempty"`
	ChannelID       string `json:"channel_id,omitempty"`
	PlaybookID      string `json:"playbook_id,omitempty"`
	PostID          string `json:"post_id,omitempty"`
	CreatePublicRun *bool  `json:"create_public_run,omitempty"`
	// PropertyValues are by ids of the playbook's fields, with ids of its options.
	PropertyValues map[string]json.RawMessage `json:"property_values,omitempty"`
}

// Values converts what the input says about fields. Kind: Invalid for what no field takes.
func (in RunInput) Values() (map[string]attribute.Input, error) {
	out := map[string]attribute.Input{}
	for _, id := range slices.Sorted(maps.Keys(in.PropertyValues)) {
		value, err := contentOf("property_values."+id, in.PropertyValues[id])
		if err != nil {
			return nil, err
		}
		out[id] = value
	}
	return out, nil
}

// SummaryText is the summary by either of its names.
func (in RunInput) SummaryText() string {
	if in.Summary != "" {
		return in.Summary
	}
	return in.Description
}

// RunEdit changes texts and settings of a run; nil ones stay.
type RunEdit struct {
	Name    *string `json:"name,omitempty"`
	Summary *string `json:"summary,omitempty"`

	StatusUpdateBroadcastChannelsEnabled    *bool     `json:"status_update_broadcast_channels_enabled,omitempty"`
	BroadcastChannelIDs                     *[]string `json:"broadcast_channel_ids,omitempty"`
	StatusUpdateBroadcastWebhooksEnabled    *bool     `json:"status_update_broadcast_webhooks_enabled,omitempty"`
	WebhookOnStatusUpdateURLs               *[]string `json:"webhook_on_status_update_urls,omitempty"`
	CreateChannelMemberOnNewParticipant     *bool     `json:"create_channel_member_on_new_participant,omitempty"`
	RemoveChannelMemberOnRemovedParticipant *bool     `json:"remove_channel_member_on_removed_participant,omitempty"`
}

// Edit is the part about texts.
func (in RunEdit) Edit() run.Edit { return run.Edit{Name: in.Name, Summary: in.Summary} }

// Settings is the part about what the run does by itself.
func (in RunEdit) Settings() run.SettingsEdit {
	return run.SettingsEdit{
		BroadcastEnabled: in.StatusUpdateBroadcastChannelsEnabled, BroadcastChannelIDs: in.BroadcastChannelIDs,
		StatusWebhooksEnabled: in.StatusUpdateBroadcastWebhooksEnabled, StatusWebhookURLs: in.WebhookOnStatusUpdateURLs,
		AddToChannelOnParticipation: in.CreateChannelMemberOnNewParticipant,
		RemoveFromChannelOnLeaving:  in.RemoveChannelMemberOnRemovedParticipant,
	}
}

// ParticipantsInput names people who are to take part in a run.
type ParticipantsInput struct {
	UserIDs           []string `json:"user_ids"`
	ForceAddToChannel bool     `json:"force_add_to_channel,omitempty"`
}

// ParticipantsAnswer tells who takes part in a run, and who could not be added.
type ParticipantsAnswer struct {
	ParticipantIDs []string `json:"participant_ids"`
	NotAddedIDs    []string `json:"not_added_ids"`
}

// RunMove takes a run to another channel.
type RunMove struct {
	ChannelID string `json:"channel_id"`
}

// TimelineInput is a post for a run's history.
type TimelineInput struct {
	PostID  string `json:"post_id"`
	Summary string `json:"summary,omitempty"`
}

// OwnerChange hands a run over.
type OwnerChange struct {
	OwnerID string `json:"owner_id"`
}
