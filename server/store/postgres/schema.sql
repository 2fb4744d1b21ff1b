-- The schema that the migrations make, for reading. Tests write it and compare it.

CREATE TABLE pb_auto_follower (
    playbook_id text NOT NULL,
    user_id text NOT NULL,
    CONSTRAINT pb_auto_follower_pkey PRIMARY KEY (playbook_id, user_id),
    CONSTRAINT pb_auto_follower_playbook_id_fkey FOREIGN KEY (playbook_id) REFERENCES pb_playbook(id) ON DELETE CASCADE
);

CREATE TABLE pb_category (
    id text NOT NULL,
    user_id text NOT NULL,
    team_id text NOT NULL DEFAULT ''::text,
    kind text NOT NULL DEFAULT 'own'::text,
    name text NOT NULL,
    collapsed boolean NOT NULL DEFAULT false,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    CONSTRAINT pb_category_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'favourites'::text]))),
    CONSTRAINT pb_category_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX pb_category_favourites ON public.pb_category USING btree (user_id, team_id) WHERE (kind = 'favourites'::text);
COMMENT ON INDEX pb_category_favourites IS 'EnsureFavourites, IsFavourite: somebody has favourites once in a team';
CREATE INDEX pb_category_user ON public.pb_category USING btree (user_id, team_id, create_at, id);
COMMENT ON INDEX pb_category_user IS 'Sidebar, CountCategories: the categories of somebody in one team';

CREATE TABLE pb_category_item (
    user_id text NOT NULL,
    kind text NOT NULL,
    item_id text NOT NULL,
    category_id text NOT NULL,
    CONSTRAINT pb_category_item_category_id_fkey FOREIGN KEY (category_id) REFERENCES pb_category(id) ON DELETE CASCADE,
    CONSTRAINT pb_category_item_kind_check CHECK ((kind = ANY (ARRAY['p'::text, 'r'::text]))),
    CONSTRAINT pb_category_item_pkey PRIMARY KEY (user_id, kind, item_id)
);
CREATE INDEX pb_category_item_category ON public.pb_category_item USING btree (category_id, kind, item_id);
COMMENT ON INDEX pb_category_item_category IS 'Sidebar, FileItem: what is in a category; DeleteCategory';

CREATE TABLE pb_lease (
    name text NOT NULL,
    holder text NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT pb_lease_pkey PRIMARY KEY (name)
);

CREATE TABLE pb_metric_definition (
    playbook_id text NOT NULL,
    id text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    description text NOT NULL DEFAULT ''::text,
    type text NOT NULL,
    target bigint,
    delete_at bigint NOT NULL DEFAULT 0,
    CONSTRAINT pb_metric_definition_pkey PRIMARY KEY (playbook_id, id),
    CONSTRAINT pb_metric_definition_playbook_id_fkey FOREIGN KEY (playbook_id) REFERENCES pb_playbook(id) ON DELETE CASCADE,
    CONSTRAINT pb_metric_definition_type_check CHECK ((type = ANY (ARRAY['metric_duration'::text, 'metric_currency'::text, 'metric_integer'::text])))
);

CREATE TABLE pb_metric_value (
    run_id text NOT NULL,
    metric_id text NOT NULL,
    position integer NOT NULL,
    value bigint,
    CONSTRAINT pb_metric_value_pkey PRIMARY KEY (run_id, metric_id),
    CONSTRAINT pb_metric_value_run_id_fkey FOREIGN KEY (run_id) REFERENCES pb_run(id) ON DELETE CASCADE
);

