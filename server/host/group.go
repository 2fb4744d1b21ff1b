package host

import (
	"context"
	"time"
)

// Group is a named set of users, synchronised or made by hand.
type Group struct {
	ID          string
	Name        string
	DisplayName string
	// AllowReference tells whether people may mention the group.
	AllowReference bool
	DeletedAt      time.Time
}

// Groups answers questions about groups.
type Groups interface {
	// Group finds one by id. Kinds: NotFound.
	Group(ctx context.Context, id string) (Group, error)
	// GroupMemberPage lists members' ids; fewer than size on the last page. Pages
	// count from 0 and hold 200 at most.
	GroupMemberPage(ctx context.Context, id string, page, size int) ([]string, error)
}
