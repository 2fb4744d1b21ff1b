package mattermost

import (
	"context"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/pkg/errors"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// RegisterCommand implements host.Commands.
func (h *Host) RegisterCommand(_ context.Context, c host.Command) error {
	err := h.api.RegisterCommand(&model.Command{
		Trigger: c.Trigger, DisplayName: c.DisplayName, Description: c.Description,
		AutoComplete: true, AutoCompleteHint: c.Hint, AutoCompleteDesc: c.Help,
		AutocompleteData: autocomplete(c.Autocomplete),
	})
	if err != nil {
		return failure.Wrap(errors.WithStack(err), failure.Invalid, "the host refuses the command /%s", c.Trigger)
	}
	return nil
}

func autocomplete(a host.Autocomplete) *model.AutocompleteData {
	const required = true // the host knows no optional arguments that have no name
	data := model.NewAutocompleteData(a.Word, a.Hint, a.Help)
	for _, arg := range a.Arguments {
		switch {
		case len(arg.Choices) > 0:
			items := make([]model.AutocompleteListItem, len(arg.Choices))
			for i, c := range arg.Choices {
				items[i] = model.AutocompleteListItem{Item: c.Value, Hint: c.Hint, HelpText: c.Help}
			}
			data.AddStaticListArgument(arg.Help, required, items)
		case arg.ListPath != "":
			data.AddDynamicListArgument(arg.Help, arg.ListPath, required)
		default:
			data.AddTextArgument(arg.Help, arg.Hint, "")
		}
	}
	for _, word := range a.Words {
		data.AddCommand(autocomplete(word))
	}
	return data
}

// ExecuteCommand implements host.Commands.
func (h *Host) ExecuteCommand(_ context.Context, call host.Call) (string, error) {
	response, err := h.api.ExecuteSlashCommand(&model.CommandArgs{
		UserId: call.UserID, TeamId: call.TeamID, ChannelId: call.ChannelID, RootId: call.RootID, Command: call.Line,
	})
	var appErr *model.AppError
	switch {
	case errors.As(err, &appErr):
		return "", failed(appErr)
	case err != nil:
		return "", errors.WithStack(err)
	case response == nil:
		return "", lost()
	}
	return response.TriggerId, nil
}

// OpenDialog implements host.Dialogs.
func (h *Host) OpenDialog(_ context.Context, triggerID string, d host.Dialog) error {
	elements := make([]model.DialogElement, len(d.Elements))
	for i, e := range d.Elements {
		elements[i] = model.DialogElement{
			Name: e.Name, Type: string(e.Type), DisplayName: e.Label, Default: e.Default, Placeholder: e.Placeholder,
			HelpText: e.Help, Optional: e.Optional, MinLength: e.MinLength, MaxLength: e.MaxLength, Options: options(e.Options),
		}
	}
	return failed(h.api.OpenInteractiveDialog(model.OpenDialogRequest{
		TriggerId: triggerID,
		URL:       d.Path,
		Dialog: model.Dialog{
			Title: d.Title, IntroductionText: d.Introduction, SubmitLabel: d.SubmitLabel, State: d.State, Elements: elements,
		},
	}))
}

func options(in []host.Option) []*model.PostActionOptions {
	out := make([]*model.PostActionOptions, len(in))
	for i, o := range in {
		out[i] = &model.PostActionOptions{Text: o.Text, Value: o.Value}
	}
	return out
}
