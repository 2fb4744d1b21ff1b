DROP INDEX pb_run_task_assigned;
