DROP TABLE pb_lease;
DROP TABLE pb_thread;
DROP TABLE pb_notice;
DROP TABLE pb_status_post;
