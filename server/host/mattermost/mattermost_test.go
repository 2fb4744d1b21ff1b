package mattermost

import (
	"bytes"
	"context"
	"encoding/gob"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/pkg/errors"
	"github.com/stretchr/testify/require"

	"playbooks/server/failure"
	"playbooks/server/host"
)

// recorder is the part of the API that these tests need; the rest is not there.
type recorder struct {
	plugin.API
	level   string
	message string
	pairs   []any
	user    *model.User
	userErr *model.AppError
	granted map[string]bool // by permission
	asked   int
}

func (r *recorder) LogDebug(m string, p ...any) { r.level, r.message, r.pairs = "debug", m, p }
func (r *recorder) LogInfo(m string, p ...any)  { r.level, r.message, r.pairs = "info", m, p }
func (r *recorder) LogWarn(m string, p ...any)  { r.level, r.message, r.pairs = "warn", m, p }
func (r *recorder) LogError(m string, p ...any) { r.level, r.message, r.pairs = "error", m, p }

func (r *recorder) GetUser(string) (*model.User, *model.AppError) { return r.user, r.userErr }

func (r *recorder) RolesGrantPermission(_ []string, permission string) bool {
	r.asked++
	return r.granted[permission]
}

func appError(id string, status int) *model.AppError {
	return &model.AppError{Id: id, Message: "said by the host", StatusCode: status}
}

func TestFailuresGetTheirKind(t *testing.T) {
	for _, c := range []struct {
		err  *model.AppError
		want failure.Kind
	}{
		{appError("x", http.StatusNotFound), failure.NotFound},
		{appError("x", http.StatusForbidden), failure.Forbidden},
		{appError("x", http.StatusBadRequest), failure.Invalid},
		{appError("x", http.StatusInternalServerError), failure.Internal},
		{appError("x", 0), failure.Internal},
		{appError("store.sql_channel.save_channel.exists.app_error", http.StatusBadRequest), failure.Conflict},
		{appError("api.post.create_post.channel_root_id.app_error", http.StatusInternalServerError), failure.Invalid},
	} {
		err := failed(c.err)
		require.Equal(t, c.want, failure.Of(err), "%+v", c.err)
		require.ErrorIs(t, err, c.err)
		if c.want != failure.Internal {
			require.Equal(t, "said by the host", failure.Message(err))
		}
	}
	require.NoError(t, failed(nil))
}

func TestAnswersThatNeverCameAreUnavailable(t *testing.T) {
	h := &Host{api: &recorder{}}
	_, err := h.User(t.Context(), "x")
	require.Equal(t, failure.Unavailable, failure.Of(err))
	_, err = h.Granted(t.Context(), "x", host.Question{InSystem: []string{"manage_system"}})
	require.Equal(t, failure.Unavailable, failure.Of(err))
}

func TestUnknownUsersAreGrantedNothing(t *testing.T) {
	h := &Host{api: &recorder{userErr: appError("x", http.StatusNotFound)}}
	granted, err := h.Granted(t.Context(), "x", host.Question{InSystem: []string{"manage_system"}})
	require.NoError(t, err)
	require.Empty(t, granted.InSystem)
	require.False(t, granted.Active)
}

// The recorder has no answer about channels, so the question itself would panic.
func TestDeactivatedMembersAreGrantedNothing(t *testing.T) {
	h := &Host{api: &recorder{user: &model.User{Id: "x", Roles: "system_user", DeleteAt: 1}}}
	granted, err := h.Granted(t.Context(), "x", host.Question{InSystem: []string{"manage_system"}})
	require.NoError(t, err)
	require.False(t, granted.Active)
	inChannel, err := h.GrantedInChannel(t.Context(), "x", "channel", "read_channel")
	require.NoError(t, err)
	require.Empty(t, inChannel)
}

func TestGrantsOfRolesAreAskedOnceInASecond(t *testing.T) {
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	api := &recorder{granted: map[string]bool{"a": true, "c": true}}
	h := &Host{api: api, grants: recent[bool]{now: func() time.Time { return now }}}
	ask := func(roles ...string) []string {
		granted, err := h.GrantedByRoles(t.Context(), roles, "a", "b", "c")
		require.NoError(t, err)
		return granted
	}
	require.Equal(t, []string{"a", "c"}, ask("team_user"))
	require.Equal(t, []string{"a", "c"}, ask("team_user"))
	require.Equal(t, 3, api.asked)
	ask("team_user", "team_admin")
	require.Equal(t, 6, api.asked, "other roles are another question")
	require.Empty(t, ask(), "no roles grant nothing")

	now = now.Add(2 * time.Second)
	api.granted["a"] = false
	require.Equal(t, []string{"c"}, ask("team_user"))
	require.Equal(t, 9, api.asked)
}

