package host

import "context"

// Audience is who gets a live message: one user, the members of one channel, the
// members of one team, or everybody when all three are empty.
type Audience struct {
	UserID    string
	ChannelID string
	TeamID    string
	// Omit lists users who do not get it though they belong to the audience.
	Omit []string
}

// Live sends messages to connected clients.
type Live interface {
	// Publish sends the payload, a JSON document, under the name, to which the host
	// adds "custom_playbooks_". Clients find the document as a string in the field
	// "payload" of the message's data. Delivery is best effort: who is not connected
	// misses it.
	Publish(ctx context.Context, to Audience, name, payload string)
}
