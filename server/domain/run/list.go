package run

import (
	"time"

	"playbooks/server/domain/playbook"
)

// Sort is the order of a list. Every order ends with the id, so pages are stable.
type Sort string

// The orders of run lists, as the wire names them.
const (
	SortCreateAt         Sort = "create_at"
	SortID               Sort = "id"
	SortName             Sort = "name"
	SortOwner            Sort = "owner_user_id"
	SortTeam             Sort = "team_id"
	SortEndAt            Sort = "end_at"
	SortStatus           Sort = "status"
	SortLastStatusUpdate Sort = "last_status_update_at"
	SortUpdateAt         Sort = "update_at"
)

// Visibility limits a list to the runs that somebody may see: those in which they
// own or take part, those of playbooks that they may see, and checklists of their
// channels. Package access builds it; the store applies it, so that pages and totals
// are right.
type Visibility struct {
	playbook.Visibility
	// RunTeamIDs are the teams where the user's role shows them every run of a playbook.
	RunTeamIDs []string
	// ChannelIDs are the channels whose checklists the user may see, as are those of all
	// channels in ChannelTeamIDs.
	ChannelIDs, ChannelTeamIDs []string
}

// Filter selects runs. Zero values select everything.
type Filter struct {
	Visible Visibility

	TeamID                  string
	ChannelID               string
	PlaybookID              string
	OwnerID                 string
	ParticipantID           string
	ParticipantOrFollowerID string
	Statuses                []Status
	Types                   []Type
	// Search is a case-insensitive part of the name.
	Search string
	// UpdatedSince is inclusive.
	UpdatedSince time.Time
	// ActiveFrom and ActiveTo select runs that overlap the half-open interval.
	ActiveFrom, ActiveTo time.Time
	// StartedFrom and StartedTo are a half-open interval of the start.
	StartedFrom, StartedTo time.Time
	OmitEnded              bool

	Sort       Sort
	Descending bool
	// Page counts from 0. PerPage is 1 to MaxPerPage.
	Page, PerPage int
}

// MaxPerPage bounds the size of a page.
const MaxPerPage = 1000

// Page is one page of a list of runs, complete but for their conditions.
type Page struct {
	Runs  []Run
	Total int
}
