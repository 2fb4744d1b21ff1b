import {FormattedMessage} from 'react-intl';

import {Button} from 'src/ui/button/button';
import {Icon} from 'src/ui/icon/icon';

import styles from './inline_edit.module.css';

interface Props {
    saving: boolean;
    failed: boolean;
    onRetry: () => void;
    onDiscard: () => void;
}

/** What became of the last change, beside the text. Says nothing when all is well. */
export function SaveState({saving, failed, onRetry, onDiscard}: Props) {
    return (
        <div role="status" className={styles.status}>
            {saving && (
                <span className={styles.saving}>
                    <FormattedMessage id="playbooks.inline_edit.saving" defaultMessage="Saving…" />
                </span>
            )}
            {failed && (
                <span className={styles.failed}>
                    <Icon name="alert-circle-outline" size={14} />
                    <FormattedMessage id="playbooks.inline_edit.failed" defaultMessage="Not saved" />
                    <Button variant="tertiary" size="small" onClick={onRetry}>
                        <FormattedMessage id="playbooks.inline_edit.retry" defaultMessage="Try again" />
                    </Button>
                    <Button variant="tertiary" size="small" onClick={onDiscard}>
                        <FormattedMessage id="playbooks.inline_edit.discard" defaultMessage="Discard" />
                    </Button>
                </span>
            )}
        </div>
    );
}
