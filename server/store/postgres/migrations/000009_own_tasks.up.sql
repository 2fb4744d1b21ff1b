CREATE INDEX pb_run_task_assigned ON pb_run_task (assignee_id, run_id) WHERE assignee_id <> '';
COMMENT ON INDEX pb_run_task_assigned IS 'OwnTasks: all tasks of somebody, done ones too';
COMMENT ON INDEX pb_run_task_assignee IS 'OwnTasks: the open tasks of somebody, the most urgent first';