// The number of calls does not grow with what is asked, nor with the number of teams.
func TestWhatAnswersCost(t *testing.T) {
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	clock := func() time.Time { return now }
	api := &counted{teams: []*model.Team{{Id: "a"}, {Id: "b"}, {Id: "c", SchemeId: model.NewPointer("s")}}}
	h := &Host{
		api: api, grants: recent[bool]{now: clock}, teamSchemes: recent[Scheme]{now: clock},
		schemes: func(context.Context, string) (Scheme, error) {
			return Scheme{Playbooks: host.PlaybookRoles{PlaybookMember: "own"}}, nil
		},
	}
	ask := func(teamIDs ...string) host.Grants {
		api.calls = nil
		got, err := h.Granted(t.Context(), "user", host.Question{InSystem: []string{"x", "y"}, TeamIDs: teamIDs, InTeam: []string{"x", "y", "z"}})
		require.NoError(t, err)
		return got
	}
	require.Equal(t, host.Grants{Active: true, InSystem: []string{}, InTeam: map[string][]string{"a": {"z"}}}, ask("a"))
	require.Equal(t, []string{"GetUser", "GetTeamMember"}, api.calls)
	require.Equal(t, []string{"z"}, ask("a", "b", "c", "gone").InTeam["c"])
	require.Equal(t, []string{"GetUser", "GetTeamMembersForUser"}, api.calls)
	require.Empty(t, ask("a", "gone").InTeam["gone"])
	ask()
	require.Equal(t, []string{"GetUser"}, api.calls)

	api.calls = nil
	_, err := h.TeamsOf(t.Context(), "user")
	require.NoError(t, err)
	for range 2 {
		for _, team := range api.teams {
			_, err := h.PlaybookRoles(t.Context(), team.Id)
			require.NoError(t, err)
		}
	}
	require.Equal(t, []string{"GetTeamsForUser", "GetTeam"}, api.calls, "only a team with a scheme is asked about, once")
	roles, err := h.PlaybookRoles(t.Context(), "c")
	require.NoError(t, err)
	require.Equal(t, "own", roles.PlaybookMember)
	now = now.Add(2 * time.Second)
	_, err = h.PlaybookRoles(t.Context(), "a")
	require.NoError(t, err)
	require.Equal(t, []string{"GetTeamsForUser", "GetTeam", "GetTeam"}, api.calls, "nothing is remembered for long")
}

// counted is a server with one user, who is a member of every team. Roles in a team grant z.
type counted struct {
	plugin.API
	teams []*model.Team
	calls []string
}

func (c *counted) GetUser(id string) (*model.User, *model.AppError) {
	c.calls = append(c.calls, "GetUser")
	return &model.User{Id: id, Roles: "system_user"}, nil
}

func (c *counted) GetTeamMember(teamID, userID string) (*model.TeamMember, *model.AppError) {
	c.calls = append(c.calls, "GetTeamMember")
	return &model.TeamMember{TeamId: teamID, UserId: userID, Roles: "team_user"}, nil
}

func (c *counted) GetTeamMembersForUser(userID string, page, _ int) ([]*model.TeamMember, *model.AppError) {
	c.calls = append(c.calls, "GetTeamMembersForUser")
	var out []*model.TeamMember
	for _, t := range c.teams {
		out = append(out, &model.TeamMember{TeamId: t.Id, UserId: userID, Roles: "team_user"})
	}
	return append(out, &model.TeamMember{TeamId: "gone", UserId: userID, Roles: "team_user", DeleteAt: 1}), nil
}

func (c *counted) GetTeamsForUser(string) ([]*model.Team, *model.AppError) {
	c.calls = append(c.calls, "GetTeamsForUser")
	return c.teams, nil
}

func (c *counted) GetTeam(id string) (*model.Team, *model.AppError) {
	c.calls = append(c.calls, "GetTeam")
	for _, t := range c.teams {
		if t.Id == id {
			return t, nil
		}
	}
	return nil, appError("none", http.StatusNotFound)
}

func (c *counted) RolesGrantPermission(roles []string, permission string) bool {
	return permission == "z" && slices.Contains(roles, "team_user")
}

