import {FormattedMessage} from 'react-intl';

import type {Run} from 'src/domain/run';
import {EVERYTHING, filterTimeline} from 'src/domain/timeline';
import {Button} from 'src/ui/button/button';

import styles from './info_panel.module.css';
import {TimelineItem} from './timeline_item';

interface Props {
    run: Run;
    takesPart: boolean;
    onViewAll: () => void;
}

/** Events shown beside the facts of a run. */
const SHOWN = 5;

/** What happened to a run last. */
export function RecentActivity({run, takesPart, onViewAll}: Props) {
    const events = filterTimeline(run.timeline_events, EVERYTHING).slice(0, SHOWN);
    return (
        <section className={styles.outline} aria-labelledby="run-activity">
            <div className={styles.activityHead}>
                <h3 id="run-activity" className={styles.caption}>
                    <FormattedMessage id="playbooks.timeline.recent" defaultMessage="Recent activity" />
                </h3>
                <Button variant="tertiary" size="small" onClick={onViewAll}>
                    <FormattedMessage id="playbooks.timeline.view_all" defaultMessage="View all" />
                </Button>
            </div>
            <ol>
                {events.map((event) => (
                    <TimelineItem brief key={event.id} event={event} run={run} takesPart={takesPart} />
                ))}
            </ol>
        </section>
    );
}
