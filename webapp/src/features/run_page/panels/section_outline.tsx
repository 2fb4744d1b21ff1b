import {FormattedMessage} from 'react-intl';

import {sectionElementId} from 'src/blocks/checklist/section_element_id';
import type {Checklist} from 'src/domain/checklist';
import {isSkippedWhole, progressOf} from 'src/domain/progress';
import {ProgressRing} from 'src/ui/progress/progress_ring';

import styles from './info_panel.module.css';

/** The sections of a run with how far each is; a press goes there. Nothing for a run that is seen at a glance. */
export function SectionOutline({checklists}: {checklists: readonly Checklist[]}) {
    if (checklists.length < 2) {
        return null;
    }
    return (
        <section className={styles.outline} aria-labelledby="run-outline">
            <h3 id="run-outline" className={styles.caption}>
                <FormattedMessage id="playbooks.sections.label" defaultMessage="Sections" />
            </h3>
            <ul>
                {checklists.map((checklist) => (
                    <li key={checklist.id}>
                        <Line checklist={checklist} />
                    </li>
                ))}
            </ul>
        </section>
    );
}

function Line({checklist}: {checklist: Checklist}) {
    const progress = progressOf(checklist.items);
    const {done, total} = progress;
    return (
        <a
            href={`#${sectionElementId(checklist.id)}`}
            className={styles.line}
            data-skipped={isSkippedWhole(progress) || undefined}
            onClick={goThere}
        >
            <ProgressRing done={done} total={total} label={checklist.title} size={16} />
            <span className={styles.lineTitle}>{checklist.title}</span>
            <span className={styles.lineCount}>
                <FormattedMessage
                    id="playbooks.section.done"
                    defaultMessage="{done} of {total}"
                    values={{done, total}}
                />
            </span>
        </a>
    );
}

/** Scrolls without leaving a trace in the history, which the host's routes would take for a new page. */
function goThere(event: React.MouseEvent<HTMLAnchorElement>) {
    event.preventDefault();
    const target = event.currentTarget.ownerDocument.getElementById(event.currentTarget.hash.slice(1));
    target?.scrollIntoView({block: 'start', behavior: 'smooth'});
    target?.querySelector<HTMLElement>('[aria-expanded]')?.focus({preventScroll: true});
}
