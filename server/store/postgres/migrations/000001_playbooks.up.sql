-- Times and durations are milliseconds; 0 is never or none. Limits of length are
-- rules of the product and live in server/domain alone.

CREATE TABLE pb_playbook (
    id                              text    PRIMARY KEY,
    team_id                         text    NOT NULL,
    title                           text    NOT NULL,
    description                     text    NOT NULL DEFAULT '',
    public                          boolean NOT NULL DEFAULT false,
    create_at                       bigint  NOT NULL,
    update_at                       bigint  NOT NULL,
    delete_at                       bigint  NOT NULL DEFAULT 0,

    checklists                      jsonb   NOT NULL DEFAULT '{"lists": [], "version": 1}',
    -- Counted by the database, so that no way of writing can leave them stale.
    num_checklists                  integer NOT NULL GENERATED ALWAYS AS (jsonb_array_length(checklists -> 'lists')) STORED,
    num_tasks                       integer NOT NULL GENERATED ALWAYS AS (jsonb_array_length(jsonb_path_query_array(checklists, '$.lists[*].tasks[*]'))) STORED,

    public_run_channels             boolean NOT NULL DEFAULT false,
    channel_mode                    text    NOT NULL DEFAULT 'create_new_channel'
        CHECK (channel_mode IN ('create_new_channel', 'link_existing_channel')),
    channel_id                      text    NOT NULL DEFAULT '',
    new_channel_only                boolean NOT NULL DEFAULT false,
    auto_archive                    boolean NOT NULL DEFAULT false,
    run_number_prefix               text    NOT NULL DEFAULT '',
    run_name_template               text    NOT NULL DEFAULT '',
    next_run_number                 bigint  NOT NULL DEFAULT 1 CHECK (next_run_number > 0),

    status_updates_enabled          boolean NOT NULL DEFAULT false,
    reminder_message_template       text    NOT NULL DEFAULT '',
    reminder_default                bigint  NOT NULL DEFAULT 0,
    summary_template_enabled        boolean NOT NULL DEFAULT false,
    summary_template                text    NOT NULL DEFAULT '',

    invite_enabled                  boolean NOT NULL DEFAULT false,
    invited_user_ids                text[]  NOT NULL DEFAULT '{}',
    invited_group_ids               text[]  NOT NULL DEFAULT '{}',
    default_owner_enabled           boolean NOT NULL DEFAULT false,
    default_owner_id                text    NOT NULL DEFAULT '',

    broadcast_enabled               boolean NOT NULL DEFAULT false,
    broadcast_channel_ids           text[]  NOT NULL DEFAULT '{}',
    creation_webhooks_enabled       boolean NOT NULL DEFAULT false,
    creation_webhook_urls           text[]  NOT NULL DEFAULT '{}',
    status_webhooks_enabled         boolean NOT NULL DEFAULT false,
    status_webhook_urls             text[]  NOT NULL DEFAULT '{}',
    welcome_enabled                 boolean NOT NULL DEFAULT false,
    welcome_message                 text    NOT NULL DEFAULT '',
    categorize_enabled              boolean NOT NULL DEFAULT false,
    category_name                   text    NOT NULL DEFAULT '',
    keywords_enabled                boolean NOT NULL DEFAULT false,
    keywords                        text[]  NOT NULL DEFAULT '{}',
    add_to_channel_on_participation boolean NOT NULL DEFAULT false,
    remove_from_channel_on_leaving  boolean NOT NULL DEFAULT false,

    retrospective_enabled           boolean NOT NULL DEFAULT false,
    retrospective_template          text    NOT NULL DEFAULT '',
    retrospective_reminder_every    bigint  NOT NULL DEFAULT 0,

    admin_only_edit                 boolean NOT NULL DEFAULT false,
    owner_group_only_actions        boolean NOT NULL DEFAULT false
);

CREATE INDEX pb_playbook_team ON pb_playbook (team_id, lower(title), id);
COMMENT ON INDEX pb_playbook_team IS 'Playbooks: the list of one team in the order of titles';

CREATE UNIQUE INDEX pb_playbook_prefix ON pb_playbook (team_id, lower(run_number_prefix))
    WHERE delete_at = 0 AND run_number_prefix <> '';
COMMENT ON INDEX pb_playbook_prefix IS 'SavePlaybook: a prefix belongs to one active playbook of a team';

CREATE TABLE pb_playbook_member (
    playbook_id text   NOT NULL REFERENCES pb_playbook (id) ON DELETE CASCADE,
    user_id     text   NOT NULL,
    roles       text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (playbook_id, user_id)
);

CREATE INDEX pb_playbook_member_user ON pb_playbook_member (user_id, playbook_id) INCLUDE (roles);
COMMENT ON INDEX pb_playbook_member_user IS 'Playbooks, Runs: what a user may see as a listed member';

CREATE TABLE pb_metric_definition (
    playbook_id text    NOT NULL REFERENCES pb_playbook (id) ON DELETE CASCADE,
    id          text    NOT NULL,
    position    integer NOT NULL,
    title       text    NOT NULL,
    description text    NOT NULL DEFAULT '',
    type        text    NOT NULL CHECK (type IN ('metric_duration', 'metric_currency', 'metric_integer')),
    target      bigint,
    delete_at   bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (playbook_id, id)
);
