import {FormattedMessage, useIntl} from 'react-intl';

import {menuEntries} from 'src/actions/action';
import {copyRunLink, openRunPage} from 'src/actions/run_actions';
import {usePerson} from 'src/blocks/people/people';
import {useDueWords} from 'src/blocks/duration/due_words';
import {RunProgress} from 'src/blocks/run/run_progress';
import {useRunContext} from 'src/blocks/run/use_run_context';
import {dueState, nextDue, overdueTasks} from 'src/domain/due';
import {isChannelChecklist, isFinished, type Run} from 'src/domain/run';
import {Avatar} from 'src/ui/avatar/avatar';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';
import {useNow} from 'src/ui/timestamp/now';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import styles from './channel_runs.module.css';

/** In the list nothing is changed; the run itself is one press away. */
const ONLY_LOOKS = {canModify: false, canEndOrRestore: false};

/** One run in the list: how far it is, what it needs next, and who looks after it. */
export function RunCard({run, onOpen}: {run: Run; onOpen: () => void}) {
    const intl = useIntl();
    const context = useRunContext(run, ONLY_LOOKS);
    return (
        <li className={styles.card} data-testid="run-list-card">
            <span className={styles.mark}>
                {run.task_total > 0 ? (
                    <RunProgress run={run} />
                ) : (
                    <Icon name={isChannelChecklist(run) ? 'check-all' : 'play-outline'} size={20} />
                )}
            </span>
            <button type="button" className={styles.name} onClick={onOpen}>
                {run.name || <FormattedMessage id="playbooks.run.unnamed" defaultMessage="Untitled" />}
            </button>
            <Menu
                align="end"
                trigger={
                    <IconButton
                        icon="dots-vertical"
                        size="small"
                        label={intl.formatMessage(
                            {id: 'playbooks.run.menu', defaultMessage: 'More about {name}'},
                            {name: run.name},
                        )}
                        className={styles.menu}
                    />
                }
                entries={[
                    {
                        id: 'open',
                        icon: 'arrow-right',
                        label: intl.formatMessage({id: 'playbooks.run.open', defaultMessage: 'Open'}),
                        onSelect: onOpen,
                    },
                    ...menuEntries([[openRunPage, copyRunLink]], context),
                ]}
            />
            <span className={styles.about}>
                <Owner userId={run.owner_user_id} />
                {run.task_total > 0 && (
                    <span>
                        <FormattedMessage
                            id="playbooks.run.tasks"
                            defaultMessage="{done} of {total}"
                            values={{done: run.task_completed, total: run.task_total}}
                        />
                    </span>
                )}
                {isFinished(run) ? <Timestamp value={run.end_at} style="short" /> : <Due run={run} />}
            </span>
        </li>
    );
}

function Owner({userId}: {userId: string}) {
    const person = usePerson(userId);
    return (
        <span>
            <Avatar person={person} size={16} />
            <span className={styles.ellipsis}>{person.name}</span>
        </span>
    );
}

function Due({run}: {run: Run}) {
    const now = useNow();
    const words = useDueWords();
    const tasks = run.checklists.flatMap(({items}) => items);
    const overdue = overdueTasks(tasks, now).length;
    const next = nextDue(tasks);
    if (overdue > 0) {
        return (
            <span className={styles.due} data-tone="danger">
                <Icon name="alert-circle-outline" size={14} />
                <FormattedMessage
                    id="playbooks.tasks.overdue"
                    defaultMessage="{count, plural, one {# overdue} other {# overdue}}"
                    values={{count: overdue}}
                />
            </span>
        );
    }
    if (!next) {
        return null;
    }
    return (
        <span className={styles.due} data-tone={dueState(next, now) === 'soon' ? 'warning' : undefined}>
            <Icon name="clock-outline" size={14} />
            {words(next.due_date, now)}
        </span>
    );
}
