package api_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/api"
	"playbooks/server/api/wire"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/category"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
)

// pass tells by decision, state and role who passes.
type pass map[string]map[string]map[string]bool

func readDecisions(t *testing.T) pass {
	t.Helper()
	columns, out := strings.Fields(roles), pass{}
	lines := strings.Split(strings.TrimSpace(decisions), "\n")
	require.Equal(t, columns, strings.Fields(lines[0]))
	for _, line := range lines[1:] {
		cells := strings.Fields(line)
		if len(cells) == 0 {
			continue
		}
		decision, state := cells[0], cells[1]
		require.Len(t, cells[2:], len(columns), line)
		if out[decision] == nil {
			out[decision] = map[string]map[string]bool{}
		}
		require.NotContains(t, out[decision], state, line)
		out[decision][state] = map[string]bool{}
		for i, cell := range cells[2:] {
			require.Contains(t, "+.", cell, line)
			out[decision][state][columns[i]] = cell == "+"
		}
	}
	return out
}

// may tells who passes all decisions that an operation needs; nothing where one of them
// makes no sense in the state.
func (p pass) may(t *testing.T, op operation, state string) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, decision := range strings.Split(op.needs, "+") {
		require.Contains(t, p, decision, op.call)
		line, known := p[decision][state]
		if !known {
			return nil
		}
		for role, passes := range line {
			before, seen := out[role]
			out[role] = passes && (before || !seen)
		}
	}
	return out
}

var states = []string{"public", "private", "locked", "owner-only", "archived", "checklist", "archived-ch", "talk"}

func TestEverybodyMayDoWhatTheTableSays(t *testing.T) {
	table := readDecisions(t)
	for _, decision := range table {
		for state := range decision {
			require.Contains(t, states, state)
		}
	}
	for _, state := range states {
		t.Run(state, func(t *testing.T) {
			t.Parallel()
			c := cast(t)
			asked := 0
			for _, op := range operations {
				may := table.may(t, op, state)
				for _, role := range strings.Fields(roles) {
					if may == nil {
						continue
					}
					asked++
					c.ask(t, op, state, role, may[role])
				}
			}
			require.Positive(t, asked)
		})
	}
}

// An operation that is not in the table may be done by anybody, as far as this test knows.
func TestEveryRouteIsInTheTable(t *testing.T) {
	asked := map[api.Operation]bool{}
	all := (&api.API{}).Operations()
	for _, op := range operations {
		method, path, _ := strings.Cut(op.call, " ")
		path, _, _ = strings.Cut(path, "?")
		of, ok := routeOf(all, method, path)
		require.True(t, ok, "there is no route for %s", op.call)
		asked[of] = true
	}
	for _, op := range all {
		if twin := strings.NewReplacer(pairs(sameAs)...).Replace(op.Pattern); twin != op.Pattern {
			op.Pattern = twin
		}
		assert.True(t, asked[op], "say who may %s %s: add it to the operations", op.Method, op.Pattern)
	}
}

// routeOf finds the route with the most literal segments.
func routeOf(all []api.Operation, method, path string) (best api.Operation, found bool) {
	literals := -1
	for _, op := range all {
		pattern, segments := strings.Split(op.Pattern, "/"), strings.Split(path, "/")
		n, matches := 0, op.Method == method && len(pattern) == len(segments)
		for i := 0; matches && i < len(pattern); i++ {
			switch {
			case pattern[i] == segments[i]:
				n++
			case !strings.HasPrefix(pattern[i], "{"):
				matches = false
			}
		}
		if matches && n > literals {
			best, literals, found = op, n, true
		}
	}
	return best, found
}

func pairs(m map[string]string) []string {
	var out []string
	for k, v := range m {
		out = append(out, k, v)
	}
	return out
}

// company is the people of the table around a server.
type company struct {
	*server
	people map[string]host.User
	now    *scene
}

// cast hires everybody. Chief is a second admin of every playbook, and no column.
func cast(t testing.TB) *company {
	t.Helper()
	c := &company{server: serve(t), people: map[string]host.User{}}
	in := hosttest.In(c.Team)
	c.Host.HandleCommand("shout", func(host.Call) error { return nil })
	for role, options := range map[string][]hosttest.UserOption{
		"lead": {hosttest.AsTeamAdmin(c.Team)}, "bot": {hosttest.AsBot(), in}, "outsider": {}, "admin": {hosttest.AsSystemAdmin()},
		"guest": {hosttest.AsGuest(), in}, "gmember": {hosttest.AsGuest(), in}, "ghelper": {hosttest.AsGuest(), in},
		"chief": {in}, "other-member": {in},
	} {
		c.people[role] = c.Host.AddUser("the-"+role, options...)
	}
	for _, role := range strings.Fields(roles) {
		if _, hired := c.people[role]; !hired {
			c.people[role] = c.Host.AddUser("the-"+role, in)
		}
	}
	return c
}

