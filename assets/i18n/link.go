package i18n

// RunName is what to call a run. Checklists of channels may have no name.
func (s Speaker) RunName(name string) string {
	if name == "" {
		return s.Say("untitled", nil)
	}
	return name
}

// RunLink names a run and leads to it; query may be "" or begin with a question mark.
func (s Speaker) RunLink(name, id, query string) Markdown {
	return Link(s.RunName(name), "/playbooks/runs/"+id+query)
}

// PlaybookLink names a playbook and leads to it.
func (s Speaker) PlaybookLink(title, id string) Markdown {
	return Link(title, "/playbooks/playbooks/"+id)
}
