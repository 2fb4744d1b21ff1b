DROP TABLE pb_run_condition;
DROP TABLE pb_playbook_condition;
DROP TABLE pb_run_value;
DROP TABLE pb_run_field;
DROP TABLE pb_playbook_field;