func TestUsersAreOurs(t *testing.T) {
	h := &Host{api: &recorder{user: &model.User{
		Id: "id", Username: "gus", FirstName: "Gus", Roles: "system_guest", Locale: "de", DeleteAt: 1500,
		Timezone: model.StringMap{"useAutomaticTimezone": "true", "automaticTimezone": "Europe/Berlin"},
	}}}
	got, err := h.User(t.Context(), "id")
	require.NoError(t, err)
	require.Equal(t, host.User{
		ID: "id", Username: "gus", FirstName: "Gus", Locale: "de", Timezone: "Europe/Berlin", Guest: true,
		DeletedAt: time.UnixMilli(1500).UTC(),
	}, got)
}

func TestPostsSurviveTheWireFormat(t *testing.T) {
	type runID string
	post := host.Post{
		ChannelID: "channel", UserID: "user", RootID: "root", Message: "text", Type: "custom_run_update",
		Props: map[string]any{"participantIds": []string{"a", "b"}, "playbookRunId": runID("r"), "numTasks": 3},
		Attachments: []host.Attachment{{
			Title: "T", Text: "t", Fields: []host.Field{{Title: "Name:", Value: "**x**", Short: true}},
			Buttons: []host.Button{{ID: "update", Label: "Update", Path: "/plugins/playbooks/api/v0/x", Context: map[string]any{"ids": []string{"a"}}}},
		}},
	}
	var wire bytes.Buffer
	require.Error(t, gob.NewEncoder(&wire).Encode(map[string]any{"x": post.Props}), "the wire format takes every type now: toProps can go")

	sent, err := toPost(post)
	require.NoError(t, err)
	wire.Reset()
	require.NoError(t, gob.NewEncoder(&wire).Encode(sent))
	var received model.Post
	require.NoError(t, gob.NewDecoder(&wire).Decode(&received))

	post.Props = map[string]any{"participantIds": []any{"a", "b"}, "playbookRunId": "r", "numTasks": 3.0}
	post.Attachments[0].Buttons[0].Context = map[string]any{"ids": []any{"a"}}
	require.Equal(t, post, fromPost(&received))
}

func TestAutocompleteIsValidForTheHost(t *testing.T) {
	data := autocomplete(host.Autocomplete{Word: "playbook", Hint: "[command]", Help: "Playbooks", Words: []host.Autocomplete{
		{Word: "check", Help: "Check a task", Arguments: []host.Argument{
			{Help: "Task", ListPath: "api/v0/runs/checklist-autocomplete-item"},
			{Help: "State", Choices: []host.Choice{{Value: "on", Help: "On"}, {Value: "off"}}},
			{Help: "Why", Hint: "[text]"},
		}},
	}})
	require.NoError(t, data.IsValid())
	base, err := url.Parse("/plugins/playbooks")
	require.NoError(t, err)
	require.NoError(t, data.UpdateRelativeURLsForPluginCommands(base))
	list, ok := data.SubCommands[0].Arguments[0].Data.(*model.AutocompleteDynamicListArg)
	require.True(t, ok)
	require.Equal(t, "/plugins/playbooks/api/v0/runs/checklist-autocomplete-item", list.FetchURL)
	require.Equal(t, model.AutocompleteArgTypeText, data.SubCommands[0].Arguments[2].Type)
}

func TestLogForwardsToTheHost(t *testing.T) {
	api := &recorder{}
	log := slog.New(NewLogHandler(api))

	log.With("run_id", "r").WithGroup("job").With("kind", "k").Warn("Slow", "took", 1500*time.Millisecond, slog.Group("at", "n", 3))
	require.Equal(t, "warn", api.level)
	require.Equal(t, "Slow", api.message)
	require.Equal(t, []any{"run_id", "r", "job.kind", "k", "job.took", "1.5s", "job.at.n", int64(3)}, api.pairs)

	log.Error("Failed", "cause", failure.Wrap(errors.New("no such table"), failure.Internal, "read the run"))
	require.Equal(t, "error", api.level)
	require.Equal(t, []any{"cause", "read the run: no such table"}, api.pairs[:2])
	require.Equal(t, "cause_stack", api.pairs[2])
	require.Contains(t, api.pairs[3], "TestLogForwardsToTheHost")

	log.Debug("x")
	require.Equal(t, "debug", api.level)
	log.Info("x")
	require.Equal(t, "info", api.level)
}
