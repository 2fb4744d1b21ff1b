import styles from './empty_state.module.css';

export type Picture = 'playbook' | 'run' | 'tasks' | 'search' | 'lost';

/** Quiet drawings in the colours of the theme: one grey plane, thin lines, one accent. */
export function Illustration({picture}: {picture: Picture}) {
    return (
        <svg aria-hidden viewBox="0 0 160 112" width="160" height="112" className={styles.picture}>
            <ellipse cx="80" cy="102" rx="56" ry="5" className={styles.ground} />
            {DRAWINGS[picture]}
        </svg>
    );
}

const DRAWINGS: Record<Picture, JSX.Element> = {
    playbook: (
        <>
            <path
                d="M44 20h60a8 8 0 0 1 8 8v64a6 6 0 0 1-6 6H44a8 8 0 0 1-8-8V28a8 8 0 0 1 8-8Z"
                className={styles.plane}
            />
            <path d="M36 90a8 8 0 0 1 8-8h68" className={styles.line} />
            <path
                d="M44 20h60a8 8 0 0 1 8 8v64a6 6 0 0 1-6 6H44a8 8 0 0 1-8-8V28a8 8 0 0 1 8-8Z"
                className={styles.line}
            />
            <path d="M54 38h28M54 50h40M54 62h34" className={styles.line} />
            <path d="M92 20v26l8-6 8 6V21" className={styles.accent} />
        </>
    ),
    run: (
        <>
            <rect x="30" y="24" width="100" height="66" rx="8" className={styles.plane} />
            <rect x="30" y="24" width="100" height="66" rx="8" className={styles.line} />
            <path d="M62 44h50M62 57h38M62 70h44" className={styles.line} />
            <circle cx="46" cy="44" r="5" className={styles.accent} />
            <path d="m43.5 44 2 2 3.5-4" className={styles.accent} />
            <circle cx="46" cy="57" r="5" className={styles.line} />
            <circle cx="46" cy="70" r="5" className={styles.line} />
        </>
    ),
    tasks: (
        <>
            <rect x="46" y="18" width="68" height="80" rx="8" className={styles.plane} />
            <rect x="46" y="18" width="68" height="80" rx="8" className={styles.line} />
            <path d="M68 18a12 8 0 0 1 24 0v6H68Z" className={styles.line} />
            <path d="m58 44 4 4 7-8M58 62l4 4 7-8" className={styles.accent} />
            <path d="M78 45h24M78 63h24M58 81h44" className={styles.line} />
        </>
    ),
    search: (
        <>
            <rect x="28" y="26" width="84" height="18" rx="6" className={styles.plane} />
            <rect x="28" y="52" width="84" height="18" rx="6" className={styles.plane} />
            <rect x="28" y="78" width="56" height="14" rx="6" className={styles.plane} />
            <circle cx="98" cy="58" r="20" className={styles.lens} />
            <circle cx="98" cy="58" r="20" className={styles.accent} />
            <path d="m113 73 15 15" className={styles.accent} />
        </>
    ),
    lost: (
        <>
            <path d="M50 16h42l22 22v52a8 8 0 0 1-8 8H50a8 8 0 0 1-8-8V24a8 8 0 0 1 8-8Z" className={styles.plane} />
            <path d="M50 16h42l22 22v52a8 8 0 0 1-8 8H50a8 8 0 0 1-8-8V24a8 8 0 0 1 8-8Z" className={styles.line} />
            <path d="M92 16v22h22" className={styles.line} />
            <path d="M78 52v16" className={styles.accent} />
            <circle cx="78" cy="78" r="1" className={styles.accent} />
        </>
    ),
};