func (c *company) id(role string) string { return c.people[role].ID }

// ask asks for the operation and fails the test unless the answer is the expected one.
func (c *company) ask(t *testing.T, op operation, state, role string, passes bool) {
	t.Helper()
	answer := c.send(t, op, state, role)
	want := answer.code == http.StatusForbidden
	switch {
	case role == "retired":
		want = answer.code == http.StatusUnauthorized
	case op.dialog:
		want = answer.code == http.StatusOK && passes == !strings.Contains(answer.body, `"error"`)
	case passes:
		want = answer.code < 400 || (op.notFound && answer.code == http.StatusNotFound) || (op.conflict && answer.code == http.StatusConflict)
	case op.secret:
		want = answer.code == http.StatusNotFound
	}
	assert.True(t, want, "%s as %s, %s: may be %v, is %d %s", op.call, role, state, passes, answer.code, answer.body)
}

// send sends the operation in the state, as it is when nobody has done anything yet.
func (c *company) send(t *testing.T, op operation, state, role string) answer {
	t.Helper()
	if c.now == nil || c.now.state != state {
		c.now = c.stage(t, state)
	}
	method, path, _ := strings.Cut(op.call, " ")
	if id := c.id(role); strings.Contains(op.call, "{my-category}") && c.now.mine[id].ID == "" {
		c.now.mine[id] = c.now.category(t, id) // only then, for people may have so many
	}
	names := strings.NewReplacer(c.now.names(c.people[role])...)
	path, body := names.Replace(path), names.Replace(op.body)
	var a answer
	if role == "retired" {
		a = c.raw(nobody, method, path, body, "Mattermost-Plugin-ID", "com.example.other", "Mattermost-Plugin-Acting-User-Id", c.id(role))
	} else {
		a = c.raw(c.people[role], method, path, body)
	}
	if method != http.MethodGet && a.code < 400 {
		c.now = nil
	}
	return a
}

// scene is a playbook and a run in some state.
type scene struct {
	*company
	state    string
	playbook playbook.Playbook
	run      run.Run
	channel  host.Channel
	post     host.Post // in the channel
	// others is a category of chief, mine are those of whoever asked, by user id.
	others category.Category
	mine   map[string]category.Category
}

func (c *company) stage(t testing.TB, state string) *scene {
	t.Helper()
	s := &scene{company: c, state: state, mine: map[string]category.Category{}}
	for _, role := range []string{"leaver", "retired"} { // they were there when all began
		c.Host.JoinTeam(c.Team.ID, c.id(role))
	}
	s.makeChannel()
	s.makePlaybook(t)
	s.makeRun(t)
	s.others = s.category(t, c.id("chief"))
	c.Host.LeaveTeam(c.Team.ID, c.id("leaver"))
	c.Host.Deactivate(c.id("retired"))
	return s
}

func (s *scene) makeChannel() {
	inside := hosttest.WithMembers(s.people["owner"], s.people["helper"], s.people["mate"], s.people["ghelper"], s.people["leaver"], s.people["retired"])
	switch s.state {
	case "talk":
		s.channel = s.Host.AddConversation(s.people["owner"], s.people["helper"], s.people["outsider"], s.people["retired"], s.Host.AddUser(s.IDs.New()))
	case "archived-ch":
		s.channel = s.Host.AddChannel(s.Team, s.IDs.New(), hosttest.Private(), hosttest.Archived(), inside)
	default:
		s.channel = s.Host.AddChannel(s.Team, s.IDs.New(), hosttest.Private(), inside)
	}
}

func (s *scene) makePlaybook(t testing.TB) {
	d := draft{Content: playbook.Content{
		Title: "Restore service", TeamID: s.Team.ID, Public: s.state != "private", AdminOnlyEdit: s.state == "locked",
		OwnerGroupOnlyActions: s.state == "owner-only", ReminderDefault: 60e9,
		Checklists: []checklist.Template{{Title: "First", Tasks: []checklist.TemplateTask{{Title: "Do it", Command: "/shout now"}}}},
	}, Metrics: []metric{{Title: "Cost", Type: playbook.MetricCurrency}}}
	for role, is := range map[string][]playbook.Role{
		"chief": {playbook.RoleMember, playbook.RoleAdmin}, "boss": {playbook.RoleMember, playbook.RoleAdmin}, "member": {playbook.RoleMember},
		"gmember": {playbook.RoleMember}, "other-member": {playbook.RoleMember},
		"leaver": {playbook.RoleMember, playbook.RoleAdmin}, "retired": {playbook.RoleMember, playbook.RoleAdmin},
	} {
		d.Members = append(d.Members, playbook.Member{UserID: s.id(role), Roles: is})
	}
	p, err := playbook.New(d, s.id("chief"), s.IDs, s.Clock.Now())
	require.NoError(t, err)
	p.NextRunNumber = 2 // the run has 1
	for _, name := range []string{"Cause", "Place"} {
		_, err := p.AddField(attribute.Draft{Name: name, Type: attribute.Text}, s.IDs, s.Clock.Now())
		require.NoError(t, err)
	}
	_, err = p.AddCondition(condition.Expr{Op: condition.Is, FieldID: p.Fields[0].ID, Value: condition.Operand{Text: "fire"}}, s.IDs, s.Clock.Now())
	require.NoError(t, err)
	if s.state == "archived" {
		p.Archive(s.Clock.Now())
	}
	require.NoError(t, s.Store.SavePlaybook(t.Context(), playbook.Playbook{}, p))
	s.playbook, err = s.Store.Playbook(t.Context(), p.ID)
	require.NoError(t, err)
}

