import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import styles from './table.module.css';

/** Stands in for rows of two lines while they are loading. */
export function TableSkeleton({rows = 6}: {rows?: number}) {
    return (
        <SkeletonGroup>
            <div className={styles.headBones} />
            {Array.from({length: rows}, (_, row) => (
                <div key={row} className={styles.bones}>
                    <Skeleton round width={20} height={20} />
                    <div className={styles.boneLines}>
                        <Skeleton width={`${44 - ((row * 7) % 17)}%`} />
                        <Skeleton width={`${24 - ((row * 5) % 9)}%`} height={10} />
                    </div>
                </div>
            ))}
        </SkeletonGroup>
    );
}
