ALTER TABLE pb_run DROP COLUMN update_requested_at;
