package announce_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/testkit"
)

func TestTheChannelIsAskedForTheRetrospectiveOfAnEndedRun(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, func(d *playbook.Draft) { d.RetrospectiveEnabled = true })
	_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	s.tell()
	posts := s.Host.PostsIn(r.ChannelID)
	asked := posts[len(posts)-1]
	require.Equal(t, "custom_retro_rem_first", asked.Type, "after the notice of the end")
	require.Equal(t, "@channel [Disk full on db-3](/playbooks/runs/"+r.ID+") has ended. What went well, and what did not? Fill out the [retrospective](/playbooks/runs/"+r.ID+"/retrospective).", asked.Message)
	require.Equal(t, []host.Button{{ID: "noRetrospective", Label: "No Retrospective", Path: "/plugins/playbooks/api/v0/runs/" + r.ID + "/no-retrospective-button"}}, asked.Attachments[0].Buttons)

	off := s.Run(t)
	_, err = s.Runs.Finish(ctx, testkit.As(s.Owner), off.ID)
	require.NoError(t, err)
	before := len(s.Host.PostsIn(off.ChannelID))
	s.tell()
	require.Len(t, s.Host.PostsIn(off.ChannelID), before+1, "only that it has ended")
}

func TestAPublishedRetrospectiveIsShownWithItsMetrics(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, func(d *playbook.Draft) {
		d.RetrospectiveEnabled, d.Metrics = true, []playbook.Metric{{Title: "Cost", Type: playbook.MetricCurrency}}
	})
	p, err := s.Store.Playbook(ctx, r.PlaybookID)
	require.NoError(t, err)
	seven := int64(7)
	_, err = s.Retrospectives.Publish(ctx, testkit.As(s.Owner), r.ID, run.RetrospectiveDraft{Text: "All went **well**", Values: []run.MetricValue{{MetricID: p.Metrics[0].ID, Value: &seven}}})
	require.NoError(t, err)
	s.tell()
	posts := s.Host.PostsIn(r.ChannelID)
	shown := posts[len(posts)-1]
	require.Equal(t, "custom_retro", shown.Type)
	require.Equal(t, "@channel @owner published the [retrospective](/playbooks/runs/"+r.ID+"/retrospective) of [Disk full on db-3](/playbooks/runs/"+r.ID+").", shown.Message)
	require.Equal(t, "All went **well**", shown.Props["retrospectiveText"])
	require.JSONEq(t, `[{"metric_config_id":"`+p.Metrics[0].ID+`","value":7}]`, shown.Props["metricsData"].(string))
	var configs []map[string]any
	require.NoError(t, json.Unmarshal([]byte(shown.Props["metricsConfigs"].(string)), &configs))
	require.Equal(t, "Cost", configs[0]["title"])

	require.NoError(t, s.reaction.TellRetrospective(ctx, r.ID, s.Participant.ID, s.Owner.ID))
	told := texts(s.Host.DirectPosts(s.Participant.ID))
	require.Contains(t, told[len(told)-1], "> All went **well**")
	require.NoError(t, s.reaction.TellRetrospective(ctx, "unknown", s.Participant.ID, s.Owner.ID))

	without := s.Run(t, func(d *playbook.Draft) { d.RetrospectiveEnabled = true })
	_, err = s.Retrospectives.Cancel(ctx, testkit.As(s.Owner), without.ID)
	require.NoError(t, err)
	s.tell()
	posts = s.Host.PostsIn(without.ChannelID)
	require.Contains(t, posts[len(posts)-1].Message, "@channel @owner has cancelled the retrospective of")
	require.NoError(t, s.reaction.TellRetrospective(ctx, without.ID, s.Participant.ID, s.Owner.ID))
	require.Equal(t, told, texts(s.Host.DirectPosts(s.Participant.ID)), "nothing was published")
}

func TestARetrospectiveThatIsWantedAfterAllIsAskedFor(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	flip := func(on bool) {
		_, err := s.Retrospectives.Switch(ctx, testkit.As(s.Owner), r.ID, on)
		require.NoError(t, err)
		s.tell()
	}
	flip(true)
	flip(false)
	require.Empty(t, s.Host.PostsIn(r.ChannelID), "the run goes on")
	_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	flip(true)
	posts := s.Host.PostsIn(r.ChannelID)
	require.Equal(t, "custom_retro_rem", posts[len(posts)-1].Type)
	before := len(posts)
	flip(false)
	require.Len(t, s.Host.PostsIn(r.ChannelID), before)
}

func TestTheChannelReadsWhoWantsToJoin(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	r.Name = "Disk @channel [full](http://x)"
	require.NoError(t, s.reaction.AskToBeInvited(ctx, r, s.Participant.ID))
	posts := s.Host.PostsIn(r.ChannelID)
	message := posts[len(posts)-1].Message
	require.Regexp(t, `^@participant takes part in \[.*\]\(/playbooks/runs/`+r.ID+`\) and would like to join this channel\. Everybody here can invite them\.$`, message)
	require.NotContains(t, message, " @channel")
	require.Contains(t, message, `\[full\](http://x)`, "a title makes no link of its own")
}
