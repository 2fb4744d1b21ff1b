package runs

import (
	"context"
	"slices"
	"strings"

	"playbooks/server/domain/attribute"
	"playbooks/server/failure"
)

// planValues checks what the new run says about attributes, and makes it known to the
// name template. Kind: Invalid, also for a single user who is not an active member of
// the team.
func (s *Service) planValues(ctx context.Context, p *plan) error {
	if p.playbook == nil || len(p.request.Values) == 0 {
		return nil
	}
	contents, err := p.playbook.Contents(p.request.Values)
	if err != nil {
		return err
	}
	var single, people []string
	for _, f := range p.playbook.Fields {
		if f.Type.People() {
			people = append(people, contents[f.ID].IDs()...)
		}
		if f.Type == attribute.User {
			single = append(single, contents[f.ID].IDs()...)
		}
	}
	if len(single) > 0 {
		belong, err := s.People.Belong(ctx, single, p.request.TeamID, p.request.ChannelID)
		if err != nil {
			return err
		}
		if err := p.mustBelong(contents, belong); err != nil {
			return err
		}
	}
	shown := map[string]string{}
	if len(people) > 0 {
		if shown, err = s.People.DisplayNames(ctx, people); err != nil {
			return err
		}
	}
	for _, f := range p.playbook.Fields {
		p.values[strings.ToUpper(f.Name)] = f.Display(contents[f.ID], shown)
	}
	return nil
}

// mustBelong refuses single users who are not among those who belong to the run's team.
func (p *plan) mustBelong(contents map[string]attribute.Content, belong []string) error {
	var problems []failure.Problem
	for _, f := range p.playbook.Fields {
		if c := contents[f.ID]; f.Type == attribute.User && !c.Empty() && !slices.Contains(belong, c.Text) {
			problems = append(problems, failure.Problem{Field: "property_values." + f.ID, Message: "is not an active member of the team of this run"})
		}
	}
	return failure.InvalidFields(problems)
}
