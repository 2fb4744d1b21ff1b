import {FormattedMessage} from 'react-intl';

import {isFinished, type Run} from 'src/domain/run';

import styles from './run_status.module.css';

/** The state of a run as a small dot and a word. */
export function RunStatus({run}: {run: Pick<Run, 'current_status'>}) {
    const finished = isFinished(run);
    return (
        <span data-status={finished ? 'finished' : 'running'} className={styles.status}>
            <span aria-hidden className={styles.dot} />
            {finished ? (
                <FormattedMessage id="playbooks.run.status.finished" defaultMessage="Finished" />
            ) : (
                <FormattedMessage id="playbooks.run.status.in_progress" defaultMessage="In progress" />
            )}
        </span>
    );
}
