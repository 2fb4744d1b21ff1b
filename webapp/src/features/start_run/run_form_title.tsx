import {FormattedMessage, useIntl} from 'react-intl';

import {IconButton} from 'src/ui/icon_button/icon_button';
import {Row} from 'src/ui/layout/row';

import styles from './start_run.module.css';

/** What the dialog does and with which playbook; leads back to choosing one where that was the first step. */
export function RunFormTitle({playbook, onBack}: {playbook?: string; onBack?: () => void}) {
    const {formatMessage} = useIntl();
    return (
        <Row gap={8}>
            {onBack && (
                <IconButton
                    icon="arrow-left"
                    label={formatMessage({id: 'playbooks.start_run.back', defaultMessage: 'Choose another playbook'})}
                    className={styles.back}
                    onClick={onBack}
                />
            )}
            <span>
                <span className={styles.title}>
                    <FormattedMessage id="playbooks.start_run.title" defaultMessage="Run playbook" />
                </span>
                {playbook && <span className={styles.playbook}>{playbook}</span>}
            </span>
        </Row>
    );
}
