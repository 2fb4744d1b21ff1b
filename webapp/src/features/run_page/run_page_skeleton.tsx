import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import styles from './run_page.module.css';

/** The page while the run is being loaded. */
export function RunPageSkeleton() {
    return (
        <SkeletonGroup>
            <div className={styles.bones}>
                <Skeleton width={96} height={12} />
                <Skeleton width="56%" height={24} />
                <Skeleton height={12} />
                <Skeleton width="72%" height={12} />
                <Skeleton height={36} />
                {['48%', '64%', '40%', '56%', '72%', '44%'].map((width) => (
                    <div key={width} className={styles.line}>
                        <Skeleton width={20} height={20} round />
                        <Skeleton width={width} height={14} />
                    </div>
                ))}
            </div>
        </SkeletonGroup>
    );
}
