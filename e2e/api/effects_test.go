package api_test

import (
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
)

// bot is the account that the plugin writes with.
const bot = "playbooks"

// members lists the usernames in a channel; admins those of its admins.
func (w *world) members(channelID string) (members, admins []string) {
	w.t.Helper()
	all, _, err := w.Admin().Host.GetChannelMembers(w.t.Context(), channelID, 0, 100, "")
	require.NoError(w.t, err)
	for _, m := range all {
		u, _, err := w.Admin().Host.GetUser(w.t.Context(), m.UserId, "")
		require.NoError(w.t, err)
		members = append(members, u.Username)
		if m.SchemeAdmin {
			admins = append(admins, u.Username)
		}
	}
	return members, admins
}

// said lists what the bot wrote in a channel, oldest first.
func (w *world) said(p *person, channelID string) []string {
	w.t.Helper()
	u, _, err := w.Admin().Host.GetUserByUsername(w.t.Context(), bot, "")
	require.NoError(w.t, err)
	posts, _, err := p.Host.GetPostsForChannel(w.t.Context(), channelID, 0, 100, "", false, false)
	require.NoError(w.t, err)
	out := []string{}
	for i := len(posts.Order) - 1; i >= 0; i-- {
		if post := posts.Posts[posts.Order[i]]; post.UserId == u.Id && post.Type == "" {
			out = append(out, post.Message)
		}
	}
	return out
}

// told lists what the bot wrote to somebody directly about a run, oldest first.
func (w *world) told(p *person, r wire.Run) []string {
	w.t.Helper()
	u, _, err := w.Admin().Host.GetUserByUsername(w.t.Context(), bot, "")
	require.NoError(w.t, err)
	require.True(w.t, u.IsBot)
	direct, _, err := p.Host.CreateDirectChannel(w.t.Context(), p.id, u.Id)
	require.NoError(w.t, err)
	out := []string{}
	for _, message := range w.said(p, direct.Id) {
		if strings.Contains(message, "/playbooks/runs/"+r.ID) {
			out = append(out, message)
		}
	}
	return out
}

func TestARunMakesItsChannel(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run(inviting(w.Participant()))

	c, _, err := w.Owner().Host.GetChannel(t.Context(), r.ChannelID, "")
	require.NoError(t, err)
	require.Equal(t, []string{"Disk full on db-3", "disk-full-on-db-3", w.Team.Id}, []string{c.DisplayName, c.Name, c.TeamId})
	require.Equal(t, model.ChannelTypeOpen, c.Type)
	require.Equal(t, "[Incident response](/playbooks/playbooks/"+r.PlaybookID+") · [Overview](/playbooks/runs/"+r.ID+")", c.Header)
	members, admins := w.members(r.ChannelID)
	require.ElementsMatch(t, []string{w.Owner().username, w.Participant().username, bot}, members)
	require.Equal(t, []string{w.Owner().username}, admins)

	second := w.start(r.PlaybookID, "Disk full on db-3")
	other, _, err := w.Owner().Host.GetChannel(t.Context(), second.ChannelID, "")
	require.NoError(t, err)
	require.NotEqual(t, c.Name, other.Name, "a name that is taken gets an ending")
	require.Equal(t, c.DisplayName, other.DisplayName)

	hidden := false
	third, err := w.Owner().API.Runs.Start(t.Context(), wire.RunInput{Name: "Leak", PlaybookID: r.PlaybookID, TeamID: w.Team.Id, CreatePublicRun: &hidden})
	require.NoError(t, err)
	c, _, err = w.Owner().Host.GetChannel(t.Context(), third.ChannelID, "")
	require.NoError(t, err)
	require.Equal(t, model.ChannelTypePrivate, c.Type)
}

func TestARunInAnExistingChannelBringsBotAndOwner(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	channel := w.channel(model.ChannelTypePrivate)
	playbook := w.playbook(inviting(w.Participant()))

	r, err := w.Owner().API.Runs.Start(t.Context(), wire.RunInput{Name: "Disk full", PlaybookID: playbook, ChannelID: channel.Id, OwnerID: w.Member().id})
	require.NoError(t, err)

	require.Equal(t, []string{channel.Id, w.Member().id}, []string{r.ChannelID, r.OwnerID})
	members, _ := w.members(channel.Id)
	require.ElementsMatch(t, []string{w.Owner().username, w.Member().username, w.Participant().username, bot}, members)
	c, _, err := w.Owner().Host.GetChannel(t.Context(), channel.Id, "")
	require.NoError(t, err)
	require.Equal(t, "A channel", c.DisplayName, "it stays as it is")
}

