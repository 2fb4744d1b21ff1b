package dialogs_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/app/runs"
	"playbooks/server/dialogs"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

func speaker(t *testing.T, locale string) i18n.Speaker {
	t.Helper()
	c, err := i18n.Load()
	require.NoError(t, err)
	return c.In(locale)
}

var (
	ada = host.User{ID: "ada", Username: "ada.b", FirstName: "Ada", LastName: "Byron"}
	// drill has a name for its runs, mike has none.
	drill = playbook.Playbook{ID: "p1", Content: playbook.Content{Title: "Drill", ChannelMode: playbook.NewChannel, RunNameTemplate: "Drill {seq}"}}
	mike  = playbook.Playbook{ID: "p2", Content: playbook.Content{Title: "Mike", ChannelMode: playbook.NewChannel}}
)

func TestRunDialog(t *testing.T) {
	d := dialogs.Run(speaker(t, "en"), dialogs.RunForm{
		Owner: ada, ShowFullName: true, Playbooks: []playbook.Playbook{drill, mike}, ClientID: "tab", PostID: "post",
	})
	require.Equal(t, host.Dialog{
		Path: "/plugins/playbooks/api/v0/runs/dialog", Title: "Run playbook", Introduction: "**Owner:** Ada Byron", SubmitLabel: "Start run",
		State: `{"post_id":"post","client_id":"tab","prompt_post_id":""}`,
		Elements: []host.Element{
			{Name: "playbookID", Type: host.SelectElement, Label: "Playbook", Options: []host.Option{{Text: "Drill", Value: "p1"}, {Text: "Mike", Value: "p2"}}},
			{Name: "playbookRunName", Type: host.TextElement, Label: "Run name", MinLength: 1, MaxLength: 1024},
		},
	}, d)
}

func TestTheOnlyPlaybookIsChosenAlready(t *testing.T) {
	say := speaker(t, "en")
	with := func(edit func(*playbook.Playbook)) []host.Element {
		p := drill
		edit(&p)
		return dialogs.Run(say, dialogs.RunForm{Owner: ada, Playbooks: []playbook.Playbook{p}}).Elements
	}
	e := with(func(*playbook.Playbook) {})
	require.Equal(t, "p1", e[0].Default)
	require.Equal(t, host.Element{Name: "playbookRunName", Type: host.TextElement, Label: "Run name", Default: "Drill {seq}", Optional: true, MaxLength: 1024}, e[1])

	required := host.Element{Name: "playbookRunName", Type: host.TextElement, Label: "Run name", MinLength: 1, MaxLength: 1024}
	require.Equal(t, required, with(func(p *playbook.Playbook) { p.RunNameTemplate = "" })[1])
	require.Equal(t, required, with(func(p *playbook.Playbook) { p.RunNameTemplate = "{Severity} drill" })[1], "an attribute is asked for elsewhere")
	require.Equal(t, required, with(func(p *playbook.Playbook) { p.ChannelMode = playbook.ExistingChannel })[1])
}

func TestTheOwnerIsShownAsTheSiteWants(t *testing.T) {
	say := speaker(t, "en")
	require.Equal(t, "**Owner:** @ada.b", dialogs.Run(say, dialogs.RunForm{Owner: ada, Playbooks: []playbook.Playbook{mike}}).Introduction)
	nameless := host.User{Username: "bare"}
	require.Equal(t, "**Owner:** @bare", dialogs.Run(say, dialogs.RunForm{Owner: nameless, ShowFullName: true, Playbooks: []playbook.Playbook{mike}}).Introduction)
}

func TestWithoutPlaybooksTheDialogSaysWhatToDo(t *testing.T) {
	d := dialogs.Run(speaker(t, "en"), dialogs.RunForm{Owner: ada})
	require.Contains(t, d.Introduction, "Create one in [Playbooks](/playbooks).")
	require.NotNil(t, d.Elements[0].Options)
	require.Empty(t, d.Elements[0].Options)
}

