import {useIntl} from 'react-intl';

import {isVisible, menuEntries, perform} from 'src/actions/action';
import type {RunContext} from 'src/actions/run_actions';
import {postUpdate, requestUpdate, snoozeUpdate} from 'src/actions/status_actions';
import {isFinished} from 'src/domain/run';
import {hasStatusUpdates, statusDue} from 'src/domain/status_update';
import {Button} from 'src/ui/button/button';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';
import {useNow} from 'src/ui/timestamp/now';

import styles from './status.module.css';
import {StatusLine} from './status_line';

interface Props {
    context: RunContext;
    /** Shows all updates; without it there is no such place here. */
    onViewAll?: () => void;
    /** Only the time and the button, for little room. */
    compact?: boolean;
}

/** When the next update of a run is due, and the way to post it. For those who may. */
export function StatusBar({context, onViewAll, compact = false}: Props) {
    const {formatMessage} = useIntl();
    const {run} = context;
    const {kind} = statusDue(run, useNow());
    const all = onViewAll && {
        id: 'all',
        icon: 'format-list-bulleted' as const,
        label: formatMessage({id: 'playbooks.status.view_all', defaultMessage: 'View all updates'}),
        disabledReason: hasStatusUpdates(run)
            ? undefined
            : formatMessage({id: 'playbooks.status.none', defaultMessage: 'No updates yet'}),
        onSelect: onViewAll,
    };
    return (
        <div className={styles.bar} data-due={kind} data-compact={compact || undefined}>
            <StatusLine run={run} />
            {isVisible(postUpdate, context) && !isFinished(run) && (
                <Button
                    variant={kind === 'overdue' ? 'danger' : kind === 'last' ? 'tertiary' : 'secondary'}
                    data-testid="post-update-button"
                    onClick={() => perform(postUpdate, context)}
                >
                    {postUpdate.label(context)}
                </Button>
            )}
            <Menu
                align="end"
                trigger={
                    <IconButton
                        icon="dots-vertical"
                        label={formatMessage({
                            id: 'playbooks.status.more',
                            defaultMessage: 'More about status updates',
                        })}
                    />
                }
                entries={[...(all ? [all] : []), ...menuEntries([[requestUpdate], snoozeUpdate], context)]}
            />
        </div>
    );
}
