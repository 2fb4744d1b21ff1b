import {clsx} from 'clsx';

import {Markdown} from 'src/host/markdown';

import styles from './prose.module.css';

interface Props {
    text: string;
    teamId?: string;
    className?: string;
}

/** Formatted text of several paragraphs, with the spacing that the reset took away. */
export function Prose({text, teamId, className}: Props) {
    return (
        <div className={clsx(styles.prose, className)}>
            <Markdown text={text} teamId={teamId} />
        </div>
    );
}
