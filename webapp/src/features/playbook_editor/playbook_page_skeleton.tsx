import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import styles from './playbook_page.module.css';

/** Widths of the tasks that stand in. */
const SECTIONS = [
    ['52%', '36%', '44%', '60%'],
    ['40%', '56%', '32%'],
];

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
                {SECTIONS.map((tasks, section) => (
                    <div key={section} className={styles.bones}>
                        <Skeleton width={140} height={16} />
                        {tasks.map((width) => (
                            <div key={width} className={styles.boneTask}>
                                <Skeleton round width={8} height={8} />
                                <Skeleton width={width} />
                            </div>
                        ))}
                    </div>
                ))}
            </div>
        </SkeletonGroup>
    );
}
