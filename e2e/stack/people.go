package stack

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"path/filepath"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/build/deploy"
	"playbooks/build/manifest"
)

// person is somebody that every stack has.
type person struct{ username, first, last, position, password string }

var (
	admin  = person{"sysadmin", "System", "Admin", "Administrator", "Sys@dmin-sample1"}
	people = []person{
		{"mira", "Mira", "Lindqvist", "Site reliability", "Playbooks-sample1"},
		{"jonas", "Jonas", "Weber", "Product", "Playbooks-sample1"},
	}
)

const (
	teamName    = "harbour"
	teamDisplay = "Harbour"
)

// populate makes what is missing of people, team and plugin.
func (s *Stack) populate(ctx context.Context, bundle string) error {
	client := model.NewAPIv4Client(s.URL)
	var err error
	// On an empty server, whoever signs up first becomes the administrator.
	if s.Admin, err = signIn(ctx, s.URL, client, admin); err != nil {
		return err
	}
	client.SetToken(s.Admin.Token)
	if s.Team, err = team(ctx, client); err != nil {
		return err
	}
	if _, _, err := client.AddTeamMember(ctx, s.Team.Id, s.Admin.ID); err != nil {
		return fmt.Errorf("add %s to the team: %w", s.Admin.Username, err)
	}
	s.Users = nil
	for _, p := range people {
		account, err := signIn(ctx, s.URL, client, p)
		if err != nil {
			return err
		}
		if _, _, err := client.AddTeamMember(ctx, s.Team.Id, account.ID); err != nil {
			return fmt.Errorf("add %s to the team: %w", account.Username, err)
		}
		s.Users = append(s.Users, account)
	}
	return s.install(ctx, client, bundle)
}

// signIn makes the account, through maker, if the server does not know it.
func signIn(ctx context.Context, url string, maker *model.Client4, p person) (Account, error) {
	client := model.NewAPIv4Client(url)
	user, _, err := client.Login(ctx, p.username, p.password)
	if err != nil {
		_, _, err = maker.CreateUser(ctx, &model.User{
			Username: p.username, FirstName: p.first, LastName: p.last, Position: p.position,
			Email: p.username + "@example.com", Password: p.password,
		})
		if err != nil {
			return Account{}, fmt.Errorf("make the user %s: %w", p.username, err)
		}
		if user, _, err = client.Login(ctx, p.username, p.password); err != nil {
			return Account{}, fmt.Errorf("sign in as %s: %w", p.username, err)
		}
	}
	return Account{ID: user.Id, Username: p.username, Password: p.password, Token: client.AuthToken}, nil
}

func team(ctx context.Context, client *model.Client4) (*model.Team, error) {
	found, res, err := client.GetTeamByName(ctx, teamName, "")
	if err == nil {
		return found, nil
	}
	if res == nil || res.StatusCode != http.StatusNotFound {
		return nil, fmt.Errorf("look for the team: %w", err)
	}
	made, _, err := client.CreateTeam(ctx, &model.Team{Name: teamName, DisplayName: teamDisplay, Type: model.TeamOpen, AllowOpenInvite: true})
	if err != nil {
		return nil, fmt.Errorf("make the team: %w", err)
	}
	return made, nil
}

// install uploads the bundle unless the server has exactly this one already.
func (s *Stack) install(ctx context.Context, client *model.Client4, bundle string) error {
	marker := filepath.Join(s.server.dir, "installed-bundle")
	if installed, err := os.ReadFile(marker); err == nil && string(installed) == bundle {
		m, err := manifest.Read(s.root)
		if err != nil {
			return err
		}
		return deploy.WaitUntilActive(ctx, client, m.Id)
	}
	if err := deploy.Install(ctx, client, bundle); err != nil {
		return err
	}
	return os.WriteFile(marker, []byte(bundle), 0o600)
}
