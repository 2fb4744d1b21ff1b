-- The run archived its own channel when it ended, and opens it when it goes on.
ALTER TABLE pb_run ADD COLUMN channel_archived boolean NOT NULL DEFAULT false;

-- Since when people owe the retrospective, which reminders name; 0 while they do not.
ALTER TABLE pb_run ADD COLUMN retrospective_owed_since bigint NOT NULL DEFAULT 0;
UPDATE pb_run SET retrospective_owed_since = end_at
WHERE end_at > 0 AND retrospective_enabled AND retrospective_published_at = 0;
