import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import type {RunAccess} from 'src/blocks/run/use_run_access';
import type {Run} from 'src/domain/run';
import {EVERYTHING, filterTimeline} from 'src/domain/timeline';

import {Panel} from './panel';
import {TimelineFilterMenu} from './timeline_filter_menu';
import {TimelineItem} from './timeline_item';
import styles from './timeline.module.css';

interface Props {
    run: Run;
    access: RunAccess;
    onBack: () => void;
    onClose: () => void;
}

/** The history of a run, the newest first. */
export function TimelinePanel({run, access, onBack, onClose}: Props) {
    const {formatMessage} = useIntl();
    const [filter, setFilter] = useState(EVERYTHING);
    const events = filterTimeline(run.timeline_events, filter);
    return (
        <Panel
            title={formatMessage({id: 'playbooks.timeline.title', defaultMessage: 'Timeline'})}
            subtitle={run.name}
            testId="rhs-timeline"
            onBack={onBack}
            onClose={onClose}
        >
            <div className={styles.tools}>
                <span className={styles.count}>
                    <FormattedMessage
                        id="playbooks.timeline.count"
                        defaultMessage="Showing {shown} of {total, plural, one {# event} other {# events}}"
                        values={{shown: events.length, total: run.timeline_events.length}}
                    />
                </span>
                <TimelineFilterMenu filter={filter} onChange={setFilter} />
            </div>
            {events.length === 0 ? (
                <p className={styles.none}>
                    <FormattedMessage id="playbooks.timeline.none" defaultMessage="No event matches the filter" />
                </p>
            ) : (
                <ol className={styles.list} data-testid="timeline-view">
                    {events.map((event) => (
                        <TimelineItem key={event.id} event={event} run={run} takesPart={access.takesPart} />
                    ))}
                </ol>
            )}
        </Panel>
    );
}