CREATE TABLE pb_notice (
    run_id text NOT NULL,
    channel_id text NOT NULL,
    seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    actor_id text NOT NULL,
    post_id text NOT NULL DEFAULT ''::text,
    CONSTRAINT pb_notice_pkey PRIMARY KEY (run_id, channel_id, seq),
    CONSTRAINT pb_notice_run_id_fkey FOREIGN KEY (run_id) REFERENCES pb_run(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE pb_playbook (
    id text NOT NULL,
    team_id text NOT NULL,
    title text NOT NULL,
    description text NOT NULL DEFAULT ''::text,
    public boolean NOT NULL DEFAULT false,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    delete_at bigint NOT NULL DEFAULT 0,
    checklists jsonb NOT NULL DEFAULT '{"lists": [], "version": 1}'::jsonb,
    num_checklists integer NOT NULL GENERATED ALWAYS AS (jsonb_array_length((checklists -> 'lists'::text))) STORED,
    num_tasks integer NOT NULL GENERATED ALWAYS AS (jsonb_array_length(jsonb_path_query_array(checklists, '$."lists"[*]."tasks"[*]'::jsonpath))) STORED,
    public_run_channels boolean NOT NULL DEFAULT false,
    channel_mode text NOT NULL DEFAULT 'create_new_channel'::text,
    channel_id text NOT NULL DEFAULT ''::text,
    new_channel_only boolean NOT NULL DEFAULT false,
    auto_archive boolean NOT NULL DEFAULT false,
    run_number_prefix text NOT NULL DEFAULT ''::text,
    run_name_template text NOT NULL DEFAULT ''::text,
    next_run_number bigint NOT NULL DEFAULT 1,
    status_updates_enabled boolean NOT NULL DEFAULT false,
    reminder_message_template text NOT NULL DEFAULT ''::text,
    reminder_default bigint NOT NULL DEFAULT 0,
    summary_template_enabled boolean NOT NULL DEFAULT false,
    summary_template text NOT NULL DEFAULT ''::text,
    invite_enabled boolean NOT NULL DEFAULT false,
    invited_user_ids text[] NOT NULL DEFAULT '{}'::text[],
    invited_group_ids text[] NOT NULL DEFAULT '{}'::text[],
    default_owner_enabled boolean NOT NULL DEFAULT false,
    default_owner_id text NOT NULL DEFAULT ''::text,
    broadcast_enabled boolean NOT NULL DEFAULT false,
    broadcast_channel_ids text[] NOT NULL DEFAULT '{}'::text[],
    creation_webhooks_enabled boolean NOT NULL DEFAULT false,
    creation_webhook_urls text[] NOT NULL DEFAULT '{}'::text[],
    status_webhooks_enabled boolean NOT NULL DEFAULT false,
    status_webhook_urls text[] NOT NULL DEFAULT '{}'::text[],
    welcome_enabled boolean NOT NULL DEFAULT false,
    welcome_message text NOT NULL DEFAULT ''::text,
    categorize_enabled boolean NOT NULL DEFAULT false,
    category_name text NOT NULL DEFAULT ''::text,
    keywords_enabled boolean NOT NULL DEFAULT false,
    keywords text[] NOT NULL DEFAULT '{}'::text[],
    add_to_channel_on_participation boolean NOT NULL DEFAULT false,
    remove_from_channel_on_leaving boolean NOT NULL DEFAULT false,
    retrospective_enabled boolean NOT NULL DEFAULT false,
    retrospective_template text NOT NULL DEFAULT ''::text,
    retrospective_reminder_every bigint NOT NULL DEFAULT 0,
    admin_only_edit boolean NOT NULL DEFAULT false,
    owner_group_only_actions boolean NOT NULL DEFAULT false,
    CONSTRAINT pb_playbook_channel_mode_check CHECK ((channel_mode = ANY (ARRAY['create_new_channel'::text, 'link_existing_channel'::text]))),
    CONSTRAINT pb_playbook_next_run_number_check CHECK ((next_run_number > 0)),
    CONSTRAINT pb_playbook_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX pb_playbook_prefix ON public.pb_playbook USING btree (team_id, lower(run_number_prefix)) WHERE ((delete_at = 0) AND (run_number_prefix <> ''::text));
COMMENT ON INDEX pb_playbook_prefix IS 'SavePlaybook: a prefix belongs to one active playbook of a team';
CREATE INDEX pb_playbook_team ON public.pb_playbook USING btree (team_id, lower(title), id);
COMMENT ON INDEX pb_playbook_team IS 'Playbooks: the list of one team in the order of titles';

CREATE TABLE pb_playbook_condition (
    owner_id text NOT NULL,
    id text NOT NULL,
    expr jsonb NOT NULL,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    CONSTRAINT pb_playbook_condition_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES pb_playbook(id) ON DELETE CASCADE,
    CONSTRAINT pb_playbook_condition_pkey PRIMARY KEY (owner_id, id)
);

CREATE TABLE pb_playbook_field (
    owner_id text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    visibility text NOT NULL,
    sort_order double precision NOT NULL DEFAULT 0,
    options jsonb NOT NULL DEFAULT '{"options": [], "version": 1}'::jsonb,
    parent_id text NOT NULL DEFAULT ''::text,
    value_type text NOT NULL DEFAULT ''::text,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    delete_at bigint NOT NULL DEFAULT 0,
    CONSTRAINT pb_playbook_field_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES pb_playbook(id) ON DELETE CASCADE,
    CONSTRAINT pb_playbook_field_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT pb_playbook_field_type_check CHECK ((type = ANY (ARRAY['text'::text, 'select'::text, 'multiselect'::text, 'date'::text, 'user'::text, 'multiuser'::text]))),
    CONSTRAINT pb_playbook_field_value_type_check CHECK ((value_type = ANY (ARRAY[''::text, 'url'::text]))),
    CONSTRAINT pb_playbook_field_visibility_check CHECK ((visibility = ANY (ARRAY['hidden'::text, 'when_set'::text, 'always'::text])))
);
CREATE UNIQUE INDEX pb_playbook_field_name ON public.pb_playbook_field USING btree (owner_id, lower(name)) WHERE (delete_at = 0);
COMMENT ON INDEX pb_playbook_field_name IS 'SavePlaybook: a name belongs to one attribute in use';

CREATE TABLE pb_playbook_member (
    playbook_id text NOT NULL,
    user_id text NOT NULL,
    roles text[] NOT NULL DEFAULT '{}'::text[],
    CONSTRAINT pb_playbook_member_pkey PRIMARY KEY (playbook_id, user_id),
    CONSTRAINT pb_playbook_member_playbook_id_fkey FOREIGN KEY (playbook_id) REFERENCES pb_playbook(id) ON DELETE CASCADE
);
CREATE INDEX pb_playbook_member_user ON public.pb_playbook_member USING btree (user_id, playbook_id) INCLUDE (roles);
COMMENT ON INDEX pb_playbook_member_user IS 'Playbooks, Runs: what a user may see as a listed member';

CREATE TABLE pb_run (
    id text NOT NULL,
    type text NOT NULL,
    team_id text NOT NULL DEFAULT ''::text,
    channel_id text NOT NULL,
    playbook_id text NOT NULL DEFAULT ''::text,
    post_id text NOT NULL DEFAULT ''::text,
    number bigint NOT NULL DEFAULT 0,
    sequential_id text NOT NULL DEFAULT ''::text,
    channel_created boolean NOT NULL DEFAULT false,
    name text NOT NULL DEFAULT ''::text,
    summary text NOT NULL DEFAULT ''::text,
    summary_modified_at bigint NOT NULL DEFAULT 0,
    owner_id text NOT NULL,
    reporter_id text NOT NULL DEFAULT ''::text,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    end_at bigint NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'InProgress'::text,
    last_status_update_at bigint NOT NULL DEFAULT 0,
    reminder_every bigint NOT NULL DEFAULT 0,
    reminder_post_id text NOT NULL DEFAULT ''::text,
    retrospective text NOT NULL DEFAULT ''::text,
    retrospective_published_at bigint NOT NULL DEFAULT 0,
    retrospective_was_canceled boolean NOT NULL DEFAULT false,
    status_updates_enabled boolean NOT NULL DEFAULT false,
    reminder_message_template text NOT NULL DEFAULT ''::text,
    reminder_default bigint NOT NULL DEFAULT 0,
    invited_user_ids text[] NOT NULL DEFAULT '{}'::text[],
    invited_group_ids text[] NOT NULL DEFAULT '{}'::text[],
    default_owner_id text NOT NULL DEFAULT ''::text,
    broadcast_enabled boolean NOT NULL DEFAULT false,
    broadcast_channel_ids text[] NOT NULL DEFAULT '{}'::text[],
    creation_webhook_urls text[] NOT NULL DEFAULT '{}'::text[],
    status_webhooks_enabled boolean NOT NULL DEFAULT false,
    status_webhook_urls text[] NOT NULL DEFAULT '{}'::text[],
    add_to_channel_on_participation boolean NOT NULL DEFAULT false,
    remove_from_channel_on_leaving boolean NOT NULL DEFAULT false,
    auto_archive boolean NOT NULL DEFAULT false,
    retrospective_enabled boolean NOT NULL DEFAULT false,
    retrospective_reminder_every bigint NOT NULL DEFAULT 0,
    update_requested_at bigint NOT NULL DEFAULT 0,
    channel_archived boolean NOT NULL DEFAULT false,
    retrospective_owed_since bigint NOT NULL DEFAULT 0,
    CONSTRAINT pb_run_pkey PRIMARY KEY (id),
    CONSTRAINT pb_run_status_check CHECK ((status = ANY (ARRAY['InProgress'::text, 'Finished'::text]))),
    CONSTRAINT pb_run_type_check CHECK ((type = ANY (ARRAY['playbook'::text, 'channelChecklist'::text])))
);
CREATE INDEX pb_run_channel ON public.pb_run USING btree (channel_id, create_at, id);
COMMENT ON INDEX pb_run_channel IS 'Runs: those of a channel in the order of their start';
CREATE INDEX pb_run_create_at ON public.pb_run USING btree (create_at, id);
COMMENT ON INDEX pb_run_create_at IS 'Runs: all in the order of their start; started and active intervals';
CREATE UNIQUE INDEX pb_run_number ON public.pb_run USING btree (playbook_id, number) WHERE (number > 0);
COMMENT ON INDEX pb_run_number IS 'SaveRun: a playbook gives out a number once';
CREATE INDEX pb_run_owner ON public.pb_run USING btree (owner_id, create_at, id);
COMMENT ON INDEX pb_run_owner IS 'Runs: those that somebody owns in the order of their start';
CREATE INDEX pb_run_playbook ON public.pb_run USING btree (playbook_id, create_at, id) INCLUDE (status);
COMMENT ON INDEX pb_run_playbook IS 'Runs: those of a playbook; Playbooks, PlaybookStats: their numbers, from the index alone';
CREATE INDEX pb_run_published ON public.pb_run USING btree (playbook_id, retrospective_published_at, id) WHERE ((retrospective_published_at > 0) AND (NOT retrospective_was_canceled));
COMMENT ON INDEX pb_run_published IS 'Dashboard: the published retrospectives of a playbook, whose values count';
CREATE INDEX pb_run_team ON public.pb_run USING btree (team_id, create_at, id);
COMMENT ON INDEX pb_run_team IS 'Runs: those of a team in the order of their start';
CREATE INDEX pb_run_update_at ON public.pb_run USING btree (update_at, id);
COMMENT ON INDEX pb_run_update_at IS 'Runs: what changed since a time';

CREATE TABLE pb_run_checklist (
    run_id text NOT NULL,
    id text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    update_at bigint NOT NULL DEFAULT 0,
    CONSTRAINT pb_run_checklist_pkey PRIMARY KEY (run_id, id),
    CONSTRAINT pb_run_checklist_run_id_fkey FOREIGN KEY (run_id) REFERENCES pb_run(id) ON DELETE CASCADE
);

CREATE TABLE pb_run_condition (
    owner_id text NOT NULL,
    id text NOT NULL,
    expr jsonb NOT NULL,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    CONSTRAINT pb_run_condition_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES pb_run(id) ON DELETE CASCADE,
    CONSTRAINT pb_run_condition_pkey PRIMARY KEY (owner_id, id)
);

CREATE TABLE pb_run_field (
    owner_id text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    visibility text NOT NULL,
    sort_order double precision NOT NULL DEFAULT 0,
    options jsonb NOT NULL DEFAULT '{"options": [], "version": 1}'::jsonb,
    parent_id text NOT NULL DEFAULT ''::text,
    value_type text NOT NULL DEFAULT ''::text,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    delete_at bigint NOT NULL DEFAULT 0,
    CONSTRAINT pb_run_field_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES pb_run(id) ON DELETE CASCADE,
    CONSTRAINT pb_run_field_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT pb_run_field_type_check CHECK ((type = ANY (ARRAY['text'::text, 'select'::text, 'multiselect'::text, 'date'::text, 'user'::text, 'multiuser'::text]))),
    CONSTRAINT pb_run_field_value_type_check CHECK ((value_type = ANY (ARRAY[''::text, 'url'::text]))),
    CONSTRAINT pb_run_field_visibility_check CHECK ((visibility = ANY (ARRAY['hidden'::text, 'when_set'::text, 'always'::text])))
);

CREATE TABLE pb_run_person (
    run_id text NOT NULL,
    user_id text NOT NULL,
    is_participant boolean NOT NULL,
    is_follower boolean NOT NULL,
    CONSTRAINT pb_run_person_pkey PRIMARY KEY (run_id, user_id),
    CONSTRAINT pb_run_person_run_id_fkey FOREIGN KEY (run_id) REFERENCES pb_run(id) ON DELETE CASCADE
);
CREATE INDEX pb_run_person_user ON public.pb_run_person USING btree (user_id, run_id) INCLUDE (is_participant, is_follower);
COMMENT ON INDEX pb_run_person_user IS 'Runs: those that somebody takes part in or follows';

CREATE TABLE pb_run_task (
    run_id text NOT NULL,
    id text NOT NULL,
    checklist_id text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    description text NOT NULL DEFAULT ''::text,
    state text NOT NULL DEFAULT ''::text,
    state_modified bigint NOT NULL DEFAULT 0,
    skipped_at bigint NOT NULL DEFAULT 0,
    assignee_id text NOT NULL DEFAULT ''::text,
    assignee_type text NOT NULL DEFAULT ''::text,
    assignee_field_id text NOT NULL DEFAULT ''::text,
    assignee_modified bigint NOT NULL DEFAULT 0,
    command text NOT NULL DEFAULT ''::text,
    command_last_run bigint NOT NULL DEFAULT 0,
    due_at bigint NOT NULL DEFAULT 0,
    task_actions jsonb NOT NULL DEFAULT '{"actions": [], "version": 1}'::jsonb,
    condition_id text NOT NULL DEFAULT ''::text,
    condition_action text NOT NULL DEFAULT ''::text,
    condition_reason text NOT NULL DEFAULT ''::text,
    update_at bigint NOT NULL DEFAULT 0,
    CONSTRAINT pb_run_task_assignee_type_check CHECK ((assignee_type = ANY (ARRAY[''::text, 'owner'::text, 'creator'::text, 'property_user'::text]))),
    CONSTRAINT pb_run_task_condition_action_check CHECK ((condition_action = ANY (ARRAY[''::text, 'hidden'::text, 'shown_because_modified'::text]))),
    CONSTRAINT pb_run_task_pkey PRIMARY KEY (run_id, id),
    CONSTRAINT pb_run_task_run_id_checklist_id_fkey FOREIGN KEY (run_id, checklist_id) REFERENCES pb_run_checklist(run_id, id) ON DELETE CASCADE,
    CONSTRAINT pb_run_task_state_check CHECK ((state = ANY (ARRAY[''::text, 'in_progress'::text, 'closed'::text, 'skipped'::text])))
);
CREATE INDEX pb_run_task_assigned ON public.pb_run_task USING btree (assignee_id, run_id) WHERE (assignee_id <> ''::text);
COMMENT ON INDEX pb_run_task_assigned IS 'OwnTasks: all tasks of somebody, done ones too';
CREATE INDEX pb_run_task_assignee ON public.pb_run_task USING btree (assignee_id, due_at, run_id, id) WHERE ((assignee_id <> ''::text) AND (state = ANY (ARRAY[''::text, 'in_progress'::text])));
COMMENT ON INDEX pb_run_task_assignee IS 'OwnTasks: the open tasks of somebody, the most urgent first';

CREATE TABLE pb_run_value (
    run_id text NOT NULL,
    field_id text NOT NULL,
    id text NOT NULL,
    content text NOT NULL DEFAULT ''::text,
    list text[] NOT NULL DEFAULT '{}'::text[],
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    CONSTRAINT pb_run_value_pkey PRIMARY KEY (run_id, field_id),
    CONSTRAINT pb_run_value_run_id_field_id_fkey FOREIGN KEY (run_id, field_id) REFERENCES pb_run_field(owner_id, id) ON DELETE CASCADE
);

CREATE TABLE pb_status_post (
    run_id text NOT NULL,
    post_id text NOT NULL,
    create_at bigint NOT NULL,
    delete_at bigint NOT NULL DEFAULT 0,
    CONSTRAINT pb_status_post_pkey PRIMARY KEY (run_id, post_id),
    CONSTRAINT pb_status_post_run_id_fkey FOREIGN KEY (run_id) REFERENCES pb_run(id) ON DELETE CASCADE
);

CREATE TABLE pb_thread (
    run_id text NOT NULL,
    channel_id text NOT NULL,
    root_id text NOT NULL,
    CONSTRAINT pb_thread_pkey PRIMARY KEY (run_id, channel_id),
    CONSTRAINT pb_thread_run_id_fkey FOREIGN KEY (run_id) REFERENCES pb_run(id) ON DELETE CASCADE
);

CREATE TABLE pb_timeline_event (
    run_id text NOT NULL,
    id text NOT NULL,
    seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    create_at bigint NOT NULL,
    event_at bigint NOT NULL,
    delete_at bigint NOT NULL DEFAULT 0,
    event_type text NOT NULL,
    summary text NOT NULL DEFAULT ''::text,
    details text NOT NULL DEFAULT ''::text,
    post_id text NOT NULL DEFAULT ''::text,
    subject_user_id text NOT NULL DEFAULT ''::text,
    creator_user_id text NOT NULL DEFAULT ''::text,
    CONSTRAINT pb_timeline_event_pkey PRIMARY KEY (run_id, id),
    CONSTRAINT pb_timeline_event_run_id_fkey FOREIGN KEY (run_id) REFERENCES pb_run(id) ON DELETE CASCADE
);

CREATE TABLE pb_user_setting (
    user_id text NOT NULL,
    daily_digest boolean NOT NULL DEFAULT true,
    weekly_digest boolean NOT NULL DEFAULT true,
    CONSTRAINT pb_user_setting_pkey PRIMARY KEY (user_id)
);

CREATE TABLE pb_webhook_delivery (
    id text NOT NULL,
    message_id text NOT NULL,
    url text NOT NULL,
    state text NOT NULL,
    since bigint NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    attempt_at bigint NOT NULL DEFAULT 0,
    status integer NOT NULL DEFAULT 0,
    problem text NOT NULL DEFAULT ''::text,
    CONSTRAINT pb_webhook_delivery_message_id_fkey FOREIGN KEY (message_id) REFERENCES pb_webhook_message(id) ON DELETE CASCADE,
    CONSTRAINT pb_webhook_delivery_pkey PRIMARY KEY (id)
);
CREATE INDEX pb_webhook_delivery_message ON public.pb_webhook_delivery USING btree (message_id, id);
COMMENT ON INDEX pb_webhook_delivery_message IS 'Deliveries: those of a message';

CREATE TABLE pb_webhook_message (
    id text NOT NULL,
    run_id text NOT NULL,
    kind text NOT NULL,
    create_at bigint NOT NULL,
    user_id text NOT NULL,
    run text NOT NULL,
    payload text NOT NULL,
    CONSTRAINT pb_webhook_message_pkey PRIMARY KEY (id),
    CONSTRAINT pb_webhook_message_run_id_fkey FOREIGN KEY (run_id) REFERENCES pb_run(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX pb_webhook_message_age ON public.pb_webhook_message USING btree (create_at);
COMMENT ON INDEX pb_webhook_message_age IS 'PruneDeliveries';
CREATE INDEX pb_webhook_message_run ON public.pb_webhook_message USING btree (run_id, create_at DESC, id);
COMMENT ON INDEX pb_webhook_message_run IS 'Deliveries: the newest of a run first';
