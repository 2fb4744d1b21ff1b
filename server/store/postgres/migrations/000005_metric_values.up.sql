CREATE TABLE pb_metric_value (
    run_id    text    NOT NULL REFERENCES pb_run (id) ON DELETE CASCADE,
    -- Of the run's playbook, which the run may outlive.
    metric_id text    NOT NULL,
    position  integer NOT NULL,
    -- NULL where the retrospective leaves the value open.
    value     bigint,
    PRIMARY KEY (run_id, metric_id)
);

CREATE INDEX pb_run_published ON pb_run (playbook_id, retrospective_published_at, id)
    WHERE retrospective_published_at > 0 AND NOT retrospective_was_canceled;
COMMENT ON INDEX pb_run_published IS 'Dashboard: the published retrospectives of a playbook, whose values count';
