-- The run archived its own channel when it ended, and opens it when it goes on.
ALTER TABLE pb_run ADD COLUMN channel_archived boolean NOT NULL DEFAULT false;

-- Since when people owe the retrospective, which reminders name; 0 while they do not.
ALTER TABLE pb_run ADD COLUMN retrospective_owed_since bigint NOT NULL DEFAULT 0;
UPDATE pb_run SET retrospective_owed_since = end_at
WHERE end_at > 0 AND retrospective_enabled AND retrospective_published_at = 0;

-- Runs that somebody started under a key of their own, so that a repeated request starts
-- no second one. Rows live for a day.

CREATE TABLE pb_run_start (
    user_id   text   NOT NULL,
    key       text   NOT NULL,
    -- Of the request, which must be the same.
    digest    text   NOT NULL,
    run_id    text   NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    create_at bigint NOT NULL,
    PRIMARY KEY (user_id, key)
);

CREATE INDEX pb_run_start_old ON pb_run_start (create_at);
COMMENT ON INDEX pb_run_start_old IS 'ForgetStarts: those that nobody repeats any more';
CREATE INDEX pb_run_start_run ON pb_run_start (run_id);
COMMENT ON INDEX pb_run_start_run IS 'what goes with a run that is deleted';
