import {clsx} from 'clsx';
import {useIntl} from 'react-intl';

import {Icon} from 'src/ui/icon/icon';
import {Tooltip} from 'src/ui/tooltip/tooltip';

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
        <Tooltip text={formatMessage({id: 'playbooks.sortable.hint', defaultMessage: 'Drag, or press Space, to move'})}>
            <button
                type="button"
                {...handle}
                aria-label={formatMessage({id: 'playbooks.sortable.handle', defaultMessage: 'Move {label}'}, {label})}
                className={clsx(styles.handle, className)}
            >
                <Icon name="drag-vertical" size={16} />
            </button>
        </Tooltip>
    );
}
