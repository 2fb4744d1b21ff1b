import styles from './progress.module.css';

interface Props {
    done: number;
    total: number;
    /** What is progressing: "Tasks". */
    label: string;
}

/** A thin line. The numbers stand beside it. */
export function ProgressBar({done, total, label}: Props) {
    const share = total > 0 ? Math.min(done / total, 1) : 0;
    return (
        <div
            role="progressbar"
            aria-label={label}
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={done}
            data-complete={share === 1 || undefined}
            className={styles.bar}
        >
            <div className={styles.fill} style={{width: `${share * 100}%`}} />
        </div>
    );
}
