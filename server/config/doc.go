// Package config gives the plugin's settings as an immutable, validated snapshot.
// Who needs settings takes a func() Settings and asks it each time.
//
// It may import failure. Start reading at Settings.
package config
