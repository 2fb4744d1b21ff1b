import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import styles from './playbook_page.module.css';

/** The page before the playbook is there. */
export function PlaybookPageSkeleton() {
    return (
        <SkeletonGroup>
            <div className={styles.bar} />
            <div className={styles.column}>
                <div className={styles.bones}>
                    <Skeleton width={280} height={24} />
                    <Skeleton width="80%" />
                    <Skeleton width="64%" />
                </div>
                {[1, 2].map((section) => (
                    <div key={section} className={styles.bones}>
                        <Skeleton width={140} height={16} />
                        <Skeleton height={36} />
                        <Skeleton height={36} />
                        <Skeleton height={36} />
                    </div>
                ))}
            </div>
        </SkeletonGroup>
    );
}
