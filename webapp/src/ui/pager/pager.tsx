import {FormattedMessage} from 'react-intl';

import {Button} from 'src/ui/button/button';

import styles from './pager.module.css';

interface Props {
    /** Counts from 0. */
    page: number;
    pageSize: number;
    total: number;
    busy?: boolean;
    onPage: (page: number) => void;
}

/** Which part of a long list is shown, and the way to the parts before and after. */
export function Pager({page, pageSize, total, busy = false, onPage}: Props) {
    const from = page * pageSize + 1;
    const to = Math.min((page + 1) * pageSize, total);
    return (
        <div className={styles.pager}>
            {page > 0 && (
                <Button variant="tertiary" icon="chevron-left" onClick={() => onPage(page - 1)}>
                    <FormattedMessage id="playbooks.pager.previous" defaultMessage="Previous" />
                </Button>
            )}
            <span className={styles.range}>
                <FormattedMessage
                    id="playbooks.pager.range"
                    defaultMessage="{from, number}–{to, number} of {total, number} total"
                    values={{from, to, total}}
                />
            </span>
            {to < total && (
                <Button variant="tertiary" busy={busy} onClick={() => onPage(page + 1)}>
                    <FormattedMessage id="playbooks.pager.next" defaultMessage="Next" />
                </Button>
            )}
        </div>
    );
}
