package mattermost

import (
	"context"
	"slices"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/server/failure"
	"playbooks/server/host"
)

func team(t *model.Team) host.Team {
	return host.Team{ID: t.Id, Name: t.Name, DisplayName: t.DisplayName, DeletedAt: at(t.DeleteAt)}
}

// Team implements host.Teams.
func (h *Host) Team(_ context.Context, id string) (host.Team, error) {
	t, err := h.api.GetTeam(id)
	return one(t, err, team)
}

// TeamsOf implements host.Teams.
func (h *Host) TeamsOf(_ context.Context, userID string) ([]host.Team, error) {
	teams, err := h.api.GetTeamsForUser(userID)
	for _, t := range teams {
		if !hasScheme(t) { // so that nobody has to ask for each of many teams
			h.teamSchemes.put(t.Id, NoScheme())
		}
	}
	return each(teams, team), failed(err)
}

// TeamMembers implements host.Teams. The API knows no question about many, so this
// costs one call for each user.
func (h *Host) TeamMembers(_ context.Context, teamID string, userIDs []string) ([]string, error) {
	out := []string{}
	for _, id := range userIDs {
		if slices.Contains(out, id) {
			continue
		}
		m, err := h.teamMember(teamID, id)
		if err != nil {
			return nil, err
		}
		if m != nil {
			out = append(out, id)
		}
	}
	return out, nil
}

// teamMember finds an active membership; nil when there is none.
func (h *Host) teamMember(teamID, userID string) (*model.TeamMember, error) {
	m, err := h.api.GetTeamMember(teamID, userID)
	switch {
	case err != nil && kindByStatus[err.StatusCode] == failure.NotFound:
		return nil, nil
	case err != nil:
		return nil, failed(err)
	case m == nil:
		return nil, lost()
	case m.DeleteAt != 0:
		return nil, nil
	}
	return m, nil
}

// AddTeamMember implements host.Teams.
func (h *Host) AddTeamMember(_ context.Context, teamID, userID string) error {
	_, err := h.api.CreateTeamMember(teamID, userID)
	if err == nil {
		return nil
	}
	// Somebody else may have added them at the same moment, which the host refuses.
	if m, lookup := h.teamMember(teamID, userID); lookup == nil && m != nil {
		return nil
	}
	return failed(err)
}

// PlaybookRoles implements host.Teams.
func (h *Host) PlaybookRoles(ctx context.Context, teamID string) (host.PlaybookRoles, error) {
	scheme, err := h.schemeOf(ctx, teamID)
	return scheme.Playbooks, err
}

// schemeOf gives the scheme of a team. Kind: NotFound.
func (h *Host) schemeOf(ctx context.Context, teamID string) (Scheme, error) {
	if scheme, known := h.teamSchemes.get(teamID); known {
		return scheme, nil
	}
	t, appErr := h.api.GetTeam(teamID)
	switch {
	case appErr != nil:
		return Scheme{}, failed(appErr)
	case t == nil:
		return Scheme{}, lost()
	}
	scheme := NoScheme()
	if hasScheme(t) {
		var err error
		if scheme, err = h.schemes(ctx, *t.SchemeId); err != nil {
			return Scheme{}, err
		}
	}
	h.teamSchemes.put(teamID, scheme)
	return scheme, nil
}

func hasScheme(t *model.Team) bool { return t.SchemeId != nil && *t.SchemeId != "" }
