// Package insights holds the use cases of statistics: the dashboard of a playbook, the
// numbers of the site, and which playbooks are used most.
//
// It may import app/facts, domain packages, access, host, failure and clock.
package insights
