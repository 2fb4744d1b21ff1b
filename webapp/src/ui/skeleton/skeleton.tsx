import type {ReactNode} from 'react';
import {useIntl} from 'react-intl';

import styles from './skeleton.module.css';

interface Props {
    /** Pixels, or a share of the room such as `"60%"`. */
    width?: number | string;
    height?: number;
    round?: boolean;
}

/** Stands where something will be. */
export function Skeleton({width = '100%', height = 12, round = false}: Props) {
    return <span aria-hidden className={styles.bone} data-round={round || undefined} style={{width, height}} />;
}

/** Everything that stands in for one view. Keeps its room at once and becomes visible after 150 ms. */
export function SkeletonGroup({children}: {children: ReactNode}) {
    const {formatMessage} = useIntl();
    return (
        <div
            role="status"
            aria-label={formatMessage({id: 'playbooks.loading', defaultMessage: 'Loading'})}
            className={styles.group}
        >
            {children}
        </div>
    );
}
