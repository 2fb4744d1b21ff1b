import type {ReactNode} from 'react';
import {FormattedMessage} from 'react-intl';

import {Button} from 'src/ui/button/button';
import {Icon} from 'src/ui/icon/icon';

import styles from './error_state.module.css';

interface Props {
    /** What failed, in plain words. */
    children: ReactNode;
    onRetry: () => void;
    retrying?: boolean;
}

/** A part that could not be loaded; the rest of the page still works. */
export function ErrorState({children, onRetry, retrying = false}: Props) {
    return (
        <div role="alert" className={styles.state}>
            <Icon name="alert-outline" size={24} className={styles.icon} />
            <p className={styles.text}>{children}</p>
            <Button icon="refresh" busy={retrying} onClick={onRetry}>
                <FormattedMessage id="playbooks.error.retry" defaultMessage="Try again" />
            </Button>
        </div>
    );
}
