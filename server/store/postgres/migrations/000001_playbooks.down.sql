DROP TABLE pb_metric_definition;
DROP TABLE pb_playbook_member;
DROP TABLE pb_playbook;
