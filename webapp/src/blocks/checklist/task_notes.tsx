import {useIntl} from 'react-intl';

import type {Task} from 'src/domain/task';
import {Icon} from 'src/ui/icon/icon';
import {Tooltip} from 'src/ui/tooltip/tooltip';
import {VisuallyHidden} from 'src/ui/visually_hidden/visually_hidden';

import styles from './task_meta.module.css';

/** What else belongs to a task: its command, what happens by itself, and why it is shown. */
export function TaskNotes({task}: {task: Task}) {
    const {formatMessage} = useIntl();
    const kept = task.condition_action === 'shown_because_modified';
    const reason = kept
        ? formatMessage(
              {
                  id: 'playbooks.task.condition.kept',
                  defaultMessage: 'Stays because somebody has changed it, though this is not so any more: {reason}',
              },
              {reason: task.condition_reason},
          )
        : formatMessage(
              {id: 'playbooks.task.condition', defaultMessage: 'Shown because {reason}'},
              {reason: task.condition_reason},
          );
    return (
        <>
            {task.command && (
                <span className={styles.note}>
                    <Icon name="slash-forward-box-outline" size={14} />
                    <code className={styles.command}>{task.command}</code>
                </span>
            )}
            {task.task_actions.length > 0 && (
                <span className={styles.note}>
                    <Icon name="lightning-bolt-outline" size={14} />
                    {formatMessage(
                        {
                            id: 'playbooks.task.actions',
                            defaultMessage: '{count, plural, one {# action} other {# actions}}',
                        },
                        {count: task.task_actions.length},
                    )}
                </span>
            )}
            {task.condition_reason && (
                <Tooltip text={reason}>
                    <span
                        className={styles.note}
                        data-tone={kept ? 'danger' : undefined}
                        data-testid={kept ? 'condition-indicator-error' : 'condition-indicator'}
                    >
                        <Icon name="condition-branch" size={14} />
                        <VisuallyHidden>{reason}</VisuallyHidden>
                    </span>
                </Tooltip>
            )}
        </>
    );
}
