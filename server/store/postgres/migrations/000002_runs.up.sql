-- A run outlives its playbook, channel and team, so it refers to them without
-- foreign keys. What belongs to the run goes with it.

CREATE TABLE pb_run (
    id                              text    PRIMARY KEY,
    type                            text    NOT NULL CHECK (type IN ('playbook', 'channelChecklist')),
    team_id                         text    NOT NULL DEFAULT '',
    channel_id                      text    NOT NULL,
    playbook_id                     text    NOT NULL DEFAULT '',
    post_id                         text    NOT NULL DEFAULT '',
    number                          bigint  NOT NULL DEFAULT 0,
    sequential_id                   text    NOT NULL DEFAULT '',
    channel_created                 boolean NOT NULL DEFAULT false,

    name                            text    NOT NULL DEFAULT '',
    summary                         text    NOT NULL DEFAULT '',
    summary_modified_at             bigint  NOT NULL DEFAULT 0,
    owner_id                        text    NOT NULL,
    reporter_id                     text    NOT NULL DEFAULT '',
    create_at                       bigint  NOT NULL,
    update_at                       bigint  NOT NULL,
    end_at                          bigint  NOT NULL DEFAULT 0,
    status                          text    NOT NULL DEFAULT 'InProgress' CHECK (status IN ('InProgress', 'Finished')),

    last_status_update_at           bigint  NOT NULL DEFAULT 0,
    reminder_every                  bigint  NOT NULL DEFAULT 0,
    reminder_post_id                text    NOT NULL DEFAULT '',
    retrospective                   text    NOT NULL DEFAULT '',
    retrospective_published_at      bigint  NOT NULL DEFAULT 0,
    retrospective_was_canceled      boolean NOT NULL DEFAULT false,

    status_updates_enabled          boolean NOT NULL DEFAULT false,
    reminder_message_template       text    NOT NULL DEFAULT '',
    reminder_default                bigint  NOT NULL DEFAULT 0,
    invited_user_ids                text[]  NOT NULL DEFAULT '{}',
    invited_group_ids               text[]  NOT NULL DEFAULT '{}',
    default_owner_id                text    NOT NULL DEFAULT '',
    broadcast_enabled               boolean NOT NULL DEFAULT false,
    broadcast_channel_ids           text[]  NOT NULL DEFAULT '{}',
    creation_webhook_urls           text[]  NOT NULL DEFAULT '{}',
    status_webhooks_enabled         boolean NOT NULL DEFAULT false,
    status_webhook_urls             text[]  NOT NULL DEFAULT '{}',
    add_to_channel_on_participation boolean NOT NULL DEFAULT false,
    remove_from_channel_on_leaving  boolean NOT NULL DEFAULT false,
    auto_archive                    boolean NOT NULL DEFAULT false,
    retrospective_enabled           boolean NOT NULL DEFAULT false,
    retrospective_reminder_every    bigint  NOT NULL DEFAULT 0
);

CREATE INDEX pb_run_create_at ON pb_run (create_at, id);
COMMENT ON INDEX pb_run_create_at IS 'Runs: all in the order of their start; started and active intervals';

CREATE INDEX pb_run_update_at ON pb_run (update_at, id);
COMMENT ON INDEX pb_run_update_at IS 'Runs: what changed since a time';

CREATE INDEX pb_run_team ON pb_run (team_id, create_at, id);
COMMENT ON INDEX pb_run_team IS 'Runs: those of a team in the order of their start';

CREATE INDEX pb_run_channel ON pb_run (channel_id, create_at, id);
COMMENT ON INDEX pb_run_channel IS 'Runs: those of a channel in the order of their start';

CREATE INDEX pb_run_playbook ON pb_run (playbook_id, create_at, id) INCLUDE (status);
COMMENT ON INDEX pb_run_playbook IS 'Runs: those of a playbook; Playbooks, PlaybookStats: their numbers, from the index alone';

CREATE INDEX pb_run_owner ON pb_run (owner_id, create_at, id);
COMMENT ON INDEX pb_run_owner IS 'Runs: those that somebody owns in the order of their start';

CREATE UNIQUE INDEX pb_run_number ON pb_run (playbook_id, number) WHERE number > 0;
COMMENT ON INDEX pb_run_number IS 'SaveRun: a playbook gives out a number once';

-- Ids of checklists and tasks are unique within their run only: runs that came
-- from elsewhere may share those of the template they were made from.

CREATE TABLE pb_run_checklist (
    run_id    text    NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    id        text    NOT NULL,
    position  integer NOT NULL,
    title     text    NOT NULL,
    update_at bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, id)
);

CREATE TABLE pb_run_task (
    run_id            text    NOT NULL,
    id                text    NOT NULL,
    checklist_id      text    NOT NULL,
    position          integer NOT NULL,
    title             text    NOT NULL,
    description       text    NOT NULL DEFAULT '',
    state             text    NOT NULL DEFAULT '' CHECK (state IN ('', 'in_progress', 'closed', 'skipped')),
    state_modified    bigint  NOT NULL DEFAULT 0,
    skipped_at        bigint  NOT NULL DEFAULT 0,
    assignee_id       text    NOT NULL DEFAULT '',
    assignee_type     text    NOT NULL DEFAULT '' CHECK (assignee_type IN ('', 'owner', 'creator', 'property_user')),
    assignee_field_id text    NOT NULL DEFAULT '',
    assignee_modified bigint  NOT NULL DEFAULT 0,
    command           text    NOT NULL DEFAULT '',
    command_last_run  bigint  NOT NULL DEFAULT 0,
    due_at            bigint  NOT NULL DEFAULT 0,
    task_actions      jsonb   NOT NULL DEFAULT '{"actions": [], "version": 1}',
    condition_id      text    NOT NULL DEFAULT '',
    condition_action  text    NOT NULL DEFAULT '' CHECK (condition_action IN ('', 'hidden', 'shown_because_modified')),
    condition_reason  text    NOT NULL DEFAULT '',
    update_at         bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, id),
    FOREIGN KEY (run_id, checklist_id) REFERENCES pb_run_checklist (run_id, id) ON DELETE CASCADE
);

CREATE INDEX pb_run_task_assignee ON pb_run_task (assignee_id, due_at, run_id, id)
    WHERE assignee_id <> '' AND state IN ('', 'in_progress');
COMMENT ON INDEX pb_run_task_assignee IS 'the open tasks of somebody, the most urgent first';

CREATE TABLE pb_run_person (
    run_id         text    NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    user_id        text    NOT NULL,
    is_participant boolean NOT NULL,
    is_follower    boolean NOT NULL,
    PRIMARY KEY (run_id, user_id)
);

CREATE INDEX pb_run_person_user ON pb_run_person (user_id, run_id) INCLUDE (is_participant, is_follower);
COMMENT ON INDEX pb_run_person_user IS 'Runs: those that somebody takes part in or follows';

CREATE TABLE pb_timeline_event (
    run_id          text   NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    id              text   NOT NULL,
    -- Keeps entries of the same moment in the order in which they were written.
    seq             bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    create_at       bigint NOT NULL,
    event_at        bigint NOT NULL,
    delete_at       bigint NOT NULL DEFAULT 0,
    event_type      text   NOT NULL,
    summary         text   NOT NULL DEFAULT '',
    details         text   NOT NULL DEFAULT '',
    post_id         text   NOT NULL DEFAULT '',
    subject_user_id text   NOT NULL DEFAULT '',
    creator_user_id text   NOT NULL DEFAULT '',
    PRIMARY KEY (run_id, id)
);
