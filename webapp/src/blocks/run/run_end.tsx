import {FormattedMessage, useIntl} from 'react-intl';

import {perform} from 'src/actions/action';
import {finish, restore, type RunContext} from 'src/actions/run_actions';
import {outstandingTasks} from 'src/domain/progress';
import {isFinished} from 'src/domain/run';
import {Button} from 'src/ui/button/button';
import {Icon} from 'src/ui/icon/icon';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import styles from './run_end.module.css';

interface Props {
    context: RunContext;
    /** Leaves a finished run; without it there is nowhere to go. */
    onDone?: () => void;
    testId: string;
}

/** Finishes a run that is in progress, or says that it is finished and brings it back. */
export function RunEnd({context, onDone, testId}: Props) {
    const {formatMessage} = useIntl();
    const {run, canEndOrRestore} = context;
    const reason = restore.disabledReason?.(context);
    if (isFinished(run)) {
        return (
            <div className={styles.bar} data-testid={testId} data-state="finished">
                <Icon name="flag-checkered" size={20} className={styles.flag} />
                <span className={styles.text}>
                    <FormattedMessage
                        id="playbooks.run.finished"
                        defaultMessage="Finished {when}"
                        values={{when: <Timestamp value={run.end_at} />}}
                    />
                </span>
                <Button
                    variant="tertiary"
                    disabled={reason !== undefined}
                    title={reason}
                    onClick={() => perform(restore, context)}
                >
                    {restore.label(context)}
                </Button>
                {onDone && (
                    <Button variant="primary" onClick={onDone}>
                        <FormattedMessage id="playbooks.run.done" defaultMessage="Done" />
                    </Button>
                )}
            </div>
        );
    }
    if (!canEndOrRestore) {
        return null;
    }
    const open = outstandingTasks(run.checklists);
    const allDone = open === 0 && run.task_total > 0;
    return (
        <div className={styles.bar} data-testid={testId} data-state="running">
            <span className={styles.text}>
                {allDone
                    ? formatMessage({id: 'playbooks.run.wrap_up', defaultMessage: 'Time to wrap up?'})
                    : formatMessage(
                          {
                              id: 'playbooks.run.open_tasks',
                              defaultMessage:
                                  '{count, plural, =0 {No tasks yet} one {# open task} other {# open tasks}}',
                          },
                          {count: open},
                      )}
            </span>
            <Button
                variant={allDone ? 'primary' : 'secondary'}
                icon="flag-checkered"
                onClick={() => perform(finish, context)}
            >
                {finish.label(context)}
            </Button>
        </div>
    );
}
