// Command server is the Playbooks plugin's process. It holds what the host calls
// (plugin.go) and the composition root (runtime.go), and no rules.
//
// It may import everything; nothing imports it. Start reading at runtime.go.
package main
