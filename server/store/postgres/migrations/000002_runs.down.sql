DROP TABLE pb_timeline_event;
DROP TABLE pb_run_person;
DROP TABLE pb_run_task;
DROP TABLE pb_run_checklist;
DROP TABLE pb_run;
