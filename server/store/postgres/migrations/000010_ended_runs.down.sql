ALTER TABLE pb_run DROP COLUMN retrospective_owed_since;
ALTER TABLE pb_run DROP COLUMN channel_archived;
