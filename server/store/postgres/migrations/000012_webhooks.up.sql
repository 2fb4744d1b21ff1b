-- What runs tell other programs. A message is written with the change that it tells of, that
-- of the start even before the run itself.

CREATE TABLE pb_webhook_message (
    id        text   PRIMARY KEY,
    run_id    text   NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind      text   NOT NULL,
    create_at bigint NOT NULL,
    user_id   text   NOT NULL,
    run       text   NOT NULL,
    payload   text   NOT NULL
);
CREATE INDEX pb_webhook_message_run ON pb_webhook_message (run_id, create_at DESC, id);
COMMENT ON INDEX pb_webhook_message_run IS 'Deliveries: the newest of a run first';
CREATE INDEX pb_webhook_message_age ON pb_webhook_message (create_at);
COMMENT ON INDEX pb_webhook_message_age IS 'PruneDeliveries';

CREATE TABLE pb_webhook_delivery (
    id         text    PRIMARY KEY,
    message_id text    NOT NULL REFERENCES pb_webhook_message (id) ON DELETE CASCADE,
    url        text    NOT NULL,
    state      text    NOT NULL,
    since      bigint  NOT NULL,
    attempts   integer NOT NULL DEFAULT 0,
    attempt_at bigint  NOT NULL DEFAULT 0,
    status     integer NOT NULL DEFAULT 0,
    problem    text    NOT NULL DEFAULT ''
);
CREATE INDEX pb_webhook_delivery_message ON pb_webhook_delivery (message_id, id);
COMMENT ON INDEX pb_webhook_delivery_message IS 'Deliveries: those of a message';
