import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import styles from './channel_runs.module.css';

/** The list while it is being loaded. */
export function ListSkeleton() {
    return (
        <SkeletonGroup>
            <div className={styles.bones}>
                <Skeleton width="40%" height={20} />
                {['72%', '56%', '64%'].map((width) => (
                    <div key={width} className={styles.bone}>
                        <Skeleton width={20} height={20} round />
                        <div>
                            <Skeleton width={width} height={14} />
                            <Skeleton width="48%" height={10} />
                        </div>
                    </div>
                ))}
            </div>
        </SkeletonGroup>
    );
}
