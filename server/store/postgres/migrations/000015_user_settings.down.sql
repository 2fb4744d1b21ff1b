DROP TABLE pb_user_setting;
