DROP INDEX pb_run_published;
DROP TABLE pb_metric_value;
