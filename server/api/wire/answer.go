package wire

// Created names a new object.
type Created struct {
	ID string `json:"id"`
}

// Status says that something was done.
type Status struct {
	Status string `json:"status"`
}

// Done is the only status there is.
var Done = Status{Status: "OK"}

// Settings are those settings of the plugin that clients need.
type Settings struct {
	EnableExperimentalFeatures bool `json:"enable_experimental_features"`
}

// Suggestion is a line of the host's autocomplete, which fixes the names.
type Suggestion struct {
	Item     string `json:"Item"`
	Hint     string `json:"Hint"`
	HelpText string `json:"HelpText"`
}

// AdminNotice is what a client of the classic product sends to ask for a feature.
type AdminNotice struct {
	MessageType string `json:"message_type"`
}

// Success says that something was done.
type Success struct {
	Success bool `json:"success"`
}