func TestWhatIsBuiltIsReadBack(t *testing.T) {
	d := dialogs.Run(speaker(t, "de"), dialogs.RunForm{Owner: ada, Playbooks: []playbook.Playbook{mike}, ClientID: `t"ab`, PostID: "post"})
	got, err := dialogs.ReadRun(dialogs.Submission{
		State: d.State, UserID: "ada", ChannelID: "here", TeamID: "team",
		Submission: map[string]any{d.Elements[0].Name: d.Elements[0].Default, d.Elements[1].Name: "Fire"},
	})
	require.NoError(t, err)
	require.Equal(t, runs.StartRequest{
		Name: "Fire", PlaybookID: "p2", TeamID: "team", PostID: "post", FollowPlaybook: true,
		Origin: editing.Origin{ClientID: `t"ab`, ChannelID: "here"},
	}, got)
}

func TestBrokenSubmissionsAreRefused(t *testing.T) {
	good := `{"post_id":"","client_id":""}`
	for name, s := range map[string]dialogs.Submission{
		"no state":            {Submission: map[string]any{"playbookID": "p"}},
		"state is not JSON":   {State: "x", Submission: map[string]any{"playbookID": "p"}},
		"no playbook":         {State: good, Submission: map[string]any{"playbookRunName": "x"}},
		"playbook is no text": {State: good, Submission: map[string]any{"playbookID": 5.0}},
		"name is no text":     {State: good, Submission: map[string]any{"playbookID": "p", "playbookRunName": true}},
		"nothing at all":      {State: good},
	} {
		_, err := dialogs.ReadRun(s)
		require.True(t, failure.Is(err, failure.Invalid), name)
	}
	_, err := dialogs.ReadTask(dialogs.Submission{Submission: map[string]any{"name": 1.0}})
	require.True(t, failure.Is(err, failure.Invalid))
	_, err = dialogs.ReadTask(dialogs.Submission{Submission: map[string]any{"name": "x", "description": []any{}}})
	require.True(t, failure.Is(err, failure.Invalid))
}

func TestTaskDialog(t *testing.T) {
	d := dialogs.Task(speaker(t, "en"), run.Run{ID: "r"}, 2)
	require.Equal(t, host.Dialog{
		Path: "/plugins/playbooks/api/v0/runs/r/checklists/2/add-dialog", Title: "Add new task", SubmitLabel: "Add task",
		Elements: []host.Element{
			{Name: "name", Type: host.TextElement, Label: "Name", MinLength: 1, MaxLength: checklist.MaxTitle},
			{Name: "description", Type: host.TextareaElement, Label: "Description", Optional: true, MaxLength: 4000},
		},
	}, d)
	got, err := dialogs.ReadTask(dialogs.Submission{Submission: map[string]any{"name": "Call", "description": "by *phone*"}})
	require.NoError(t, err)
	require.Equal(t, checklist.TaskDraft{Title: "Call", Description: "by *phone*"}, got)
	got, err = dialogs.ReadTask(dialogs.Submission{Submission: map[string]any{"name": "Call"}})
	require.NoError(t, err)
	require.Empty(t, got.Description)
}

// The host refuses longer titles and labels.
func TestTitlesAndLabelsFitInEveryLanguage(t *testing.T) {
	const limit = 24
	files, err := filepath.Glob("../../assets/i18n/*.json")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 2)
	for _, file := range files {
		say := speaker(t, strings.TrimSuffix(filepath.Base(file), ".json"))
		for _, d := range []host.Dialog{dialogs.Run(say, dialogs.RunForm{Owner: ada}), dialogs.Task(say, run.Run{}, 0)} {
			require.LessOrEqual(t, len(d.Title), limit, "%s in %s", d.Title, file)
			for _, e := range d.Elements {
				require.LessOrEqual(t, len(e.Label), limit, "%s in %s", e.Label, file)
			}
			raw, err := json.Marshal(d)
			require.NoError(t, err)
			require.NotContains(t, string(raw), "dialog.", "a message is missing in %s", file)
		}
	}
}
