import styles from './progress.module.css';

interface Props {
    done: number;
    total: number;
    label: string;
    /** Pixels. */
    size?: 16 | 20 | 24;
}

const RADIUS = 8;
const LENGTH = 2 * Math.PI * RADIUS;

/** Progress in the room of an icon; a full one shows a check mark. */
export function ProgressRing({done, total, label, size = 20}: Props) {
    const share = total > 0 ? Math.min(done / total, 1) : 0;
    return (
        <svg
            role="progressbar"
            aria-label={label}
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={done}
            viewBox="0 0 20 20"
            width={size}
            height={size}
            data-complete={share === 1 || undefined}
            className={styles.ring}
        >
            <circle cx="10" cy="10" r={RADIUS} className={styles.track} />
            <circle
                cx="10"
                cy="10"
                r={RADIUS}
                className={styles.arc}
                strokeDasharray={`${share * LENGTH} ${LENGTH}`}
                transform="rotate(-90 10 10)"
            />
            {share === 1 && <path d="M6.5 10.2 9 12.6l4.6-5" className={styles.tick} />}
        </svg>
    );
}
