import {usePerson} from 'src/blocks/people/people';
import type {Run} from 'src/domain/run';
import type {StatusUpdate} from 'src/domain/status_update';
import {Avatar} from 'src/ui/avatar/avatar';
import {Prose} from 'src/ui/prose/prose';
import {Timestamp} from 'src/ui/timestamp/timestamp';

import styles from './status.module.css';

interface Props {
    update: StatusUpdate;
    run: Pick<Run, 'team_id' | 'timeline_events'>;
}

/** One status update: who wrote it, when, and what. */
export function StatusCard({update, run}: Props) {
    // The timeline knows the person, the update only what they were called.
    const entry = run.timeline_events.find((event) => event.post_id === update.id);
    const person = usePerson(entry?.subject_user_id ?? '');
    const author = person.name ? person : {name: update.author_user_name, pictureUrl: undefined};
    return (
        <article className={styles.card} data-testid="status-update-card">
            <header className={styles.author}>
                <Avatar person={author} size={24} />
                <span className={styles.name}>{author.name}</span>
                <span className={styles.when}>
                    <Timestamp value={update.create_at} />
                </span>
            </header>
            <Prose text={update.message} teamId={run.team_id} />
        </article>
    );
}
