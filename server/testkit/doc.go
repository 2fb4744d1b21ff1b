// Package testkit gives tests one named world of people around a real database
// and a Mattermost in memory, and builders for what they work on.
//
// Only tests import it. Start reading at World.
package testkit
