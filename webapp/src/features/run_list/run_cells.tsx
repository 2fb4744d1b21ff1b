import {FormattedMessage, useIntl} from 'react-intl';

import {useDueWords} from 'src/blocks/duration/due_words';
import {usePerson} from 'src/blocks/people/people';
import {nextDue, dueState, overdueTasks} from 'src/domain/due';
import {isChannelChecklist, isFinished, runPath, type Run} from 'src/domain/run';
import {Avatar} from 'src/ui/avatar/avatar';
import {Tag} from 'src/ui/chip/chip';
import {Icon} from 'src/ui/icon/icon';
import {ProgressRing} from 'src/ui/progress/progress_ring';
import {RowLink} from 'src/ui/table/row_link';
import {useNow} from 'src/ui/timestamp/now';
import {Truncated} from 'src/ui/truncated/truncated';

import styles from './run_list.module.css';

/** What the run is and what it came from. Its state is told only where it is not in progress. */
export function NameCell({run, playbookTitle}: {run: Run; playbookTitle: string | undefined}) {
    return (
        <span className={styles.name}>
            <Icon name={isChannelChecklist(run) ? 'check-all' : 'play-outline'} size={20} className={styles.nameIcon} />
            <span className={styles.nameText}>
                <span className={styles.nameLine}>
                    <RowLink to={runPath(run.id, 'run_list')}>{run.name}</RowLink>
                    {isFinished(run) && (
                        <span className={styles.finished}>
                            <Icon name="check" size={14} />
                            <FormattedMessage id="playbooks.run_list.is_finished" defaultMessage="Finished" />
                        </span>
                    )}
                </span>
                <span className={styles.origin}>
                    {[run.sequential_id, playbookTitle].filter(Boolean).join(' · ') ||
                        (isChannelChecklist(run) && (
                            <FormattedMessage id="playbooks.run_list.checklist" defaultMessage="Checklist" />
                        ))}
                </span>
            </span>
        </span>
    );
}

export function ProgressCell({run}: {run: Run}) {
    const {formatMessage} = useIntl();
    if (run.task_total === 0) {
        return null;
    }
    const words = formatMessage(
        {id: 'playbooks.run_list.progress', defaultMessage: '{done, number} of {total, number}'},
        {done: run.task_completed, total: run.task_total},
    );
    return (
        <span data-testid="task-progress-indicator" className={styles.progress}>
            <ProgressRing
                done={run.task_completed}
                total={run.task_total}
                label={formatMessage({id: 'playbooks.run_list.column.tasks', defaultMessage: 'Tasks'})}
                size={16}
            />
            {words}
        </span>
    );
}

/** What is pressing: how many tasks are late, else when the next one is due. */
export function DueCell({run}: {run: Run}) {
    const now = useNow();
    const dueWords = useDueWords();
    if (isFinished(run)) {
        return null;
    }
    const tasks = run.checklists.flatMap(({items}) => items);
    const late = overdueTasks(tasks, now).length;
    if (late > 0) {
        return (
            <Tag tone="danger" icon="calendar-outline">
                <FormattedMessage
                    id="playbooks.run_list.overdue"
                    defaultMessage="{count, number} overdue"
                    values={{count: late}}
                />
            </Tag>
        );
    }
    const next = nextDue(tasks);
    if (!next) {
        return null;
    }
    const words = dueWords(next.due_date, now);
    return dueState(next, now) === 'soon' ? (
        <Tag tone="warning" icon="calendar-outline">
            {words}
        </Tag>
    ) : (
        <span className={styles.later}>{words}</span>
    );
}

export function OwnerCell({userId}: {userId: string}) {
    const person = usePerson(userId);
    return (
        <span className={styles.owner}>
            <Avatar person={person} size={24} />
            <Truncated text={person.name} />
        </span>
    );
}
