package dialogs_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/statusupdates"
	"playbooks/server/dialogs"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

func TestStatusDialog(t *testing.T) {
	d := dialogs.Status(speaker(t, "en"), dialogs.StatusForm{Form: statusupdates.Form{RunID: "run", Message: "all calm", Next: time.Hour, Channels: 1}})
	require.Equal(t, host.Dialog{
		Path: "/plugins/playbooks/api/v0/runs/run/update-status-dialog", Title: "Status update", SubmitLabel: "Post",
		Introduction: "The update is also posted in 1 other channel.",
		Elements: []host.Element{
			{Name: "message", Type: host.TextareaElement, Label: "Change since last update", Default: "all calm"},
			{Name: "reminder", Type: host.SelectElement, Label: "Reminder for next update", Default: "3600", Optional: true, Options: []host.Option{
				{Text: "15min", Value: "900"},
				{Text: "30min", Value: "1800"},
				{Text: "60min", Value: "3600"},
				{Text: "4hr", Value: "14400"},
				{Text: "24hr", Value: "86400"},
				{Text: "1Week", Value: "604800"},
			}},
			{Name: "finish_run", Type: host.BoolElement, Label: "Finish run", Optional: true},
		},
	}, d)
}

func TestTheStatusDialogTakesWhatTheHostTakes(t *testing.T) {
	long := strings.Repeat("ä", 5000)
	for _, locale := range []string{"en", "de"} {
		d := dialogs.Status(speaker(t, locale), dialogs.StatusForm{Form: statusupdates.Form{RunID: "run", Message: long, Next: 90 * time.Minute}, Testing: true})
		require.LessOrEqual(t, len([]rune(d.Title)), 24)
		for _, e := range d.Elements {
			require.LessOrEqual(t, len([]rune(e.Label)), 24, e.Label)
		}
		require.Len(t, []rune(d.Elements[0].Default), 3000)
		require.Equal(t, "5400", d.Elements[1].Default, "the default is one of the options")
		require.Len(t, d.Elements[1].Options, 8)
		require.Equal(t, "10", d.Elements[1].Options[1].Value)
		require.Equal(t, "5400", d.Elements[1].Options[7].Value)
	}
	require.Empty(t, dialogs.Status(speaker(t, "en"), dialogs.StatusForm{}).Elements[1].Default)
}

func TestReadingTheStatusDialog(t *testing.T) {
	read := func(values map[string]any) (run.StatusDraft, error) {
		return dialogs.ReadStatus(dialogs.Submission{Submission: values})
	}
	d, err := read(map[string]any{"message": "over", "reminder": " 60 ", "finish_run": true})
	require.NoError(t, err)
	require.Equal(t, run.StatusDraft{Message: "over", Reminder: 60, Finish: true}, d)
	d, err = read(map[string]any{"message": "over", "reminder": "", "finish_run": "yes"})
	require.NoError(t, err)
	require.Equal(t, run.StatusDraft{Message: "over"}, d)
	for _, values := range []map[string]any{{"message": 5}, {"reminder": 60}, {"reminder": "soon"}, {"reminder": "1.5"}, {"reminder": "99999999999999999999"}} {
		_, err := read(values)
		require.Equal(t, failure.Invalid, failure.Of(err), "%v", values)
	}
}
