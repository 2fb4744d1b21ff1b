package report

import (
	"bytes"
	"encoding/json"
	"fmt"

	"playbooks/assets/i18n"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

// Version of the JSON document. Members may be added without another one.
const Version = 1

type document struct {
	Version       int              `json:"version"`
	At            int64            `json:"exported_at"`
	Run           facts            `json:"run"`
	Attributes    []attributeValue `json:"attributes"`
	Checklists    []list           `json:"checklists"`
	StatusUpdates []update         `json:"status_updates"`
	Timeline      []entry          `json:"timeline"`
	Metrics       []metric         `json:"metrics"`
	Retrospective retrospective    `json:"retrospective"`
	LeftOut       leftOut          `json:"left_out"`
}

type person struct {
	ID       string `json:"id"`
	Username string `json:"username"`
	Name     string `json:"display_name"`
}

type facts struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	Summary      string   `json:"summary"`
	Type         string   `json:"type"`
	Status       string   `json:"current_status"`
	Number       int64    `json:"run_number"`
	SequentialID string   `json:"sequential_id"`
	CreateAt     int64    `json:"create_at"`
	UpdateAt     int64    `json:"update_at"`
	EndAt        int64    `json:"end_at"`
	DueAt        int64    `json:"status_update_due_at"`
	Owner        person   `json:"owner"`
	Reporter     person   `json:"reporter"`
	Participants []person `json:"participants"`
	Playbook     place    `json:"playbook"`
	Team         place    `json:"team"`
	Channel      place    `json:"channel"`
	TaskTotal    int      `json:"task_total"`
	TaskDone     int      `json:"task_completed"`
}

type place struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type attributeValue struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

type list struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Tasks []task `json:"tasks"`
}

type task struct {
	ID             string  `json:"id"`
	Title          string  `json:"title"`
	Description    string  `json:"description"`
	State          string  `json:"state"`
	StateAt        int64   `json:"state_changed_at"`
	StateBy        *person `json:"state_changed_by"`
	Assignee       *person `json:"assignee"`
	DueAt          int64   `json:"due_at"`
	Command        string  `json:"command"`
	CommandLastRun int64   `json:"command_last_run"`
	Hidden         bool    `json:"hidden"`
	Condition      string  `json:"condition_reason"`
}

type update struct {
	PostID   string  `json:"post_id"`
	At       int64   `json:"create_at"`
	DeleteAt int64   `json:"delete_at"`
	Author   *person `json:"author"`
	Message  string  `json:"message"`
	Kept     bool    `json:"not_readable"`
}

type entry struct {
	ID      string  `json:"id"`
	At      int64   `json:"event_at"`
	Type    string  `json:"event_type"`
	Summary string  `json:"summary"`
	Details string  `json:"details"`
	Person  *person `json:"subject"`
	Creator *person `json:"creator"`
}

type metric struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Type   string `json:"type"`
	Value  *int64 `json:"value"`
	Target *int64 `json:"target"`
}

type retrospective struct {
	Enabled     bool   `json:"enabled"`
	Text        string `json:"text"`
	PublishedAt int64  `json:"published_at"`
	Canceled    bool   `json:"was_canceled"`
}

type leftOut struct {
	Entries int `json:"timeline_events"`
	Updates int `json:"status_updates"`
	Texts   int `json:"shortened_texts"`
}

// Writer writes reports. It may be used from several goroutines.
type Writer struct{ Messages *i18n.Catalog }

// JSON is the report for programs; docs/api/openapi.yaml describes it as RunReport.
func (Writer) JSON(p run.Report) ([]byte, error) {
	r, names := p.Run, p.Names()
	total, done := r.Checklists.Count()
	d := document{
		Version: Version, At: clock.Millis(p.At),
		Run: facts{
			ID: r.ID, Name: r.Name, Summary: r.Summary, Type: string(r.Type), Status: string(r.Status), Number: r.Number, SequentialID: r.SequentialID,
			CreateAt: clock.Millis(r.CreateAt), UpdateAt: clock.Millis(r.UpdateAt), EndAt: clock.Millis(r.EndAt), DueAt: clock.Millis(r.ReminderDueAt()),
			Owner: person(p.Person(r.OwnerID)), Reporter: person(p.Person(r.ReporterID)),
			Participants: each(r.ParticipantIDs, func(id string) person { return person(p.Person(id)) }),
			Playbook:     place{r.PlaybookID, p.Playbook}, Team: place{r.TeamID, p.Team}, Channel: place{r.ChannelID, p.Channel},
			TaskTotal: total, TaskDone: done,
		},
		Attributes: each(r.Fields, func(f attribute.Field) attributeValue {
			return attributeValue{f.ID, f.Name, string(f.Type), f.Display(r.Value(f.ID).Content, names)}
		}),
		Checklists: listsOf(p),
		StatusUpdates: each(p.Updates, func(u run.ReportedUpdate) update {
			return update{u.PostID, clock.Millis(u.At), clock.Millis(u.DeleteAt), somebody(p, u.AuthorID), u.Message, u.Kept}
		}),
		Timeline: each(r.Timeline, func(e run.TimelineEntry) entry {
			return entry{e.ID, clock.Millis(e.EventAt), e.EventType, e.Summary, e.Details, somebody(p, e.SubjectUserID), somebody(p, e.CreatorUserID)}
		}),
		Metrics:       metricsOf(p),
		Retrospective: retrospective{r.RetrospectiveEnabled, r.Retrospective, clock.Millis(r.RetrospectivePublishedAt), r.RetrospectiveWasCanceled},
		LeftOut:       leftOut{p.LeftOutEntries, p.LeftOutUpdates, p.CutTexts},
	}
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetIndent("", "  ")
	if err := to.Encode(d); err != nil {
		return nil, fmt.Errorf("write the report of run %s: %w", r.ID, err)
	}
	return out.Bytes(), nil
}

func listsOf(p run.Report) []list {
	by := p.StateChanges()
	return each(p.Run.Checklists, func(c checklist.Checklist) list {
		return list{c.ID, c.Title, each(c.Tasks, func(t checklist.Task) task {
			return task{
				ID: t.ID, Title: t.Title, Description: t.Description, State: string(t.State),
				StateAt: clock.Millis(t.StateModified), StateBy: somebody(p, by[t.StateModified]), Assignee: somebody(p, t.AssigneeID),
				DueAt: clock.Millis(t.DueAt), Command: t.Command, CommandLastRun: clock.Millis(t.CommandLastRun),
				Hidden: !t.Visible(), Condition: t.ConditionReason,
			}
		})}
	})
}

// metricsOf are the metrics of the playbook with the values of the run.
func metricsOf(p run.Report) []metric {
	out := make([]metric, len(p.Metrics))
	for i, m := range p.Metrics {
		out[i] = metric{ID: m.ID, Title: m.Title, Type: string(m.Type), Target: m.Target}
		for _, v := range p.Run.MetricValues {
			if v.MetricID == m.ID {
				out[i].Value = v.Value
			}
		}
	}
	return out
}

func somebody(p run.Report, id string) *person {
	if id == "" {
		return nil
	}
	one := person(p.Person(id))
	return &one
}

func each[In, Out any](in []In, of func(In) Out) []Out {
	out := make([]Out, len(in))
	for i, one := range in {
		out[i] = of(one)
	}
	return out
}
