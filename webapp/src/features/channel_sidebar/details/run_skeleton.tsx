import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import styles from './run_details.module.css';

/** A run while it is being loaded. */
export function RunSkeleton() {
    return (
        <SkeletonGroup>
            <div className={styles.bones}>
                <Skeleton width="40%" height={12} />
                <Skeleton width="80%" height={20} />
                <Skeleton height={12} />
                <Skeleton width="64%" height={12} />
                <Skeleton width="48%" height={24} />
                <Skeleton height={32} />
                {['72%', '56%', '80%', '64%'].map((width) => (
                    <div key={width} className={styles.line}>
                        <Skeleton width={20} height={20} round />
                        <Skeleton width={width} height={14} />
                    </div>
                ))}
            </div>
        </SkeletonGroup>
    );
}
