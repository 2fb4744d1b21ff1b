// Package demo fills a team with content that shows the product at work: two playbooks
// and three runs, one just started, one half way, one finished. It speaks to the server
// as the people of the team do, through the REST API.
package demo
