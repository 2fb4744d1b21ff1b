-- A status update is a post of the host; the text is read from there.

CREATE TABLE pb_status_post (
    run_id    text   NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    post_id   text   NOT NULL,
    create_at bigint NOT NULL,
    delete_at bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, post_id)
);

-- Announcements on their way into broadcast channels, in the order in which a run made
-- them. They are written with the change that they announce, that of the start even before
-- the run itself, and deleted once they are sent.

CREATE TABLE pb_notice (
    run_id     text   NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    channel_id text   NOT NULL,
    seq        bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    kind       text   NOT NULL,
    actor_id   text   NOT NULL,
    post_id    text   NOT NULL DEFAULT '',
    PRIMARY KEY (run_id, channel_id, seq)
);

-- The post that begins a run's thread in a broadcast channel.

CREATE TABLE pb_thread (
    run_id     text NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    channel_id text NOT NULL,
    root_id    text NOT NULL,
    PRIMARY KEY (run_id, channel_id)
);

-- Work that only one node does at a time. A lease ends by itself when its holder is gone.

CREATE TABLE pb_lease (
    name   text        PRIMARY KEY,
    holder text        NOT NULL,
    until  timestamptz NOT NULL
);