func TestPeopleHearOfWhatHappens(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.Owner().API
	r := w.run(inviting(w.Participant()))
	link := "[Disk full on db-3](/playbooks/runs/" + r.ID
	owner, participant := "@"+w.Owner().username, "@"+w.Participant().username

	require.NoError(t, c.Tasks.Assign(t.Context(), task(r, 0, 1), wire.TaskAssignee{UserID: w.Participant().id}))
	require.NoError(t, c.Runs.Finish(t.Context(), r.ID))
	eventually(t, "a follower hears of the end", func() bool { return len(w.told(w.Participant(), r)) == 2 })
	require.NoError(t, c.Runs.Restore(t.Context(), r.ID))
	eventually(t, "a follower hears that it goes on", func() bool { return len(w.told(w.Participant(), r)) == 3 })
	require.NoError(t, c.Runs.ChangeOwner(t.Context(), r.ID, w.Participant().id))

	said := w.said(w.Owner(), r.ChannelID)
	require.Len(t, said, 2)
	require.Contains(t, said[0], owner+" marked "+link)
	require.Contains(t, said[1], owner+" changed the status of "+link)
	told := w.told(w.Participant(), r)
	require.Len(t, told, 4)
	require.Contains(t, told[0], owner+" assigned you the task **Find the blast radius**")
	require.Contains(t, told[1], "Run finished")
	require.Contains(t, told[2], "Run restored")
	require.Contains(t, told[3], "from "+owner+" to "+participant)
	require.Empty(t, w.told(w.Owner(), r), "nobody hears of what they did themselves")

	posts := map[string]string{}
	for _, e := range w.Owner().get(r.ID).TimelineEvents {
		posts[e.EventType] = e.PostID
	}
	require.NotEmpty(t, posts["run_finished"], "the timeline leads to the post")
	require.NotEmpty(t, posts["run_restored"])
}

func TestTheChannelOfARunIsArchivedWithIt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run(func(in *wire.PlaybookInput) { in.AutoArchiveChannel = true })
	archived := func() bool {
		c, _, err := w.Owner().Host.GetChannel(t.Context(), r.ChannelID, "")
		require.NoError(t, err)
		return c.DeleteAt > 0
	}
	require.NoError(t, w.Owner().API.Runs.Finish(t.Context(), r.ID))
	require.True(t, archived())
	require.NoError(t, w.Owner().API.Runs.Restore(t.Context(), r.ID))
	require.False(t, archived())
	said := w.said(w.Owner(), r.ChannelID)
	require.Len(t, said, 2, "of the end before, and of the way back afterwards")
	_, _, err := w.Owner().Host.CreatePost(t.Context(), &model.Post{ChannelId: r.ChannelID, Message: "On we go"})
	require.NoError(t, err)
}

func TestWhoOwnsANewRunIsTold(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run(func(in *wire.PlaybookInput) { in.DefaultOwnerEnabled, in.DefaultOwnerID = true, w.Member().id })

	require.Equal(t, []string{w.Member().id, w.Owner().id}, []string{r.OwnerID, r.ReporterID})
	told := w.told(w.Member(), r)
	require.Len(t, told, 1)
	require.Contains(t, told[0], "@"+w.Owner().username+" started ")
}

func TestChannelsHearOfRunsThatAreBroadcast(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	news := w.channel(model.ChannelTypeOpen)
	r := w.run(func(in *wire.PlaybookInput) { in.BroadcastEnabled, in.BroadcastChannelIDs = true, []string{news.Id} })
	require.NoError(t, w.Owner().API.Runs.Finish(t.Context(), r.ID))

	var said []string
	eventually(t, "the channel hears of start and end", func() bool {
		said = w.said(w.Owner(), news.Id)
		return len(said) == 2
	})
	require.Contains(t, said[0], "/playbooks/playbooks/"+r.PlaybookID)
	require.Contains(t, said[1], "marked [Disk full on db-3]")
}

func TestARunShowsTheMessageThatGaveTheReason(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	channel := w.channel(model.ChannelTypeOpen)
	post, _, err := w.Owner().Host.CreatePost(t.Context(), &model.Post{ChannelId: channel.Id, Message: "The disk is **full**"})
	require.NoError(t, err)
	start := wire.RunInput{Name: "Disk full", PlaybookID: w.playbook(), TeamID: w.Team.Id, PostID: post.Id}
	r, err := w.Owner().API.Runs.Start(t.Context(), start)
	require.NoError(t, err)

	said := w.said(w.Owner(), r.ChannelID)
	require.Len(t, said, 1)
	require.Contains(t, said[0], "/_redirect/pl/"+post.Id)

	private := w.channel(model.ChannelTypePrivate)
	post, _, err = w.Owner().Host.CreatePost(t.Context(), &model.Post{ChannelId: private.Id, Message: "A secret"})
	require.NoError(t, err)
	start.PostID = post.Id
	_, err = w.Colleague().API.Runs.Start(t.Context(), start)
	refused(t, 403, err)
}
