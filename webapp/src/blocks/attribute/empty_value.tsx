import {FormattedMessage} from 'react-intl';

import styles from './attribute.module.css';

/** Nothing is said about an attribute. */
export function EmptyValue() {
    return (
        <span className={styles.empty}>
            <FormattedMessage id="playbooks.attribute.empty" defaultMessage="Empty" />
        </span>
    );
}
