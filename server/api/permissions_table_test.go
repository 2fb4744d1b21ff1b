package api_test

// The permissions of the specification as two tables. decisions says who passes which
// decision about which playbook, run or channel; operations says which decisions each
// operation needs. The test asks for every operation as everybody.

// roles are the columns of decisions. They are all members of the team, if not said otherwise.
//
//	boss       listed in the playbook as admin
//	member     listed as plain member
//	owner      owns the run and is in its channel; not listed
//	helper     takes part in the run and is in its channel; not listed
//	mate       only in the team, and in the channel of the run
//	lead       admin of the team
//	bot        a bot, only in the team
//	guest      a guest
//	gmember    a guest who is listed as plain member
//	ghelper    a guest who takes part in the run and is in its channel
//	outsider   in no team; in the conversation with owner and helper
//	leaver     listed as admin and taking part, but gone from the team
//	retired    the same, but deactivated; a plugin acts for them
//	admin      of the system; in no team
const roles = "boss member owner helper mate lead bot guest gmember ghelper outsider leaver retired admin"

// decisions have a line for each state in which they make sense. Playbooks are public or
// private; locked for everybody but their admins; owner-only leaves ending runs to owners.
// Runs are of these, of an archived one, or checklists of the channel, of an archived
// channel, of a conversation.
const decisions = `
                          boss member owner helper mate lead bot guest gmember ghelper outsider leaver retired admin
Anybody        public      +     +      +     +     +    +    +    +     +       +        +       +       .      +
Nobody         public      .     .      .     .     .    .    .    .     .       .        .       .       .      .
SeeTeam        public      +     +      +     +     +    +    +    +     +       +        .       .       .      +
SeeUsage       public      +     +      +     +     +    +    +    .     .       .        .       .       .      +
SeeSite        public      .     .      .     .     .    .    .    .     .       .        .       .       .      +
Create         public      +     +      +     +     +    +    +    .     .       .        .       .       .      +
Create         private     +     +      +     +     +    +    +    .     .       .        .       .       .      +
Create         locked      +     +      +     +     +    +    +    .     .       .        .       .       .      +

View           public      +     +      +     +     +    +    +    .     +       .        .       .       .      +
View           private     +     +      .     .     .    .    .    .     +       .        .       .       .      +
View           locked      +     +      +     +     +    +    +    .     +       .        .       .       .      +
Edit           public      +     +      +     +     +    +    +    .     +       .        .       .       .      +
Edit           private     +     +      .     .     .    .    .    .     +       .        .       .       .      +
Edit           locked      +     .      .     .     .    .    .    .     .       .        .       .       .      +
Administer     public      +     .      .     .     .    .    .    .     .       .        .       .       .      +
Administer     private     +     .      .     .     .    .    .    .     .       .        .       .       .      +
Administer     locked      +     .      .     .     .    .    .    .     .       .        .       .       .      +
ManageMembers  public      +     +      +     +     +    +    +    .     +       .        .       .       .      +
ManageMembers  private     +     +      .     .     .    .    .    .     +       .        .       .       .      +
ManageMembers  locked      +     +      +     +     +    +    +    .     +       .        .       .       .      +
ManageRoles    public      +     .      .     .     .    +    .    .     .       .        .       .       .      +
ManageRoles    private     +     .      .     .     .    +    .    .     .       .        .       .       .      +
ManageRoles    locked      +     .      .     .     .    +    .    .     .       .        .       .       .      +
Leave          public      +     +      +     +     +    +    +    .     +       .        .       +       .      +
Leave          private     +     +      .     .     .    .    .    .     +       .        .       +       .      +
Leave          locked      +     +      +     +     +    +    +    .     +       .        .       +       .      +
Convert        public      +     .      .     .     .    .    .    .     .       .        .       .       .      +
Convert        private     .     .      .     .     .    .    .    .     .       .        .       .       .      +
FollowOthers   public      .     .      .     .     .    .    .    .     .       .        .       .       .      +

StartRun       public      +     +      +     +     +    +    +    .     +       .        .       .       .      +
StartRun       private     +     +      .     .     .    .    .    .     +       .        .       .       .      +
MakeChannel    public      +     +      +     +     +    +    +    .     .       .        .       .       .      +
MakeChannel    private     +     +      +     +     +    +    +    .     .       .        .       .       .      +
LinkChannel    public      .     .      +     +     +    .    .    .     .       .        .       .       .      +
LinkChannel    private     .     .      +     +     +    .    .    .     .       .        .       .       .      +
AddChecklist   checklist   .     .      +     +     +    .    .    .     .       .        .       .       .      +
AddChecklist   archived-ch .     .      .     .     .    .    .    .     .       .        .       .       .      .
AddChecklist   talk        .     .      +     +     .    .    .    .     .       .        +       .       .      +
ReadChannel    public      .     .      +     +     +    .    .    .     .       +        .       .       .      +
ReadChannel    checklist   .     .      +     +     +    .    .    .     .       +        .       .       .      +
ReadChannel    archived-ch .     .      +     +     +    .    .    .     .       +        .       .       .      +
ReadChannel    talk        .     .      +     +     .    .    .    .     .       .        +       .       .      +

ViewRun        public      +     +      +     +     +    +    +    .     +       +        .       .       .      +
ViewRun        private     +     +      +     +     .    .    .    .     +       +        .       .       .      +
ViewRun        locked      +     +      +     +     +    +    +    .     +       +        .       .       .      +
ViewRun        owner-only  +     +      +     +     +    +    +    .     +       +        .       .       .      +
ViewRun        archived    +     +      +     +     +    +    +    .     +       +        .       .       .      +
ViewRun        checklist   .     .      +     +     +    .    .    .     .       +        .       .       .      +
ViewRun        archived-ch .     .      +     +     +    .    .    .     .       +        .       .       .      +
ViewRun        talk        .     .      +     +     .    .    .    .     .       .        +       .       .      +
EditRun        public      .     .      +     +     .    .    .    .     .       +        .       .       .      +
EditRun        private     .     .      +     +     .    .    .    .     .       +        .       .       .      +
EditRun        locked      .     .      +     +     .    .    .    .     .       +        .       .       .      +
EditRun        owner-only  .     .      +     +     .    .    .    .     .       +        .       .       .      +
EditRun        archived    .     .      +     +     .    .    .    .     .       +        .       .       .      +
EditRun        checklist   .     .      +     +     +    .    .    .     .       +        .       .       .      +
EditRun        archived-ch .     .      .     .     .    .    .    .     .       .        .       .       .      .
EditRun        talk        .     .      +     +     .    .    .    .     .       .        +       .       .      +
FinishRun      public      .     .      +     +     .    .    .    .     .       +        .       .       .      +
FinishRun      private     .     .      +     +     .    .    .    .     .       +        .       .       .      +
FinishRun      owner-only  .     .      +     .     .    .    .    .     .       .        .       .       .      +
FinishRun      archived    .     .      +     +     .    .    .    .     .       +        .       .       .      +
FinishRun      checklist   .     .      +     +     +    .    .    .     .       +        .       .       .      +
FinishRun      archived-ch .     .      .     .     .    .    .    .     .       .        .       .       .      .
FinishRun      talk        .     .      +     +     .    .    .    .     .       .        +       .       .      +
SwitchRetro    public      .     .      +     .     .    .    .    .     .       .        .       .       .      +
SwitchRetro    private     .     .      +     .     .    .    .    .     .       .        .       .       .      +
SwitchRetro    locked      .     .      +     .     .    .    .    .     .       .        .       .       .      +
SwitchRetro    owner-only  .     .      +     .     .    .    .    .     .       .        .       .       .      +
SwitchRetro    archived    .     .      +     .     .    .    .    .     .       .        .       .       .      +
SwitchRetro    checklist   .     .      +     .     .    .    .    .     .       .        .       .       .      +
SwitchRetro    archived-ch .     .      .     .     .    .    .    .     .       .        .       .       .      .
SwitchRetro    talk        .     .      +     .     .    .    .    .     .       .        .       .       .      +
ChangeOwner    public      .     .      +     +     .    .    .    .     .       +        .       .       .      +
ChangeOwner    private     .     .      +     +     .    .    .    .     .       +        .       .       .      +
ChangeOwner    owner-only  +     .      +     .     .    .    .    .     .       .        .       .       .      +
ChangeOwner    archived    .     .      +     +     .    .    .    .     .       +        .       .       .      +
ChangeOwner    checklist   .     .      +     +     +    .    .    .     .       +        .       .       .      +
ChangeOwner    archived-ch .     .      .     .     .    .    .    .     .       .        .       .       .      .
ChangeOwner    talk        .     .      +     +     .    .    .    .     .       .        +       .       .      +
`

