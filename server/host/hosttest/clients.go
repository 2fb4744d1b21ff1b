package hosttest

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// LiveMessage is a message that was sent to clients.
type LiveMessage struct {
	host.Audience
	Name    string
	Payload string
	// Receivers are the ids of the people who got it, ascending: those who belonged
	// to the audience when it was sent. Bots and deactivated users have no clients.
	Receivers []string
}

// HTTPClient implements host.Outgoing: it reaches everything.
func (*Host) HTTPClient() *http.Client { return http.DefaultClient }

// OpenedDialog is a form that somebody saw.
type OpenedDialog struct {
	TriggerID string
	host.Dialog
}

// Publish implements host.Live.
func (h *Host) Publish(_ context.Context, to host.Audience, name, payload string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	_ = h.enter("Publish") // counts it; nothing can be switched to fail here
	m := LiveMessage{Audience: to, Name: name, Payload: payload, Receivers: []string{}}
	for id, a := range h.accounts {
		if !a.Bot && a.Active() && h.hears(id, to) {
			m.Receivers = append(m.Receivers, id)
		}
	}
	slices.Sort(m.Receivers)
	h.live = append(h.live, m)
}

func (h *Host) hears(userID string, to host.Audience) bool {
	if slices.Contains(to.Omit, userID) {
		return false
	}
	switch {
	case to.UserID != "":
		return to.UserID == userID
	case to.ChannelID != "":
		c, ok := h.channels[to.ChannelID]
		if !ok {
			return false
		}
		_, in := c.members[userID]
		return in
	case to.TeamID != "":
		return h.inTeam(to.TeamID, userID)
	}
	return true
}

// LiveMessages lists what was sent since the start or the last ForgetLive.
func (h *Host) LiveMessages() []LiveMessage {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.live)
}

// HeardBy lists what reached the user.
func (h *Host) HeardBy(userID string) []LiveMessage {
	return slices.DeleteFunc(h.LiveMessages(), func(m LiveMessage) bool { return !slices.Contains(m.Receivers, userID) })
}

// ForgetLive starts LiveMessages afresh.
func (h *Host) ForgetLive() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.live = nil
}

// RegisterCommand implements host.Commands.
func (h *Host) RegisterCommand(_ context.Context, command host.Command) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("RegisterCommand"); err != nil {
		return err
	}
	if command.Trigger == "" || strings.ToLower(command.Trigger) != command.Trigger {
		return failure.New(failure.Invalid, "a trigger has lower-case letters only")
	}
	h.registered[command.Trigger] = command
	return nil
}

// ExecuteCommand implements host.Commands.
func (h *Host) ExecuteCommand(_ context.Context, call host.Call) (string, error) {
	h.mu.Lock()
	if err := h.enter("ExecuteCommand"); err != nil {
		h.mu.Unlock()
		return "", err
	}
	word, _, _ := strings.Cut(call.Line, " ")
	handle, ok := h.handlers[strings.TrimPrefix(word, "/")]
	call.TriggerID = h.trigger(call.UserID)
	h.mu.Unlock()
	if !ok {
		return "", notFound("command", word)
	}
	return call.TriggerID, handle(call)
}

// HandleCommand adds a slash command, which ExecuteCommand then runs.
func (h *Host) HandleCommand(trigger string, handle func(host.Call) error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handlers[trigger] = handle
}

// RegisteredCommand is the command registered under the trigger, if there is one.
func (h *Host) RegisteredCommand(trigger string) (host.Command, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	command, ok := h.registered[trigger]
	return command, ok
}

// TriggerID makes what lets a dialog open for the user.
func (h *Host) TriggerID(userID string) string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.trigger(userID)
}

func (h *Host) trigger(userID string) string {
	id := h.id("trigger")
	h.triggers[id] = userID
	return id
}

// OpenDialog implements host.Dialogs.
func (h *Host) OpenDialog(_ context.Context, triggerID string, dialog host.Dialog) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.enter("OpenDialog"); err != nil {
		return err
	}
	userID, ok := h.triggers[triggerID]
	if !ok {
		return failure.New(failure.Invalid, "the trigger id is unknown or too old")
	}
	h.dialogs[userID] = append(h.dialogs[userID], OpenedDialog{TriggerID: triggerID, Dialog: dialog})
	return nil
}

// OpenedDialogs lists the forms that the user saw.
func (h *Host) OpenedDialogs(userID string) []OpenedDialog {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.dialogs[userID])
}
