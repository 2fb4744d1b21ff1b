-- Attributes and conditions of playbooks, and the copies that runs own. A deleted
-- attribute of a playbook stays, so that clients can learn that it is gone.

CREATE TABLE pb_playbook_field (
    owner_id   text             NOT NULL REFERENCES pb_playbook (id) ON DELETE CASCADE,
    id         text             NOT NULL,
    name       text             NOT NULL,
    type       text             NOT NULL CHECK (type IN ('text', 'select', 'multiselect', 'date', 'user', 'multiuser')),
    visibility text             NOT NULL CHECK (visibility IN ('hidden', 'when_set', 'always')),
    sort_order double precision NOT NULL DEFAULT 0,
    options    jsonb            NOT NULL DEFAULT '{"options": [], "version": 1}',
    parent_id  text             NOT NULL DEFAULT '',
    value_type text             NOT NULL DEFAULT '' CHECK (value_type IN ('', 'url')),
    create_at  bigint           NOT NULL,
    update_at  bigint           NOT NULL,
    delete_at  bigint           NOT NULL DEFAULT 0,
    PRIMARY KEY (owner_id, id)
);

CREATE UNIQUE INDEX pb_playbook_field_name ON pb_playbook_field (owner_id, lower(name)) WHERE delete_at = 0;
COMMENT ON INDEX pb_playbook_field_name IS 'SavePlaybook: a name belongs to one attribute in use';

CREATE TABLE pb_run_field (
    owner_id   text             NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    id         text             NOT NULL,
    name       text             NOT NULL,
    type       text             NOT NULL CHECK (type IN ('text', 'select', 'multiselect', 'date', 'user', 'multiuser')),
    visibility text             NOT NULL CHECK (visibility IN ('hidden', 'when_set', 'always')),
    sort_order double precision NOT NULL DEFAULT 0,
    options    jsonb            NOT NULL DEFAULT '{"options": [], "version": 1}',
    parent_id  text             NOT NULL DEFAULT '',
    value_type text             NOT NULL DEFAULT '' CHECK (value_type IN ('', 'url')),
    create_at  bigint           NOT NULL,
    update_at  bigint           NOT NULL,
    delete_at  bigint           NOT NULL DEFAULT 0,
    PRIMARY KEY (owner_id, id)
);

CREATE TABLE pb_run_value (
    run_id    text   NOT NULL,
    field_id  text   NOT NULL,
    id        text   NOT NULL,
    -- One of the two holds the value, by the type of the field.
    content   text   NOT NULL DEFAULT '',
    list      text[] NOT NULL DEFAULT '{}',
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    PRIMARY KEY (run_id, field_id),
    FOREIGN KEY (run_id, field_id) REFERENCES pb_run_field (owner_id, id) ON DELETE CASCADE
);

CREATE TABLE pb_playbook_condition (
    owner_id  text   NOT NULL REFERENCES pb_playbook (id) ON DELETE CASCADE,
    id        text   NOT NULL,
    expr      jsonb  NOT NULL,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    PRIMARY KEY (owner_id, id)
);

CREATE TABLE pb_run_condition (
    owner_id  text   NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    id        text   NOT NULL,
    expr      jsonb  NOT NULL,
    create_at bigint NOT NULL,
    update_at bigint NOT NULL,
    PRIMARY KEY (owner_id, id)
);