// operation is a request and the decisions that it needs, all of them. Names in braces
// stand for what the scene has; me is whoever asks.
type operation struct {
	call, needs, body string
	// notFound tells that 404 is as good as the good answer, for those who pass, and the
	// refusal of those who do not pass: it keeps the channel a secret.
	notFound, secret bool
	// dialog tells that a refusal is shown in a dialog: it is 200 with an error.
	dialog bool
	// conflict tells that 409 is as good as the good answer.
	conflict bool
}

const newRun = `{"name":"Again","playbook_id":"{playbook}","team_id":"{team}","owner_user_id":"{me}"`

var operations = []operation{
	{call: "GET /settings", needs: "Anybody"},
	{call: "GET /openapi.yaml", needs: "Anybody"},
	{call: "GET /bot/connect", needs: "Anybody"},
	{call: "POST /bot/notify-admins", needs: "Anybody", body: `{"message_type":"x"}`},
	{call: "POST /bot/notify-admins/button-start-trial", needs: "Nobody", body: `{}`},
	{call: "GET /stats/site", needs: "SeeSite"},
	{call: "GET /stats/playbook?playbook_id={playbook}", needs: "View"},
	{call: "GET /playbooks/insights/user/me?time_range=today&page=0&per_page=5&team_id={team}", needs: "SeeUsage"},
	{call: "GET /playbooks/insights/teams/{team}?time_range=today&page=0&per_page=5", needs: "SeeUsage"},

	{call: "GET /playbooks", needs: "Anybody"},
	{call: "GET /playbooks?team_id={team}", needs: "SeeTeam"},
	{call: "GET /playbooks/autocomplete?team_id={team}", needs: "SeeTeam"},
	{call: "POST /playbooks", needs: "Create", body: `{"title":"New","team_id":"{team}","public":{public},"reminder_timer_default_seconds":60}`},
	{call: "POST /playbooks/import", needs: "Create", body: `{"version":1,"title":"New","team_id":"{team}"}`},
	{call: "GET /playbooks/{playbook}", needs: "View"},
	{call: "GET /playbooks/{playbook}/export", needs: "View"},
	{call: "PUT /playbooks/{playbook}", needs: "Edit", body: `{"title":"New","team_id":"{team}","public":{public},"reminder_timer_default_seconds":60}`},
	{call: "PUT /playbooks/{playbook}", needs: "Edit+Convert", body: `{"title":"New","team_id":"{team}","public":{other},"reminder_timer_default_seconds":60}`},
	{call: "PATCH /playbooks/{playbook}", needs: "Edit", body: `{"description":"New"}`},
	{call: "PATCH /playbooks/{playbook}", needs: "Edit", body: `{"run_number_prefix":"{new}","channel_name_template":"{SEQ}"}`},
	{call: "PATCH /playbooks/{playbook}", needs: "Edit+Administer", body: `{"admin_only_edit":{unlocked}}`},
	{call: "PATCH /playbooks/{playbook}", needs: "Edit+Administer", body: `{"owner_group_only_actions":true}`},
	{call: "PATCH /playbooks/{playbook}", needs: "Edit+Convert", body: `{"public":{other}}`},
	{call: "PATCH /playbooks/{playbook}", needs: "Edit+ManageMembers", body: `{"members":{members and mate}}`},
	{call: "PATCH /playbooks/{playbook}", needs: "Edit+ManageMembers+ManageRoles", body: `{"members":{members but boss}}`},
	{call: "DELETE /playbooks/{playbook}", needs: "Edit"},
	{call: "PUT /playbooks/{playbook}/restore", needs: "Edit"},
	{call: "POST /playbooks/{playbook}/duplicate", needs: "View+Create+Edit"},
	{call: "GET /playbooks/{playbook}/members", needs: "View"},
	{call: "PUT /playbooks/{playbook}/members/{mate}", needs: "ManageMembers", body: `{}`},
	{call: "PUT /playbooks/{playbook}/members/{mate}", needs: "ManageMembers+ManageRoles", body: `{"roles":["playbook_member","playbook_admin"]}`},
	{call: "DELETE /playbooks/{playbook}/members/{other-member}", needs: "ManageMembers"},
	{call: "DELETE /playbooks/{playbook}/members/{chief}", needs: "ManageMembers+ManageRoles"},
	{call: "DELETE /playbooks/{playbook}/members/{me}", needs: "Leave", notFound: true},
	{call: "POST /playbooks/{playbook}/metrics", needs: "Edit", body: `{"title":"New","type":"metric_integer"}`},
	{call: "PATCH /playbooks/{playbook}/metrics/{metric}", needs: "Edit", body: `{"title":"New"}`},
	{call: "DELETE /playbooks/{playbook}/metrics/{metric}", needs: "Edit"},
	{call: "PUT /playbooks/{playbook}/favorite", needs: "View"},
	{call: "DELETE /playbooks/{playbook}/favorite", needs: "View"},
	{call: "GET /playbooks/{playbook}/autofollows", needs: "View"},
	{call: "PUT /playbooks/{playbook}/autofollows/{me}", needs: "View"},
	{call: "DELETE /playbooks/{playbook}/autofollows/{me}", needs: "View"},
	{call: "PUT /playbooks/{playbook}/autofollows/{chief}", needs: "View+FollowOthers"},
	{call: "DELETE /playbooks/{playbook}/autofollows/{chief}", needs: "View+FollowOthers"},
	{call: "GET /playbooks/{playbook}/property_fields", needs: "View"},
	{call: "POST /playbooks/{playbook}/property_fields", needs: "Edit", body: `{"name":"New","type":"text"}`},
	{call: "POST /playbooks/{playbook}/property_fields/reorder", needs: "Edit", body: `{"field_id":"{field}","target_position":0}`},
	{call: "PUT /playbooks/{playbook}/property_fields/{field}", needs: "Edit", body: `{"name":"New","type":"text"}`},
	{call: "DELETE /playbooks/{playbook}/property_fields/{other-field}", needs: "Edit"},
	{call: "POST /playbooks/{playbook}/property_fields/{field}/duplicate", needs: "Edit"},
	{call: "GET /playbooks/{playbook}/conditions", needs: "View"},
	{call: "POST /playbooks/{playbook}/conditions", needs: "Edit", body: `{"version":1,"condition_expr":{"is":{"field_id":"{field}","value":"x"}}}`},
	{call: "PUT /playbooks/{playbook}/conditions/{condition}", needs: "Edit", body: `{"version":1,"condition_expr":{"isNot":{"field_id":"{field}","value":"x"}}}`},
	{call: "DELETE /playbooks/{playbook}/conditions/{condition}", needs: "Edit"},

	{call: "GET /runs", needs: "Anybody"},
	{call: "GET /runs/owners", needs: "Anybody"},
	{call: "GET /runs/channels", needs: "Anybody"},
	{call: "GET /runs?channel_id={channel}", needs: "ReadChannel"},
	{call: "GET /runs/channel/{channel}", needs: "ReadChannel", notFound: true},
	{call: "GET /runs/channel/{channel}/runs", needs: "ReadChannel"},
	{call: "GET /runs/runs-autocomplete?channel_id={channel}", needs: "ReadChannel", notFound: true, secret: true},
	{call: "GET /runs/checklist-autocomplete?channel_id={channel}", needs: "ReadChannel", notFound: true, secret: true},
	{call: "GET /runs/checklist-autocomplete-item?channel_id={channel}", needs: "ReadChannel", notFound: true, secret: true},
	{call: "POST /runs", needs: "StartRun+MakeChannel", body: newRun + `}`},
	{call: "POST /runs", needs: "StartRun+LinkChannel", body: newRun + `,"channel_id":"{channel}"}`},
	{call: "POST /runs", needs: "AddChecklist", body: `{"name":"List","channel_id":"{channel}","owner_user_id":"{me}"}`},
	{call: "POST /runs/dialog", needs: "StartRun+MakeChannel", body: `{"user_id":"{me}","team_id":"{team}","state":"{}","submission":{"playbookID":"{playbook}","playbookRunName":"Again"}}`},
	{call: "GET /runs/{run}", needs: "ViewRun"},
	{call: "GET /runs/{run}/metadata", needs: "ViewRun"},
	{call: "GET /runs/{run}/export", needs: "ViewRun"},
	{call: "GET /runs/{run}/export?format=markdown", needs: "ViewRun"},
	{call: "GET /runs/{run}/property_fields", needs: "ViewRun"},
	{call: "GET /runs/{run}/property_values", needs: "ViewRun"},
	{call: "PUT /runs/{run}/property_fields/{run-field}/value", needs: "EditRun", body: `{"value":"x"}`, notFound: true},
	{call: "GET /runs/{run}/conditions", needs: "ViewRun"},
	{call: "POST /runs/{run}/participants", needs: "EditRun", body: `{"user_ids":["{owner}","{helper}"]}`},
	{call: "POST /runs/{run}/participants", needs: "ViewRun", body: `{"user_ids":["{me}"]}`},
	{call: "DELETE /runs/{run}/participants/{retired}", needs: "EditRun"},
	{call: "PUT /runs/{run}/channel", needs: "EditRun+LinkChannel", body: `{"channel_id":"{channel}"}`},
	{call: "POST /runs/{run}/retrospective", needs: "EditRun", body: `{"retrospective":"We learned"}`},
	{call: "POST /runs/{run}/retrospective/publish", needs: "EditRun", body: `{"retrospective":"We learned"}`},
	{call: "PUT /runs/{run}/retrospective-enabled", needs: "SwitchRetro", body: `{"retrospective_enabled":true}`},
	{call: "POST /runs/{run}/no-retrospective-button", needs: "EditRun", body: `{}`},
	{call: "GET /runs/{run}/followers", needs: "ViewRun"},
	{call: "PUT /runs/{run}/followers", needs: "ViewRun"},
	{call: "DELETE /runs/{run}/followers", needs: "ViewRun"},
	{call: "PUT /runs/{run}/favorite", needs: "ViewRun"},
	{call: "DELETE /runs/{run}/favorite", needs: "ViewRun"},
	{call: "PATCH /runs/{run}", needs: "EditRun", body: `{"name":"New"}`},
	{call: "POST /runs/{run}/status", needs: "EditRun", body: `{"message":"All calm","reminder":60}`},
	{call: "POST /runs/{run}/status", needs: "FinishRun", body: `{"message":"Over","finish_run":true}`},
	{call: "POST /runs/{run}/update-status-dialog", needs: "EditRun", body: `{"user_id":"{me}","submission":{"message":"All calm","reminder":"60"}}`},
	{call: "POST /runs/{run}/update-status-dialog", needs: "FinishRun", body: `{"user_id":"{me}","submission":{"message":"Over","reminder":"","finish_run":true}}`},
	{call: "POST /runs/{run}/reminder", needs: "EditRun", body: `{"new_reminder_seconds":60}`},
	{call: "POST /runs/{run}/reminder/button-update", needs: "EditRun", body: `{"user_id":"{me}","trigger_id":"{trigger}"}`},
	{call: "POST /runs/{run}/request-update", needs: "ViewRun"},
	{call: "POST /runs/{run}/request-join-channel", needs: "EditRun", conflict: true},
	{call: "PUT /runs/{run}/status-update-enabled", needs: "EditRun", body: `{"status_enabled":false}`},
	{call: "POST /runs/{run}/timeline", needs: "EditRun+ReadChannel", body: `{"post_id":"{post}","summary":"Evidence"}`},
	{call: "POST /runs/add-to-timeline-dialog", needs: "EditRun+ReadChannel", body: `{"user_id":"{me}","state":"{\"post_id\":\"{post}\"}","submission":{"playbook_run":"{run}","summary":"Evidence"}}`},
	{call: "GET /runs/{run}/webhook-deliveries", needs: "EditRun"},
	{call: "POST /runs/{run}/webhook-deliveries/none/redeliver", needs: "EditRun", notFound: true},
	{call: "DELETE /runs/{run}/timeline/{entry}", needs: "EditRun"},
	{call: "GET /runs/{run}/status-updates", needs: "ViewRun"},
	{call: "PUT /runs/{run}/finish", needs: "FinishRun"},
	{call: "POST /runs/{run}/finish-dialog", needs: "FinishRun", body: `{"user_id":"{me}"}`, dialog: true},
	{call: "PUT /runs/{run}/restore", needs: "FinishRun"},
	{call: "POST /runs/{run}/owner", needs: "ChangeOwner", body: `{"owner_id":"{helper}"}`},
	{call: "POST /runs/{run}/checklists", needs: "EditRun", body: `{"title":"New","items":[]}`},
	{call: "POST /runs/{run}/checklists/move", needs: "EditRun", body: `{"source_checklist_idx":0,"dest_checklist_idx":0}`},
	{call: "POST /runs/{run}/checklists/move-item", needs: "EditRun", body: `{"source_checklist_idx":0,"source_item_idx":0,"dest_checklist_idx":0,"dest_item_idx":0}`},
	{call: "DELETE /runs/{run}/checklists/0", needs: "EditRun"},
	{call: "PUT /runs/{run}/checklists/0/rename", needs: "EditRun", body: `{"title":"New"}`},
	{call: "PUT /runs/{run}/checklists/0/skip", needs: "EditRun"},
	{call: "PUT /runs/{run}/checklists/0/restore", needs: "EditRun"},
	{call: "POST /runs/{run}/checklists/0/duplicate", needs: "EditRun"},
	{call: "POST /runs/{run}/checklists/0/add", needs: "EditRun", body: `{"title":"New"}`},
	{call: "POST /runs/{run}/checklists/0/add-dialog", needs: "EditRun", body: `{"user_id":"{me}","submission":{"name":"New"}}`},
	{call: "PUT /runs/{run}/checklists/0/item/0", needs: "EditRun", body: `{"title":"New"}`},
	{call: "DELETE /runs/{run}/checklists/0/item/0", needs: "EditRun"},
	{call: "PUT /runs/{run}/checklists/0/item/0/state", needs: "EditRun", body: `{"new_state":"closed"}`},
	{call: "PUT /runs/{run}/checklists/0/item/0/skip", needs: "EditRun"},
	{call: "PUT /runs/{run}/checklists/0/item/0/restore", needs: "EditRun"},
	{call: "PUT /runs/{run}/checklists/0/item/0/assignee", needs: "EditRun", body: `{"assignee_id":"{helper}"}`},
	{call: "PUT /runs/{run}/checklists/0/item/0/duedate", needs: "EditRun", body: `{"due_date":1900000000000}`},
	{call: "PUT /runs/{run}/checklists/0/item/0/command", needs: "EditRun", body: `{"command":"/echo x"}`},
	{call: "POST /runs/{run}/checklists/0/item/0/duplicate", needs: "EditRun"},
	{call: "POST /runs/{run}/checklists/0/item/0/run", needs: "EditRun"},
	{call: "GET /tasks", needs: "Anybody"},
	{call: "GET /runs/{run}/tasks/{task}", needs: "ViewRun"},
	{call: "PATCH /runs/{run}/tasks/{task}", needs: "EditRun", body: `{"title":"New"}`},
	{call: "PATCH /runs/{run}/tasks", needs: "EditRun", body: `{"task_ids":["{task}"],"changes":{"title":"New"}}`},
	{call: "PUT /runs/{run}/tasks/{task}/place", needs: "EditRun", body: `{"checklist_id":"{list}","position":0}`},
	{call: "POST /runs/{run}/tasks/{task}/duplicate", needs: "EditRun"},
	{call: "POST /runs/{run}/tasks/{task}/run", needs: "EditRun"},
	{call: "DELETE /runs/{run}/tasks/{task}", needs: "EditRun"},

	{call: "GET /my_categories?team_id={team}", needs: "SeeTeam"},
	{call: "POST /my_categories", needs: "SeeTeam", body: `{"name":"New","team_id":"{team}","user_id":"{me}"}`},
	{call: "GET /my_categories/favorites?team_id={team}&type=p&item_id={playbook}", needs: "Anybody"},
	{call: "PUT /my_categories/{my-category}", needs: "Anybody", body: `{"id":"{my-category}","name":"New","team_id":"{team}","user_id":"{me}"}`},
	{call: "PUT /my_categories/{others-category}", needs: "Nobody", body: `{"id":"{others-category}","name":"New","team_id":"{team}","user_id":"{me}"}`},
	{call: "PUT /my_categories/{my-category}/collapse", needs: "Anybody", body: `true`},
	{call: "PUT /my_categories/{others-category}/collapse", needs: "Nobody", body: `true`},
	{call: "PUT /my_categories/{my-category}/items/p/{playbook}", needs: "View"},
	{call: "PUT /my_categories/{others-category}/items/p/{playbook}", needs: "Nobody"},
	{call: "DELETE /my_categories/{my-category}/items/p/{playbook}", needs: "Anybody"},
	{call: "DELETE /my_categories/{others-category}/items/p/{playbook}", needs: "Nobody"},
	{call: "DELETE /my_categories/{my-category}", needs: "Anybody"},
	{call: "DELETE /my_categories/{others-category}", needs: "Nobody"},
}

// sameAs are routes that are served by the endpoint of another one, below other names.
var sameAs = map[string]string{
	"/runs/{id}/checklists/{checklist}/items/{item}": "/runs/{id}/checklists/{checklist}/item/{item}",
}
