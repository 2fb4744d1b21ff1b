-- What people chose for themselves; who has no row has the defaults.

CREATE TABLE pb_user_setting (
    user_id       text    PRIMARY KEY,
    daily_digest  boolean NOT NULL DEFAULT true,
    weekly_digest boolean NOT NULL DEFAULT true
);
