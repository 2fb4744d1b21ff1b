import {clsx} from 'clsx';
import {useIntl} from 'react-intl';

import {Icon} from 'src/ui/icon/icon';

import styles from './sortable.module.css';
import type {HandleProps} from './use_sortable';

interface Props {
    handle: HandleProps;
    /** The name of the thing that is moved. */
    label: string;
    className?: string;
}

/** The grip that takes an item up. */
export function SortHandle({handle, label, className}: Props) {
    const {formatMessage} = useIntl();
    return (
        <button
            type="button"
            {...handle}
            aria-label={formatMessage({id: 'playbooks.sortable.handle', defaultMessage: 'Move {label}'}, {label})}
            // The browser's own tooltip: lists have hundreds of handles, and ours would double what each row costs.
            title={formatMessage({id: 'playbooks.sortable.hint', defaultMessage: 'Drag, or press Space, to move'})}
            className={clsx(styles.handle, className)}
        >
            <Icon name="drag-vertical" size={16} />
        </button>
    );
}
