package dialogs

import (
	"playbooks/assets/i18n"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// Finish builds the dialog "Confirm finish". Whoever submits it says yes; there is nothing
// to fill in.
func Finish(say i18n.Speaker, r run.Run) host.Dialog {
	total, done := r.Checklists.Count()
	return host.Dialog{
		Path: api + "/runs/" + r.ID + "/finish-dialog", Title: say.Say("dialog.finish.title", nil),
		Introduction: say.Count("dialog.finish.introduction", total-done, i18n.Data{"Run": say.RunName(r.Name)}),
		SubmitLabel:  say.Say("dialog.finish.submit", nil),
	}
}
