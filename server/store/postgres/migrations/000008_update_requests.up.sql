ALTER TABLE pb_run ADD COLUMN update_requested_at bigint NOT NULL DEFAULT 0;
