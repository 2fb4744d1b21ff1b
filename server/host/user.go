package host

import (
	"context"
	"strings"
	"time"
)

// User is a person or a bot.
type User struct {
	ID        string
	Username  string // without the leading @
	FirstName string
	LastName  string
	Nickname  string
	Locale    string // such as "en" or "pt-BR"
	// Timezone is an IANA name; "" when the user has none.
	Timezone string
	Bot      bool
	// Guest users see only the channels they were added to.
	Guest bool
	// DeletedAt is when the account was deactivated; zero for active ones.
	DeletedAt time.Time
}

// Active tells whether the account can be used.
func (u User) Active() bool { return u.DeletedAt.IsZero() }

// Zone is where the user lives, as far as they said and this machine knows the place; else
// it is UTC.
func (u User) Zone() *time.Location {
	if zone, err := time.LoadLocation(u.Timezone); err == nil {
		return zone
	}
	return time.UTC
}

// FullName is first and last name, as far as they are known.
func (u User) FullName() string { return strings.TrimSpace(u.FirstName + " " + u.LastName) }

// DisplayName is nickname, else full name, else username. Where the site keeps full
// names private it is the username.
func (u User) DisplayName(showFullName bool) string {
	if !showFullName {
		return u.Username
	}
	if nickname := strings.TrimSpace(u.Nickname); nickname != "" {
		return nickname
	}
	if name := u.FullName(); name != "" {
		return name
	}
	return u.Username
}

// Users answers questions about accounts, deactivated ones included.
type Users interface {
	// User finds one by id. Kinds: NotFound.
	User(ctx context.Context, id string) (User, error)
	// Users finds many in one call, in no particular order.
	Users(ctx context.Context, ids []string) ([]User, error)
	// UserNamed finds one by username, in any case and without the @. Kinds: NotFound.
	UserNamed(ctx context.Context, username string) (User, error)
	// UsersNamed finds many by username in one call, in no particular order.
	UsersNamed(ctx context.Context, usernames []string) ([]User, error)
	// OnMobile tells whether a session belongs to the mobile app. Kinds: NotFound.
	OnMobile(ctx context.Context, sessionID string) (bool, error)
}
