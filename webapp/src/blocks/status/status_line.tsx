import {FormattedMessage} from 'react-intl';

import type {Run} from 'src/domain/run';
import {statusDue} from 'src/domain/status_update';
import {Icon, type IconName} from 'src/ui/icon/icon';
import {useNow} from 'src/ui/timestamp/now';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import styles from './status.module.css';

const ICONS: Record<ReturnType<typeof statusDue>['kind'], IconName> = {
    due: 'clock-outline',
    overdue: 'alert-circle-outline',
    last: 'clock-outline',
    none: 'clock-outline',
    finished: 'flag-checkered',
};

/** When the next status update is due, or when the last one was. */
export function StatusLine({run}: {run: Run}) {
    const due = statusDue(run, useNow());
    return (
        <p className={styles.line} data-due={due.kind}>
            <Icon name={ICONS[due.kind]} size={16} />
            <span data-testid="update-due-date-text" className={styles.what}>
                {due.kind === 'due' && <FormattedMessage id="playbooks.status.due" defaultMessage="Update due" />}
                {due.kind === 'overdue' && (
                    <FormattedMessage id="playbooks.status.overdue" defaultMessage="Update overdue" />
                )}
                {due.kind === 'last' && <FormattedMessage id="playbooks.status.last" defaultMessage="Last update" />}
                {due.kind === 'none' && <FormattedMessage id="playbooks.status.none" defaultMessage="No updates yet" />}
                {due.kind === 'finished' && (
                    <FormattedMessage id="playbooks.status.run_finished" defaultMessage="Run finished" />
                )}
            </span>
            {due.kind !== 'none' && (
                <span data-testid="update-due-date-time" className={styles.when}>
                    <Timestamp value={due.at} />
                </span>
            )}
        </p>
    );
}