func (s *scene) makeRun(t testing.TB) {
	start := run.Start{ID: s.IDs.New(), Name: "Outage", OwnerID: s.id("owner"), ReporterID: s.id("owner"), TeamID: s.channel.TeamID, ChannelID: s.channel.ID}
	r, err := run.FromPlaybook(s.playbook, 1, start, s.IDs, s.Clock.Now())
	if slices.Contains([]string{"checklist", "archived-ch", "talk"}, s.state) {
		r, err = run.InChannel(start, "Tasks", s.IDs, s.Clock.Now())
		require.NoError(t, err)
		_, err = r.AddTask(checklist.ListRef{}, checklist.TaskDraft{Title: "Do it", Command: "/shout now"}, s.IDs, s.Clock.Now())
	}
	require.NoError(t, err)
	r.StatusUpdatesEnabled = true
	r.Timeline = []run.TimelineEntry{{ID: s.IDs.New(), CreateAt: r.CreateAt, EventAt: r.CreateAt, EventType: "incident_created"}}
	s.post = s.Host.PostAs(s.people["owner"], s.channel, "Smoke!")
	r.AddParticipants(s.id("helper"), s.id("ghelper"), s.id("leaver"), s.id("retired"))
	require.NoError(t, s.Store.SaveRun(t.Context(), run.Run{}, r))
	s.run = r
}

func (s *scene) category(t testing.TB, userID string) category.Category {
	c, err := category.New(category.Draft{Name: "Mine", TeamID: s.Team.ID}, s.IDs.New(), userID, s.Clock.Now())
	require.NoError(t, err)
	require.NoError(t, s.Store.SaveCategory(t.Context(), category.Category{}, c))
	return c
}

// names are what the braces of the table stand for when somebody asks.
func (s *scene) names(me host.User) []string {
	yes := func(is bool) string { return map[bool]string{true: "true", false: "false"}[is] }
	members := func(but string, and ...wire.MemberInput) string {
		all := append([]wire.MemberInput{}, and...)
		for _, m := range s.playbook.Members {
			in := wire.MemberInput{UserID: m.UserID}
			for _, r := range m.Roles {
				in.Roles = append(in.Roles, string(r))
			}
			if m.UserID != but {
				all = append(all, in)
			}
		}
		raw, err := json.Marshal(all)
		require.NoError(s.t, err)
		return string(raw)
	}
	runField := unknown // checklists have no attributes
	if len(s.run.Fields) > 0 {
		runField = s.run.Fields[0].ID
	}
	out := []string{
		"{trigger}", s.Host.TriggerID(me.ID), "{post}", s.post.ID, "{entry}", s.run.Timeline[0].ID, "{run-field}", runField,
		"{list}", s.run.Checklists[0].ID, "{task}", s.run.Checklists[0].Tasks[0].ID,
		"{me}", me.ID, "{new}", s.IDs.New(), "{team}", s.Team.ID, "{playbook}", s.playbook.ID, "{run}", s.run.ID, "{channel}", s.channel.ID, "{metric}", s.playbook.Metrics[0].ID,
		"{field}", s.playbook.Fields[0].ID, "{other-field}", s.playbook.Fields[1].ID, "{condition}", s.playbook.Conditions[0].ID,
		"{my-category}", s.mine[me.ID].ID, "{others-category}", s.others.ID,
		"{public}", yes(s.playbook.Public), "{other}", yes(!s.playbook.Public), "{unlocked}", yes(!s.playbook.AdminOnlyEdit),
		"{members and mate}", members("", wire.MemberInput{UserID: s.id("mate"), Roles: []string{"playbook_member"}}), "{members but boss}", members(s.id("boss")),
	}
	for role, u := range s.people {
		out = append(out, "{"+role+"}", u.ID)
	}
	return out
}
